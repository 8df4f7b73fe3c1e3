#pragma once

#include "ui/models/cli_process.h"
#include "ui/models/load_arguments.h"
#include "ui/models/load_record.h"

#include <QObject>

#include <deque>
#include <memory>

namespace ropewalk {

/// The loads of this session: one at a time is sent by `ropewalk-cli`, a process of its own, so that sending
/// it costs neither the window nor the engine; those before it are kept to be compared with.
///
/// Thread: the window's.
/// Loss: of loads that are over, the last `kKept` are known.
class LoadRuns final : public QObject
{
    Q_OBJECT

public:
    using Record = std::shared_ptr<const LoadRecord>;

    static constexpr std::size_t kKept = 20;

    /// `program` is the path of `ropewalk-cli`.
    explicit LoadRuns(QString program = CliProcess::besideThisProgram(), QObject *parent = nullptr);

    /// Does nothing while another one is running.
    void start(const LoadPlan &plan, RemoteTarget remote);

    /// Sends no more; asked for again, it does not wait for what is under way either.
    void stop();

    /// The one that is running, or ran last; null before the first.
    [[nodiscard]] Record current() const { return m_current; }
    [[nodiscard]] bool isRunning() const { return m_current != nullptr && m_current->isLive(); }

    /// Those that are over and have figures, the newest first; `current()` is among them once it is.
    [[nodiscard]] const std::deque<Record> &past() const { return m_past; }

signals:
    /// There are new figures, or it began, or ended.
    void changed();

private:
    void takeLines(const QByteArrayList &lines);
    void takeEnd(const QString &complaint);
    void fail(const QString &problem, const QString &remedy);
    void keep();

    CliProcess m_process;
    std::shared_ptr<LoadRecord> m_current;
    std::deque<Record> m_past;
    std::int64_t m_count = 0;
};

} // namespace ropewalk
