#include "net/shell.h"

namespace ropewalk {

ProcessSpec shellSpec(std::string command)
{
    return {.program = "cmd.exe", .arguments = {"/d", "/s", "/c", std::move(command)}, .leadsGroup = true};
}

} // namespace ropewalk
