#include "ui/widgets/key_cap.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ropewalk {

namespace {

constexpr int kHeight = 18;
constexpr int kPadding = 5;

} // namespace

KeyCap::KeyCap(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setAccessibleName(keys);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_keys), kHeight};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_keys);
}

int keyCapWidth(const QString &keys)
{
    return QFontMetrics(themeFont(TextStyle::caption)).horizontalAdvance(keys) + 2 * kPadding;
}

void paintKeyCap(QPainter &painter, const QRect &box, const QString &keys)
{
    painter.save();
    painter.setFont(themeFont(TextStyle::caption));
    const int width = keyCapWidth(keys);
    const QRect cap(box.right() + 1 - width, box.y() + (box.height() - kHeight) / 2, width, kHeight);
    paintBox(painter, cap, metric::kChipRadius, {}, themeColor(Token::line2));
    painter.setPen(themeColor(Token::text3));
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.restore();
}

} // namespace ropewalk
