#include "cli/load_command.h"

#include "cli/endpoints_command.h"
#include "cli/load_report.h"
#include "load/load_run.h"
#include "net/endpoint_string.h"

#include <csignal>
#include <cstdio>

namespace ropewalk {
namespace {

constexpr std::chrono::milliseconds kJsonInterval{100};
constexpr std::chrono::milliseconds kTextInterval{1'000};

volatile std::sig_atomic_t wasInterrupted = 0;

void interrupt(int)
{
    wasInterrupted = 1;
}

/// Errors of figures have no place in a text.
ExitCode refuse(std::string_view text, const ParseError &error)
{
    if (error.where.length > 0)
        printParseError(text, error);
    else
        std::fprintf(stderr, "%s\n%s\n", error.message.c_str(), error.remedy.c_str());
    return ExitCode::usage;
}

/// What somebody asks a web server for first.
void completeRequest(LoadPlan &plan, const Endpoint &endpoint)
{
    if (plan.framing != "http" || !plan.request.text.empty())
        return;
    const std::string host = endpoint.host.empty() ? "localhost" : endpoint.host;
    const std::string path = endpoint.resource.empty() ? "/" : endpoint.resource;
    plan.request.text = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    plan.request.mode = MessageMode::text;
}

ExitCode refuseRemote(const LoadTarget &target)
{
    std::fprintf(stderr,
                 "%s is not this machine, and a load can bring down what was not made for it.\n"
                 "Add --allow-remote if it is yours, or you have its owner's word.\n",
                 target.endpoint.host.c_str());
    return ExitCode::usage;
}

ExitCode verdict(const LoadSnapshot &last)
{
    if (last.figures.connectTimes.count() == 0)
        return ExitCode::unreachable;
    return last.figures.failed > 0 || last.figures.answered == 0 ? ExitCode::unexpected : ExitCode::success;
}

ExitCode watch(LoadRun &run, bool isJson)
{
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    bool wasTold = false;
    for (;;) {
        const LoadSnapshot snapshot = run.next(isJson ? kJsonInterval : kTextInterval);
        if (snapshot.phase == LoadPhase::over) {
            std::fputs((isJson ? loadJson(snapshot) : loadText(snapshot)).c_str(), stdout);
            return verdict(snapshot);
        }
        std::fputs((isJson ? loadJson(snapshot) : loadLine(snapshot)).c_str(), isJson ? stdout : stderr);
        (void)std::fflush(stdout);
        if (wasInterrupted != 0 && !std::exchange(wasTold, true))
            run.finish("interrupted");
    }
}

} // namespace

ExitCode runLoad(const Options &options, const LoadOptions &command)
{
    LoadPlan plan = command.plan;
    const auto target = findLoadTarget(plan.endpoint);
    if (!target)
        return refuse(plan.endpoint, target.error());
    completeRequest(plan, target->endpoint);
    if (const auto checked = checkPlan(plan); !checked)
        return refuse(plan.framing, checked.error());
    if (!target->isThisMachine && !command.allowsRemote)
        return refuseRemote(*target);
    const auto run = LoadRun::start(plan, *target, options.poller);
    if (!run)
        return refuse(plan.request.text, run.error());
    return watch(**run, options.isJson);
}

} // namespace ropewalk
