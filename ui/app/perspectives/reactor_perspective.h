#pragma once

#include "ui/app/perspectives/perspective.h"

namespace ropewalk {

class ReactorInspector;
class ReactorPanel;
class Session;

/// The reactor's own loop, turn by turn.
class ReactorPerspective final : public Perspective
{
    Q_OBJECT

public:
    /// `session` must outlive this; `window` owns the widgets.
    ReactorPerspective(Session &session, QWidget *window);

    /// Looks at the slow turn of that number.
    void showEpisode(std::uint64_t number);

    [[nodiscard]] Parts parts() const override;
    [[nodiscard]] const ChartExports *exports() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void focus() override;
    void setShown(bool isShown) override;
    void setLow(bool isLow) override;
    void tick(std::int64_t now) override;

private:
    ReactorPanel *m_panel;
    ReactorInspector *m_inspector;
};

} // namespace ropewalk
