#pragma once

#include <cstdint>

namespace ropewalk {

enum class ProducerKind : std::uint8_t {
    streaming, ///< Writes until it is paused.
    pull,      ///< Writes once per `resumeProducing()`.
};

/// Whoever writes more than one write queue should hold, and can be told to wait.
///
/// After: twisted.internet.interfaces.IPushProducer and IPullProducer.
class Producer
{
public:
    virtual ~Producer() = default;

    /// The consumer has enough for now.
    virtual void pauseProducing() = 0;

    /// The consumer wants more.
    virtual void resumeProducing() = 0;

    /// The consumer is gone: write nothing any more.
    virtual void stopProducing() = 0;
};

} // namespace ropewalk
