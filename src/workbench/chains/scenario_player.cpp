#include "workbench/chains/scenario_player.h"

#include "scenario/scenario.h"

#include <nlohmann/json.hpp>

namespace ropewalk {
namespace {

using conformance::Json;

Error refusal(const std::string &reason)
{
    return {std::make_error_code(std::errc::invalid_argument), "play scenario: " + reason};
}

/// What is wrong with `question`; empty if nothing is.
std::string faultOf(const Json &question)
{
    if (!question.is_object())
        return "it is no JSON object";
    const auto in = question.find("in");
    if (in == question.end() || !in->is_object() || !in->contains("ops") || !(*in)["ops"].is_array())
        return R"(it has no list "ops" in an object "in")";
    const std::string family = question.value("family", "deferred");
    if (family != "deferred" && family != "clock")
        return "the family " + family + " has no Deferreds";
    for (const Json &op : (*in)["ops"])
        if (!op.is_object() || !op.contains("op") || !op["op"].is_string())
            return R"(an operation has no name "op")";
    return {};
}

std::string textOf(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

ScenarioPlayer::ScenarioPlayer() = default;
ScenarioPlayer::~ScenarioPlayer() = default;

Result<CommandReply> ScenarioPlayer::play(const PlayScenario &command)
{
    Json question = Json::parse(command.jsonLine, nullptr, false);
    if (question.is_discarded())
        return refusal("it is no JSON");
    try {
        if (const std::string fault = faultOf(question); !fault.empty())
            return refusal(fault);
        m_scenario = std::make_unique<conformance::Scenario>();
        if (command.pace == PlayScenario::Pace::whole)
            return reply(textOf(m_scenario->play(question["in"])));
        m_scenario->load(std::move(question["in"]));
    } catch (const std::exception &exception) {
        return refusal(exception.what());
    }
    return reply({});
}

Result<CommandReply> ScenarioPlayer::step()
{
    if (m_scenario == nullptr || m_scenario->stepsLeft() == 0)
        return refusal("there is no operation left");
    try {
        Json op = m_scenario->nextOperation();
        m_scenario->step();
        Json events = m_scenario->takeEvents();
        return reply(textOf(
            {{"op", std::move(op)}, {"events", std::move(events)}, {"final", m_scenario->finalState()}}));
    } catch (const std::exception &exception) {
        return refusal(exception.what());
    }
}

bool ScenarioPlayer::hasChain(std::uint64_t id) const
{
    return m_scenario != nullptr && m_scenario->hasChain(id);
}

Result<Box> ScenarioPlayer::valueOf(const std::string &text)
{
    const Json value = Json::parse(text, nullptr, false);
    if (value.is_object() && value.contains("deferred"))
        return Error{std::make_error_code(std::errc::invalid_argument), "a Deferred is no result"};
    try {
        return conformance::Scenario::resultOf(value.is_discarded() ? Json(text) : value);
    } catch (const std::exception &) {
        return Error{std::make_error_code(std::errc::invalid_argument),
                     R"(an error is written {"error": "ErrA", "args": ["text"]})"};
    }
}

CommandReply ScenarioPlayer::reply(std::string text) const
{
    CommandReply reply;
    reply.stepsLeft = m_scenario->stepsLeft();
    reply.text = std::move(text);
    return reply;
}

} // namespace ropewalk
