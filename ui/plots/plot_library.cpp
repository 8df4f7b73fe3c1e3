#include "ui/plots/plot_library.h"

#include <qcustomplot.h>

namespace ropewalk {

const char *plotLibraryVersion()
{
    return QCUSTOMPLOT_VERSION_STR;
}

} // namespace ropewalk
