#pragma once

#include "ui/models/load_reading.h"

#include <QByteArrayList>
#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace ropewalk {

/// `ropewalk-cli` as a process of its own beside the window, and what it says, line by line. Destroying it
/// kills it.
///
/// Thread: the window's.
class CliProcess final : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of `ropewalk-cli`.
    explicit CliProcess(QString program = besideThisProgram(), QObject *parent = nullptr);
    ~CliProcess() override;

    [[nodiscard]] static QString besideThisProgram();

    /// Only when the last one has ended.
    void start(const QStringList &arguments);
    /// Asks it to end.
    void terminate();
    void kill();

signals:
    /// It said something.
    void linesCame(const QByteArrayList &lines);
    /// It ended, having said `complaint` beside its lines, as far as anybody would read it.
    void ended(const QString &complaint);
    /// It cannot be run; why, and what to do.
    void failed(const QString &problem, const QString &remedy);

private:
    void readLines();
    void readComplaints();

    QString m_program;
    std::unique_ptr<QProcess> m_process;
    LineGatherer m_lines;
    QByteArray m_complaints;
};

} // namespace ropewalk
