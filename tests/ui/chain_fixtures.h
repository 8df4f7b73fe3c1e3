#pragma once

#include "workbench/chains/chain_record.h"

#include <map>
#include <string>
#include <utility>

namespace ropewalk {

/// Chains as the history would know them, made by hand.
class ChainShelf
{
public:
    static constexpr std::int64_t kBegin = 1'700'000'000'000'000'000;

    ChainRecord &add(std::uint64_t id, std::string purpose, ChainPhase phase)
    {
        ChainRecord &chain = m_chains[id];
        chain.id = id;
        chain.purpose = std::move(purpose);
        chain.phase = phase;
        chain.where = {"src/motd.cpp", 40};
        chain.madeAt = kBegin;
        if (phase != ChainPhase::notFired) {
            chain.firedAt = kBegin + 1'000'000;
            chain.firedWith = {Lane::callbacks, "Response 200"};
        }
        if (phase == ChainPhase::dropped || phase == ChainPhase::unhandled)
            chain.endedAt = kBegin + 5'000'000;
        return chain;
    }

    void remove(std::uint64_t id) { m_chains.erase(id); }

    [[nodiscard]] const ChainRecord *find(std::uint64_t id) const
    {
        const auto found = m_chains.find(id);
        return found == m_chains.end() ? nullptr : &found->second;
    }

    [[nodiscard]] ChainRecord &at(std::uint64_t id) { return m_chains.at(id); }

private:
    std::map<std::uint64_t, ChainRecord> m_chains;
};

/// A link with a callback; `fate` and what it got and gave in the callbacks' lane.
inline LinkRecord linkRecord(std::string name, LinkRecord::Fate fate, std::string result = {})
{
    LinkRecord link;
    link.callback = std::move(name);
    link.where = {"src/motd.cpp", 52};
    link.fate = fate;
    link.argument = {Lane::callbacks, "Response 200"};
    const bool isRaised = fate == LinkRecord::Fate::raised;
    link.result = {isRaised ? Lane::errbacks : Lane::callbacks, std::move(result)};
    link.startedAt = fate == LinkRecord::Fate::pending ? 0 : ChainShelf::kBegin + 1'030'000;
    link.took = 180'000;
    return link;
}

/// The chain of the design: raises, is recovered by an errback, and waits for d-415.
inline void addMotd(ChainShelf &shelf)
{
    ChainRecord &chain = shelf.add(412, "fetch /motd, announce", ChainPhase::waiting);
    using Fate = LinkRecord::Fate;
    chain.links.push_back(linkRecord("checkStatus", Fate::returned, "Response 200"));
    chain.links.push_back(linkRecord("decodeJson", Fate::raised, "JsonError at byte 0"));
    LinkRecord log = linkRecord("pickMotd", Fate::raised, "JsonError at byte 0");
    log.errback = "logFailure";
    log.argument = {Lane::errbacks, "JsonError at byte 0"};
    chain.links.push_back(log);
    LinkRecord cached = linkRecord({}, Fate::returned, "Welcome to #wire");
    cached.errback = "useCachedMotd";
    cached.argument = {Lane::errbacks, "JsonError at byte 0"};
    chain.links.push_back(cached);
    LinkRecord announce = linkRecord("announce", Fate::waiting);
    announce.waitedFor = 415;
    chain.links.push_back(announce);
    LinkRecord close = linkRecord("closeClient", Fate::pending);
    close.errback = "closeClient";
    chain.links.push_back(close);
    chain.waitsFor = 415;
    shelf.add(415, "sendToAll #wire", ChainPhase::notFired).waitedBy = 412;
}

} // namespace ropewalk
