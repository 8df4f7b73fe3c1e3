#include "base/errc.h"
#include "conformance/policy_scenario.h"
#include "net/connection_limits.h"
#include "net/throttling_factory.h"
#include "net/timeout_factory.h"
#include "scenario/seconds.h"
#include "support/inert_transport.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace ropewalk::conformance {
namespace {

using Recorder = std::function<void(const char *event)>;

/// What a policy wraps: a protocol that does what it is told.
class Application final : public Protocol
{
public:
    void dataReceived(std::string_view) override {}
};

class ApplicationFactory final : public ServerFactory
{
public:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<Application>();
    }
};

/// One connection, with a transport and a producer that tell what is asked of them.
class PolicyConnection final : public testing::InertTransport
{
public:
    explicit PolicyConnection(std::unique_ptr<Protocol> protocol_, Recorder recorder)
        : protocol(std::move(protocol_))
        , producer(recorder)
        , m_record(std::move(recorder))
    {}

    [[nodiscard]] ProtocolWrapper &wrapper() const { return static_cast<ProtocolWrapper &>(*protocol); }
    /// As the application sees it.
    [[nodiscard]] Transport &transport() const { return wrapper().wrapped().transport(); }

    void closing() override { m_record("lose"); }
    void pauseProducing() override { m_record("pauseReading"); }
    void resumeProducing() override { m_record("resumeReading"); }

    class RecordingProducer final : public Producer
    {
    public:
        explicit RecordingProducer(Recorder recorder)
            : m_record(std::move(recorder))
        {}

        void pauseProducing() override { m_record("pauseWriting"); }
        void resumeProducing() override { m_record("resumeWriting"); }
        void stopProducing() override {}

    private:
        Recorder m_record;
    };

    const std::unique_ptr<Protocol> protocol;
    RecordingProducer producer;

private:
    Recorder m_record;
};

/// What the kinds with a server's connections have in common.
class ConnectionScenario : public PolicyScenario
{
public:
    using PolicyScenario::PolicyScenario;

protected:
    [[nodiscard]] virtual ServerFactory &factory() = 0;
    virtual void performOn(PolicyConnection &connection, const std::string &name, const Json &op) = 0;
    /// The event for a connection that got a protocol.
    [[nodiscard]] virtual const char *welcome() { return "accept"; }

    void perform(const std::string &name, const Json &op) override
    {
        if (!op.contains("c"))
            return performOnAll(op);
        if (name == "connect")
            return connect(op);
        PolicyConnection &connection = *m_connections.at(op.at("c"));
        if (name == "disconnect")
            connection.protocol->connectionLost({Errc::connectionDone, "connection"});
        else if (name == "data" && !connection.isClosing())
            connection.protocol->dataReceived(bytesOf(op));
        else if (name == "write")
            connection.transport().write(bytesOf(op));
        else
            performOn(connection, name, op);
    }

    virtual void performOnAll(const Json &) {}
    void end() override { m_all.clear(); }

    ApplicationFactory m_application;

private:
    [[nodiscard]] static std::string bytesOf(const Json &op)
    {
        return std::string(op.value("n", std::size_t{1}), 'x');
    }

    void connect(const Json &op)
    {
        const std::string name = op.at("c");
        auto protocol = factory().buildProtocol(SocketAddress::local(op.value("host", name)));
        if (protocol == nullptr)
            return record({"refuse", name});
        record({welcome(), name});
        m_all.push_back(
            std::make_unique<PolicyConnection>(std::move(protocol), [this, name](const char *event) {
                record({event, name});
            }));
        m_connections[name] = m_all.back().get();
        m_all.back()->protocol->makeConnection(*m_all.back());
    }

    std::vector<std::unique_ptr<PolicyConnection>> m_all;
    std::map<std::string, PolicyConnection *> m_connections; ///< The newest of each name.
};

class TimeoutFactoryScenario final : public ConnectionScenario
{
public:
    explicit TimeoutFactoryScenario(const Json &in)
        : ConnectionScenario(in)
        , m_factory(m_application, clock(), periodOf(option("period")))
    {}

private:
    [[nodiscard]] static std::optional<Duration> periodOf(const Json &value)
    {
        return value.is_null() ? std::nullopt : std::optional(durationOf(value));
    }

    [[nodiscard]] ServerFactory &factory() override { return m_factory; }
    [[nodiscard]] Json status() const override { return {{"pending", clock().pending()}}; }

    void performOn(PolicyConnection &connection, const std::string &name, const Json &op) override
    {
        auto &protocol = static_cast<TimeoutProtocol &>(connection.wrapper());
        if (name == "setTimeout")
            protocol.setTimeout(periodOf(op.at("period")));
        else if (name == "cancelTimeout")
            protocol.cancelTimeout();
        else if (name == "resetTimeout")
            protocol.resetTimeout();
    }

    TimeoutFactory m_factory;
};

class ThrottlingScenario final : public ConnectionScenario
{
public:
    explicit ThrottlingScenario(const Json &in)
        : ConnectionScenario(in)
        , m_factory(*this)
    {}

private:
    class AnnouncingFactory final : public ThrottlingFactory
    {
    public:
        explicit AnnouncingFactory(ThrottlingScenario &scenario)
            : ThrottlingFactory(scenario.m_application, scenario.clock(), scenario.limits())
            , m_scenario(scenario)
        {}

        void throttled(TrafficDirection, Seconds pause) override
        {
            m_scenario.clock().announceDelay(pause.count());
        }

    private:
        ThrottlingScenario &m_scenario;
    };

    [[nodiscard]] ThrottlingLimits limits() const
    {
        ThrottlingLimits limits;
        if (const Json most = option("maxConnections"); !most.is_null())
            limits.maxConnections = most;
        if (const Json read = option("readLimit"); !read.is_null())
            limits.read = read.get<std::uint64_t>();
        if (const Json write = option("writeLimit"); !write.is_null())
            limits.write = write.get<std::uint64_t>();
        return limits;
    }

    [[nodiscard]] ServerFactory &factory() override { return m_factory; }
    [[nodiscard]] Json status() const override
    {
        return {{"connections", m_factory.connectionCount()}, {"pending", clock().pending()}};
    }

    void performOn(PolicyConnection &connection, const std::string &name, const Json &) override
    {
        if (name == "registerProducer")
            connection.transport().registerProducer(connection.producer, ProducerKind::streaming);
        else if (name == "unregisterProducer")
            connection.transport().unregisterProducer();
    }

    AnnouncingFactory m_factory;
};

class LimitByPeerScenario final : public ConnectionScenario
{
public:
    explicit LimitByPeerScenario(const Json &in)
        : ConnectionScenario(in)
        , m_factory(m_application, maxPerPeer())
    {}

private:
    [[nodiscard]] std::size_t maxPerPeer() const
    {
        const Json most = option("maxPerPeer");
        return most.is_null() ? LimitConnectionsByPeer::kDefaultPerPeer : most.get<std::size_t>();
    }

    [[nodiscard]] ServerFactory &factory() override { return m_factory; }
    [[nodiscard]] Json status() const override { return {{"peers", m_factory.peers()}}; }
    void performOn(PolicyConnection &, const std::string &, const Json &) override {}

    LimitConnectionsByPeer m_factory;
};

class LimitTotalScenario final : public ConnectionScenario
{
public:
    explicit LimitTotalScenario(const Json &in)
        : ConnectionScenario(in)
        , m_factory(m_application, limitOf(option("limit")), overflow())
    {}

private:
    [[nodiscard]] static std::optional<std::size_t> limitOf(const Json &value)
    {
        return value.is_null() ? std::nullopt : std::optional(value.get<std::size_t>());
    }

    [[nodiscard]] LimitTotalConnectionsFactory::Overflow overflow()
    {
        if (option("overflow") != true)
            return {};
        return [this](const SocketAddress &) {
            m_welcome = "overflow";
            return std::make_unique<Application>();
        };
    }

    [[nodiscard]] ServerFactory &factory() override { return m_factory; }
    [[nodiscard]] const char *welcome() override { return std::exchange(m_welcome, "accept"); }
    [[nodiscard]] Json status() const override { return {{"count", m_factory.connectionCount()}}; }
    void performOn(PolicyConnection &, const std::string &, const Json &) override {}
    void performOnAll(const Json &op) override { m_factory.setLimit(limitOf(op.at("limit"))); }

    const char *m_welcome = "accept";
    LimitTotalConnectionsFactory m_factory;
};

} // namespace

std::unique_ptr<PolicyScenario> makeConnectionScenario(const std::string &kind, const Json &in)
{
    if (kind == "timeoutFactory")
        return std::make_unique<TimeoutFactoryScenario>(in);
    if (kind == "throttling")
        return std::make_unique<ThrottlingScenario>(in);
    if (kind == "limitByPeer")
        return std::make_unique<LimitByPeerScenario>(in);
    if (kind == "limitTotal")
        return std::make_unique<LimitTotalScenario>(in);
    return nullptr;
}

} // namespace ropewalk::conformance
