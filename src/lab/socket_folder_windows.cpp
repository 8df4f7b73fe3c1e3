#include "lab/socket_folder.h"

#include <windows.h>

#include <filesystem>

namespace ropewalk {

Result<std::string> makeSocketFolder()
{
    std::error_code problem;
    const auto name = "ropewalk-lab-" + std::to_string(::GetCurrentProcessId());
    const auto path = std::filesystem::temp_directory_path(problem) / name; // It is this user's own.
    if (!problem)
        std::filesystem::create_directory(path, problem);
    if (problem)
        return Error{problem, "make a folder for sockets"};
    return path.string();
}

} // namespace ropewalk
