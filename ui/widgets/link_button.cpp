#include "ui/widgets/link_button.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ropewalk {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFont(themeFont(TextStyle::dense, QFont::Medium));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 8, metric::kControlSmall};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont face = font();
    face.setUnderline(underMouse() && isEnabled());
    painter.setFont(face);
    painter.setPen(themeColor(isEnabled() ? Token::accent : Token::disabled));
    painter.drawText(rect(), Qt::AlignCenter, text());
    QStyleOption option;
    option.initFrom(this);
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, rect(), metric::kChipRadius, themeColor(Token::accent));
}

} // namespace ropewalk
