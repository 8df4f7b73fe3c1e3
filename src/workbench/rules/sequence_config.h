#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ropewalk {

/// What is sent and expected on a connection, step by step, in lines; see sequence.h.
struct SequenceConfig
{
    static constexpr std::size_t kMaxSequences = 64; ///< Of a service.
    static constexpr std::size_t kMaxSteps = 1'000;

    std::string name;
    std::vector<std::string> steps;

    friend bool operator==(const SequenceConfig &, const SequenceConfig &) = default;
};

} // namespace ropewalk
