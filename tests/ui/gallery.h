#pragma once

class QWidget;

namespace ropewalk {

/// Qt's own controls in every state.
QWidget *makeControlsPage();

} // namespace ropewalk
