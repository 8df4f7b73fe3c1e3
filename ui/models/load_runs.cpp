#include "ui/models/load_runs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

namespace ropewalk {
namespace {

constexpr qsizetype kMostComplaints = 2'000; ///< Bytes.
constexpr int kPatience = 1'000;             ///< Milliseconds, for a process that was killed.

} // namespace

LoadRuns::LoadRuns(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{}

LoadRuns::~LoadRuns()
{
    if (m_process == nullptr)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(kPatience);
}

QString LoadRuns::besideThisProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("ropewalk-cli"));
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
    m_lines = {};
    m_complaints.clear();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &LoadRuns::readLines);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, [this] {
        m_complaints += m_process->readAllStandardError();
        m_complaints.truncate(kMostComplaints);
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, &LoadRuns::takeError);
    connect(m_process.get(), &QProcess::finished, this, &LoadRuns::takeEnd);
    m_process->start(m_program, loadArguments(plan, remote));
    emit changed();
}

void LoadRuns::stop()
{
    if (!isRunning())
        return;
    if (m_current->state == LoadState::stopping)
        return m_process->kill();
    m_current->state = LoadState::stopping;
    m_process->terminate();
    emit changed();
}

void LoadRuns::readLines()
{
    m_lines.feed(m_process->readAllStandardOutput());
    bool isNews = false;
    while (const auto line = m_lines.takeLine()) {
        const auto reading = readLoadLine(*line);
        if (reading && m_current->isLive()) {
            m_current->take(*reading);
            isNews = true;
        }
    }
    if (isNews)
        emit changed();
}

void LoadRuns::takeError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // How it ended is told by takeEnd().
    fail(tr("The load is sent by ropewalk-cli, which cannot be run as %1.")
             .arg(QDir::toNativeSeparators(m_program)),
         tr("Install or build it beside this program."));
}

void LoadRuns::takeEnd()
{
    readLines();
    m_complaints += m_process->readAllStandardError();
    if (m_current->state == LoadState::stopping) {
        m_current->state = LoadState::over; // It was not waited for.
    } else if (m_current->isLive()) {
        const QString said = QString::fromUtf8(m_complaints).trimmed();
        return fail(said.isEmpty() ? tr("ropewalk-cli ended without a word.") : said, {});
    }
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
