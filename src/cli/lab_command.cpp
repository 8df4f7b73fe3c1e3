#include "cli/lab_command.h"

#include "cli/complaints.h"
#include "cli/lab_report.h"
#include "lab/lab_csv.h"
#include "lab/lab_run.h"
#include "language/engine_words.h"
#include "language/spoken.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>
#include <vector>

namespace ropewalk {
namespace {

constexpr std::uint32_t kMostAtOnce = 256;

ExitCode refuse(const std::string &message)
{
    complain(message);
    return ExitCode::usage;
}

/// Runs what the command line asks for, and prints it as it comes.
class LabSession
{
public:
    LabSession(const LabOptions &command, bool isJson)
        : m_command(command)
        , m_isJson(isJson)
        , m_isText(!isJson && !command.isCsv)
    {}

    ExitCode run(LabPlan plan, PollerKind poller)
    {
        plan.poller = poller;
        if (!m_command.sweeps && !m_command.sweepsPollers)
            return finish(runAll(plan, {}));
        std::vector<PollerKind> pollers{poller};
        if (m_command.sweepsPollers) {
            pollers.clear();
            for (const SystemPoller &each : systemPollers())
                pollers.push_back(each.kind);
        }
        for (const PollerKind each : pollers) {
            plan.poller = each;
            const std::string name = m_command.sweepsPollers ? std::string(nameOf(each)) : std::string();
            for (plan.requests = 1; plan.requests <= kMostAtOnce; plan.requests *= 2)
                if (const ExitCode code = runAll(plan, name); code != ExitCode::success)
                    return code;
        }
        return finish(ExitCode::success);
    }

private:
    [[nodiscard]] bool isSweep() const { return m_command.sweeps || m_command.sweepsPollers; }

    [[nodiscard]] std::vector<LabModel> models() const
    {
        if (!m_command.models.empty())
            return m_command.models;
        if (m_command.sweepsPollers)
            return {LabModel::callbacks};
        std::vector<LabModel> all;
        for (const LabModelInfo &info : labModels(m_command.hasModes ? LabKind::ioMode : LabKind::server))
            all.push_back(info.model);
        return all;
    }

    /// One plan, all models.
    ExitCode runAll(const LabPlan &plan, const std::string &poller)
    {
        std::vector<LabResult> medians;
        std::string missing;
        for (const LabModel model : models()) {
            const auto runs = runsOf(plan, model);
            if (!runs && runs.error().code == std::errc::not_supported) {
                missing += tellMissing(model, runs.error().operation);
                continue;
            }
            if (!runs)
                return refuse(titleOf(model) + ": " + engineText(runs.error().message()).toStdString());
            medians.push_back(medianRun(*runs));
            m_points.push_back({plan, medians.back()});
            if (m_isJson)
                print(labJson(plan, medians.back(), *runs));
            else if (m_isText && !isSweep())
                print(labTimeline(medians.back()));
        }
        if (m_isText)
            print((poller.empty() ? poller : poller + ": ") + labTables(plan, medians) + missing);
        return ExitCode::success;
    }

    Result<std::vector<LabResult>> runsOf(const LabPlan &plan, LabModel model)
    {
        const std::string program = QCoreApplication::applicationDirPath().toStdString() + "/ropewalk-lab";
        std::vector<LabResult> runs;
        for (std::uint32_t run = 1; run <= m_command.runs; ++run) {
            auto result = runLab(program, plan, model);
            if (!result)
                return result.error();
            runs.push_back(std::move(*result));
            if (m_isJson && m_command.tellsRuns)
                print(labRunJson(runs.back(), run, m_command.runs));
        }
        return runs;
    }

    std::string tellMissing(LabModel model, const std::string &reason)
    {
        if (m_isJson)
            print(labMissingJson(model, reason));
        return Spoken::say("%1: not here: %2", {titleOf(model), engineText(reason).toStdString()}) + '\n';
    }

    ExitCode finish(ExitCode code)
    {
        if (m_command.isCsv)
            print(isSweep() ? labSweepCsv(m_points) : labCsv(m_points));
        return code;
    }

    static void print(const std::string &text)
    {
        std::fputs(text.c_str(), stdout);
        (void)std::fflush(stdout);
    }

    const LabOptions &m_command;
    const bool m_isJson;
    const bool m_isText;
    std::vector<LabPoint> m_points;
};

} // namespace

ExitCode runLabs(const Options &options, const LabOptions &command)
{
    if (const auto checked = checkLabPlan(command.plan); !checked) {
        complain(checked.error().message, checked.error().remedy);
        return ExitCode::usage;
    }
    return LabSession(command, options.isJson).run(command.plan, options.poller);
}

} // namespace ropewalk
