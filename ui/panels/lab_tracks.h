#pragma once

#include "lab/lab_spans.h"
#include "ui/models/lab_experiment.h"

#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ropewalk {

/// A stretch of an experiment's time, in nanoseconds.
struct LabStretch
{
    std::int64_t begin = 0;
    std::int64_t end = 0;

    [[nodiscard]] std::int64_t length() const { return end - begin; }
    friend bool operator==(const LabStretch &, const LabStretch &) = default;
};

/// A model on the shared axis: what is drawn of it, and where, in pixels from the top of all.
struct LabTrack
{
    LabModel model = LabModel::blocking;
    QString title;
    QString count;  ///< "7 processes".
    QString total;  ///< "59.2", in milliseconds.
    QString factor; ///< "2.4× faster than blocking".
    std::int64_t wallTime = 0;
    LabRows rows;

    int top = 0;
    int height = 0;
    int firstRow = 0;
    int rowPitch = 0;
    int barHeight = 0;
    int firstFlight = 0; ///< Of the lines for I/O in flight.
    int flightPitch = 0;
    int flightHeight = 0;

    [[nodiscard]] bool isOneRow() const { return rows.rows.size() == 1; }
};

/// All models of an experiment below each other, on one axis of time.
class LabTracks
{
public:
    static constexpr int kNames = 196;   ///< Width of the column with what they are called.
    static constexpr int kRuler = 30;    ///< Height of the axis.
    static constexpr int kRight = 12;    ///< Beyond the axis.
    static constexpr int kLabelGap = 14; ///< Between the end of a model and its total.

    /// How high a model is.
    enum class Density { regular, compact };

    LabTracks() = default;
    explicit LabTracks(const LabExperiment &experiment, Density density = Density::regular);

    [[nodiscard]] const std::vector<LabTrack> &all() const { return m_tracks; }
    /// Without the axis.
    [[nodiscard]] int height() const;
    [[nodiscard]] int requestCount() const { return m_requestCount; }

    /// Where everything and the totals beside it can be seen at `width`.
    [[nodiscard]] LabStretch whole(int width) const;

    /// What is drawn at a point of a track, if anything is.
    struct Hit
    {
        const LabTrack *track;
        LabSpan span;
    };
    [[nodiscard]] std::optional<Hit> at(const QPointF &point, const LabStretch &shown, int width) const;

private:
    static void place(LabTrack &track, int top, Density density);

    std::vector<LabTrack> m_tracks;
    int m_requestCount = 0;
};

/// Where a moment is, from the left of all.
[[nodiscard]] double xOf(std::int64_t moment, const LabStretch &shown, int width);
[[nodiscard]] std::int64_t momentAt(double x, const LabStretch &shown, int width);

/// "request 4, CPU, 12.3 to 14.1 ms (1.8 ms)": in words what a span is.
[[nodiscard]] QString spanText(const LabSpan &span);

} // namespace ropewalk
