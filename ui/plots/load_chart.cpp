#include "ui/plots/load_chart.h"

#include <algorithm>

namespace ropewalk {

void LoadChart::show(const LoadPair &pair)
{
    m_pair = pair;
    invalidate();
}

double LoadChart::timeEnd(const LoadPair &pair)
{
    double end = 0;
    for (const auto &run : {pair.run, pair.other}) {
        if (run == nullptr)
            continue;
        const double last = run->series.points().empty() ? 0 : run->series.points().back().time;
        end = std::max({end, run->isLive() ? run->totalSeconds() : 0, last});
    }
    return end > 0 ? end : 1;
}

} // namespace ropewalk
