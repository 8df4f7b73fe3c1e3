#include "cli/lab_command.h"

#include "cli/lab_report.h"
#include "lab/lab_run.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>

namespace ropewalk {
namespace {

constexpr std::uint32_t kMostAtOnce = 256;

std::vector<LabModel> modelsOf(const LabOptions &command)
{
    if (!command.models.empty())
        return command.models;
    std::vector<LabModel> all;
    for (const LabModelInfo &info : labModels())
        all.push_back(info.model);
    return all;
}

Result<std::vector<LabResult>> runsOf(const LabPlan &plan, LabModel model, std::uint32_t count)
{
    const std::string program = QCoreApplication::applicationDirPath().toStdString() + "/ropewalk-lab";
    std::vector<LabResult> runs;
    for (std::uint32_t run = 0; run < count; ++run) {
        auto result = runLab(program, plan, model);
        if (!result)
            return result.error();
        runs.push_back(std::move(*result));
    }
    return runs;
}

ExitCode refuse(const std::string &message)
{
    std::fprintf(stderr, "%s\n", message.c_str());
    return ExitCode::usage;
}

/// One plan, all models.
ExitCode runOnce(const LabOptions &command, const LabPlan &plan, bool isJson, bool showsTimeline)
{
    std::vector<LabResult> medians;
    for (const LabModel model : modelsOf(command)) {
        const auto runs = runsOf(plan, model, command.runs);
        if (!runs)
            return refuse(std::string(infoOf(model).title) + ": " + runs.error().message());
        medians.push_back(medianRun(*runs));
        const std::string text = isJson          ? labJson(plan, medians.back(), *runs)
                                 : showsTimeline ? labTimeline(medians.back())
                                                 : std::string();
        std::fputs(text.c_str(), stdout);
        (void)std::fflush(stdout);
    }
    if (!isJson)
        std::fputs(labTable(plan, medians).c_str(), stdout);
    return ExitCode::success;
}

} // namespace

ExitCode runLabs(const Options &options, const LabOptions &command)
{
    LabPlan plan = command.plan;
    plan.poller = options.poller;
    if (const auto checked = checkLabPlan(plan); !checked)
        return refuse(checked.error().message + '\n' + checked.error().remedy);
    if (!command.sweeps)
        return runOnce(command, plan, options.isJson, true);
    for (plan.requests = 1; plan.requests <= kMostAtOnce; plan.requests *= 2)
        if (const ExitCode code = runOnce(command, plan, options.isJson, false); code != ExitCode::success)
            return code;
    return ExitCode::success;
}

} // namespace ropewalk
