#include "ui/widgets/popup_card.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ropewalk {

void paintPopupCard(QPainter &painter, const QRect &card, qreal radius)
{
    // Stacked outlines whose strength falls with the square of the distance: close to a blur, and cheap.
    const qreal strength = themeScheme() == Scheme::light ? 0.016 : 0.05;
    for (int reach = kShadow - 8; reach > 0; reach -= 2) {
        QColor shade(20, 24, 32);
        const qreal near = 1.0 - static_cast<qreal>(reach) / kShadow;
        shade.setAlphaF(static_cast<float>(strength * near * 1.6));
        paintBox(painter, QRectF(card).adjusted(-reach, -reach + 8, reach, reach + 6), radius + reach, shade);
    }
    paintBox(painter, card, radius, themeColor(Token::raised), themeColor(Token::line2));
}

} // namespace ropewalk
