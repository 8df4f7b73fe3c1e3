#include "ui/models/load_runs.h"

#include <QDateTime>

namespace ropewalk {

LoadRuns::LoadRuns(QString program, QObject *parent)
    : QObject(parent)
    , m_process(std::move(program))
{
    connect(&m_process, &CliProcess::linesCame, this, &LoadRuns::takeLines);
    connect(&m_process, &CliProcess::ended, this, &LoadRuns::takeEnd);
    connect(&m_process, &CliProcess::failed, this, &LoadRuns::fail);
}

void LoadRuns::start(const LoadPlan &plan, RemoteTarget remote)
{
    if (isRunning())
        return;
    m_current = std::make_shared<LoadRecord>();
    m_current->plan = plan;
    m_current->number = ++m_count;
    m_current->startedAt = QDateTime::currentMSecsSinceEpoch();
    m_current->series = LoadSeries(m_current->totalSeconds());
    m_process.start(loadArguments(plan, remote));
    emit changed();
}

void LoadRuns::stop()
{
    if (!isRunning())
        return;
    if (m_current->state == LoadState::stopping)
        return m_process.kill();
    m_current->state = LoadState::stopping;
    m_process.terminate();
    emit changed();
}

void LoadRuns::takeLines(const QByteArrayList &lines)
{
    bool isNews = false;
    for (const QByteArray &line : lines) {
        const auto reading = readLoadLine(line);
        if (reading && m_current->isLive()) {
            m_current->take(*reading);
            isNews = true;
        }
    }
    if (isNews)
        emit changed();
}

void LoadRuns::takeEnd(const QString &complaint)
{
    if (m_current->state == LoadState::stopping)
        m_current->state = LoadState::over; // It was not waited for.
    else if (m_current->isLive())
        return fail(complaint.isEmpty() ? tr("ropewalk-cli ended without a word.") : complaint, {});
    keep();
    emit changed();
}

void LoadRuns::fail(const QString &problem, const QString &remedy)
{
    m_current->state = LoadState::failed;
    m_current->problem = problem;
    m_current->remedy = remedy;
    keep();
    emit changed();
}

void LoadRuns::keep()
{
    if (!m_current->hasFigures())
        return;
    m_past.push_front(m_current);
    if (m_past.size() > kKept)
        m_past.pop_back();
}

} // namespace ropewalk
