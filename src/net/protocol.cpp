#include "net/protocol.h"

#include "net/transport.h"

namespace ropewalk {

void Protocol::readConnectionLost()
{
    transport().loseConnection();
}

} // namespace ropewalk
