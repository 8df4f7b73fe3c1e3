#pragma once

#include "ui/models/load_addresses.h"
#include "ui/panels/message_variables.h"
#include "workbench/load_plan.h"

#include <QWidget>

class QAction;

namespace ropewalk {

class FieldColumn;
class LoadPlanChooser;
class LoadRequestFields;
class LoadShapeFields;
class LoadTargetFields;
class RunButtons;

/// The load plan: where to, what, how much, until when; and the button that sends it.
///
/// What is wrong stands under its field, and nothing is sent before it is right.
class LoadForm final : public QWidget
{
    Q_OBJECT

public:
    /// Both actions must outlive the form; which one the button is follows from `setRunning()`.
    LoadForm(QAction &run, QAction &stop, QWidget *parent = nullptr);

    void setAddresses(const std::vector<LoadAddress> &all, const std::optional<LoadAddress> &selected);
    void setVariables(const MessageVariables &variables);
    [[nodiscard]] LoadPlanChooser &plans() const { return *m_plans; }

    /// What would be sent now, with everything that the plan leaves to the selected endpoint.
    [[nodiscard]] LoadPlan plan() const;
    [[nodiscard]] bool isRight() const { return m_isRight; }
    [[nodiscard]] bool allowsRemote() const;
    void askForConsent(const QString &why);

    void setRunning(bool isRunning);
    /// The keyboard goes to the button.
    void focusRun();

signals:
    /// It may be right now, or wrong.
    void checked();

private:
    void setupHead();
    void setupLayout();
    void showPlan();
    void takeEdit();
    void check();

    LoadPlanChooser *m_plans;
    FieldColumn *m_column;
    LoadTargetFields *m_target;
    LoadRequestFields *m_request;
    LoadShapeFields *m_shape;
    RunButtons *m_buttons;
    bool m_isRight = false;
};

} // namespace ropewalk
