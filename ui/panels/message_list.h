#pragma once

#include "ui/panels/message_row_painter.h"

#include <QAbstractItemView>

class QHeaderView;

namespace ropewalk {

class MessageModel;

/// The list of messages. Rows are of one height, so that a million cost what twenty cost: nothing is
/// kept for each, and only what is seen is asked for and painted.
///
/// Follow means: stay at the newest row. Scrolling up or choosing a row ends it, End begins it again;
/// nothing else does.
class MessageList final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit MessageList(MessageModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QHeaderView &header() const { return *m_header; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isOn);

    /// Chooses the message numbered `number` and brings it into sight; ends following.
    void goTo(std::uint64_t number);

    /// The rows in sight, empty (first > last) where there are none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;

    /// The numbers of the chosen messages, in order, `limit` at most.
    [[nodiscard]] std::vector<std::uint64_t> selectedNumbers(std::size_t limit) const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;

signals:
    void followingChanged(bool isOn);
    void visibleRowsChanged();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void setupHeader();
    void showEnd();
    void setOffset(int offset);
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] QRect rowRect(int row) const;
    void showColumnMenu();

    MessageModel &m_model;
    QHeaderView *m_header;
    MessageRowPainter m_painter;
    int m_rowHeight;
    bool m_isFollowing = true;
    bool m_isAdjusting = false; ///< The scroll bar moves because rows came or went, not the person.
    int m_hovered = -1;
};

} // namespace ropewalk
