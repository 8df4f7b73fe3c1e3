#pragma once

#include <QRect>

class QPainter;

namespace ropewalk {

/// How far the shadow of a popup reaches beyond its card.
inline constexpr int kShadow = 24;

/// Paints a raised card with its shadow; the shadow needs kShadow around `card`.
void paintPopupCard(QPainter &painter, const QRect &card, qreal radius);

} // namespace ropewalk
