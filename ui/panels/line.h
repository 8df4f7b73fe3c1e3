#pragma once

#include "ui/theme/dress.h"

#include <QWidget>

namespace ropewalk {

/// A divider, one pixel thin.
[[nodiscard]] inline QWidget *makeLine(QWidget *parent, Qt::Orientation orientation = Qt::Horizontal)
{
    auto *line = new QWidget(parent);
    setSurface(*line, Token::line);
    orientation == Qt::Horizontal ? line->setFixedHeight(1) : line->setFixedWidth(1);
    return line;
}

} // namespace ropewalk
