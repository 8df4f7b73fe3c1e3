#include "net/factory.h"

namespace ropewalk {

void Factory::doStart()
{
    if (m_users++ == 0)
        startFactory();
}

void Factory::doStop()
{
    assert(m_users > 0);
    if (--m_users == 0)
        stopFactory();
}

} // namespace ropewalk
