#pragma once

namespace ropewalk {

/// Has screen readers hear of a chain view which link is chosen and what became of it. May be called as
/// often as one likes.
void installChainViewAccess();

} // namespace ropewalk
