#include "net/local_socket_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace ropewalk {
namespace {

/// Whether a socket file is there and refuses everybody: its owner ended without removing it.
bool isStale(const std::string &path, SocketType type)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0 || !S_ISSOCK(status.st_mode))
        return false;
    const auto probe = openSocket(AddressFamily::local, type);
    if (!probe)
        return false;
    const IoResult result = startConnect(*probe, SocketAddress::local(path));
    return result.state == IoResult::State::failed &&
           socketError(result.error) == std::errc::connection_refused;
}

Status bindReplacing(const UniqueFd &socket, SocketType type, const std::string &path)
{
    const SocketAddress address = SocketAddress::local(path);
    Status status = bindSocket(socket, address);
    if (status || status.error().code != std::errc::address_in_use || !isStale(path, type))
        return status;
    ::unlink(path.c_str());
    return bindSocket(socket, address);
}

} // namespace

Result<LocalSocketFile> LocalSocketFile::bind(const UniqueFd &socket,
                                              SocketType type,
                                              const std::string &path,
                                              std::optional<unsigned> mode)
{
    if (mode)
        ::fchmod(socket.get(), *mode); // Before it is bound, so that the file is never open to more people.
    if (const auto status = bindReplacing(socket, type, path); !status)
        return status.error();
    LocalSocketFile file;
    struct stat status
    {
    };
    if (path.empty() || path.front() == '\0' || ::lstat(path.c_str(), &status) != 0)
        return file;
    file.m_path = path;
    file.m_device = status.st_dev;
    file.m_inode = status.st_ino;
    if (mode && ::chmod(path.c_str(), *mode) != 0) // The umask may have taken some away.
        return Error::fromErrno("set permissions of " + path);
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
    struct stat status
    {
    };
    const bool isOurs = !m_path.empty() && ::lstat(m_path.c_str(), &status) == 0 &&
                        status.st_dev == m_device && status.st_ino == m_inode;
    if (isOurs)
        ::unlink(m_path.c_str());
}

} // namespace ropewalk
