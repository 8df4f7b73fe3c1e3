#include "ui/widgets/share_bar.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace ropewalk {
namespace {

constexpr int kBar = 12;
constexpr int kRow = 28;
constexpr int kSwatch = 8;
constexpr int kWidth = 220;
constexpr int kBeside = 64;

} // namespace

ShareBar::ShareBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    QStringList words;
    for (const Part &part : m_parts)
        words << QStringLiteral("%1 %2 %3").arg(part.name, part.text, part.beside).trimmed();
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ShareBar::sizeHint() const
{
    return {kWidth, kBar + 4 + kRow * static_cast<int>(m_parts.size())};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintWhole(painter);
    painter.setFont(themeFont(TextStyle::dense));
    const bool isComparing =
        std::ranges::any_of(m_parts, [](const Part &part) { return !part.beside.isEmpty(); });
    int top = kBar + 4;
    for (const Part &part : m_parts) {
        paintBox(painter, QRectF(0, top + (kRow - kSwatch) / 2, kSwatch, kSwatch), 2, themeColor(part.fill));
        QRect text(2 * kSwatch, top, width() - 2 * kSwatch, kRow);
        if (isComparing) {
            paintText(
                painter, text, Qt::AlignRight | Qt::AlignVCenter, part.beside, themeColor(Token::text3));
            text.setRight(text.right() - kBeside);
        }
        paintText(painter, text, Qt::AlignLeft | Qt::AlignVCenter, part.name, themeColor(Token::text2));
        paintText(painter, text, Qt::AlignRight | Qt::AlignVCenter, part.text, themeColor(Token::text));
        top += kRow;
    }
}

/// Every part that is not nothing has a pixel.
void ShareBar::paintWhole(QPainter &painter) const
{
    const double all = std::accumulate(
        m_parts.begin(), m_parts.end(), 0.0, [](double sum, const Part &part) { return sum + part.amount; });
    painter.fillRect(QRect(0, 0, width(), kBar), themeColor(Token::well));
    double seen = 0;
    for (const Part &part : m_parts) {
        if (part.amount <= 0)
            continue;
        const int left = static_cast<int>(width() * seen / all);
        seen += part.amount;
        const int right = static_cast<int>(width() * seen / all);
        painter.fillRect(QRect(left, 0, std::max(right - left - 1, 1), kBar), themeColor(part.fill));
    }
}

} // namespace ropewalk
