#pragma once

#include "ui/models/curve.h"
#include "ui/models/time_window.h"

#include <QColor>
#include <QImage>

#include <vector>

namespace ropewalk {

/// Where times and values lie in a picture of `size`, in pixels from its top left.
struct CurveScale
{
    TimeStretch time;
    double lowest = 0;
    double highest = 1;
    bool isLogarithmic = false; ///< `lowest` and `highest` are then powers of ten.
    QSizeF size;

    [[nodiscard]] double xOf(std::int64_t at) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] std::int64_t timeAt(double x) const;
};

/// How a curve is drawn. Dashes are whole pixels along the axis of time.
struct CurvePen
{
    QColor ink;
    double width = 1.5;
    int dash = 0; ///< 0: solid.
    int space = 0;
    bool isStepped = false; ///< A value holds until the next one; else they are joined.
};

/// One corner of a curve, all its points in one column of pixels being one.
struct CurveVertex
{
    double x = 0;
    double first = 0; ///< Of y: where the line comes to, where it goes on from, and how far it reached.
    double last = 0;
    double top = 0;
    double bottom = 0;
    bool isBroken = false; ///< Nothing joins it with the one before.
};

/// What is seen of `points` on `scale`, where pixels are 1 / `ratio` wide: at most one vertex for each
/// column, and one on either side.
[[nodiscard]] std::vector<CurveVertex>
curveVertices(const CurvePoints &points, const CurveScale &scale, double ratio);

/// Draws curves into an image, a column of pixels at a time, with smooth edges.
///
/// QPainter strokes a line of 1.5 pixels through a thousand columns in 15 ms, twenty of them in 350; this
/// takes about a hundredth of that, because every line goes from left to right.
class CurveRaster
{
public:
    /// Begins an empty image of `size`, and `over` above and below it, with `ratio` pixels to each of its
    /// units. Keeps the memory.
    void begin(QSizeF size, double over, double ratio);
    void draw(const CurvePoints &points, const CurveScale &scale, const CurvePen &pen);
    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    /// What a curve covers of a column of pixels.
    struct Span
    {
        float top;
        float bottom;
    };

    void include(int column, double y, double otherY);
    void join(const CurveVertex &from, const CurveVertex &to, bool isStepped);
    void mark(const CurveVertex &lonely);
    void paint(const CurvePen &pen, std::int64_t firstColumn);
    void blend(int column, const Span &span, QRgb ink);

    QImage m_image;
    double m_over = 0;
    double m_ratio = 1;
    std::vector<Span> m_spans;
};

} // namespace ropewalk
