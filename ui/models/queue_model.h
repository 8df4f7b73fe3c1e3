#pragma once

#include "workbench/queues/queue_news.h"

#include <QAbstractTableModel>

#include <deque>
#include <optional>
#include <span>

namespace ropewalk {

/// One queue of the connection that is watched, a row each message, the next to leave first.
///
/// Where a message stands is its row, which no cell says: it would change with each that leaves.
/// Changes once a frame, in batches. Text is made for the rows that are painted; bytes are shared with the
/// engine. Rows are reordered by the engine alone: a drop asks for it by `moveRequested()`.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PositionColumn, AgeColumn, BytesColumn, MessageColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< The message's number.
        TagRole,               ///< "edited", "injected", "96 of 192 written"; empty for most.
    };

    /// Single changes that cost a search each; more than these in one frame and the rows are laid out anew.
    static constexpr int kMostSteps = 64;

    explicit QueueModel(Direction direction, QObject *parent = nullptr);

    [[nodiscard]] Direction direction() const { return m_direction; }

    /// Takes in what became of the queue.
    void apply(QueueSide side);

    /// Shows nothing: another connection is watched.
    void clear();

    /// Ages go on: those of rows `first` to `last`, the others not being seen. Nanoseconds since 1970.
    void setTime(std::int64_t now, int first, int last);

    /// State, limits and the rest as last told; its entries and changes are empty.
    [[nodiscard]] const QueueSide &side() const { return m_side; }

    [[nodiscard]] const QueuedEntry &entryAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QueuedId idAt(int row) const { return entryAt(row).id; }
    [[nodiscard]] int rowOf(QueuedId id) const; ///< -1 if it is not there.

    /// Rows change because the engine says so, not because the person does something.
    [[nodiscard]] bool isApplying() const { return m_isApplying; }

    /// A message that is on its way can no longer be changed.
    [[nodiscard]] bool isLeaving(QueuedId id) const { return id != QueuedId::none && id == m_side.leaving; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data,
                      Qt::DropAction action,
                      int row,
                      int column,
                      const QModelIndex &parent) override;

signals:
    /// The person wants the messages of these numbers to stand before that one; 0: at the tail.
    void moveRequested(const QList<quint64> &ids, quint64 before);

    /// What the engine told is in.
    void applied();

private:
    void applyChanges(std::span<QueueChange> changes);
    [[nodiscard]] std::size_t takeFromHead(std::span<QueueChange> changes);
    [[nodiscard]] std::size_t putAtTail(std::span<QueueChange> changes);
    void applyOne(QueueChange &change);
    void applyAnew(std::span<QueueChange> changes);
    void insert(QueueChange &change);
    void remove(int row);
    void move(int row, QueuedId before);
    [[nodiscard]] int rowBefore(QueuedId before) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString tag(const QueuedEntry &entry) const;
    [[nodiscard]] QString spoken(int row) const;

    const Direction m_direction;
    QueueSide m_side;
    std::deque<QueuedEntry> m_rows;
    std::int64_t m_now = 0;
    bool m_isApplying = false;
};

} // namespace ropewalk
