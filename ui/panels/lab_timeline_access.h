#pragma once

namespace ropewalk {

/// Has screen readers hear what the timelines of an experiment show. May be called as often as one likes.
void installLabTimelineAccess();

} // namespace ropewalk
