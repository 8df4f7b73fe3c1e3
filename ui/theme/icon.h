#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRectF;

namespace ropewalk {

/// The tints of an icon by the state of what shows it.
struct IconTints
{
    Token normal = Token::text2;
    Token checked = Token::text;
};

/// The icon `:/icons/NAME.svg` as one colour: `tints` by state, and the disabled token where it cannot
/// be used. Colours are looked up while painting, so that a change of scheme needs no new icon.
/// A name without a file gives a null icon.
[[nodiscard]] QIcon themeIcon(const QString &name, IconTints tints = {});

/// Paints the same icon into `box` in any colour: for delegates and painted widgets.
void paintIcon(QPainter &painter, const QRectF &box, const QString &name, const QColor &color);

/// The same icon as pixels, `side` logical pixels square, for a screen of `ratio`.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int side, qreal ratio);

/// The program's own icon, 16 to 256 pixels.
[[nodiscard]] QIcon applicationIcon();

} // namespace ropewalk
