#pragma once

#include "ui/models/chain_words.h"

#include <QObject>

#include <memory>
#include <span>

namespace ropewalk {

/// The chain that is looked at, as it was at the last frame, and the link in it.
///
/// A copy, so that it can be painted and read while the engine goes on; it stays when the chain is forgotten.
class ChosenChain final : public QObject
{
    Q_OBJECT

public:
    explicit ChosenChain(ChainFinder find, QObject *parent = nullptr);

    [[nodiscard]] std::uint64_t id() const { return m_id; }

    /// Null where none is chosen, or it is not known yet.
    [[nodiscard]] const ChainRecord *chain() const { return m_chain.get(); }

    /// Looks any chain up; valid until the next look.
    [[nodiscard]] const ChainRecord *find(std::uint64_t id) const { return m_find(id); }

    /// Chooses another one; 0 for none. One that is not known yet is shown as soon as it is.
    void choose(std::uint64_t id);

    /// Chooses the first chain that is born from now on.
    void chooseNextBorn();

    /// Goes to a chain that this one waits for or is waited for by; `goBack()` returns.
    void follow(std::uint64_t id);
    void goBack();
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }

    /// -1 where no link is chosen.
    [[nodiscard]] int link() const { return m_link; }

    /// The person chose a link. Until then the chosen one is where something happens.
    void setLink(int link);

    /// Takes in that `ids` changed, if it is among them.
    void refresh(std::span<const std::uint64_t> ids);

    /// The unfired chain that it waits for in the end, or itself where it is not fired; 0 where nothing
    /// waits to be fired.
    [[nodiscard]] std::uint64_t unfired() const;

signals:
    /// Another chain is chosen.
    void chosen();

    /// What is known of it changed.
    void changed();

    void linkChanged(int link);

private:
    void look();
    void greet(std::span<const std::uint64_t> ids);
    void moveLink(int link);
    void show(std::uint64_t id);

    ChainFinder m_find;
    std::uint64_t m_id = 0;
    std::shared_ptr<const ChainRecord> m_chain;
    std::vector<std::uint64_t> m_back;
    std::uint64_t m_newest = 0; ///< The highest number heard of.
    bool m_awaitsBirth = false;
    int m_link = -1;
    bool m_isFollowing = true; ///< Nobody chose a link of this chain yet.
};

} // namespace ropewalk
