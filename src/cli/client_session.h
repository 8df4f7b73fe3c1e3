#pragma once

#include "cli/client_figures.h"
#include "cli/client_link.h"
#include "cli/exit_code.h"
#include "reactor/reactor.h"

#include <QJsonObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace ropewalk {

enum class OutputFormat : std::uint8_t { bytes, json };

/// What `connect` and `send` share: one link, a limit of time to open it, and an end with an exit code.
///
/// Thread: the reactor's.
class ClientSession : protected LinkListener
{
public:
    using Finished = std::function<void(ExitCode)>;

    ClientSession(Reactor &reactor, OutputFormat format, Finished onFinished);
    virtual ~ClientSession() = default;

    /// Opens the link; `onFinished` is called once, from the reactor.
    void start(Resolver &resolver, const Destination &destination, Duration timeout);

    /// What happens is counted there, too; they must outlive this.
    void setFigures(ClientFigures &figures) { m_figures = &figures; }

    /// A signal: ends in good order.
    virtual void interrupt() { finish(ExitCode::success); }

protected:
    virtual void opened() = 0;
    virtual void received(std::string_view bytes) = 0;
    /// The peer will send no more.
    virtual void peerFinished() { m_link->close(); }
    /// The link is over, cleanly or not.
    virtual void ended(const Error &reason) = 0;

    void finish(ExitCode code);
    void fail(const Error &error, ExitCode code);

    /// Writes to the link and, as an event, to the output.
    void send(std::string_view bytes);
    /// Prints what was received.
    void show(std::string_view bytes) const;

    [[nodiscard]] Reactor &reactor() { return m_reactor; }
    [[nodiscard]] ClientLink &link() { return *m_link; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }

private:
    void linkOpened(const std::string &peer) override;
    void linkReceived(std::string_view bytes) override;
    void linkFinished() override { peerFinished(); }
    void linkFailed(const Error &reason) override;
    void linkLost(const Error &reason) override;
    void tell(QJsonObject event) const;
    void tellMessage(const QString &direction, std::string_view bytes) const;

    Reactor &m_reactor;
    const OutputFormat m_format;
    Finished m_onFinished;
    std::unique_ptr<ClientLink> m_link;
    DelayedCall m_connectTimeout;
    ClientFigures *m_figures = nullptr; ///< Null: nobody reads them.
    bool m_isFinished = false;
};

} // namespace ropewalk
