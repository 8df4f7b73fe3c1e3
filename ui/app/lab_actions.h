#pragma once

#include "ui/models/lab_runs.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace ropewalk {

class LabForm;
class LabPanel;
class Session;

/// The Lab perspective: its form and its panel, and what runs and stops an experiment.
///
/// Its actions can be used while it is shown.
class LabActions final : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive this; `window` owns the widgets.
    LabActions(Session &session, QWidget *window);

    [[nodiscard]] LabForm &form() const { return *m_form; }
    [[nodiscard]] LabPanel &panel() const { return *m_panel; }
    [[nodiscard]] QList<QAction *> all() const { return {m_run, m_stop, m_sweep, m_pollerSweep}; }

    /// The perspective is shown, or is not any more. While it is not, nothing of it is drawn.
    void setShown(bool isShown);
    /// Shows what came since the last frame.
    void refresh();

signals:
    /// There is something for `refresh()`.
    void changed();

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
