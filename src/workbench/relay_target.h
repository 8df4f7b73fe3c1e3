#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"

#include <string_view>

namespace ropewalk {

/// What `forward`, the endpoint string of a relay that listens on `listening`, says.
///
/// Errors: those of `parseEndpoint()`, with their place in `forward`; either end carries datagrams; it is the
///         relay itself.
[[nodiscard]] Parsed<Endpoint> parseRelayTarget(std::string_view forward, const Endpoint &listening);

} // namespace ropewalk
