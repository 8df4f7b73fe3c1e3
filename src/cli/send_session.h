#pragma once

#include "cli/client_session.h"

#include <QRegularExpression>

#include <optional>
#include <string>

namespace ropewalk {

/// Sends one message; with a pattern it waits until what comes back matches.
class SendSession final : public ClientSession
{
public:
    struct Expectation
    {
        QRegularExpression pattern; ///< Over bytes, each a Latin-1 character.
        Duration timeout{};         ///< From when the message is sent.
    };

    SendSession(Reactor &reactor,
                OutputFormat format,
                std::string message,
                std::optional<Expectation> expectation,
                Finished onFinished);

private:
    /// What is kept to match against: more than that and the oldest half goes.
    static constexpr qsizetype kMaxKept = qsizetype{1024} * 1024;

    void opened() override;
    void received(std::string_view bytes) override;
    void ended(const Error &reason) override;
    void disappoint(const char *why);

    std::string m_message;
    std::optional<Expectation> m_expectation;
    QString m_received;
    DelayedCall m_patience;
};

} // namespace ropewalk
