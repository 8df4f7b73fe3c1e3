#pragma once

#include "ui/models/directory.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace ropewalk {

/// The connections of a service, or all, with what waits in their queues: the deepest first, then the one
/// whose message waits longest. Those that are over and keep messages are among them.
///
/// Laid out anew when `refresh()` says so, not with every message.
class QueueOverviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ConnectionColumn,
        StateColumn,
        ReceivedColumn,
        SentColumn,
        InQueueColumn,
        OutQueueColumn,
        OldestColumn,
        ColumnCount
    };
    enum Role {
        ConnectionRole = Qt::UserRole, ///< Its number.
        ShareRole,                     ///< Of the queues' columns: how long its bar is, 0 to 1.
        AttentionRole,                 ///< Of the state: it is more than the state's word.
    };

    /// `directory` must outlive the model.
    explicit QueueOverviewModel(const Directory &directory, QObject *parent = nullptr);

    /// Whose connections; everybody's where it is everything.
    void setScope(Scope scope);

    /// Takes in what became of them; `now` in nanoseconds since 1970.
    void refresh(std::int64_t now);

    [[nodiscard]] ConnectionId connectionAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(ConnectionId id) const; ///< -1 if it is not there.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::vector<ConnectionId> inOrder() const;
    void layOut(std::vector<ConnectionId> rows);
    [[nodiscard]] QString text(const ConnectionState &state, int column) const;
    [[nodiscard]] QString nameOf(ConnectionId id) const;

    const Directory &m_directory;
    Scope m_scope;
    std::vector<ConnectionId> m_rows;
    std::size_t m_deepest = 0; ///< Bytes: the whole length of a bar.
    std::int64_t m_now = 0;
};

} // namespace ropewalk
