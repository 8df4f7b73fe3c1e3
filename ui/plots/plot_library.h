#pragma once

namespace ropewalk {

/// "2.1.0", of QCustomPlot as it was compiled against.
[[nodiscard]] const char *plotLibraryVersion();

} // namespace ropewalk
