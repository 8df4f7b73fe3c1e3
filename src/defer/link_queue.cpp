#include "defer/link_queue.h"

#include <functional>

namespace ropewalk {

LinkQueue::~LinkQueue()
{
    while (m_first != nullptr)
        release(pop());
}

Link *LinkQueue::pop()
{
    Link *link = m_first;
    m_first = link->next;
    if (m_first == nullptr)
        m_last = nullptr;
    return link;
}

void LinkQueue::release(Link *link) noexcept
{
    if (link->kind->destroy != nullptr)
        link->kind->destroy(link->handler());
    free(link);
}

Link *LinkQueue::allocateOutside(std::size_t size)
{
    return static_cast<Link *>(::operator new(size));
}

bool LinkQueue::isInside(const Link *link) const
{
    const auto *byte = reinterpret_cast<const std::byte *>(link);
    return !std::less<>{}(byte, m_bytes) && std::less<>{}(byte, m_bytes + kInlineSize);
}

void LinkQueue::free(Link *link) noexcept
{
    if (!isInside(link))
        ::operator delete(link);
    if (m_first == nullptr)
        m_used = 0;
}

} // namespace ropewalk
