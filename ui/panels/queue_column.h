#pragma once

#include "workbench/ids.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ropewalk {

class CountPill;
class ElidedLabel;
class QueueActions;
class QueueList;
class QueueStrip;
class WatchedQueues;

/// One queue of the connection that is looked at: its name, what is done with it as a whole, its messages.
class QueueColumn final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the column.
    QueueColumn(WatchedQueues &watched,
                QueueActions &actions,
                Direction direction,
                QWidget *parent = nullptr);

    [[nodiscard]] QueueList &list() const { return *m_list; }

    /// Shows what the engine told, and which queue is the current one.
    void refresh();

    /// Waits go on; `now` in nanoseconds since 1970.
    void tick(std::int64_t now);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupHead();
    void setupMenu();
    void setupList();
    void setupLayout();
    QToolButton *addTool(const QString &icon, const QString &name, QAction *action);
    void showHint();
    void placeHint();
    void showMenu(const QPoint &at);
    [[nodiscard]] QString hintText() const;
    [[nodiscard]] QString nameOf(const char *part) const;

    WatchedQueues &m_watched;
    QueueActions &m_actions;
    const Direction m_direction;
    QWidget *m_head;
    ElidedLabel *m_title;
    CountPill *m_count;
    QPushButton *m_hold;
    QPushButton *m_step;
    QToolButton *m_more;
    QList<QWidget *> m_roomy; ///< In the menu only where it is narrow.
    QMenu *m_menu;
    QueueStrip *m_strip;
    QueueList *m_list;
    QLabel *m_hint;
};

} // namespace ropewalk
