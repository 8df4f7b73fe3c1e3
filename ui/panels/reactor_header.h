#pragma once

#include "ui/models/turn_history.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace ropewalk {

class Chip;
class SegmentedControl;

/// What the reactor waits with and whether it is well; how much of the past is shown.
class ReactorHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ReactorHeader(QWidget *parent = nullptr);

    /// `now` in nanoseconds since 1970.
    void show(const TurnHistory &history, std::int64_t now);
    using QWidget::show;

    /// How much of the past is shown.
    [[nodiscard]] int seconds() const;
    /// What is shown stands still.
    [[nodiscard]] bool isFrozen() const;

signals:
    void pollerRequested(const QString &name);
    void slowTurnRequested(std::uint32_t microseconds);
    void changed();

private:
    void setupControls();
    void setupThresholds();
    void setupLayout();
    void fillPollers();

    QPushButton *m_poller;
    QMenu *m_pollers;
    Chip *m_state;
    SegmentedControl *m_span;
    QPushButton *m_freeze;
    QToolButton *m_more;
    QMenu *m_thresholds;
    std::vector<PollerChoice> m_choices;
    QString m_current;
    std::uint32_t m_threshold = 0; ///< Microseconds.
};

} // namespace ropewalk
