#pragma once

#include "ui/models/queue_flow.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace ropewalk {

class Chip;
class ElidedLabel;
class LinkButton;
class WatchedQueues;
struct Scope;

/// Whose queues are shown, how they do, and when a paused one goes on.
class QueueHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueHeader(QWidget *parent = nullptr);

    /// The connection that is looked at. `pausedFor` in nanoseconds; 0 where it is not paused.
    void showConnection(const WatchedQueues &watched,
                        const Directory &directory,
                        FlowRates rates,
                        std::int64_t pausedFor);

    /// A service's connections, or everybody's.
    void showOverview(const Directory &directory, Scope scope);

    /// `run` stops or starts; `more` opens beside it.
    void setActions(QAction *run, QMenu *more);

signals:
    /// The person wants to see all connections of the service.
    void serviceRequested();

private:
    void setupLayout();

    LinkButton *m_service;
    QLabel *m_step;
    ElidedLabel *m_name;
    Chip *m_state;
    QLabel *m_note;
    QToolButton *m_run;
    QToolButton *m_more;
};

} // namespace ropewalk
