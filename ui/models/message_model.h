#pragma once

#include "ui/models/directory.h"
#include "ui/models/row_index.h"
#include "workbench/journal.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>

namespace ropewalk {

/// The journal as a table: the messages and events of a scope, filtered.
///
/// A row is found by its number in constant time and nothing is copied per message. Changes once a frame,
/// by one insertion and one removal.
/// Thread: the window's.
/// Loss: shows `RowIndex::kMaxRows` at most. Above `kSampledAbove` rows a second it changes only every
///       `kSampledInterval`, which `isSampled()` tells; the journal stays complete.
class MessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr std::uint64_t kSampledAbove = 20'000;        ///< Rows a second.
    static constexpr std::int64_t kSampledInterval = 100'000'000; ///< ns.
    static constexpr std::int64_t kPause = 100'000'000;           ///< ns; a longer silence gets a rule.
    static constexpr std::size_t kMaxPins = 1'000;

    enum Column {
        NumberColumn,
        TimeColumn,
        DeltaColumn,
        ConnectionColumn,
        BytesColumn,
        MessageColumn,
        ColumnCount
    };
    enum DataRole { RowNumberRole = Qt::UserRole /**< qulonglong */, IsEventRole, IsPinnedRole };

    using Matcher = std::function<bool(const JournalRecord &)>;

    /// Both must outlive the model.
    MessageModel(const Journal &journal, const Directory &directory, QObject *parent = nullptr);

    [[nodiscard]] Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    void setDirection(std::optional<Direction> direction); ///< Nothing: both.
    void setMatcher(Matcher matches);                      ///< Empty: everything.
    void setPinnedOnly(bool isOn);
    [[nodiscard]] bool isPinnedOnly() const { return m_isPinnedOnly; }

    /// Takes in what came since the last frame. `now` in nanoseconds, of any steady clock. True if rows are
    /// still to be looked at, in the next frame.
    bool refresh(std::int64_t now);

    [[nodiscard]] bool isSampled() const { return m_isSampled; }
    [[nodiscard]] bool isFiltered() const { return m_direction || m_matcher || m_isPinnedOnly; }

    /// How many rows of the journal the filter has not yet seen.
    [[nodiscard]] std::uint64_t rowsToScan() const { return m_view.endRow() - m_index.scannedTo(); }
    [[nodiscard]] const JournalView &view() const { return m_view; }
    [[nodiscard]] const Directory &directory() const { return m_directory; }

    /// The journal's row at a row of the table; an empty one where the journal has let go of it.
    [[nodiscard]] const JournalRecord &recordAt(int row) const;
    [[nodiscard]] const JournalRecord &recordOf(std::uint64_t number) const;
    [[nodiscard]] std::uint64_t numberAt(int row) const { return m_index.at(static_cast<std::size_t>(row)); }

    /// Where the row numbered `number` stands; the next later one where it is not shown; -1 where nothing is.
    [[nodiscard]] int rowOf(std::uint64_t number) const;

    /// The first row at or after `time`; -1 where there is none.
    [[nodiscard]] int rowAt(std::int64_t time) const;

    /// Whether more than `kPause` passed between the row and the one shown before it.
    [[nodiscard]] bool isAfterPause(int row) const;

    /// The message that the one numbered `number` answers, or itself.
    [[nodiscard]] std::uint64_t causeOf(std::uint64_t number) const;

    /// The numbers of the messages sent because of `number`, `limit` at most.
    [[nodiscard]] std::vector<std::uint64_t> causedBy(std::uint64_t number, std::size_t limit) const;

    [[nodiscard]] bool isPinned(std::uint64_t number) const { return m_pins.contains(number); }
    void togglePin(std::uint64_t number);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The name of the connection of a row as its column shows it: with the service where several are shown.
    [[nodiscard]] QString connectionText(const JournalRecord &record) const;

    /// What happened, in words: "#3 alice connected from 127.0.0.1:51840".
    [[nodiscard]] QString eventText(const JournalRecord &record) const;

private:
    [[nodiscard]] RowIndex::Predicate predicate() const;
    [[nodiscard]] QString cellText(int row, int column) const;
    void restart();
    void advance();
    void measure(std::int64_t now);

    const Directory &m_directory;
    JournalView m_view;
    RowIndex m_index;
    Scope m_scope;
    std::optional<Direction> m_direction;
    Matcher m_matcher;
    bool m_isPinnedOnly = false;
    std::set<std::uint64_t> m_pins;

    bool m_isSampled = false;
    std::int64_t m_shownAt = 0;
    std::int64_t m_measuredAt = 0;
    std::uint64_t m_measuredRow = 0;
};

} // namespace ropewalk
