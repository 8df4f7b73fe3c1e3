#include "scenario/scenario_error.h"

#include "base/code_message.h"
#include "defer/deferred_list.h"
#include "defer/timeout.h"

#include <chrono>
#include <nlohmann/json.hpp>

namespace ropewalk::conformance {
namespace {

std::string nameOf(const Failure &failure)
{
    if (const auto *error = failure.as<ScenarioError>())
        return error->name();
    if (const auto *error = failure.as<VocabularyError>())
        return error->what();
    const std::error_code code = failure.error.code;
    if (code == Errc::alreadyCalled)
        return "AlreadyCalledError";
    if (code == std::errc::operation_canceled)
        return "CancelledError";
    if (code == std::errc::timed_out)
        return "TimeoutError";
    if (code == Errc::firstError)
        return "FirstError";
    if (code == Errc::queueOverflow)
        return "QueueOverflow";
    if (code == Errc::queueUnderflow)
        return "QueueUnderflow";
    if (code == Errc::notAcquired || code == Errc::alreadyRunning || code == Errc::notRunning)
        return "AssertionError";
    if (code == std::errc::invalid_argument)
        return "ValueError";
    return messageOf(code);
}

nlohmann::json argumentsOf(const Failure &failure)
{
    auto arguments = nlohmann::json::array();
    if (const auto *error = failure.as<ScenarioError>()) {
        arguments.push_back(error->argument());
    } else if (const auto *timeout = failure.as<TimeoutError>()) {
        arguments.push_back(std::chrono::duration<double>(timeout->period()).count());
        arguments.push_back("Deferred");
    } else if (const auto *first = failure.as<FirstError>()) {
        arguments.push_back(jsonOf(first->failure()));
        arguments.push_back(first->index());
    }
    return arguments;
}

} // namespace

Failure failureOf(const nlohmann::json &error)
{
    const std::string name = error.at("error");
    std::string argument = error.at("args").at(0);
    if (name == "ErrA")
        return Failure::of(ErrA(std::move(argument)));
    if (name == "ErrA1")
        return Failure::of(ErrA1(std::move(argument)));
    if (name == "ErrB")
        return Failure::of(ErrB(std::move(argument)));
    return Failure::of(ErrC(std::move(argument)));
}

nlohmann::json jsonOf(const Failure &failure)
{
    return {{"error", nameOf(failure)}, {"args", argumentsOf(failure)}};
}

bool isTrappedBy(const Failure &failure, const std::string &name)
{
    if (name == "Exception")
        return true;
    if (name == "ErrA")
        return failure.check<ErrA>();
    if (name == "ErrA1")
        return failure.check<ErrA1>();
    if (name == "ErrB")
        return failure.check<ErrB>();
    if (name == "ErrC")
        return failure.check<ErrC>();
    return nameOf(failure) == name;
}

} // namespace ropewalk::conformance
