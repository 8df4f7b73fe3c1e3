#include "base/code_message.h"

namespace ropewalk {

std::string messageOf(const std::error_code &code)
{
    return code.message();
}

} // namespace ropewalk
