#pragma once

#include "workbench/rules/rule_config.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ropewalk {

class PatternFields;
class ProblemLabel;

/// One rule, part by part: which messages, how they look, and what happens with them.
class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(QWidget *parent = nullptr);

    void setRule(const RuleConfig &rule);
    [[nodiscard]] RuleConfig rule() const;

    /// What is wrong with it; empty if nothing is.
    [[nodiscard]] QString problem() const;

    void focusPattern();

signals:
    /// The person changed it, and it makes sense.
    void edited();

private:
    void setupWhen();
    void setupAction();
    void setupLayout();
    void change();
    void showParts();

    RuleConfig m_rule; ///< What is not shown is kept: its switch.
    QComboBox *m_direction;
    PatternFields *m_pattern;
    QComboBox *m_action;
    QLineEdit *m_text;
    QSpinBox *m_delay; ///< Milliseconds.
    QLineEdit *m_name;
    ProblemLabel *m_problem;
    bool m_isFilling = false;
};

} // namespace ropewalk
