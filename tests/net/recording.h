#pragma once

#include "net/factory.h"
#include "net/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk::testing {

/// What happened to one protocol; it outlives the protocol.
struct Record
{
    Transport *transport = nullptr; ///< Null again after connectionLost.
    std::string received;
    std::vector<std::string> calls; ///< "made", "readLost", "writeLost", "lost", in order.
    std::optional<Error> reason;

    [[nodiscard]] bool isLost() const { return reason.has_value(); }
};

/// What a test wants a protocol to do, besides recording.
struct Reactions
{
    std::function<void(Transport &)> onMade;
    std::function<void(Transport &, std::string_view)> onData;
    std::function<void(Transport &)> onReadLost; ///< Without it, the default: close.
    std::function<void()> onLost;
};

class RecordingProtocol final : public Protocol
{
public:
    RecordingProtocol(std::shared_ptr<Record> record, const Reactions &reactions)
        : m_record(std::move(record))
        , m_reactions(reactions)
    {}

    void connectionMade() override
    {
        m_record->transport = &transport();
        m_record->calls.emplace_back("made");
        if (m_reactions.onMade)
            m_reactions.onMade(transport());
    }

    void dataReceived(std::string_view bytes) override
    {
        m_record->received += bytes;
        if (m_reactions.onData)
            m_reactions.onData(transport(), bytes);
    }

    void readConnectionLost() override
    {
        m_record->calls.emplace_back("readLost");
        if (m_reactions.onReadLost)
            m_reactions.onReadLost(transport());
        else
            Protocol::readConnectionLost();
    }

    void writeConnectionLost() override { m_record->calls.emplace_back("writeLost"); }

    void connectionLost(const Error &reason) override
    {
        m_record->transport = nullptr;
        m_record->calls.emplace_back("lost");
        m_record->reason = reason;
        if (m_reactions.onLost)
            m_reactions.onLost();
    }

private:
    std::shared_ptr<Record> m_record;
    const Reactions &m_reactions;
};

/// Hands out recording protocols and keeps their records.
class RecordingServerFactory final : public ServerFactory
{
public:
    Reactions reactions;
    std::vector<std::shared_ptr<Record>> records;
    bool refuses = false;
    int started = 0;
    int stopped = 0;
    std::vector<Error> acceptErrors;
    std::vector<Duration> retries;
    int recoveries = 0;

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        if (refuses)
            return nullptr;
        records.push_back(std::make_shared<Record>());
        return std::make_unique<RecordingProtocol>(records.back(), reactions);
    }
    void startFactory() override { ++started; }
    void stopFactory() override { ++stopped; }
    void acceptFailed(const Error &error, Duration retryIn) override
    {
        acceptErrors.push_back(error);
        retries.push_back(retryIn);
    }
    void acceptRecovered() override { ++recoveries; }

    [[nodiscard]] Record &record(std::size_t index = 0) const { return *records.at(index); }
    [[nodiscard]] bool hasMade(std::size_t count) const
    {
        return records.size() >= count && !records[count - 1]->calls.empty();
    }
};

class RecordingClientFactory final : public ClientFactory
{
public:
    Reactions reactions;
    std::vector<std::shared_ptr<Record>> records;
    bool refuses = false;
    int startedConnectingCount = 0;
    std::vector<Error> failures;
    std::vector<Error> losses;
    std::function<void(Connector &)> onFailed;
    std::function<void(Connector &)> onLost;

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        if (refuses)
            return nullptr;
        records.push_back(std::make_shared<Record>());
        return std::make_unique<RecordingProtocol>(records.back(), reactions);
    }
    void startedConnecting(Connector &) override { ++startedConnectingCount; }
    void clientConnectionFailed(Connector &connector, const Error &reason) override
    {
        failures.push_back(reason);
        if (onFailed)
            onFailed(connector);
    }
    void clientConnectionLost(Connector &connector, const Error &reason) override
    {
        losses.push_back(reason);
        if (onLost)
            onLost(connector);
    }

    [[nodiscard]] Record &record(std::size_t index = 0) const { return *records.at(index); }
    [[nodiscard]] bool hasMade(std::size_t count = 1) const
    {
        return records.size() >= count && !records[count - 1]->calls.empty();
    }
};

} // namespace ropewalk::testing
