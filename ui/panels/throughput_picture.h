#pragma once

#include "ui/models/throughput_state.h"
#include "ui/plots/time_picture.h"

namespace ropewalk {

class Directory;

/// "Bytes/s", "Round trip".
[[nodiscard]] QString figureName(ThroughputFigure figure);

/// "echo", "#3 alice", "all": whose figures.
[[nodiscard]] QString scopeName(const Directory &directory, Scope scope);

/// What the Throughput tool's chart shows at `now`.
[[nodiscard]] TimePicture throughputPicture(const ThroughputState &state,
                                            const Directory &directory,
                                            const EventLog &events,
                                            std::int64_t now);

} // namespace ropewalk
