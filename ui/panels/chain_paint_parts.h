#pragma once

#include "ui/theme/tokens.h"
#include "workbench/chains/chain_record.h"

#include <QCoreApplication>
#include <QPen>

class QPainter;

namespace ropewalk {

/// How a drawn chain is looked at.
struct ChainLook
{
    std::int64_t now = 0;
    int link = -1; ///< The chosen one.
    bool hasFocus = false;
    int height = 0; ///< Of what is in sight.
};

/// What moves in a lane, and what it lies on.
[[nodiscard]] Token wireOf(Lane lane);
[[nodiscard]] Token groundOf(Lane lane);

/// The words of the drawn chain.
class ChainWords
{
    Q_DECLARE_TR_FUNCTIONS(ropewalk::ChainWords)
};

/// A rounded box with its edge inside; a pen of dashes makes short ones.
void paintEdge(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, QPen pen);

} // namespace ropewalk
