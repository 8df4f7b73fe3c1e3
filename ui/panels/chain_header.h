#pragma once

#include <QWidget>

class QPushButton;

namespace ropewalk {

class ChainActions;
class ChosenChain;
class ElidedLabel;

/// The chosen chain's number and purpose, and the buttons that hold, step and cancel it.
class ChainHeader final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the header.
    ChainHeader(ChosenChain &chosen, ChainActions &actions, QWidget *parent = nullptr);

    void refresh();

private:
    void setupLayout();

    ChosenChain &m_chosen;
    ElidedLabel *m_name;
    ElidedLabel *m_purpose;
    QPushButton *m_back;
    QPushButton *m_hold;
    QPushButton *m_step;
    QPushButton *m_cancel;
};

} // namespace ropewalk
