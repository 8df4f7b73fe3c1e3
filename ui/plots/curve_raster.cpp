#include "ui/plots/curve_raster.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace ropewalk {
namespace {

constexpr float kNowhere = std::numeric_limits<float>::infinity();
constexpr double kLog10Of2 = std::numbers::ln2 / std::numbers::ln10;
constexpr double kDot = 2; ///< Pixels around a point that has no neighbour.

/// `ink` at `coverage` (0 to 255) over `below`; both premultiplied.
QRgb over(QRgb below, QRgb ink, int coverage)
{
    const auto part = [coverage, rest = 255 - qAlpha(ink) * coverage / 255](int top, int bottom) {
        return (top * coverage + bottom * rest) / 255;
    };
    return qRgba(part(qRed(ink), qRed(below)),
                 part(qGreen(ink), qGreen(below)),
                 part(qBlue(ink), qBlue(below)),
                 part(qAlpha(ink), qAlpha(below)));
}

/// `CurveScale::yOf` for many values: nothing is divided again for each.
class Heights
{
public:
    explicit Heights(const CurveScale &scale)
        : m_highest(scale.highest)
        , m_pixelsPerUnit(scale.size.height() / (scale.highest - scale.lowest))
        , m_isLogarithmic(scale.isLogarithmic)
    {}

    [[nodiscard]] double of(float value) const
    {
        // A float is exact to a thousandth of a pixel, and its logarithm to base 2 takes a quarter of the
        // time.
        const double at = m_isLogarithmic ? static_cast<double>(std::log2(std::max(value, 1e-9F))) * kLog10Of2
                                          : static_cast<double>(value);
        return (m_highest - at) * m_pixelsPerUnit;
    }

private:
    double m_highest;
    double m_pixelsPerUnit;
    bool m_isLogarithmic;
};

CurveVertex vertexOf(const CurvePoint &point, const CurveScale &scale, const Heights &heights, bool isBroken)
{
    const double y = heights.of(point.value);
    const auto placed = [&](float value) { return value == point.value ? y : heights.of(value); };
    return {scale.xOf(point.time), y, y, placed(point.high), placed(point.low), isBroken};
}

} // namespace

double CurveScale::xOf(std::int64_t at) const
{
    return static_cast<double>(at - time.from) /
           static_cast<double>(std::max<std::int64_t>(time.length(), 1)) * size.width();
}

double CurveScale::yOf(double value) const
{
    return Heights(*this).of(static_cast<float>(value));
}

std::int64_t CurveScale::timeAt(double x) const
{
    return time.from +
           static_cast<std::int64_t>(x / std::max(size.width(), 1.0) * static_cast<double>(time.length()));
}

/// Points of a column are put together as values, and only then placed: a logarithm costs more than a
/// comparison.
std::vector<CurveVertex> curveVertices(const CurvePoints &points, const CurveScale &scale, double ratio)
{
    std::vector<CurveVertex> vertices;
    auto first = std::ranges::lower_bound(points, scale.time.from, {}, &CurvePoint::time);
    if (first != points.begin())
        --first; // The line comes from there.
    const double columns = std::max(scale.size.width() * ratio, 1.0);
    const double toColumn = columns / static_cast<double>(std::max<std::int64_t>(scale.time.length(), 1));
    const Heights heights(scale);
    bool isBroken = true;
    bool isBehind = false;
    for (auto at = first; at != points.end() && !isBehind;) {
        isBehind = at->time > scale.time.to;
        if (at->isGap()) {
            isBroken = true;
            ++at;
            continue;
        }
        const double column = std::floor(static_cast<double>(at->time - scale.time.from) * toColumn);
        const auto end =
            scale.time.from + static_cast<std::int64_t>(std::ceil((column + 1) / toColumn)); // Of the column.
        CurvePoint merged = *at;
        const CurvePoint *last = &*at;
        for (++at; at != points.end() && !at->isGap() && at->time < end; ++at) {
            merged.low = std::min(merged.low, at->low);
            merged.high = std::max(merged.high, at->high);
            last = &*at;
        }
        CurveVertex vertex = vertexOf(merged, scale, heights, isBroken);
        vertex.last = last->value == merged.value ? vertex.first : heights.of(last->value);
        vertices.push_back(vertex);
        isBroken = false;
    }
    return vertices;
}

void CurveRaster::begin(QSizeF size, double over, double ratio)
{
    m_over = over;
    m_ratio = ratio;
    const QSize pixels = ((size + QSizeF(0, 2 * over)) * ratio).toSize().expandedTo(QSize(1, 1));
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(0);
}

void CurveRaster::draw(const CurvePoints &points, const CurveScale &scale, const CurvePen &pen)
{
    m_spans.assign(static_cast<std::size_t>(m_image.width()), {kNowhere, -kNowhere});
    const std::vector<CurveVertex> vertices = curveVertices(points, scale, m_ratio);
    for (std::size_t number = 0; number < vertices.size(); ++number) {
        const CurveVertex &vertex = vertices[number];
        include(static_cast<int>(std::floor(vertex.x * m_ratio)), vertex.top, vertex.bottom);
        if (!vertex.isBroken)
            join(vertices[number - 1], vertex, pen.isStepped);
        else if (number + 1 == vertices.size() || vertices[number + 1].isBroken)
            mark(vertex);
    }
    const std::int64_t column = scale.time.length() / std::max(m_image.width(), 1);
    paint(pen, scale.time.from / std::max<std::int64_t>(column, 1));
}

void CurveRaster::include(int column, double y, double otherY)
{
    if (column < 0 || column >= static_cast<int>(m_spans.size()))
        return;
    Span &span = m_spans[static_cast<std::size_t>(column)];
    span.top = std::min(span.top, static_cast<float>((std::min(y, otherY) + m_over) * m_ratio));
    span.bottom = std::max(span.bottom, static_cast<float>((std::max(y, otherY) + m_over) * m_ratio));
}

/// The part of the line that lies in each column between two vertices.
void CurveRaster::join(const CurveVertex &from, const CurveVertex &to, bool isStepped)
{
    const double begin = from.x * m_ratio;
    const double end = to.x * m_ratio;
    const double target = isStepped ? from.last : to.first;
    const auto yAt = [&](double x) {
        return end > begin ? from.last + (target - from.last) * (x - begin) / (end - begin) : target;
    };
    const int first = std::max(static_cast<int>(std::floor(begin)), 0);
    const int last = std::min(static_cast<int>(std::floor(end)), m_image.width() - 1);
    for (int column = first; column <= last; ++column)
        include(column, yAt(std::max<double>(begin, column)), yAt(std::min<double>(end, column + 1)));
    if (isStepped)
        include(static_cast<int>(std::floor(end)), from.last, to.first);
}

void CurveRaster::mark(const CurveVertex &lonely)
{
    const auto column = static_cast<int>(std::floor(lonely.x * m_ratio));
    const auto reach = static_cast<int>(std::floor(kDot * m_ratio));
    for (int each = column - reach; each <= column + reach; ++each)
        include(each, lonely.top - kDot / 2, lonely.bottom + kDot / 2);
}

/// Dashes are counted from 1970, so that they move with what they belong to.
void CurveRaster::paint(const CurvePen &pen, std::int64_t firstColumn)
{
    const QRgb ink = qPremultiply(pen.ink.rgba());
    const auto half = static_cast<float>(pen.width * m_ratio / 2);
    const auto dash = static_cast<std::int64_t>(std::lround(pen.dash * m_ratio));
    const auto period = dash + static_cast<std::int64_t>(std::lround(pen.space * m_ratio));
    for (int column = 0; column < m_image.width(); ++column) {
        const Span &span = m_spans[static_cast<std::size_t>(column)];
        if (span.top > span.bottom || (dash > 0 && (firstColumn + column) % period >= dash))
            continue;
        blend(column, {span.top - half, span.bottom + half}, ink);
    }
}

void CurveRaster::blend(int column, const Span &span, QRgb ink)
{
    const float top = std::max(span.top, 0.0F);
    const float bottom = std::min(span.bottom, static_cast<float>(m_image.height()));
    if (top >= bottom)
        return;
    const auto first = static_cast<int>(top);
    const auto end = static_cast<int>(std::ceil(bottom));
    const auto stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    QRgb *pixel = reinterpret_cast<QRgb *>(m_image.bits()) + first * stride + column;
    const bool isOpaque = qAlpha(ink) == 255;
    for (int y = first; y < end; ++y, pixel += stride) {
        if (isOpaque && y > first && y + 1 < end) {
            *pixel = ink;
            continue;
        }
        const float part = std::min(bottom, static_cast<float>(y + 1)) - std::max(top, static_cast<float>(y));
        *pixel = part >= 1 && isOpaque ? ink : over(*pixel, ink, static_cast<int>(part * 255));
    }
}

} // namespace ropewalk
