#pragma once

#include "ui/app/perspectives/perspective.h"
#include "ui/models/lab_runs.h"

namespace ropewalk {

class LabForm;
class LabPanel;
class Session;

/// The Lab perspective: its form and its panel, and what runs and stops an experiment.
///
/// Its actions can be used while it is shown.
class LabPerspective final : public Perspective
{
    Q_OBJECT

public:
    /// `session` must outlive this; `window` owns the widgets.
    LabPerspective(Session &session, QWidget *window);

    [[nodiscard]] LabForm &form() const { return *m_form; }
    [[nodiscard]] LabPanel &panel() const { return *m_panel; }
    [[nodiscard]] Parts parts() const override;
    [[nodiscard]] QList<QAction *> actions() const override
    {
        return {m_run, m_stop, m_sweep, m_pollerSweep};
    }
    [[nodiscard]] bool isRunByKey() const override { return true; }
    [[nodiscard]] const ChartExports *exports() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void focus() override;
    void setShown(bool isShown) override;
    void refresh(std::int64_t now) override;

private:
    void start(LabScope scope);
    void enable();

    LabRuns &m_runs;
    bool m_isShown = false;
    QAction *m_run;
    QAction *m_stop;
    QAction *m_sweep;
    QAction *m_pollerSweep;
    LabForm *m_form;
    LabPanel *m_panel;
};

} // namespace ropewalk
