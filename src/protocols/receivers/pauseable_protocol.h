#pragma once

#include "net/protocol.h"
#include "net/transport.h"

namespace ropewalk {

/// A protocol that can be told to wait: what it has received meanwhile it delivers when it may go on.
///
/// After: twisted.protocols.basic._PauseableMixin.
class PauseableProtocol : public Protocol, public Producer
{
public:
    void pauseProducing() override
    {
        m_isPaused = true;
        transport().pauseProducing();
    }

    void resumeProducing() override
    {
        m_isPaused = false;
        transport().resumeProducing();
        dataReceived({});
    }

    void stopProducing() override
    {
        m_isPaused = true;
        transport().stopProducing();
    }

    [[nodiscard]] bool isPaused() const { return m_isPaused; }

private:
    bool m_isPaused = false;
};

} // namespace ropewalk
