#include "net/producer_link.h"

#include <cassert>
#include <utility>

namespace ropewalk {

void ProducerLink::connect(Producer &producer, ProducerKind kind)
{
    assert(m_producer == nullptr);
    m_producer = &producer;
    m_kind = kind;
    m_isWaiting = kind == ProducerKind::pull;
}

void ProducerLink::setWatermarks(std::size_t low, std::size_t high)
{
    assert(low <= high);
    m_low = low;
    m_high = high;
}

void ProducerLink::queueGrew(std::size_t size)
{
    if (m_producer == nullptr || m_kind == ProducerKind::pull || m_isWaiting || size <= m_high)
        return;
    m_isWaiting = true;
    m_producer->pauseProducing();
}

void ProducerLink::queueShrank(std::size_t size)
{
    if (m_producer == nullptr || m_kind == ProducerKind::pull || !m_isWaiting || size > m_low)
        return;
    m_isWaiting = false;
    m_producer->resumeProducing();
}

void ProducerLink::tookPiece()
{
    if (m_producer != nullptr && m_kind == ProducerKind::pull)
        m_isWaiting = true;
}

bool ProducerLink::isPullWaiting() const
{
    return m_producer != nullptr && m_kind == ProducerKind::pull && m_isWaiting;
}

void ProducerLink::askForPiece()
{
    m_isWaiting = false;
    m_producer->resumeProducing();
}

void ProducerLink::stop()
{
    if (m_producer != nullptr)
        std::exchange(m_producer, nullptr)->stopProducing();
}

} // namespace ropewalk
