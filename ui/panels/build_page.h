#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace ropewalk {

class ChainActions;
class ChosenChain;
class EmptyState;
class LaneForm;

/// Adds links to a chain that is built by hand, one after the other; the chain itself is drawn beside.
class BuildPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    BuildPage(ChosenChain &chosen, ChainActions &actions, QWidget *parent = nullptr);

    void refresh();

    /// Puts the keyboard where the next link is named.
    void focusName();

private:
    [[nodiscard]] QWidget *makeForm();
    void describe();
    void addLink();

    ChosenChain &m_chosen;
    ChainActions &m_actions;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QLineEdit *m_purpose;
    QLabel *m_title;
    QLineEdit *m_name;
    LaneForm *m_callback;
    LaneForm *m_errback;
    QPushButton *m_add;
    std::uint64_t m_shown = 0; ///< The chain whose purpose is in sight.
    int m_added = 0;           ///< Links so far, for names that nobody typed.
};

} // namespace ropewalk
