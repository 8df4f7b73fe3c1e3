#pragma once

#include "workbench/behaviours/behaviour.h"

namespace ropewalk {

/// Hears everything that comes in on a connection, beside its behaviour and those who wait for one reply.
class ReplyListener
{
public:
    virtual void heard(const ReceivedMessage &message) = 0;
    /// The connection is over.
    virtual void ended() = 0;

protected:
    ~ReplyListener() = default;
};

} // namespace ropewalk
