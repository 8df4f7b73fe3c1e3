#pragma once

#include "ui/models/load_runs.h"
#include "ui/models/scope.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace ropewalk {

class LoadForm;
class LoadPanel;
class Session;

/// The Load perspective: its plan and its panel, and what runs and stops a load.
///
/// Its actions can be used while it is shown.
class LoadActions final : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive this; `window` owns the widgets.
    LoadActions(Session &session, QWidget *window);

    [[nodiscard]] LoadForm &form() const { return *m_form; }
    [[nodiscard]] LoadPanel &panel() const { return *m_panel; }
    [[nodiscard]] QList<QAction *> all() const { return {m_run, m_stop}; }

    /// The perspective is shown, or is not any more. While it is not, nothing of it is drawn.
    void setShown(bool isShown);
    void setScope(Scope scope);

    /// Shows what came since the last frame.
    void refresh();
    /// Looks at what there is to be loaded.
    void tick();

signals:
    /// There is something for `refresh()`.
    void changed();

private:
    void start();
    void enable();
    void takeDocument();

    Session &m_session;
    LoadRuns &m_runs;
    Scope m_scope;
    bool m_isShown = false;
    bool m_wasAsked = false; ///< For consent, of this run.
    QAction *m_run;
    QAction *m_stop;
    LoadForm *m_form;
    LoadPanel *m_panel;
};

} // namespace ropewalk
