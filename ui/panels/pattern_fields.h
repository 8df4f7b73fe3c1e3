#pragma once

#include "workbench/rules/pattern_config.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ropewalk {

/// What a message is to look like: how to look, and what for. A pattern that makes no sense is ringed in red,
/// with the reason as its tool tip.
class PatternFields final : public QWidget
{
    Q_OBJECT

public:
    explicit PatternFields(QWidget *parent = nullptr);

    void setPattern(const PatternConfig &pattern);
    [[nodiscard]] PatternConfig pattern() const;

    /// What is wrong with it, and what to do; empty if nothing is.
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] QComboBox &kind() const { return *m_kind; }
    void focusText();

signals:
    void changed();

    /// Enter in the text.
    void entered();

private:
    void setupKind();
    void setupText();
    void check();

    QComboBox *m_kind;
    QLineEdit *m_text;
    QString m_problem;
};

} // namespace ropewalk
