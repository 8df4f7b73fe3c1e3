#include "lab/cores.h"

namespace ropewalk {

// macOS lets no program choose its cores.

struct OtherCores::Set
{
};

void keepToCores(std::uint32_t) {}

OtherCores::OtherCores(std::uint32_t) {}

OtherCores::~OtherCores() = default;

} // namespace ropewalk
