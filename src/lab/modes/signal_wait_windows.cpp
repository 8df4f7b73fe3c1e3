#include "lab/modes/answer_wait.h"

namespace ropewalk {

Result<std::unique_ptr<AnswerWait>> makeSignalWait(const UniqueFd &)
{
    return Error{std::make_error_code(std::errc::not_supported),
                 "Windows sends no signal when there is something to read; compare asynchronous I/O instead"};
}

} // namespace ropewalk
