#pragma once

#include "workbench/rules/pattern_config.h"

#include <QVariantMap>
#include <QWidget>

#include <chrono>

class QSpinBox;
class QToolButton;

namespace ropewalk {

class PatternFields;

/// The composer's line for a message that waits for its reply: what the reply looks like, and how long it may
/// take.
class ExpectLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectLine(QWidget *parent = nullptr);

    [[nodiscard]] PatternConfig pattern() const;
    [[nodiscard]] std::chrono::milliseconds timeout() const;

    /// What is wrong with the pattern; empty if nothing is.
    [[nodiscard]] QString problem() const;

    void focusPattern();

    /// What is remembered from one start to the next.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap &state);

signals:
    void changed();

    /// Enter: send.
    void entered();

    /// The cross was pressed.
    void closeRequested();

private:
    PatternFields *m_pattern;
    QSpinBox *m_timeout; ///< Milliseconds.
    QToolButton *m_close;
};

} // namespace ropewalk
