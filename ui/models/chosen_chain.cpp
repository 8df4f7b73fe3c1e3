#include "ui/models/chosen_chain.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kMostFollowed = 1'000; ///< Chains, of one waiting for the next.

/// The link that a person wants to see first: the one that raised what nobody took, or the live one.
int firstLink(const ChainRecord &chain)
{
    const auto raised = std::ranges::find(chain.links, LinkRecord::Fate::raised, &LinkRecord::fate);
    if (raised != chain.links.end())
        return static_cast<int>(raised - chain.links.begin());
    const auto live = static_cast<int>(liveLink(chain));
    return std::min(live, static_cast<int>(chain.links.size()) - 1);
}

} // namespace

ChosenChain::ChosenChain(ChainFinder find, QObject *parent)
    : QObject(parent)
    , m_find(std::move(find))
{}

void ChosenChain::choose(std::uint64_t id)
{
    if (id == this->id())
        return;
    m_back.clear();
    show(id);
}

void ChosenChain::chooseNextBorn()
{
    m_awaitsBirth = true;
}

void ChosenChain::follow(std::uint64_t id)
{
    if (id == 0 || id == this->id() || m_find(id) == nullptr)
        return;
    m_back.push_back(this->id());
    show(id);
}

void ChosenChain::goBack()
{
    if (m_back.empty())
        return;
    const std::uint64_t id = m_back.back();
    m_back.pop_back();
    show(id);
}

void ChosenChain::setLink(int link)
{
    m_isFollowing = false;
    moveLink(link);
}

void ChosenChain::moveLink(int link)
{
    const int last = m_chain == nullptr ? -1 : static_cast<int>(m_chain->links.size()) - 1;
    link = std::clamp(link, -1, last);
    if (std::exchange(m_link, link) != link)
        emit linkChanged(link);
}

void ChosenChain::refresh(std::span<const std::uint64_t> ids)
{
    greet(ids);
    if (m_id == 0 || std::ranges::find(ids, m_id) == ids.end())
        return;
    look();
    if (m_isFollowing && m_chain != nullptr)
        moveLink(firstLink(*m_chain));
    emit changed();
}

std::uint64_t ChosenChain::unfired() const
{
    std::uint64_t id = m_id;
    for (std::size_t step = 0; step < kMostFollowed; ++step) {
        const ChainRecord *chain = m_find(id);
        if (chain == nullptr || !isAlive(*chain))
            return 0;
        if (chain->firedAt == 0)
            return id;
        if (chain->waitsFor == 0)
            return 0;
        id = chain->waitsFor;
    }
    return 0; // A ring of chains, each waiting for the next.
}

/// Chains are numbered in the order of their birth.
void ChosenChain::greet(std::span<const std::uint64_t> ids)
{
    std::uint64_t first = 0;
    for (const std::uint64_t id : ids) {
        if (id > m_newest && (first == 0 || id < first))
            first = id;
    }
    if (first == 0)
        return;
    m_newest = std::ranges::max(ids);
    if (std::exchange(m_awaitsBirth, false))
        choose(first);
}

void ChosenChain::look()
{
    if (const ChainRecord *chain = m_find(m_id))
        m_chain = std::make_shared<const ChainRecord>(*chain);
}

void ChosenChain::show(std::uint64_t id)
{
    m_id = id;
    m_chain.reset();
    m_isFollowing = true;
    look();
    m_link = m_chain == nullptr ? -1 : firstLink(*m_chain);
    emit chosen();
    emit linkChanged(m_link);
}

} // namespace ropewalk
