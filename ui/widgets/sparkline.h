#pragma once

#include <span>

class QColor;
class QPainter;
class QRectF;

namespace ropewalk {

/// How many samples a line of activity holds.
inline constexpr int kSparkSamples = 24;

/// Paints `samples`, oldest first, scaled to their largest: an area at 18 % and a line of 1.25 px. All
/// zero, or none, is a flat line.
void paintSparkline(QPainter &painter,
                    const QRectF &box,
                    std::span<const float> samples,
                    const QColor &color);

} // namespace ropewalk
