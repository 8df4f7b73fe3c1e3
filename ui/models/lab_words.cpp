#include "ui/models/lab_words.h"

#include "lab/lab_spans.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace ropewalk {
namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ropewalk", text, nullptr, count);
}

QString coresText(std::uint32_t cores)
{
    return cores == 1 ? tr("1 core") : tr("%n cores", static_cast<int>(cores));
}

struct Words
{
    const char *title;
    const char *shortTitle;
    const char *meaning;
};

/// In the order of LabModel.
constexpr std::array<Words, 11> kWords{{
    {QT_TRANSLATE_NOOP("ropewalk", "Single thread, blocking"),
     QT_TRANSLATE_NOOP("ropewalk", "blocking"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "One request after the other: while one waits for I/O, all others wait too")},
    {QT_TRANSLATE_NOOP("ropewalk", "Process per request"),
     QT_TRANSLATE_NOOP("ropewalk", "process"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "fork() for each request: isolated from each other, and a process to pay for each")},
    {QT_TRANSLATE_NOOP("ropewalk", "Thread per request"),
     QT_TRANSLATE_NOOP("ropewalk", "thread"),
     QT_TRANSLATE_NOOP("ropewalk", "A thread for each request: they share memory, and each has a stack")},
    {QT_TRANSLATE_NOOP("ropewalk", "Pool of threads"),
     QT_TRANSLATE_NOOP("ropewalk", "pool"),
     QT_TRANSLATE_NOOP("ropewalk", "Threads that are there already; who comes when all are busy waits")},
    {QT_TRANSLATE_NOOP("ropewalk", "Event driven"),
     QT_TRANSLATE_NOOP("ropewalk", "event driven"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "One thread, a reactor, callbacks: I/O of all requests is in flight at once")},
    {QT_TRANSLATE_NOOP("ropewalk", "Coroutines"),
     QT_TRANSLATE_NOOP("ropewalk", "coroutines"),
     QT_TRANSLATE_NOOP("ropewalk", "The same reactor, written with co_await")},
    {QT_TRANSLATE_NOOP("ropewalk", "Blocking"),
     QT_TRANSLATE_NOOP("ropewalk", "blocking"),
     QT_TRANSLATE_NOOP("ropewalk", "read() returns when there is something; the thread sleeps until then")},
    {QT_TRANSLATE_NOOP("ropewalk", "Non-blocking, polling"),
     QT_TRANSLATE_NOOP("ropewalk", "polling"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "read() says that there is nothing and is asked again; the thread never sleeps")},
    {QT_TRANSLATE_NOOP("ropewalk", "Multiplexed"),
     QT_TRANSLATE_NOOP("ropewalk", "multiplexed"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "The thread sleeps until one of many descriptors is ready; here there is one")},
    {QT_TRANSLATE_NOOP("ropewalk", "Signal-driven"),
     QT_TRANSLATE_NOOP("ropewalk", "signal"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "SIGIO says that there is something; until then the thread does the next request")},
    {QT_TRANSLATE_NOOP("ropewalk", "Asynchronous"),
     QT_TRANSLATE_NOOP("ropewalk", "asynchronous"),
     QT_TRANSLATE_NOOP("ropewalk",
                       "io_uring: the system reads by itself, while the thread does the next request")},
}};

const Words &wordsOf(LabModel model)
{
    return kWords[static_cast<std::size_t>(model)];
}

} // namespace

QString labTitle(LabModel model)
{
    return tr(wordsOf(model).title);
}

QString labShortTitle(LabModel model)
{
    return tr(wordsOf(model).shortTitle);
}

QString labMeaning(LabModel model)
{
    return tr(wordsOf(model).meaning);
}

QString labCountText(const LabPoint &point)
{
    const auto [processes, threads] = countOf(point.result);
    switch (point.result.model) {
    case LabModel::process: return tr("%n processes", processes);
    case LabModel::thread:
    case LabModel::pool: return tr("%1, %2").arg(tr("%n threads", threads), coresText(point.plan.cores));
    case LabModel::callbacks:
    case LabModel::coroutine: return tr("1 thread, reactor");
    case LabModel::blocking: return tr("1 process, 1 thread");
    default: return tr("%1 calls").arg(QLocale().toString(point.result.calls()));
    }
}

QString labFactorText(const LabResult &result, const LabResult &first)
{
    const double factor = static_cast<double>(first.wallTime()) / static_cast<double>(result.wallTime());
    if (&result == &first || (factor > 0.95 && factor < 1.05))
        return {};
    const QString other = labShortTitle(first.model);
    return factor > 1 ? tr("%1× faster than %2").arg(QLocale().toString(factor, 'f', 1), other)
                      : tr("%1× slower than %2").arg(QLocale().toString(1 / factor, 'f', 1), other);
}

QString millisecondsNumber(std::int64_t nanoseconds)
{
    const double value = static_cast<double>(nanoseconds) / 1e6;
    return QLocale().toString(value, 'f', value < 0.9995 ? 3 : value < 9.995 ? 2 : 1);
}

QString experimentText(const LabExperiment &experiment)
{
    const LabOrder &order = experiment.order;
    const QString requests =
        order.plan.requests == 1 ? tr("1 request") : tr("%n requests", static_cast<int>(order.plan.requests));
    const QString runs =
        order.runs == 1 ? tr("one run") : tr("median of %n runs", static_cast<int>(order.runs));
    return tr("%1, %2").arg(requests, runs);
}

QString placeText(const LabOrder &order)
{
    const QString cores = coresText(order.plan.cores);
    return order.plan.transport == LabTransport::tcp ? tr("measured on %1, over loopback TCP").arg(cores)
                                                     : tr("measured on %1, over Unix sockets").arg(cores);
}

QString labStateText(const LabExperiment &experiment)
{
    switch (experiment.state) {
    case LabState::running:
        return tr("%1, run %2 of %3")
            .arg(labTitle(experiment.model))
            .arg(experiment.runsDone + 1)
            .arg(experiment.runsWanted());
    case LabState::stopping: return tr("Stopping");
    case LabState::over: return tr("Measured");
    case LabState::stopped: return tr("Stopped");
    case LabState::failed: break;
    }
    return tr("Failed");
}

} // namespace ropewalk
