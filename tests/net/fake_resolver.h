#pragma once

#include "net/resolver.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk::testing {

/// Answers when the test says so.
class FakeResolver final : public Resolver
{
public:
    std::vector<std::string> asked;

    std::shared_ptr<void> resolve(std::string host, Callback onResolved) override
    {
        asked.push_back(std::move(host));
        auto handle = std::make_shared<int>(0);
        m_handle = handle;
        m_onResolved = std::move(onResolved);
        return handle;
    }

    /// Whether the one who asked last still waits.
    [[nodiscard]] bool isWaiting() const { return !m_handle.expired() && m_onResolved; }

    void answer(Result<std::vector<std::string>> hosts)
    {
        if (isWaiting())
            std::exchange(m_onResolved, {})(std::move(hosts));
    }

private:
    std::weak_ptr<void> m_handle;
    Callback m_onResolved;
};

} // namespace ropewalk::testing
