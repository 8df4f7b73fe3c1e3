#pragma once

// Inside of Deferred: include defer/deferred.h instead.

#include "base/box.h"
#include "base/source_line.h"

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

namespace ropewalk {

class Chain;
class ChainRef;

/// One link of a chain: a handler of any type, with what is needed to run and to destroy it. The handler
/// stands right behind it in memory.
struct Link
{
    struct Kind
    {
        /// Replaces `result` in place, or sets `inner` to the chain to wait for. Null for a waiter.
        void (*run)(void *handler, Box &result, ChainRef &inner);
        void (*destroy)(void *handler); ///< Null where nothing is to be done.
    };

    const Kind *kind;
    Link *next;
    SourceLine where;

    [[nodiscard]] void *handler() { return this + 1; }
};

/// The links that a chain still has to run through, first in, first out. The first few live inside it.
class LinkQueue
{
public:
    static constexpr std::size_t kInlineSize = 192; ///< Bytes: four links with two captured pointers.

    LinkQueue() = default;
    LinkQueue(const LinkQueue &) = delete;
    LinkQueue &operator=(const LinkQueue &) = delete;
    ~LinkQueue();

    [[nodiscard]] bool empty() const { return m_first == nullptr; }
    [[nodiscard]] Link *first() const { return m_first; }

    /// F is called as `handler(Box &result, ChainRef &inner)`.
    template <typename F>
    void push(F &&handler, SourceLine where)
    {
        using Handler = std::decay_t<F>;
        pushAs(kKind<Handler>, std::forward<F>(handler), where);
    }

    /// A link that hands the result to `waiter`, a ChainRef.
    template <typename Waiter>
    void pushWaiter(Waiter waiter, SourceLine where)
    {
        pushAs(kWaiterKind<Waiter>, std::move(waiter), where);
    }

    /// Takes the first link out. It must be given to `release()`.
    [[nodiscard]] Link *pop();

    /// Destroys a link that was popped.
    void release(Link *link) noexcept;

private:
    template <typename Handler>
    [[nodiscard]] static constexpr auto destroyerOf()
    {
        void (*destroy)(void *) = nullptr;
        if constexpr (!std::is_trivially_destructible_v<Handler>)
            destroy = [](void *handler) { static_cast<Handler *>(handler)->~Handler(); };
        return destroy;
    }

    template <typename Handler>
    static constexpr Link::Kind kKind{[](void *handler, Box &result, ChainRef &inner) {
                                          (*static_cast<Handler *>(handler))(result, inner);
                                      },
                                      destroyerOf<Handler>()};
    template <typename Waiter>
    static constexpr Link::Kind kWaiterKind{nullptr, destroyerOf<Waiter>()};

    template <typename Handler>
    void pushAs(const Link::Kind &kind, Handler &&handler, SourceLine where)
    {
        using Held = std::decay_t<Handler>;
        static_assert(alignof(Held) <= alignof(Link) * 2, "a handler captures something over-aligned");
        Link *link = allocate(sizeof(Link) + sizeof(Held));
        try {
            new (link->handler()) Held(std::forward<Handler>(handler));
        } catch (...) {
            free(link);
            throw;
        }
        link->kind = &kind;
        link->where = where;
        append(link);
    }

    [[nodiscard]] Link *allocate(std::size_t size)
    {
        constexpr std::size_t kStep = alignof(std::max_align_t);
        const std::size_t needed = (size + kStep - 1) & ~(kStep - 1);
        if (kInlineSize - m_used < needed)
            return allocateOutside(needed);
        auto *link = reinterpret_cast<Link *>(m_bytes + m_used);
        m_used += needed;
        return link;
    }

    void append(Link *link)
    {
        link->next = nullptr;
        if (m_last != nullptr)
            m_last->next = link;
        else
            m_first = link;
        m_last = link;
    }

    [[nodiscard]] static Link *allocateOutside(std::size_t size);
    [[nodiscard]] bool isInside(const Link *link) const;
    void free(Link *link) noexcept;

    Link *m_first = nullptr;
    Link *m_last = nullptr;
    std::size_t m_used = 0; ///< Of `m_bytes`; starts over when the queue is empty.
    alignas(std::max_align_t) std::byte m_bytes[kInlineSize];
};

} // namespace ropewalk
