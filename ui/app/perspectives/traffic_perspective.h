#pragma once

#include "ui/app/perspectives/perspective.h"

namespace ropewalk {

class EndpointActions;
class InspectorPanel;
class MessageList;
class Session;
class TrafficPanel;

/// What was said, message by message.
class TrafficPerspective final : public Perspective
{
    Q_OBJECT

public:
    /// Both must outlive this; `window` owns the widgets.
    TrafficPerspective(Session &session, const EndpointActions &endpoints, QWidget *window);

    [[nodiscard]] MessageList &list() const;
    /// Shows the faults of what is selected.
    void showFaults();

    [[nodiscard]] Parts parts() const override;
    [[nodiscard]] QList<QAction *> actions() const override;
    [[nodiscard]] const ChartExports *exports() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    /// Into the composer, which is not its own.
    void focus() override;
    void setScope(Scope scope) override;
    void setLow(bool isLow) override;
    void refresh(std::int64_t now) override;
    void tick(std::int64_t now) override;
    void keepUp(std::int64_t now) override;

signals:
    void composerWanted();

private:
    void showMessage(qint64 number);

    Session &m_session;
    TrafficPanel *m_panel;
    InspectorPanel *m_inspector;
};

} // namespace ropewalk
