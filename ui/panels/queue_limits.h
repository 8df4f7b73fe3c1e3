#pragma once

#include "workbench/ids.h"
#include "workbench/queues/queue_config.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace ropewalk {

class LinkButton;
class QueueActions;
class WatchedQueues;

/// The high and low marks of the current queue, in KiB and in messages, and what happens above the high one.
class QueueLimitFields final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the fields.
    QueueLimitFields(WatchedQueues &watched, QueueActions &actions, QWidget *parent = nullptr);

    /// Shows what the engine told; what the person is typing stays.
    void refresh();

    /// Whose connections may all have these, by name; empty: nobody's.
    void setService(const QString &name);

signals:
    /// New connections of the service are to begin as these queues are.
    void keepRequested();

private:
    void setupFields();
    void setupLayout();
    [[nodiscard]] QSpinBox *makeBox(const QString &name, const QString &title, const QString &suffix);
    void apply();

    WatchedQueues &m_watched;
    QueueActions &m_actions;
    QLabel *m_title;
    QSpinBox *m_highBytes; ///< KiB.
    QSpinBox *m_lowBytes;
    QSpinBox *m_highMessages;
    QSpinBox *m_lowMessages;
    QComboBox *m_aboveHigh;
    LinkButton *m_keep;
};

} // namespace ropewalk
