#include "workbench/file_sender.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <utility>

namespace ropewalk {

struct FileSender::File
{
    std::string path;
    std::uint64_t size = 0;
    FileSender *sender = nullptr; ///< The I/O thread's. Null once it has gone.

    // The reading thread's while a read is under way.
    std::ifstream stream;
    std::string piece;

    void read()
    {
        piece.resize(kPiece);
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(stream.gcount()));
    }
};

Result<std::unique_ptr<FileSender>>
FileSender::open(Reactor &reactor, Target &target, const std::string &path, std::string tail)
{
    auto file = std::make_shared<File>();
    std::error_code error;
    file->path = path;
    file->size = std::filesystem::file_size(path, error); // A directory is refused here.
    if (error)
        return Error{error, "read " + path};
    errno = 0;
    file->stream.open(path, std::ios::binary);
    if (!file->stream)
        return Error::fromErrno("read " + path);
    return std::unique_ptr<FileSender>(new FileSender(reactor, target, std::move(file), std::move(tail)));
}

FileSender::FileSender(Reactor &reactor, Target &target, std::shared_ptr<File> file, std::string tail)
    : m_reactor(reactor)
    , m_target(target)
    , m_file(std::move(file))
    , m_tail(std::move(tail))
{
    m_file->sender = this;
}

FileSender::~FileSender()
{
    m_file->sender = nullptr;
}

std::uint64_t FileSender::size() const
{
    return m_file->size + m_tail.size();
}

void FileSender::resumeProducing()
{
    if (std::exchange(m_isReading, true))
        return;
    m_reactor.callInThread([file = m_file, &reactor = m_reactor] {
        file->read();
        reactor.callFromThread([file] {
            if (file->sender != nullptr)
                file->sender->pieceRead();
        });
    });
}

void FileSender::pieceRead()
{
    m_isReading = false;
    if (!m_file->piece.empty()) {
        m_target.sendPiece(m_file->piece);
        return;
    }
    if (!m_tail.empty())
        m_target.sendPiece(m_tail);
    const bool isWhole = !m_file->stream.bad();
    m_target.fileSent(isWhole ? Status(Unit{})
                              : Error{std::make_error_code(std::errc::io_error), "read " + m_file->path});
}

} // namespace ropewalk
