#pragma once

#include "cli/client_session.h"
#include "cli/ctl_options.h"

#include <QByteArray>

#include <cstdint>
#include <string>

namespace ropewalk {

/// Calls one method of a control channel, or follows its events: `ctl`.
class CtlSession final : public ClientSession
{
public:
    /// `parameters` is what the method is called with.
    CtlSession(Reactor &reactor, const CtlOptions &options, QJsonObject parameters, Finished onFinished);

private:
    enum class Call : std::uint8_t { authenticate = 1, method = 2 };

    void opened() override;
    void received(std::string_view bytes) override;
    void ended(const Error &reason) override;

    void call(Call which, const QString &method, const QJsonObject &parameters);
    void takeLine(const QByteArray &line);
    void takeEvent(const QJsonObject &notification);
    void takeResult(const QJsonObject &answer);
    void takeError(const QJsonObject &error);

    const CtlOptions m_options;
    const QJsonObject m_parameters;
    QByteArray m_received;
    std::uint64_t m_events = 0;
};

} // namespace ropewalk
