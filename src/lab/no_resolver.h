#pragma once

#include "net/resolver.h"

namespace ropewalk {

/// For who connects to numeric addresses only, which nobody looks up.
class NoResolver final : public Resolver
{
public:
    std::shared_ptr<void> resolve(std::string, Callback) override { return nullptr; }
};

} // namespace ropewalk
