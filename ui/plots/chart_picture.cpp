#include "ui/plots/chart_picture.h"

#include "ui/plots/chart.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QImage>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace ropewalk {
namespace {

constexpr int kWidth = 1'000;
constexpr int kTitle = 44;
constexpr int kHeading = 32;
constexpr int kChart = 260;
constexpr int kMargin = 12;
constexpr int kSharpness = 2; ///< Pixels of a PNG to a pixel of the design.

int heightOf(const PictureRow &row)
{
    return row.chart != nullptr ? kChart : row.height;
}

QSize sizeOf(const std::vector<PictureRow> &rows)
{
    int height = kTitle + kMargin;
    for (const PictureRow &row : rows)
        height += kHeading + heightOf(row);
    return {kWidth, height};
}

void paint(QCPPainter &painter, const QString &title, const std::vector<PictureRow> &rows)
{
    const QSize size = sizeOf(rows);
    painter.fillRect(QRect(QPoint(), size), themeColor(Token::surface));
    painter.setPen(themeColor(Token::text));
    painter.setFont(themeFont(TextStyle::title));
    painter.drawText(
        QRect(kMargin, 0, kWidth - 2 * kMargin, kTitle), Qt::AlignVCenter | Qt::AlignLeft, title);
    int top = kTitle;
    for (const PictureRow &row : rows) {
        const QRect heading(kMargin, top, kWidth - 2 * kMargin, kHeading);
        painter.setPen(themeColor(Token::text));
        painter.setFont(themeFont(TextStyle::body, QFont::DemiBold));
        painter.drawText(heading, Qt::AlignVCenter | Qt::AlignLeft, row.title);
        const int indent = painter.fontMetrics().horizontalAdvance(row.title) + 8;
        painter.setPen(themeColor(Token::text2));
        painter.setFont(themeFont(TextStyle::dense));
        painter.drawText(heading.adjusted(indent, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, row.caption);
        const QRect area(0, top + kHeading, kWidth, heightOf(row));
        row.chart != nullptr ? row.chart->draw(painter, area) : row.paint(painter, area);
        top += kHeading + heightOf(row);
    }
}

bool saveSvg(const QString &path, const QString &title, const std::vector<PictureRow> &rows)
{
    QFile file(path); // The generator does not say whether it could write.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setTitle(title);
    svg.setSize(sizeOf(rows));
    svg.setViewBox(QRect(QPoint(), sizeOf(rows)));
    QCPPainter painter;
    if (!painter.begin(&svg))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    paint(painter, title, rows);
    return painter.end() && file.flush();
}

bool savePng(const QString &path, const QString &title, const std::vector<PictureRow> &rows)
{
    QImage image(sizeOf(rows) * kSharpness, QImage::Format_RGB32);
    image.setDevicePixelRatio(kSharpness);
    QCPPainter painter;
    if (!painter.begin(&image))
        return false;
    painter.setMode(QCPPainter::pmNoCaching); // A picture, not the screen.
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, title, rows);
    painter.end();
    return image.save(path, "PNG");
}

} // namespace

bool savePicture(const QString &path, const QString &title, const std::vector<PictureRow> &rows)
{
    return path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) ? saveSvg(path, title, rows)
                                                                     : savePng(path, title, rows);
}

} // namespace ropewalk
