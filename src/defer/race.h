#pragma once

#include "defer/deferred_list.h"

#include <cstddef>
#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

/// The exception of a race that nobody won.
class FailureGroup final : public std::exception
{
public:
    explicit FailureGroup(std::vector<Failure> failures);

    /// As the members stood in the race.
    [[nodiscard]] const std::vector<Failure> &failures() const { return m_failures; }
    [[nodiscard]] const char *what() const noexcept override { return m_text.c_str(); }

private:
    std::vector<Failure> m_failures;
    std::string m_text;
};

/// What won a race: a value and the index of the member it came from.
template <typename T>
struct RaceResult
{
    std::size_t index;
    T value;
};

/// The first value wins and the other members are cancelled. If all fail it fails with a FailureGroup.
/// Cancelling it cancels them all.
///
/// After: twisted.internet.defer.race.
template <typename T>
Deferred<RaceResult<T>> race(std::vector<Deferred<T>> members, SourceLine where = SourceLine::current())
{
    const ListRules rules{.fireOnOneCallback = true, .consumeErrors = true, .cancelRest = true};
    return deferredList(std::move(members), rules, where)
        .addCallback(
            [](ListResult<T> result) {
                if (result.first)
                    return RaceResult<T>{result.first->second, std::move(result.first->first)};
                std::vector<Failure> failures;
                for (Outcome<T> &outcome : result.all)
                    failures.push_back(std::move(std::get<Failure>(outcome)));
                throw FailureGroup(std::move(failures));
            },
            where);
}

} // namespace ropewalk
