#pragma once

#include "cli/client_session.h"
#include "workbench/rules/reply_matcher.h"

#include <optional>
#include <string>

namespace ropewalk {

/// Sends one message; with a pattern it waits until what comes back matches.
class SendSession final : public ClientSession
{
public:
    struct Expectation
    {
        std::string text; ///< As it was written.
        Pattern pattern;
        Duration timeout{}; ///< From when the message is sent.
    };

    SendSession(Reactor &reactor,
                OutputFormat format,
                std::string message,
                std::optional<Expectation> expectation,
                Finished onFinished);

private:
    void opened() override;
    void received(std::string_view bytes) override;
    void ended(const Error &reason) override;
    void disappoint(const std::string &problem);

    std::string m_message;
    std::optional<Expectation> m_expectation;
    std::optional<ReplyMatcher> m_matcher; ///< Of the expectation.
    DelayedCall m_patience;
};

} // namespace ropewalk
