#include "conformance/endpoint_question.h"
#include "conformance/framing_scenario.h"
#include "conformance/policy_scenario.h"
#include "scenario/scenario.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

using ropewalk::conformance::Json;

Json answer(const Json &question)
{
    const std::string family = question.at("family");
    const Json &in = question.at("in");
    Json out;
    if (family == "deferred" || family == "clock")
        out = ropewalk::conformance::Scenario().play(in);
    else if (family == "framing")
        out = ropewalk::conformance::FramingScenario(in).play();
    else if (family == "policies")
        out = ropewalk::conformance::makePolicyScenario(in)->play();
    else if (family == "endpoint")
        out = ropewalk::conformance::answerEndpoint(in);
    else
        return {{"id", question.at("id")}, {"skip", "the family " + family + " is not built"}};
    return {{"id", question.at("id")}, {"out", out}};
}

} // namespace

/// Reads scenarios from standard input, one to a line, and answers each with a line: see FORMAT.md.
int main()
{
    std::ios::sync_with_stdio(false);
    ropewalk::setUnhandledFailureHandler([](const ropewalk::Failure &, ropewalk::SourceLine) {});
    for (std::string line; std::getline(std::cin, line);) {
        if (!line.empty())
            std::cout << answer(Json::parse(line)).dump() << '\n';
    }
    return 0;
}
