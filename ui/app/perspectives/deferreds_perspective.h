#pragma once

#include "ui/app/perspectives/perspective.h"

namespace ropewalk {

class ChainActions;
class ChainInspector;
class DeferredsPanel;
class Session;

/// Deferreds and their chains of callbacks and errbacks.
class DeferredsPerspective final : public Perspective
{
    Q_OBJECT

public:
    /// `session` must outlive this; `window` owns the widgets.
    DeferredsPerspective(Session &session, QWidget *window);

    /// What starts the demo of chains of that name; null: there is none.
    [[nodiscard]] QAction *demo(const QString &name) const;
    /// Shows the oldest failure that nobody took.
    void showUnhandled();

    [[nodiscard]] Parts parts() const override;
    [[nodiscard]] QList<QAction *> actions() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void focus() override;
    void setShown(bool isShown) override;
    void refresh(std::int64_t now) override;
    void tick(std::int64_t now) override;
    void refreshUnseen() override;
    void keepUp(std::int64_t now) override;
    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

private:
    Session &m_session;
    ChainActions *m_actions;
    DeferredsPanel *m_panel;
    ChainInspector *m_inspector;
};

} // namespace ropewalk
