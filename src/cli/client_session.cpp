#include "cli/client_session.h"

#include "base/code_message.h"
#include "base/errc.h"
#include "base/standard_streams.h"
#include "cli/complaints.h"
#include "cli/json_event.h"
#include "net/endpoint_string.h"

#include <chrono>
#include <cstdio>

namespace ropewalk {

ClientSession::ClientSession(Reactor &reactor, OutputFormat format, Finished onFinished)
    : m_reactor(reactor)
    , m_format(format)
    , m_onFinished(std::move(onFinished))
{}

void ClientSession::start(Resolver &resolver, const Destination &destination, Duration timeout)
{
    m_connectTimeout = m_reactor.callLater(timeout, [this, endpoint = destination.endpoint] {
        fail({std::make_error_code(std::errc::timed_out),
              "connect " + shortEndpoint(endpoint),
              ErrorAct::connect},
             ExitCode::unreachable);
    });
    if (m_figures != nullptr)
        m_figures->dialled();
    auto link = ClientLink::open(m_reactor, resolver, destination, *this);
    if (!link)
        return fail(link.error(), ExitCode::unreachable);
    m_link = std::move(*link);
}

void ClientSession::finish(ExitCode code)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_connectTimeout.cancel();
    std::fflush(stdout);
    m_onFinished(code);
}

void ClientSession::fail(const Error &error, ExitCode code)
{
    if (m_isFinished)
        return;
    if (m_figures != nullptr)
        m_figures->failed();
    printFailure(error);
    finish(code);
}

void ClientSession::send(std::string_view bytes)
{
    tellMessage(QStringLiteral("out"), bytes);
    if (m_figures != nullptr)
        m_figures->sent(bytes.size());
    if (const Status written = m_link->write(bytes); !written)
        fail(written.error(), ExitCode::connectionLost);
}

void ClientSession::show(std::string_view bytes) const
{
    tellMessage(QStringLiteral("in"), bytes);
    if (m_format == OutputFormat::bytes)
        writeToOutput(bytes);
}

void ClientSession::linkOpened(const std::string &peer)
{
    m_connectTimeout.cancel();
    if (m_figures != nullptr)
        m_figures->opened();
    tell({{QStringLiteral("event"), QStringLiteral("opened")},
          {QStringLiteral("peer"), QString::fromStdString(peer)}});
    opened();
}

void ClientSession::linkReceived(std::string_view bytes)
{
    if (m_figures != nullptr)
        m_figures->received(bytes.size());
    received(bytes);
}

void ClientSession::linkFailed(const Error &reason)
{
    fail(reason, ExitCode::unreachable);
}

void ClientSession::linkLost(const Error &reason)
{
    if (m_figures != nullptr)
        m_figures->closed();
    tell({{QStringLiteral("event"), QStringLiteral("closed")},
          {QStringLiteral("what"), QString::fromStdString(messageOf(reason.code))}});
    ended(reason);
}

void ClientSession::tell(QJsonObject event) const
{
    if (m_format != OutputFormat::json)
        return;
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    addTime(event, std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch).count());
    printEvent(event);
    std::fflush(stdout);
}

void ClientSession::tellMessage(const QString &direction, std::string_view bytes) const
{
    if (m_format != OutputFormat::json)
        return;
    QJsonObject event{{QStringLiteral("event"), QStringLiteral("message")},
                      {QStringLiteral("direction"), direction}};
    addBytes(event, bytes);
    tell(event);
}

} // namespace ropewalk
