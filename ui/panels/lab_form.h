#pragma once

#include "ui/models/lab_experiment.h"
#include "ui/models/lab_presets.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace ropewalk {

class FieldColumn;
class LabRunFields;
class LabWorkloadFields;
class ProblemLabel;
class RunButtons;
class SegmentedControl;

/// What an experiment is to do, and the button that runs it.
///
/// What does not go together stands below the fields, and nothing is run before it is right.
class LabForm final : public QWidget
{
    Q_OBJECT

public:
    /// Both actions must outlive the form.
    LabForm(QAction &run, QAction &stop, QWidget *parent = nullptr);

    void show(const LabOrder &order);
    using QWidget::show;
    [[nodiscard]] LabOrder order() const;
    [[nodiscard]] LabKind kind() const;
    [[nodiscard]] bool isRight() const { return m_isRight; }

    void setRunning(bool isRunning);
    /// The keyboard goes to the button.
    void focusRun();

signals:
    /// It may be right now, or wrong.
    void checked();
    void kindChanged(LabKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupHead();
    void setupLayout();
    void takePreset(int row);
    void takeKind();
    void check();
    void showPreset(const LabPlan &plan);

    const std::vector<LabPreset> m_presets;
    QComboBox *m_preset;
    FieldColumn *m_column;
    SegmentedControl *m_kind;
    LabWorkloadFields *m_workload = nullptr;
    LabRunFields *m_run = nullptr;
    ProblemLabel *m_problem = nullptr;
    RunButtons *m_buttons;
    bool m_isRight = false;
};

} // namespace ropewalk
