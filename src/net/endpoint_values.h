#pragma once

#include "net/endpoint_fields.h"
#include "net/endpoint_parts.h"

namespace ropewalk {

/// The bytes of a path that a Unix socket's address has room for on Linux, without the final NUL.
constexpr std::size_t kMaxUnixPath = 107;

/// Checks the value of `argument` of `scheme` and gives it in the one way that an Endpoint keeps it.
[[nodiscard]] Parsed<std::string>
checkEndpointValue(const EndpointScheme &scheme, const EndpointArgument &argument, const EndpointWord &word);

/// Files a checked value in `endpoint`.
void setEndpointValue(Endpoint &endpoint, const EndpointArgument &argument, std::string value);

/// The value of `argument` in `endpoint` as it was filed, empty where there is none.
[[nodiscard]] std::string endpointValue(const Endpoint &endpoint, const EndpointArgument &argument);

} // namespace ropewalk
