#pragma once

#include "lab/lab_model.h"
#include "ui/theme/tokens.h"

#include <QVector>

namespace ropewalk {

/// How a model is told from the others: by colour and by dash.
struct LabLook
{
    Token fill = Token::accent; ///< Of its lines and bars.
    Token ink = Token::accent;  ///< Of its name.
    QVector<qreal> dash = {};   ///< Empty: solid.
};

[[nodiscard]] LabLook lookOf(LabModel model);

} // namespace ropewalk
