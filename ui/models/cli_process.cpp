#include "ui/models/cli_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace ropewalk {
namespace {

constexpr qsizetype kMostComplaints = 2'000; ///< Bytes.
constexpr int kPatience = 1'000;             ///< Milliseconds, for a process that was killed.

} // namespace

CliProcess::CliProcess(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{}

CliProcess::~CliProcess()
{
    if (m_process == nullptr)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(kPatience);
}

QString CliProcess::besideThisProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString found =
        QStandardPaths::findExecutable(QStringLiteral("ropewalk-cli"), {folder}); // Or .exe.
    return found.isEmpty() ? QDir(folder).filePath(QStringLiteral("ropewalk-cli")) : found;
}

void CliProcess::start(const QStringList &arguments)
{
    m_lines = {};
    m_complaints.clear();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &CliProcess::readLines);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &CliProcess::readComplaints);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // Anything else is told by its end.
            emit failed(tr("This is done by ropewalk-cli, which cannot be run as %1.")
                            .arg(QDir::toNativeSeparators(m_program)),
                        tr("Install or build it beside this program."));
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        readLines();
        readComplaints();
        emit ended(QString::fromUtf8(m_complaints).trimmed());
    });
    m_process->start(m_program, arguments);
}

void CliProcess::terminate()
{
    m_process->terminate();
}

void CliProcess::kill()
{
    m_process->kill();
}

void CliProcess::readLines()
{
    m_lines.feed(m_process->readAllStandardOutput());
    QByteArrayList lines;
    while (const auto line = m_lines.takeLine())
        lines << *line;
    if (!lines.isEmpty())
        emit linesCame(lines);
}

void CliProcess::readComplaints()
{
    m_complaints += m_process->readAllStandardError();
    m_complaints.truncate(kMostComplaints);
}

} // namespace ropewalk
