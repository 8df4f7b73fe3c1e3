#include "workbench/behaviours/behaviours.h"

namespace ropewalk {

std::shared_ptr<const Behaviour> makeSilent()
{
    return std::make_shared<Behaviour>();
}

} // namespace ropewalk
