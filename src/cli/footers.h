#pragma once

#include <string>

namespace ropewalk {

// What stands at the foot of each command's --help, in the reader's language: some words, then examples.

[[nodiscard]] std::string programFooter();
[[nodiscard]] std::string serveFooter();
[[nodiscard]] std::string relayFooter();
[[nodiscard]] std::string connectFooter();
[[nodiscard]] std::string sendFooter();
[[nodiscard]] std::string runFooter();
[[nodiscard]] std::string loadFooter();
[[nodiscard]] std::string ctlFooter();
[[nodiscard]] std::string labFooter();
[[nodiscard]] std::string endpointsFooter();

} // namespace ropewalk
