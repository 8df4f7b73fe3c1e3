#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "net/socket.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ropewalk {

/// The file that a bound Unix socket leaves behind; removed with this handle, unless somebody replaced it.
class LocalSocketFile
{
public:
    LocalSocketFile() = default;
    LocalSocketFile(LocalSocketFile &&other) noexcept;
    LocalSocketFile &operator=(LocalSocketFile &&other) noexcept;
    ~LocalSocketFile();

    /// Binds `socket` to `path`, over a file that nobody listens on, with permissions `mode` or what
    /// the umask leaves. A path that
    /// starts with a NUL byte, or is empty, makes no file.
    /// Errors: `errc::address_in_use` if somebody listens, or if the file is no socket.
    static Result<LocalSocketFile>
    bind(const UniqueFd &socket, SocketType type, const std::string &path, std::optional<unsigned> mode);

private:
    std::string m_path;
    std::uint64_t m_device = 0;
    std::uint64_t m_inode = 0;
};

} // namespace ropewalk
