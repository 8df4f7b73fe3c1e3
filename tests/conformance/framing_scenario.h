#pragma once

#include "conformance/framing_subject.h"
#include "scenario/json.h"
#include "support/inert_transport.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace ropewalk::conformance {

/// Plays one scenario of the family `framing`, as FORMAT.md describes it.
class FramingScenario final : private testing::InertTransport, private FramingListener
{
public:
    explicit FramingScenario(const Json &in);

    /// `{"events": ..., "closing": ...}`.
    [[nodiscard]] Json play();

private:
    using Action = void (FramingScenario::*)(const Json &action);

    // What the transport is told.
    void write(std::string_view bytes) override;
    void closing() override { record({"lose"}); }
    void pauseProducing() override { record({"pause"}); }
    void resumeProducing() override { record({"resume"}); }
    void stopProducing() override { record({"stop"}); }

    // What the protocol tells.
    void made() override;
    void received(const char *kind, std::string_view bytes) override;
    void receivedRaw(std::string_view bytes) override;
    void exceeded(Json data) override { record({"exceeded", std::move(data)}); }
    [[nodiscard]] bool closesWhenExceeded() const override { return m_closesWhenExceeded; }
    void lost() override { record({"lost", "ConnectionDone"}); }

    [[nodiscard]] static const std::map<std::string, Action> &actions();
    void perform(const Json &actions);
    void react(const std::string &kind, std::string_view bytes);
    void record(Json event);

    void onData(const Json &action);
    void onWrite(const Json &action);
    void onSendLine(const Json &action);
    void onSendString(const Json &action);
    void onLose(const Json &action);
    void onSetRawMode(const Json &action);
    void onRawBody(const Json &action);
    void onSetLineMode(const Json &action);
    void onClearLineBuffer(const Json &action);
    void onPause(const Json &action);
    void onResume(const Json &action);
    void onStopProducing(const Json &action);
    void onSetMaxLength(const Json &action);
    void onSetDelimiter(const Json &action);
    void onLost(const Json &action);

    const Json m_in;
    Json m_events = Json::array();
    std::map<std::string, std::size_t> m_counts; ///< Events so far that may have reactions, by kind.
    std::optional<std::string> m_written;        ///< By the last event, if a write may be added to it.
    std::size_t m_missing = 0;                   ///< Of the raw body that was announced.
    bool m_closesWhenExceeded = true;
    std::unique_ptr<FramingSubject> m_subject;
};

} // namespace ropewalk::conformance
