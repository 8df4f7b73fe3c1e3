#pragma once

#include "base/result.h"
#include "base/unique_function.h"

#include <string>

namespace ropewalk {

class Service;

/// Runs the chain by which `service` begins to listen: `bind` opens the socket and returns its name. Over
/// when it returns, since nobody could hold it yet.
[[nodiscard]] Status runListenChain(Service &service, UniqueFunction<Result<std::string>()> bind);

} // namespace ropewalk
