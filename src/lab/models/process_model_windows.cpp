#include "lab/lab_server.h"

namespace ropewalk {

Status serveByProcesses(const UniqueFd &, const LabServing &)
{
    return Error{
        std::make_error_code(std::errc::not_supported),
        "Windows has no fork(), and starts no process with a connection that is open already; compare a "
        "thread for each request instead"};
}

} // namespace ropewalk
