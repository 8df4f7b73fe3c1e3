#include "defer/coroutine.h"
#include "defer/deferred.h"
#include "lab/lab_server.h"
#include "lab/no_resolver.h"
#include "lab/work.h"
#include "net/protocol.h"
#include "net/socket_address.h"
#include "net/tcp.h"
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
        , m_connector(connectTcp(
              means.reactor, means.resolver, {.host = "127.0.0.1", .port = means.options.backend}, *this))
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

} // namespace

Status serveByEvents(const LabServerOptions &options,
                     const std::function<void(std::uint16_t port)> &onListening)
{
    auto poller = makePoller(options.poller);
    if (!poller)
        return poller.error();
    const auto reactor = Reactor::create(std::move(*poller));
    if (!reactor)
        return reactor.error();
    Means means{**reactor, {}, options};
    Sessions sessions(means);
    const auto port = listenTcp(**reactor, {.backlog = static_cast<int>(options.requests)}, sessions);
    if (!port)
        return port.error();
    onListening((*port)->getHost().port());
    return (*reactor)->run();
}

} // namespace ropewalk
