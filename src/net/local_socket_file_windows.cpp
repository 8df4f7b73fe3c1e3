#include "net/local_socket_file.h"

#include <windows.h>

#include <filesystem>
#include <utility>

namespace ropewalk {
namespace {

std::filesystem::path pathOf(const std::string &path)
{
    return std::filesystem::path(std::u8string(path.begin(), path.end()));
}

/// Whether a socket file is there and refuses everybody: its owner ended without removing it.
bool isStale(const std::string &path, SocketType type)
{
    const DWORD attributes = ::GetFileAttributesW(pathOf(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0)
        return false; // A socket's file is a reparse point.
    const auto probe = openSocket(AddressFamily::local, type);
    if (!probe)
        return false;
    const IoResult result = startConnect(*probe, SocketAddress::local(path));
    return result.state == IoResult::State::failed &&
           socketError(result.error) == std::errc::connection_refused;
}

} // namespace

Result<LocalSocketFile> LocalSocketFile::bind(const UniqueFd &socket,
                                              SocketType type,
                                              const std::string &path,
                                              std::optional<unsigned> mode)
{
    if (mode)
        return Error{std::make_error_code(std::errc::not_supported),
                     "limit who may use " + path +
                         " (a socket's file has no permissions here; use tcp:PORT)"};
    const SocketAddress address = SocketAddress::local(path);
    Status status = bindSocket(socket, address);
    if (!status && status.error().code == std::errc::address_in_use && isStale(path, type)) {
        ::DeleteFileW(pathOf(path).c_str());
        status = bindSocket(socket, address);
    }
    if (!status)
        return status.error();
    LocalSocketFile file;
    if (!path.empty() && path.front() != '\0')
        file.m_path = path;
    return file;
}

LocalSocketFile::LocalSocketFile(LocalSocketFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_device(other.m_device)
    , m_inode(other.m_inode)
{}

LocalSocketFile &LocalSocketFile::operator=(LocalSocketFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_device, other.m_device);
    std::swap(m_inode, other.m_inode);
    return *this;
}

LocalSocketFile::~LocalSocketFile()
{
    if (!m_path.empty())
        ::DeleteFileW(pathOf(m_path).c_str()); // Nobody can have replaced it while the socket was bound.
}

} // namespace ropewalk
