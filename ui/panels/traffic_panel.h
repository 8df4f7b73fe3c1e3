#pragma once

#include "ui/models/traffic_history.h"
#include "ui/panels/message_list.h"
#include "ui/widgets/hex_view.h"

#include <QWidget>

class QAction;
class QMenu;
class QStackedLayout;

namespace ropewalk {

class ChartExports;
struct ChartSheet;
class EmptyState;
class FilterBar;
class FindBar;
class MessageModel;
class NoticeBar;
class TrafficHeader;
class TrafficOverview;

/// The traffic of what is selected: its figures, its last minute, and every message.
///
/// Reads models only when `refresh()` says that a frame has come.
class TrafficPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    TrafficPanel(MessageModel &model, const Journal &journal, QWidget *parent = nullptr);

    void setScope(Scope scope);

    /// Takes in what came since the last frame; `now` in nanoseconds since 1970. True if it has more to do
    /// in the next one.
    bool refresh(std::int64_t now);

    /// Moves figures and the overview on, four times a second.
    void tick(std::int64_t now);

    /// Saves the chosen messages' bytes one after the other; says in the panel what went wrong.
    void saveSelection(const QString &path);

    /// The minute at a glance takes less room where the window is low.
    void setCompact(bool isCompact);

    /// Of the minute at a glance.
    [[nodiscard]] ChartExports &exports() const { return *m_exports; }
    [[nodiscard]] MessageList &list() const { return *m_list; }
    [[nodiscard]] TrafficHeader &header() const { return *m_header; }

    /// Actions that work on the list, for menus and the palette.
    [[nodiscard]] const QList<QAction *> &messageActions() const { return m_actions; }

signals:
    /// The current message is another one; -1: there is none.
    void messageChosen(qint64 number);

private:
    [[nodiscard]] ChartSheet sheet() const;
    void setupActions();
    void setupCopyActions();
    void setupList();
    void setupEmpty();
    void setupLayout();
    QAction *addMessageAction(const QString &text, const QString &icon, const QKeySequence &keys);
    void showMenu(const QPoint &at);
    void showEmpty();
    void showBand();
    void copy(CopyFormat format);
    void askWhereToSave();
    void askForNumber();
    void findFrom(bool isForward);
    void pinSelection();
    [[nodiscard]] std::string selectedBytes() const;

    MessageModel &m_model;
    const Journal &m_journal;
    TrafficHistory m_history;
    TrafficHeader *m_header;
    TrafficOverview *m_overview;
    FilterBar *m_filter;
    FindBar *m_find;
    NoticeBar *m_notice;
    ChartExports *m_exports;
    MessageList *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QMenu *m_copyMenu;
    QList<QAction *> m_actions;
};

} // namespace ropewalk
