#pragma once

#include "net/socket_address.h"

#include <cstdint>
#include <map>
#include <string>

namespace ropewalk {

class Service;

/// Counts the datagrams that waited to be sent and never were, by who should have got them, and says so in
/// the journal when their socket has closed.
class LostDatagrams
{
public:
    void add(Service &service, std::size_t bytes, const std::string &peer);
    void tell(Service &service);

private:
    struct Sum
    {
        std::uint64_t datagrams = 0;
        std::uint64_t bytes = 0;
    };
    std::map<std::string, Sum> m_lost;
};

} // namespace ropewalk
