#include "lab/modes/answer_wait.h"

namespace ropewalk {

Result<std::unique_ptr<AnswerWait>> makeAsynchronousWait(const UniqueFd &)
{
    return Error{std::make_error_code(std::errc::not_supported), "this system has no io_uring"};
}

} // namespace ropewalk
