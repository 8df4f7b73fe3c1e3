#include "lab/lane_time.h"

namespace ropewalk {

LaneSums &makeSharedSums()
{
    static LaneSums s_sums; // No model of the lab has children here.
    return s_sums;
}

} // namespace ropewalk
