#pragma once

#include "base/error.h"

#include <cstdio>
#include <string>

namespace CLI {
class App;
}

namespace ropewalk {

/// The option `--metrics ENDPOINT`.
void addMetricsOption(CLI::App &command, std::string &endpoint);

/// "metrics ADDRESS" to `words`, or an event on standard output.
void printMetricsAddress(const std::string &address, bool isJson, std::FILE *words);

} // namespace ropewalk
