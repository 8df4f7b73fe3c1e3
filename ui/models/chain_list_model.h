#pragma once

#include "ui/models/chain_words.h"
#include "ui/models/directory.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>
#include <span>
#include <unordered_map>

namespace ropewalk {

/// Live are those that something is still to come of: not fired, running, waiting, held, or with a failure
/// that nobody took; and those built by hand, which take more links. A chain that holds its result behind
/// its last link is not, although its owner may keep it for as long as a connection is open.
enum class ChainFilter { live, waiting, unhandled, all };

/// The chains that are known, a row each: unhandled failures first, then those that wait, then the oldest
/// that live, those that hold a result behind them, then what ended last.
///
/// Changes once a frame, in batches, when `apply()` is told what changed. Keeps a few bytes for each chain;
/// what a row says is asked for while it is painted.
class ChainListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, IdColumn, PurposeColumn, LinksColumn, OwnerColumn, AgeColumn, ColumnCount };
    enum Role {
        ChainRole = Qt::UserRole, ///< Its number.
        PhaseRole,                ///< A ChainPhase as int.
        DetailRole,               ///< What is added to its purpose: "on d-415".
    };

    struct Counts
    {
        std::size_t live = 0;
        std::size_t waiting = 0;
        std::size_t unhandled = 0;
        std::size_t all = 0;

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    /// Both must outlive the model.
    ChainListModel(const Directory &directory, ChainFinder find, QObject *parent = nullptr);

    /// Takes in what was born, changed and was forgotten since the last time.
    void apply(std::span<const std::uint64_t> changed, std::span<const std::uint64_t> forgotten);

    void setFilter(ChainFilter filter);
    [[nodiscard]] ChainFilter filter() const { return m_filter; }

    /// Shows the chains of one owner only; all where there is none.
    void setOwner(std::optional<ServiceId> owner);

    /// The one that is looked at stays in the list, whatever the filter says. 0 for none.
    void setKept(std::uint64_t id);

    /// Ages go on: those of rows `first` to `last`, the others not being seen.
    void setTime(std::int64_t now, int first, int last);

    [[nodiscard]] std::uint64_t idAt(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }
    [[nodiscard]] int rowOf(std::uint64_t id) const; ///< -1 if it is not shown.
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    /// Those that own chains, by name. `none` stands for chains without an owner.
    [[nodiscard]] const std::set<ServiceId> &owners() const { return m_owners; }

    /// The oldest failure that nobody took; 0 where there is none.
    [[nodiscard]] std::uint64_t firstUnhandled() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Rank : std::uint8_t { unhandled, waiting, live, settled, ended };

    /// A row's place in the order.
    struct Key
    {
        Rank rank;
        std::uint64_t id;

        friend bool operator==(Key, Key) = default;
        bool operator<(const Key &other) const
        {
            if (rank != other.rank)
                return rank < other.rank;
            return rank == Rank::ended ? id > other.id : id < other.id;
        }
    };

    struct Known
    {
        Rank rank;
        ServiceId owner;
    };

    struct Batch
    {
        std::vector<Key> gone;
        std::vector<Key> come;
        int firstChanged = -1;
        int lastChanged = -1;
    };

    [[nodiscard]] static Rank rankOf(const ChainRecord &chain);
    [[nodiscard]] static bool isLive(Rank rank) { return rank < Rank::settled; }
    [[nodiscard]] bool isShown(std::uint64_t id, const Known &known) const;
    void takeIn(std::uint64_t id, Batch &batch);
    void forget(std::uint64_t id, Batch &batch);
    void count(Rank rank, std::size_t step);
    void show(Batch &batch);
    void takeRowsOut(std::vector<Key> gone);
    void putRowsIn(std::vector<Key> come);
    void exchangeRows(Batch &batch);
    void rebuild();
    [[nodiscard]] QString text(const ChainRecord &chain, int column) const;
    [[nodiscard]] QString ownerText(ServiceId owner) const;

    const Directory &m_directory;
    ChainFinder m_find;
    ChainFilter m_filter = ChainFilter::live;
    std::optional<ServiceId> m_owner;
    std::uint64_t m_kept = 0;
    std::int64_t m_now = 0;
    std::unordered_map<std::uint64_t, Known> m_known;
    std::vector<Key> m_rows; ///< In their order.
    std::set<std::uint64_t> m_unhandled;
    std::set<ServiceId> m_owners;
    Counts m_counts;
};

} // namespace ropewalk
