#pragma once

#include "ui/panels/lab_tracks.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QRect>

class QPainter;

namespace ropewalk {

/// Paints the tracks of an experiment, and the axis above them.
class LabPainter
{
    Q_DECLARE_TR_FUNCTIONS(ropewalk::LabPainter)

public:
    /// `followed` is the index of the request that stands out; -1: none.
    LabPainter(QPainter &painter, LabStretch shown, int width, int followed);

    /// The axis, at the top.
    void paintRuler();
    /// The lines of the axis behind `height` pixels.
    void paintGrid(int height);
    void paintTrack(const LabTrack &track);

private:
    void paintNames(const LabTrack &track);
    void paintNumbers(const LabTrack &track);
    void paintRow(const LabTrack &track, const LabRow &row, int top);
    void paintSpan(const LabTrack &track, const LabSpan &span, const QRectF &bar);
    void paintCpu(const LabTrack &track, const LabSpan &span, QRectF bar);
    void paintBlocked(const LabTrack &track, const LabSpan &span, QRectF bar);
    void paintDots(const QRectF &bar);
    void paintFlights(const LabTrack &track);
    void paintEnd(const LabTrack &track);
    [[nodiscard]] bool isFollowed(const LabSpan &span) const;
    [[nodiscard]] double x(std::int64_t moment) const;
    [[nodiscard]] double step() const;

    QPainter &m_painter;
    LabStretch m_shown;
    int m_width;
    int m_followed;
};

/// A sample of how a kind is drawn, for a legend.
void paintLabSample(QPainter &painter, const QRectF &box, LabSpanKind kind);

} // namespace ropewalk
