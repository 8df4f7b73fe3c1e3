#include "defer/deferred_list.h"

#include "base/report.h"

namespace ropewalk {

FirstError::FirstError(Failure failure, std::size_t index)
    : m_failure(std::move(failure))
    , m_index(index)
    , m_text("number " + std::to_string(index) + " of several failed: " + m_failure.message())
{}

Failure FirstError::make(Failure failure, std::size_t index, SourceLine where)
{
    Failure first = Failure::of(FirstError(std::move(failure), index), where);
    first.error.code = Errc::firstError;
    return first;
}

ListMembers::ListMembers(const std::vector<ChainRef> &chains)
{
    for (const ChainRef &chain : chains)
        m_members.push_back({chain.get(), {}});
}

void ListMembers::setFinished(std::size_t index)
{
    m_members[index].kept = ChainRef(m_members[index].chain);
}

void ListMembers::leave(std::size_t index)
{
    if (!m_members[index].kept)
        m_members[index].chain = nullptr;
}

void ListMembers::cancelAll(std::size_t except) const
{
    std::vector<ChainRef> chains; // A canceller may end the list.
    for (const Member &member : m_members)
        chains.emplace_back(member.chain);
    for (std::size_t index = 0; index < chains.size(); ++index) {
        if (index == except || !chains[index])
            continue;
        try {
            chains[index]->cancel();
        } catch (const std::exception &exception) {
            reportBug("a canceller threw", exception.what());
        } catch (...) {
            reportBug("a canceller threw", "an exception that says nothing about itself");
        }
    }
}

} // namespace ropewalk
