#pragma once

class QWidget;

namespace ropewalk {

/// Qt's own controls in every state.
QWidget *makeControlsPage();

/// The parts that panels share.
QWidget *makePartsPage();

/// The cards of the welcome page and its address bar.
QWidget *makeCardsPage();

/// The command palette over an empty page.
QWidget *makePalettePage();

} // namespace ropewalk
