#pragma once

#include "workbench/chains/chain_record.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace ropewalk {

class ChainActions;
class ChosenChain;

/// Fires by hand what the chosen chain waits for in the end: with a result, or with a failure.
///
/// Shown only where something waits to be fired.
class FireBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the bar.
    FireBar(ChosenChain &chosen, ChainActions &actions, QWidget *parent = nullptr);

    void refresh();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupLayout();
    void ask(Lane lane);
    void fire();

    ChosenChain &m_chosen;
    ChainActions &m_actions;
    QLabel *m_title;
    QPushButton *m_result;
    QPushButton *m_failure;
    QPushButton *m_cancel;
    QLineEdit *m_text;
    QPushButton *m_fire;
    QPushButton *m_back;
    QStackedLayout *m_stack;
    Lane m_lane = Lane::callbacks;
    std::uint64_t m_target = 0;
};

} // namespace ropewalk
