#include "defer/coroutine.h"
#include "defer/deferred.h"
#include "lab/lab_server.h"
#include "lab/no_resolver.h"
#include "lab/work.h"
#include "net/protocol.h"
#include "net/transport.h"
#include "reactor/reactor.h"

#include <cstring>
#include <memory>
#include <string>

namespace ropewalk {
namespace {

template <typename T>
std::string_view bytesOf(const T &value)
{
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

/// What all requests of the server share.
struct Means
{
    Reactor &reactor;
    NoResolver resolver;
    const LabServerOptions &options;
    std::uint32_t served = 0;
};

/// One question to the backend.
class Question final : private ClientFactory
{
public:
    Question(Means &means, LabWait wait)
        : m_wait(wait)
        , m_connector(connectTo(means.reactor, means.resolver, means.options.backend, *this))
    {}

    [[nodiscard]] Deferred<LabAnswer> takeAnswer() { return m_answer.takeDeferred(); }

private:
    class Conversation final : public Protocol
    {
    public:
        explicit Conversation(Question &question)
            : m_question(question)
        {}
        void connectionMade() override
        {
            (void)transport().setTcpNoDelay(Switch::on);
            transport().write(bytesOf(m_question.m_wait));
        }
        void dataReceived(std::string_view bytes) override
        {
            m_received += bytes;
            if (m_received.size() < sizeof(LabAnswer))
                return;
            LabAnswer answer = 0;
            std::memcpy(&answer, m_received.data(), sizeof answer);
            transport().loseConnection();
            (void)m_question.m_answer.callback(answer);
        }

    private:
        Question &m_question;
        std::string m_received;
    };

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<Conversation>(*this);
    }
    void clientConnectionFailed(Connector &, const Error &reason) override
    {
        (void)m_answer.errback(Failure(reason));
    }

    const LabWait m_wait;
    Trigger<LabAnswer> m_answer;
    std::unique_ptr<Connector> m_connector; ///< Goes first.
};

/// One client of the server. It is told what to do twice, in the two ways in which such code is written.
class Session final : public Protocol
{
public:
    explicit Session(Means &means)
        : m_means(means)
    {}

    void connectionMade() override
    {
        (void)transport().setTcpNoDelay(Switch::on);
        m_record.accepted = monotonicTime();
    }

    void dataReceived(std::string_view bytes) override
    {
        m_received += bytes;
        if (m_received.size() < sizeof m_request)
            return;
        std::memcpy(&m_request, m_received.data(), sizeof m_request);
        if (m_means.options.model == LabModel::coroutine)
            handle().addErrback([this](const Failure &) { transport().abortConnection(); }).detach();
        else
            begin();
    }

    void connectionLost(const Error &) override
    {
        if (++m_means.served == m_means.options.requests)
            m_means.reactor.stop();
    }

private:
    // With callbacks: what is to happen later is handed over, and the stack unwinds to the loop.

    void begin()
    {
        workBefore(m_request, m_record);
        m_question = std::make_unique<Question>(m_means, m_request.ioWait);
        m_question->takeAnswer()
            .addCallback([this](LabAnswer answer) { goOn(answer); })
            .addErrback([this](const Failure &) { transport().abortConnection(); })
            .detach();
    }

    void goOn(LabAnswer answer)
    {
        workAfter(m_request, answer, m_record);
        transport().write(bytesOf(m_record));
        transport().loseConnection();
    }

    // As a coroutine: reads like the blocking server, and waits like the callbacks.

    Deferred<> handle()
    {
        workBefore(m_request, m_record);
        m_question = std::make_unique<Question>(m_means, m_request.ioWait);
        const LabAnswer answer = co_await m_question->takeAnswer();
        workAfter(m_request, answer, m_record);
        transport().write(bytesOf(m_record));
        transport().loseConnection();
    }

    Means &m_means;
    std::string m_received;
    LabRequest m_request;
    LabRecord m_record;
    std::unique_ptr<Question> m_question;
};

class Sessions final : public ServerFactory
{
public:
    explicit Sessions(Means &means)
        : m_means(means)
    {}

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<Session>(m_means);
    }

private:
    Means &m_means;
};

/// Has the time that the loop waits for something to be ready be counted.
class FollowedPoller final : public Poller
{
public:
    explicit FollowedPoller(std::unique_ptr<Poller> poller)
        : m_poller(std::move(poller))
    {}

    void follow(LaneTime *lane) { m_lane = lane; }

    [[nodiscard]] std::string_view name() const override { return m_poller->name(); }
    [[nodiscard]] int handle() const override { return m_poller->handle(); }
    Status setInterest(int fd, Ready interest) override { return m_poller->setInterest(fd, interest); }
    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        const auto wait = [&] { return m_poller->wait(timeout, maxEvents); };
        return m_lane != nullptr ? m_lane->waitFor(wait) : wait();
    }

private:
    std::unique_ptr<Poller> m_poller;
    LaneTime *m_lane = nullptr;
};

} // namespace

Status serveByEvents(const LabServerOptions &options,
                     const std::function<LaneTime &(const LabAddress &)> &onListening)
{
    auto system = makePoller(options.poller);
    if (!system)
        return system.error();
    auto followed = std::make_unique<FollowedPoller>(std::move(*system));
    FollowedPoller &poller = *followed;
    const auto reactor = Reactor::create(std::move(followed));
    if (!reactor)
        return reactor.error();
    Means means{**reactor, {}, options};
    Sessions sessions(means);
    const auto port = listenAt(**reactor, options.address, static_cast<int>(options.requests), sessions);
    if (!port)
        return port.error();
    LaneTime &lane = onListening(addressOf(**port, options.address));
    lane.keepWaits();
    poller.follow(&lane);
    const Status ran = (*reactor)->run();
    poller.follow(nullptr);
    return ran;
}

} // namespace ropewalk
