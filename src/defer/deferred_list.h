#pragma once

#include "defer/deferred.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace ropewalk {

/// The exception of a list that one failed member has decided; its failure's code is `Errc::firstError`.
class FirstError final : public std::exception
{
public:
    FirstError(Failure failure, std::size_t index);

    [[nodiscard]] const Failure &failure() const { return m_failure; }
    [[nodiscard]] std::size_t index() const { return m_index; }
    [[nodiscard]] const char *what() const noexcept override { return m_text.c_str(); }

    [[nodiscard]] static Failure make(Failure failure, std::size_t index, SourceLine where);

private:
    Failure m_failure;
    std::size_t m_index;
    std::string m_text;
};

/// When a list of Deferreds fires, and what becomes of its members' failures.
struct ListRules
{
    bool fireOnOneCallback = false; ///< The first value decides.
    bool fireOnOneErrback = false;  ///< The first failure decides, as a FirstError.
    bool consumeErrors = false;     ///< A member's failure is then not unhandled.
    bool cancelRest = false;        ///< Once it is decided, the members that have not fired are cancelled.
};

/// What a list of Deferreds came to.
template <typename T>
struct ListResult
{
    std::vector<Outcome<T>> all; ///< As the members stand in the list; empty where one value decided.
    std::optional<std::pair<T, std::size_t>> first; ///< With fireOnOneCallback: the value and its index.
};

/// "[31, failed: Bergen does not trade today, 29]"; "31 from member 2".
template <typename T>
[[nodiscard]] std::string describe(const ListResult<T> &result)
{
    if (result.first)
        return describeValue(result.first->first) + " from member " +
               std::to_string(result.first->second + 1);
    std::vector<std::string> told;
    for (const Outcome<T> &outcome : result.all) {
        const auto *failure = std::get_if<Failure>(&outcome);
        told.push_back(failure != nullptr ? "failed: " + failure->message()
                                          : describeValue(std::get<T>(outcome)));
    }
    return describeItems(told);
}

/// Who the members of a list are, to cancel them. It keeps them alive only when they have finished:
/// until then they own the list.
class ListMembers
{
public:
    explicit ListMembers(const std::vector<ChainRef> &chains);

    [[nodiscard]] std::size_t size() const { return m_members.size(); }

    void setFinished(std::size_t index);

    /// An unfinished member is gone.
    void leave(std::size_t index);

    /// Cancels every member but `except`. What a canceller throws is reported as a bug.
    void cancelAll(std::size_t except = SIZE_MAX) const;

private:
    struct Member
    {
        Chain *chain;
        ChainRef kept;
    };

    std::vector<Member> m_members;
};

/// What the links in the members of a list share.
template <typename T>
class DeferredListState final : public std::enable_shared_from_this<DeferredListState<T>>
{
public:
    DeferredListState(const std::vector<ChainRef> &chains, ListRules rules, SourceLine where)
        : m_members(chains)
        , m_rules(rules)
        , m_trigger(where)
        , m_where(where)
        , m_results(chains.size())
    {}

    Deferred<ListResult<T>> start(const std::vector<ChainRef> &chains)
    {
        auto deferred = m_trigger.takeDeferred();
        m_trigger.setCanceller(
            [weak = this->weak_from_this()] {
                if (const auto list = weak.lock())
                    list->m_members.cancelAll();
            },
            Chain::AfterCancel::waits);
        if (chains.empty() && !m_rules.fireOnOneCallback)
            (void)m_trigger.callback({});
        for (std::size_t index = 0; index < chains.size(); ++index)
            chains[index]->add(
                Membership(this->shared_from_this(), index), m_where, {"list member", "list member"});
        return deferred;
    }

private:
    /// The list's link in one member.
    class Membership
    {
    public:
        Membership(std::shared_ptr<DeferredListState> list, std::size_t index)
            : m_list(std::move(list))
            , m_index(index)
        {}
        Membership(Membership &&) noexcept = default;
        ~Membership()
        {
            if (m_list)
                m_list->m_members.leave(m_index);
        }
        void operator()(Box &result, ChainRef &) { m_list->take(result, m_index); }

    private:
        std::shared_ptr<DeferredListState> m_list;
        std::size_t m_index;
    };

    void take(Box &result, std::size_t index)
    {
        const bool failed = result.is<Failure>();
        if (failed)
            m_results[index] = result.get<Failure>();
        else if constexpr (std::is_copy_constructible_v<T>)
            m_results[index] = ResultAccess<T>::valueIn(result);
        else
            m_results[index] = ResultAccess<T>::argumentIn(result);
        m_members.setFinished(index);
        ++m_finished;
        if (!m_isDecided)
            decide(index, failed);
        if (failed && m_rules.consumeErrors)
            result.emplace<Unit>();
    }

    void decide(std::size_t index, bool failed)
    {
        const bool byValue = !failed && m_rules.fireOnOneCallback;
        const bool byFailure = failed && m_rules.fireOnOneErrback;
        m_isDecided = byValue || byFailure || m_finished == m_results.size();
        if (!m_isDecided)
            return;
        if (m_rules.cancelRest)
            m_members.cancelAll(index);
        if (byFailure)
            (void)m_trigger.errback(FirstError::make(std::get<Failure>(*m_results[index]), index, m_where));
        else
            (void)m_trigger.callback(byValue ? resultOf(index) : resultOfAll());
    }

    [[nodiscard]] ListResult<T> resultOf(std::size_t index)
    {
        ListResult<T> result;
        result.first.emplace(std::move(std::get<T>(*m_results[index])), index);
        return result;
    }

    [[nodiscard]] ListResult<T> resultOfAll()
    {
        ListResult<T> result;
        for (auto &outcome : m_results)
            result.all.push_back(std::move(*outcome));
        return result;
    }

    ListMembers m_members;
    const ListRules m_rules;
    Trigger<ListResult<T>> m_trigger;
    const SourceLine m_where;
    std::vector<std::optional<Outcome<T>>> m_results;
    std::size_t m_finished = 0;
    bool m_isDecided = false;
};

/// Waits for all `members`, or for as many as `rules` say. Cancelling it cancels the members.
///
/// After: twisted.internet.defer.DeferredList.
template <typename T>
Deferred<ListResult<T>>
deferredList(std::vector<Deferred<T>> members, ListRules rules = {}, SourceLine where = SourceLine::current())
{
    std::vector<ChainRef> chains;
    for (Deferred<T> &member : members)
        chains.push_back(DeferredAccess::take(member));
    return std::make_shared<DeferredListState<T>>(chains, rules, where)->start(chains);
}

/// All values in the order of `members`, or the FirstError.
///
/// After: twisted.internet.defer.gatherResults.
template <typename T>
Deferred<std::vector<T>> gatherResults(std::vector<Deferred<T>> members,
                                       bool consumeErrors = false,
                                       SourceLine where = SourceLine::current())
{
    const ListRules rules{.fireOnOneErrback = true, .consumeErrors = consumeErrors};
    return deferredList(std::move(members), rules, where)
        .addCallback(
            [](ListResult<T> result) {
                std::vector<T> values;
                for (Outcome<T> &outcome : result.all)
                    values.push_back(std::move(std::get<T>(outcome)));
                return values;
            },
            where);
}

} // namespace ropewalk
