#include "ui/widgets/figure_strip.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ropewalk {

namespace {

constexpr int kHeight = 64;
constexpr int kFigureWidth = 112;
constexpr int kFigureMin = 84;

} // namespace

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int FigureStrip::addFigure(const QString &caption)
{
    m_figures.push_back({caption, QStringLiteral("–"), {}, Token::text, {}});
    updateGeometry();
    return static_cast<int>(m_figures.size()) - 1;
}

void FigureStrip::setFigure(int figure, const QString &value, const QString &unit, Token ink)
{
    Figure &shown = m_figures.at(static_cast<std::size_t>(figure));
    if (shown.value == value && shown.unit == unit && shown.ink == ink)
        return;
    shown.value = value;
    shown.unit = unit;
    shown.ink = ink;
    describe();
    update();
}

void FigureStrip::setNote(int figure, const QString &note)
{
    Figure &shown = m_figures.at(static_cast<std::size_t>(figure));
    if (shown.note == note)
        return;
    shown.note = note;
    describe();
    update();
}

QSize FigureStrip::sizeHint() const
{
    return {kFigureWidth * static_cast<int>(m_figures.size()), kHeight};
}

QSize FigureStrip::minimumSizeHint() const
{
    return {kFigureMin * static_cast<int>(m_figures.size()), kHeight};
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int count = static_cast<int>(m_figures.size());
    for (int i = 0; i < count; ++i) {
        const Figure &figure = m_figures[static_cast<std::size_t>(i)];
        const int left = width() * i / count;
        const QRect cell(left + metric::kPadding, 0, width() / count - metric::kPadding, height());
        painter.setFont(themeFont(TextStyle::caption));
        painter.setPen(themeColor(Token::text2));
        painter.drawText(cell.adjusted(0, 9, 0, 0), Qt::AlignTop | Qt::AlignLeft, figure.caption);
        painter.setPen(themeColor(Token::text3));
        painter.drawText(
            cell.adjusted(0, 9, -metric::kPadding, 0), Qt::AlignTop | Qt::AlignRight, figure.note);
        painter.setFont(themeFont(TextStyle::figure));
        painter.setPen(themeColor(figure.ink));
        const int baseline = 48;
        painter.drawText(QPoint(cell.x(), baseline), figure.value);
        const int value = painter.fontMetrics().horizontalAdvance(figure.value);
        painter.setFont(themeFont(TextStyle::dense));
        painter.setPen(themeColor(Token::text3));
        painter.drawText(QPoint(cell.x() + value + 4, baseline), figure.unit);
        if (i > 0)
            painter.fillRect(QRect(left, 0, 1, height()), themeColor(Token::line));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(Token::line));
}

void FigureStrip::describe()
{
    QStringList words;
    for (const Figure &figure : m_figures)
        words << QStringLiteral("%1 %2 %3 %4")
                     .arg(figure.caption, figure.value, figure.unit, figure.note)
                     .simplified();
    setAccessibleName(words.join(QStringLiteral(", ")));
}

} // namespace ropewalk
