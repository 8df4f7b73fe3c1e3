#pragma once

namespace ropewalk {

/// Has screen readers hear of a message list what is seen in it: how many rows there are and which is chosen.
/// May be called as often as one likes.
void installMessageListAccess();

} // namespace ropewalk
