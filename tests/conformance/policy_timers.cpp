#include "base/errc.h"
#include "conformance/policy_scenario.h"
#include "net/reconnecting_client_factory.h"
#include "net/timeout_mixin.h"
#include "scenario/seconds.h"

#include <optional>

namespace ropewalk::conformance {
namespace {

std::optional<Duration> periodOf(const Json &value)
{
    return value.is_null() ? std::nullopt : std::optional(durationOf(value));
}

Json jsonOf(std::optional<Duration> period)
{
    return period ? Json(secondsOf(*period)) : Json();
}

class TimeoutMixinScenario final : public PolicyScenario, private TimeoutMixin
{
public:
    explicit TimeoutMixinScenario(const Json &in)
        : PolicyScenario(in)
        , TimeoutMixin(clock(), periodOf(option("timeOut")))
    {}

private:
    void perform(const std::string &name, const Json &op) override
    {
        if (name == "setTimeout")
            record({"previous", jsonOf(setTimeout(periodOf(op.at("period"))))});
        else
            resetTimeout();
    }

    [[nodiscard]] Json status() const override
    {
        return {{"timeOut", jsonOf(timeOut())}, {"pending", clock().pending()}};
    }

    void timeoutConnection() override
    {
        record({"timeout"});
        const Json onTimeout = option("onTimeout");
        if (!onTimeout.is_null())
            run(onTimeout);
        else if (!std::exchange(m_isClosing, true))
            record({"lose", "c"});
    }

    bool m_isClosing = false;
};

class ReconnectingScenario final : public PolicyScenario, private ReconnectingClientFactory, private Connector
{
public:
    explicit ReconnectingScenario(const Json &in)
        : PolicyScenario(in)
        , ReconnectingClientFactory(clock(), policy(), 0)
    {
        if (option("resetFirst") == true)
            resetDelay();
    }

private:
    [[nodiscard]] ReconnectPolicy policy() const
    {
        ReconnectPolicy policy;
        policy.jitter = 0;
        const Json initial = option("initialDelay");
        const Json factor = option("factor");
        const Json longest = option("maxDelay");
        const Json retries = option("maxRetries");
        policy.initialDelay = initial.is_null() ? policy.initialDelay : Seconds(initial.get<double>());
        policy.factor = factor.is_null() ? policy.factor : factor.get<double>();
        policy.maxDelay = longest.is_null() ? policy.maxDelay : Seconds(longest.get<double>());
        if (!retries.is_null())
            policy.maxRetries = retries.get<std::uint64_t>();
        return policy;
    }

    void perform(const std::string &name, const Json &op) override
    {
        if (name == "failed" || name == "lost") {
            m_state = State::disconnected;
            const Error reason{Errc::connectionDone, name};
            name == "failed" ? clientConnectionFailed(*this, reason) : clientConnectionLost(*this, reason);
        } else if (name == "connected") {
            m_state = State::connected;
            if (op.value("reset", true))
                resetDelay();
        } else if (name == "retry") {
            if (!retry())
                record({"raised", "retry", "ValueError"});
        } else if (name == "stopTrying") {
            stopTrying();
        } else {
            resetDelay();
        }
    }

    [[nodiscard]] Json status() const override
    {
        return {{"delay", delay().count()},
                {"retries", retries()},
                {"continueTrying", continuesTrying()},
                {"pending", clock().pending()}};
    }

    // The factory.
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override { return nullptr; }
    void willRetry(Seconds delay) override { clock().announceDelay(delay.count()); }

    // Its connector.
    [[nodiscard]] State state() const override { return m_state; }
    void connect() override
    {
        m_state = State::connecting;
        record({"connect", clock().seconds()});
    }
    void stopConnecting() override
    {
        m_state = State::disconnected;
        record({"stopConnecting"});
    }
    void disconnect() override { m_state = State::disconnected; }
    [[nodiscard]] std::string getDestination() const override { return "nowhere"; }
    [[nodiscard]] Transport *transport() const override { return nullptr; }

    State m_state = State::connecting;
};

} // namespace

std::unique_ptr<PolicyScenario> makeTimerScenario(const std::string &kind, const Json &in)
{
    if (kind == "timeoutMixin")
        return std::make_unique<TimeoutMixinScenario>(in);
    if (kind == "reconnecting")
        return std::make_unique<ReconnectingScenario>(in);
    return nullptr;
}

} // namespace ropewalk::conformance
