#pragma once

#include "lab/lab_csv.h"
#include "lab/lab_plan.h"
#include "lab/lab_result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace ropewalk {

/// One plan; over 1 to 256 requests at once; or the same with each poller.
enum class LabScope : std::uint8_t { once, sweep, pollerSweep };

/// What an experiment is to do.
struct LabOrder
{
    LabPlan plan;
    LabKind kind = LabKind::server;
    std::vector<LabModel> models; ///< Of that kind.
    std::uint32_t runs = 10;      ///< Of each; the median counts.
    LabScope scope = LabScope::once;

    friend bool operator==(const LabOrder &, const LabOrder &) = default;
};

/// How `ropewalk-cli` is asked for it.
[[nodiscard]] QStringList labArguments(const LabOrder &order);

/// A model that this system cannot run, and why.
struct LabMissing
{
    LabModel model = LabModel::asynchronous;
    QString reason;
};

enum class LabState : std::uint8_t {
    running,
    stopping,
    over,
    stopped, ///< What was measured by then is there.
    failed,
};

/// An experiment that runs, or ran.
struct LabExperiment
{
    LabOrder order;
    LabState state = LabState::running;
    std::vector<LabPoint> points; ///< Of each model the run in the middle, in the order in which they came.
    std::vector<LabMissing> missing;
    std::uint32_t runsDone = 0;
    LabModel model = LabModel::blocking; ///< That runs.
    QString problem;                     ///< Of one that failed.
    QString remedy;

    [[nodiscard]] bool isLive() const { return state <= LabState::stopping; }
    /// Runs of everything.
    [[nodiscard]] std::uint32_t runsWanted() const;
    /// 0 to 1 of all runs.
    [[nodiscard]] double progress() const;

    /// Takes in what a line of `ropewalk-cli lab --json` says; false if it says nothing.
    bool take(const QByteArray &line);
};

} // namespace ropewalk
