#pragma once

#include "base/result.h"
#include "net/producer.h"
#include "reactor/reactor.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

/// Sends a file piece by piece: a worker thread reads the next one once the one before is out.
///
/// Register it as a pull producer. Destroying it ends the sending.
class FileSender final : public Producer
{
public:
    static constexpr std::size_t kPiece = std::size_t{64} * 1024; ///< Bytes.

    /// Where the pieces go. It may destroy the sender in `fileSent()`, but not in `sendPiece()`.
    class Target
    {
    public:
        virtual void sendPiece(std::string_view bytes) = 0;
        virtual void fileSent(const Status &status) = 0;

    protected:
        ~Target() = default;
    };

    /// `tail` follows the file. `reactor` and `target` must outlive the sender.
    /// Errors: what the file system says; `errc::is_a_directory`.
    [[nodiscard]] static Result<std::unique_ptr<FileSender>>
    open(Reactor &reactor, Target &target, const std::string &path, std::string tail);
    ~FileSender() override;

    /// Of the file and its tail, in bytes; another program may change that meanwhile.
    [[nodiscard]] std::uint64_t size() const;

    void pauseProducing() override {}
    void resumeProducing() override;
    void stopProducing() override {}

private:
    struct File;

    FileSender(Reactor &reactor, Target &target, std::shared_ptr<File> file, std::string tail);
    void pieceRead();

    Reactor &m_reactor;
    Target &m_target;
    std::shared_ptr<File> m_file; ///< Shared with the thread that reads.
    const std::string m_tail;
    bool m_isReading = false;
};

} // namespace ropewalk
