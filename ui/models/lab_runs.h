#pragma once

#include "ui/models/cli_process.h"
#include "ui/models/lab_experiment.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace ropewalk {

/// The experiments of this session: one at a time is run by `ropewalk-cli`, a process of its own, lest they
/// disturb each other, the window or the engine. Of each kind and scope the last one is known.
///
/// Thread: the window's.
class LabRuns final : public QObject
{
    Q_OBJECT

public:
    using Experiment = std::shared_ptr<const LabExperiment>;

    /// `program` is the path of `ropewalk-cli`.
    explicit LabRuns(QString program = CliProcess::besideThisProgram(), QObject *parent = nullptr);

    /// Does nothing while another one is running.
    void start(const LabOrder &order);
    /// What was measured by then is kept.
    void stop();

    /// The one that runs; null if none does.
    [[nodiscard]] Experiment running() const { return isRunning() ? m_current : nullptr; }
    [[nodiscard]] bool isRunning() const { return m_current != nullptr && m_current->isLive(); }

    /// The last one, which may be running; null before the first.
    [[nodiscard]] Experiment last(LabKind kind, LabScope scope) const;

    /// What a form says, for the next one that is made.
    [[nodiscard]] const std::optional<LabOrder> &draft() const { return m_draft; }
    void setDraft(const LabOrder &order) { m_draft = order; }

signals:
    /// There is a result, it began, or it ended.
    void changed();

private:
    using Slot = std::shared_ptr<LabExperiment>;

    [[nodiscard]] static std::size_t indexOf(LabKind kind, LabScope scope);
    void takeLines(const QByteArrayList &lines);
    void takeEnd(const QString &complaint);
    void fail(const QString &problem, const QString &remedy);

    CliProcess m_process;
    std::optional<LabOrder> m_draft;
    Slot m_current;
    std::array<Slot, 6> m_last;
};

} // namespace ropewalk
