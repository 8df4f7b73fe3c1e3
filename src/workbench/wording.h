#pragma once

#include "base/error.h"

#include <string>

namespace ropewalk {

/// What went wrong, in a sentence without full stop: "Cannot listen on 127.0.0.1:80: permission denied".
[[nodiscard]] std::string problemText(const Error &error);

/// Why a connection ended that nobody on this side closed: "Closed by the peer", "Reset by the peer".
[[nodiscard]] std::string closeReasonText(const Error &reason);

} // namespace ropewalk
