#include "conformance/framing_scenario.h"

#include "base/errc.h"
#include "conformance/base64.h"

#include <algorithm>

namespace ropewalk::conformance {
namespace {

std::string bytesOf(const Json &action)
{
    return decodeBase64(action.at("b64").get<std::string>());
}

} // namespace

FramingScenario::FramingScenario(const Json &in)
    : m_in(in)
    , m_subject(makeFramingSubject(in.at("protocol"), *this))
{
    const Json options = in.value("options", Json::object());
    if (options.contains("maxLength"))
        m_subject->setMaxLength(options["maxLength"]);
    if (options.contains("delimiter"))
        m_subject->setDelimiter(decodeBase64(options["delimiter"].get<std::string>()));
    m_closesWhenExceeded = options.value("onExceeded", "") != "ignore";
}

Json FramingScenario::play()
{
    m_subject->protocol().makeConnection(*this);
    for (const Json &step : m_in.at("steps")) {
        m_written.reset(); // A new step always begins a new event.
        perform(Json::array({step}));
    }
    Json out{{"events", m_events}, {"closing", isClosing()}};
    if (const auto isBroken = m_subject->isPeerBroken())
        out["brokenPeer"] = *isBroken;
    return out;
}

const std::map<std::string, FramingScenario::Action> &FramingScenario::actions()
{
    static const std::map<std::string, Action> s_actions{
        {"data", &FramingScenario::onData},
        {"write", &FramingScenario::onWrite},
        {"sendLine", &FramingScenario::onSendLine},
        {"sendString", &FramingScenario::onSendString},
        {"lose", &FramingScenario::onLose},
        {"setRawMode", &FramingScenario::onSetRawMode},
        {"rawBody", &FramingScenario::onRawBody},
        {"setLineMode", &FramingScenario::onSetLineMode},
        {"clearLineBuffer", &FramingScenario::onClearLineBuffer},
        {"pause", &FramingScenario::onPause},
        {"resume", &FramingScenario::onResume},
        {"stopProducing", &FramingScenario::onStopProducing},
        {"setMaxLength", &FramingScenario::onSetMaxLength},
        {"setDelimiter", &FramingScenario::onSetDelimiter},
        {"lost", &FramingScenario::onLost},
    };
    return s_actions;
}

void FramingScenario::perform(const Json &todo)
{
    for (const Json &action : todo)
        (this->*actions().at(action.at("op")))(action);
}

void FramingScenario::react(const std::string &kind, std::string_view bytes)
{
    const std::size_t index = m_counts[kind]++;
    const std::string encoded = encodeBase64(bytes);
    for (const Json &reaction : m_in.value("reactions", Json::array())) {
        if (reaction.at("on") == kind && reaction.value("index", index) == index &&
            reaction.value("equals", encoded) == encoded)
            perform(reaction.at("do"));
    }
}

void FramingScenario::record(Json event)
{
    m_written.reset();
    m_events.push_back(std::move(event));
}

void FramingScenario::write(std::string_view bytes)
{
    std::string all = m_written.value_or("");
    if (m_written)
        m_events.erase(m_events.size() - 1);
    all += bytes;
    record({"write", encodeBase64(all)});
    m_written = std::move(all);
}

void FramingScenario::made()
{
    record({"made"});
    react("made", {});
}

void FramingScenario::received(const char *kind, std::string_view bytes)
{
    record({kind, encodeBase64(bytes)});
    react(kind, bytes);
}

void FramingScenario::receivedRaw(std::string_view bytes)
{
    record({"raw", encodeBase64(bytes)});
    const std::size_t taken = std::min(m_missing, bytes.size());
    const bool isComplete = m_missing > 0 && taken == m_missing;
    m_missing -= taken;
    react("raw", bytes);
    if (isComplete)
        m_subject->setLineMode(bytes.substr(taken));
}

void FramingScenario::onData(const Json &action)
{
    if (!isClosing())
        m_subject->protocol().dataReceived(bytesOf(action));
}

void FramingScenario::onWrite(const Json &action)
{
    write(bytesOf(action));
}

void FramingScenario::onSendLine(const Json &action)
{
    m_subject->sendLine(bytesOf(action));
}

void FramingScenario::onSendString(const Json &action)
{
    if (!m_subject->sendString(bytesOf(action)))
        record({"raised", "sendString", "StringTooLongError"});
}

void FramingScenario::onLose(const Json &)
{
    loseConnection();
}

void FramingScenario::onSetRawMode(const Json &)
{
    m_subject->setRawMode();
}

void FramingScenario::onRawBody(const Json &action)
{
    m_missing = action.at("length");
    m_subject->setRawMode();
}

void FramingScenario::onSetLineMode(const Json &action)
{
    m_subject->setLineMode(bytesOf(action));
}

void FramingScenario::onClearLineBuffer(const Json &)
{
    const std::string cleared = m_subject->clearLineBuffer();
    record({"cleared", encodeBase64(cleared)});
}

void FramingScenario::onPause(const Json &)
{
    m_subject->pauseProducing();
}

void FramingScenario::onResume(const Json &)
{
    m_subject->resumeProducing();
}

void FramingScenario::onStopProducing(const Json &)
{
    m_subject->stopProducing();
}

void FramingScenario::onSetMaxLength(const Json &action)
{
    m_subject->setMaxLength(action.at("value"));
}

void FramingScenario::onSetDelimiter(const Json &action)
{
    m_subject->setDelimiter(bytesOf(action));
}

void FramingScenario::onLost(const Json &)
{
    m_subject->protocol().connectionLost({Errc::connectionDone, "connection"});
}

} // namespace ropewalk::conformance
