#pragma once

#include "net/datagram.h"

#include <functional>
#include <string>
#include <vector>

namespace ropewalk::testing {

/// Writes down every datagram.
class RecordingDatagrams final : public DatagramProtocol
{
public:
    std::vector<std::string> received;
    std::vector<SocketAddress> senders;
    int started = 0;
    int stopped = 0;
    int refusals = 0;
    std::function<void(std::string_view, const SocketAddress &)> onDatagram;

    void startProtocol() override { ++started; }
    void stopProtocol() override { ++stopped; }
    void datagramReceived(std::string_view bytes, const SocketAddress &from) override
    {
        received.emplace_back(bytes);
        senders.push_back(from);
        if (onDatagram)
            onDatagram(bytes, from);
    }
    void connectionRefused() override { ++refusals; }
};

} // namespace ropewalk::testing
