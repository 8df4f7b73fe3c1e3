#pragma once

#include <memory>

namespace ropewalk {

/// A member whose owner may be destroyed by a callback that the owner itself makes.
class Lifeline
{
public:
    Lifeline() = default;
    Lifeline(const Lifeline &) = delete;
    Lifeline &operator=(const Lifeline &) = delete;

    /// Stands on the stack around the callbacks, and tells afterwards whether the owner is still there.
    class Holder
    {
    public:
        explicit Holder(const Lifeline &line)
            : m_end(line.m_end)
        {}

        [[nodiscard]] bool isCut() const { return m_end.expired(); }

    private:
        std::weak_ptr<char> m_end;
    };

private:
    std::shared_ptr<char> m_end = std::make_shared<char>();
};

} // namespace ropewalk
