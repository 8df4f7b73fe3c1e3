#pragma once

#include "defer/deferred.h"
#include "reactor/reactor_time.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace ropewalk {

/// A demo of chains, by the name that RunChainDemo knows it by.
struct ChainDemo
{
    std::string_view name;  ///< "recovered".
    std::string_view about; ///< What there is to see, one sentence.
};

/// All of them, in the order in which they teach.
[[nodiscard]] std::span<const ChainDemo> chainDemos();

/// Runs the demos: real chains, whose steps take as long as one needs to watch them.
///
/// Thread: the chain's.
class ChainDemos
{
public:
    /// `time` must outlive this.
    explicit ChainDemos(ReactorTime &time)
        : m_time(time)
    {}

    /// The number of its first chain; 0 if there is no such demo.
    std::uint64_t run(std::string_view name);

private:
    std::uint64_t recovered();
    std::uint64_t unhandled();
    std::uint64_t timeout();
    std::uint64_t list();
    std::uint64_t waiting();

    ReactorTime &m_time;
};

} // namespace ropewalk
