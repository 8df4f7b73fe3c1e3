#include "lab/socket_folder.h"

#include <cstdlib>
#include <filesystem>

namespace ropewalk {

Result<std::string> makeSocketFolder()
{
    std::error_code problem;
    std::string path = std::filesystem::temp_directory_path(problem) / "ropewalk-lab-XXXXXX";
    if (problem || ::mkdtemp(path.data()) == nullptr)
        return Error::fromErrno("make a folder for sockets");
    return path;
}

} // namespace ropewalk
