#include "net/resolver.h"

namespace ropewalk {

Resolver::~Resolver() = default;

} // namespace ropewalk
