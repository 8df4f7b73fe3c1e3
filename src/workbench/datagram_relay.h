#pragma once

#include "workbench/datagram_server.h"

namespace ropewalk {

/// Receives on a UDP port or a Unix datagram path, and makes a pair with the target of its service for each
/// address that something comes from: an association.
///
/// Loss: an association that was silent for `kIdleTime` ends, and so does the one that was silent longest
///       when a new one would be more than `PeerTable::kMaxPeers`. What comes later makes a new one.
class DatagramRelay final : public DatagramServer
{
public:
    static constexpr Duration kIdleTime = std::chrono::minutes(1);

    explicit DatagramRelay(Service &service);

    /// Refused: an association begins with what its client sends.
    Result<Connection *> peerAt(std::string_view address) override { return ServiceSocket::peerAt(address); }
};

} // namespace ropewalk
