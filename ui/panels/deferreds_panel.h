#pragma once

#include "workbench/ids.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace ropewalk {

class ChainActions;
class ChainHeader;
class ChainList;
class ChainListModel;
class ChainView;
class ChosenChain;
class Directory;
class EmptyState;
class NoticeBar;
class SegmentedControl;

/// Every Deferred that is known: the list, and below it the chosen chain as two lanes.
///
/// Reads models only when `refresh()` says that a frame has come.
class DeferredsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    DeferredsPanel(ChainListModel &model,
                   ChosenChain &chosen,
                   ChainActions &actions,
                   const Directory &directory,
                   QWidget *parent = nullptr);

    /// Shows what the models have taken in; `now` in nanoseconds since 1970.
    void refresh(std::int64_t now);

    /// Ages and what waits go on, four times a second.
    void tick(std::int64_t now);

    /// Shows the oldest failure that nobody took.
    void showUnhandled();

    /// Says what the window does not have: chains that came too fast.
    void setLost(quint64 count);

    /// How list and chain share the room, for the next start.
    [[nodiscard]] QByteArray saveParts() const;
    void restoreParts(const QByteArray &parts);

    [[nodiscard]] ChainList &list() const { return *m_list; }
    [[nodiscard]] ChainView &view() const { return *m_view; }

private:
    void setupHead();
    void setupList();
    void setupNotice();
    void setupLayout();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeChainPart();
    void showCounts();
    void showOwners();
    void showEmpty();
    [[nodiscard]] QString ownerName(ServiceId owner) const;
    void showMenu(const QPoint &at);

    ChainListModel &m_model;
    ChosenChain &m_chosen;
    ChainActions &m_actions;
    const Directory &m_directory;
    SegmentedControl *m_filter;
    QComboBox *m_owner;
    QPushButton *m_new;
    NoticeBar *m_notice;
    ChainList *m_list;
    EmptyState *m_noChains;
    QStackedLayout *m_listStack;
    ChainHeader *m_header;
    ChainView *m_view;
    EmptyState *m_noChain;
    QStackedLayout *m_chainStack;
    QSplitter *m_parts;
    quint64 m_lost = 0;
    int m_ticks = 0;
};

} // namespace ropewalk
