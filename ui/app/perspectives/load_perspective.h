#pragma once

#include "ui/app/perspectives/perspective.h"
#include "ui/models/load_runs.h"

namespace ropewalk {

class LoadForm;
class LoadPanel;
class Session;

/// The Load perspective: its plan and its panel, and what runs and stops a load.
///
/// Its actions can be used while it is shown.
class LoadPerspective final : public Perspective
{
    Q_OBJECT

public:
    /// `session` must outlive this; `window` owns the widgets.
    LoadPerspective(Session &session, QWidget *window);

    [[nodiscard]] LoadForm &form() const { return *m_form; }
    [[nodiscard]] LoadPanel &panel() const { return *m_panel; }
    [[nodiscard]] Parts parts() const override;
    [[nodiscard]] QList<QAction *> actions() const override { return {m_run, m_stop}; }
    [[nodiscard]] bool isRunByKey() const override { return true; }
    [[nodiscard]] const ChartExports *exports() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void focus() override;
    void setScope(Scope scope) override;
    void setShown(bool isShown) override;
    void refresh(std::int64_t now) override;
    void tick(std::int64_t now) override;

private:
    void start();
    void enable();
    void showRun();
    /// What there is to be loaded.
    void showAddresses();
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
