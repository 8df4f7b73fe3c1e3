#pragma once

#include "ui/panels/message_variables.h"
#include "workbench/load_plan.h"

#include <QObject>

class QComboBox;

namespace ropewalk {

class FieldColumn;
class ProblemLabel;
class SegmentedControl;

/// What a load asks for, again and again: text with variables, escapes or hex.
class LoadRequestFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `column`.
    explicit LoadRequestFields(FieldColumn &column);

    void setVariables(const MessageVariables &variables);

    void show(const LoadPlan &plan);
    void putInto(LoadPlan &plan) const;

    /// Says under the text what is wrong with it; true if nothing is. `isHttp`: nothing typed asks for a
    /// page, and line ends are a matter of course.
    bool check(bool isHttp);

signals:
    void edited();

private:
    void setupFields();
    void tell();
    [[nodiscard]] MessageTemplate request() const;

    SegmentedControl *m_mode;
    QComboBox *m_lineEnd;
    TemplateEdit *m_text;
    ProblemLabel *m_problem = nullptr;
    MessageVariables m_variables;
    bool m_hasVariables = true;
    bool m_isShowing = false; ///< Nobody edits.
};

} // namespace ropewalk
