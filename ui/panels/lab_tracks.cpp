#include "ui/panels/lab_tracks.h"

#include "ui/models/lab_words.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kLeastLabel = 60;
constexpr int kLeastPlot = 80;

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

constexpr std::size_t kFew = 8;

/// Heights in pixels.
struct Heights
{
    int onlyRow = 28;
    int row = 19;
    int flight = 7;
    int above = 18; ///< The only row; less if something is below it.
    int around = 8; ///< Several rows.
    int least = 60;
};

constexpr Heights kRegular;
constexpr Heights kCompact{24, 15, 6, 14, 6, 52};

/// Rows of many requests are thin, so that their pattern is seen as a whole: together no higher than a few.
int pitchOf(std::size_t rows, int few, int least)
{
    return std::max(least, few * static_cast<int>(kFew) / static_cast<int>(std::max(rows, kFew)));
}

int labelWidth(const LabTrack &track)
{
    const double total = QFontMetricsF(themeFont(TextStyle::figure)).horizontalAdvance(track.total) + 24;
    const double factor = QFontMetricsF(themeFont(TextStyle::dense)).horizontalAdvance(track.factor);
    return LabTracks::kLabelGap + static_cast<int>(std::max({total, factor, double{kLeastLabel}}));
}

int plotWidth(int width)
{
    return std::max(width - LabTracks::kNames - LabTracks::kRight, kLeastPlot);
}

QString kindText(LabSpanKind kind)
{
    switch (kind) {
    case LabSpanKind::cpu: return tr("CPU");
    case LabSpanKind::blocked: return tr("blocked on I/O");
    case LabSpanKind::startUp: return tr("start-up");
    case LabSpanKind::waiting: return tr("waiting for a core, or its turn");
    case LabSpanKind::polling: break;
    }
    return tr("polling");
}

} // namespace

LabTracks::LabTracks(const LabExperiment &experiment, Density density)
{
    int top = 0;
    for (const LabPoint &point : experiment.points) {
        LabTrack &track = m_tracks.emplace_back();
        track.model = point.result.model;
        track.title = labTitle(track.model);
        track.count = labCountText(point);
        track.wallTime = point.result.wallTime();
        track.total = millisecondsNumber(track.wallTime);
        track.factor = labFactorText(point.result, experiment.points.front().result);
        track.rows = rowsOf(point.result);
        place(track, top, density);
        top += track.height;
        m_requestCount = std::max(m_requestCount, static_cast<int>(point.result.trips.size()));
    }
}

void LabTracks::place(LabTrack &track, int top, Density density)
{
    const Heights &heights = density == Density::regular ? kRegular : kCompact;
    const std::size_t rows = track.rows.rows.size();
    const std::size_t lines = track.rows.inFlight.size();
    const bool isAlone = track.isOneRow() && lines == 0;
    track.top = top;
    track.firstRow = top + (!track.isOneRow() ? heights.around : isAlone ? heights.above : heights.above - 4);
    track.rowPitch = track.isOneRow() ? heights.onlyRow : pitchOf(rows, heights.row, 3);
    track.barHeight = track.isOneRow() ? heights.onlyRow : track.rowPitch - (track.rowPitch > 6 ? 3 : 1);
    int bottom = track.firstRow + static_cast<int>(rows) * track.rowPitch;
    if (lines > 0) {
        track.firstFlight = bottom + 12;
        track.flightPitch = pitchOf(lines, heights.flight, 2);
        track.flightHeight = track.flightPitch > 4 ? 4 : track.flightPitch - 1;
        bottom = track.firstFlight + static_cast<int>(lines) * track.flightPitch;
    }
    track.height = std::max(bottom + (isAlone ? heights.above : heights.around) - top, heights.least);
}

int LabTracks::height() const
{
    return m_tracks.empty() ? 0 : m_tracks.back().top + m_tracks.back().height;
}

LabStretch LabTracks::whole(int width) const
{
    const auto plot = static_cast<double>(plotWidth(width));
    double end = 1;
    for (const LabTrack &track : m_tracks) {
        const double room = std::max(plot - labelWidth(track), plot / 4);
        end = std::max(end, static_cast<double>(track.wallTime) * plot / room);
    }
    return {0, static_cast<std::int64_t>(end)};
}

std::optional<LabTracks::Hit> LabTracks::at(const QPointF &point, const LabStretch &shown, int width) const
{
    if (point.x() < kNames)
        return std::nullopt;
    const std::int64_t moment = momentAt(point.x(), shown, width);
    const std::int64_t reach = shown.length() / plotWidth(width); // A pixel.
    const auto covers = [&](const LabSpan &span) {
        return span.begin - reach <= moment && moment <= span.end + reach;
    };
    const auto y = static_cast<int>(point.y());
    for (const LabTrack &track : m_tracks) {
        if (y < track.firstRow || y >= track.top + track.height)
            continue;
        const auto row = static_cast<std::size_t>((y - track.firstRow) / track.rowPitch);
        const bool isRow = row < track.rows.rows.size();
        const auto flight = track.flightPitch > 0 && y >= track.firstFlight
                                ? static_cast<std::size_t>((y - track.firstFlight) / track.flightPitch)
                                : track.rows.inFlight.size();
        if (!isRow && flight < track.rows.inFlight.size() && covers(track.rows.inFlight[flight]))
            return Hit{&track, track.rows.inFlight[flight]};
        if (!isRow)
            continue;
        const auto &spans = track.rows.rows[row].spans;
        for (const bool isExact : {true, false})
            for (const LabSpan &span : spans)
                if (isExact ? span.begin <= moment && moment < span.end : covers(span))
                    return Hit{&track, span};
    }
    return std::nullopt;
}

double xOf(std::int64_t moment, const LabStretch &shown, int width)
{
    return LabTracks::kNames + static_cast<double>(moment - shown.begin) * plotWidth(width) /
                                   static_cast<double>(std::max<std::int64_t>(shown.length(), 1));
}

std::int64_t momentAt(double x, const LabStretch &shown, int width)
{
    return shown.begin + static_cast<std::int64_t>((x - LabTracks::kNames) / plotWidth(width) *
                                                   static_cast<double>(shown.length()));
}

QString spanText(const LabSpan &span)
{
    const QString times = tr("%1 to %2 ms (%3 ms)")
                              .arg(millisecondsNumber(span.begin),
                                   millisecondsNumber(span.end),
                                   millisecondsNumber(span.end - span.begin));
    if (span.request == LabSpan::kNoRequest)
        return tr("%1, %2").arg(kindText(span.kind), times);
    return tr("Request %1, %2, %3").arg(QString::number(span.request + 1), kindText(span.kind), times);
}

} // namespace ropewalk
