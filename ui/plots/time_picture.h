#pragma once

#include "ui/models/curve.h"
#include "ui/models/event_log.h"
#include "ui/models/measure.h"
#include "ui/models/time_window.h"
#include "ui/theme/tokens.h"

#include <QString>

#include <functional>
#include <vector>

namespace ropewalk {

/// A line of a time chart.
struct ChartCurve
{
    QString name;
    Token line = Token::accent; ///< Its colour, and that of its name.
    Token text = Token::accent;
    bool isDashed = false;
    bool isStepped = false; ///< A value holds until the next one.
    CurvePoints points = {};
};

/// All that a time chart shows.
struct TimePicture
{
    TimeStretch shown;
    bool isLive = true; ///< It ends now, and its axis counts back from there; else it tells the time of day.
    Measure measure = Measure::count;
    bool isLogarithmic = false;
    QString caption; ///< What the values are of; above the chart.
    std::vector<ChartCurve> curves;
    std::vector<Event> events;
    std::function<QString(const Event &)> describe; ///< "#3 alice closed".
};

} // namespace ropewalk
