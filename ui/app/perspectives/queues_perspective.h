#pragma once

#include "ui/app/perspectives/perspective.h"

namespace ropewalk {

class EndpointActions;
class QueueActions;
class QueueInspector;
class QueuesPanel;
class Session;
class UndoToast;

/// What waits in the selected connection, held and edited.
class QueuesPerspective final : public Perspective
{
    Q_OBJECT

public:
    /// All must outlive this; `toast` offers to take a removal back, `window` owns the widgets.
    QueuesPerspective(Session &session, const EndpointActions &endpoints, UndoToast &toast, QWidget *window);

    [[nodiscard]] Parts parts() const override;
    [[nodiscard]] QList<QAction *> actions() const override;
    [[nodiscard]] QList<QAction *> windowActions() const override;
    void fillMenu(QMenu &menu) const override;
    [[nodiscard]] const ChartExports *exports() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void focus() override;
    void setScope(Scope scope) override;
    void setShown(bool isShown) override;
    void setLow(bool isLow) override;
    void refresh(std::int64_t now) override;
    void tick(std::int64_t now) override;
    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

private:
    QueueActions *m_actions;
    QueuesPanel *m_panel;
    QueueInspector *m_inspector;
};

} // namespace ropewalk
