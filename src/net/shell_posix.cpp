#include "net/shell.h"

namespace ropewalk {

ProcessSpec shellSpec(std::string command)
{
    return {.program = "/bin/sh", .arguments = {"-c", std::move(command)}, .leadsGroup = true};
}

} // namespace ropewalk
