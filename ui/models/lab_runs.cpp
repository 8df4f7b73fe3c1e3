#include "ui/models/lab_runs.h"

namespace ropewalk {

LabRuns::LabRuns(QString program, QObject *parent)
    : QObject(parent)
    , m_process(std::move(program))
{
    connect(&m_process, &CliProcess::linesCame, this, &LabRuns::takeLines);
    connect(&m_process, &CliProcess::ended, this, &LabRuns::takeEnd);
    connect(&m_process, &CliProcess::failed, this, &LabRuns::fail);
}

void LabRuns::start(const LabOrder &order)
{
    if (isRunning() || order.models.empty())
        return;
    m_current = std::make_shared<LabExperiment>();
    m_current->order = order;
    m_current->model = order.models.front();
    m_last[indexOf(order.kind, order.scope)] = m_current;
    m_process.start(labArguments(order));
    emit changed();
}

void LabRuns::stop()
{
    if (!isRunning())
        return;
    if (m_current->state == LabState::stopping)
        return m_process.kill();
    m_current->state = LabState::stopping;
    m_process.terminate();
    emit changed();
}

LabRuns::Experiment LabRuns::last(LabKind kind, LabScope scope) const
{
    return m_last[indexOf(kind, scope)];
}

std::size_t LabRuns::indexOf(LabKind kind, LabScope scope)
{
    return static_cast<std::size_t>(kind) * 3 + static_cast<std::size_t>(scope);
}

void LabRuns::takeLines(const QByteArrayList &lines)
{
    bool isNews = false;
    for (const QByteArray &line : lines)
        isNews = (m_current->isLive() && m_current->take(line)) || isNews;
    if (isNews)
        emit changed();
}

void LabRuns::takeEnd(const QString &complaint)
{
    if (m_current->state == LabState::stopping)
        m_current->state = LabState::stopped;
    else if (!complaint.isEmpty() || (m_current->points.empty() && m_current->missing.empty()))
        return fail(complaint.isEmpty() ? tr("ropewalk-cli ended without a word.") : complaint, {});
    else
        m_current->state = LabState::over;
    emit changed();
}

void LabRuns::fail(const QString &problem, const QString &remedy)
{
    m_current->state = LabState::failed;
    m_current->problem = problem;
    m_current->remedy = remedy;
    emit changed();
}

} // namespace ropewalk
