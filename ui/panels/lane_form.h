#pragma once

#include "workbench/chains/chain_plan.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ropewalk {

/// What one lane of a link built by hand is to do: a choice, and the text and time that it takes.
class LaneForm final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the lane's handler is called: "Callback".
    explicit LaneForm(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] LaneAction action() const;
    void setAction(const LaneAction &action);

signals:
    void changed();

private:
    void showFields();
    [[nodiscard]] LaneAction::Kind kind() const;

    QComboBox *m_kind;
    QLineEdit *m_text;
    QSpinBox *m_delay;
};

} // namespace ropewalk
