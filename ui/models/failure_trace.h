#pragma once

#include "ui/models/chain_words.h"

#include <cstddef>
#include <vector>

namespace ropewalk {

/// One place that a failure came by: the link that raised it, one it passed, the one that took it.
struct FailureStep
{
    QString name;  ///< Of the link.
    QString what;  ///< "raised", "passed by", "passed on", "handled".
    QString place; ///< "motd.cpp:52".

    friend bool operator==(const FailureStep &, const FailureStep &) = default;
};

/// The failure that `link` left behind, or that came to it; null where there was none.
[[nodiscard]] const Parcel *failureAt(const ChainRecord &chain, std::size_t link);

/// That failure's way, from where it was raised to where it was taken or is now. Empty where there was none.
[[nodiscard]] std::vector<FailureStep> failureTrace(const ChainRecord &chain, std::size_t link);

} // namespace ropewalk
