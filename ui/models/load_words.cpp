#include "ui/models/load_words.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;
constexpr double kLeastChange = 0.0005; // A twentieth of a per cent is noise.

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ropewalk", text, nullptr, count);
}

/// Three digits that count: 4.63, 38.0, 152, 1,204.
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

QString wholeSeconds(double seconds)
{
    const bool isWhole = std::abs(seconds - std::round(seconds)) < 0.001;
    return QLocale().toString(seconds, 'f', isWhole ? 0 : 1);
}

} // namespace

FigureWords latencyWords(std::int64_t nanoseconds)
{
    const auto ns = static_cast<double>(nanoseconds);
    if (nanoseconds <= 0)
        return {QStringLiteral("–"), {}};
    if (ns < 999.5e3)
        return {threeDigits(ns / 1e3), QStringLiteral("µs")};
    if (ns < kSecond * 9.995)
        return {threeDigits(ns / 1e6), QStringLiteral("ms")};
    return {threeDigits(ns / kSecond), QStringLiteral("s")};
}

QString latencyText(std::int64_t nanoseconds)
{
    const auto [value, unit] = latencyWords(nanoseconds);
    return unit.isEmpty() ? value : value + QLatin1Char(' ') + unit;
}

QString rateNumber(double perSecond)
{
    return QLocale().toString(perSecond, 'f', perSecond < 9.95 ? 2 : perSecond < 99.5 ? 1 : 0);
}

QString percentNumber(double share)
{
    const double percent = share * 100;
    return QLocale().toString(percent, 'f', percent == 0 || percent >= 99.95 ? 0 : percent < 9.995 ? 2 : 1);
}

QString changeText(double now, double before)
{
    if (before <= 0 || now < 0)
        return {};
    const double change = now / before - 1;
    if (std::abs(change) < kLeastChange)
        return QStringLiteral("±0 %");
    const double percent = std::abs(change) * 100;
    const QString sign = change > 0 ? QStringLiteral("+") : QStringLiteral("−");
    return sign + QLocale().toString(percent, 'f', percent < 9.95 ? 1 : 0) + QStringLiteral(" %");
}

QString stateText(const LoadRecord &run)
{
    const auto timed = [&run](const QString &what) {
        const double gone = std::floor(static_cast<double>(run.last.elapsed) / kSecond);
        return what.arg(wholeSeconds(std::min(gone, run.totalSeconds())), wholeSeconds(run.totalSeconds()));
    };
    switch (run.state) {
    case LoadState::starting: return tr("Starting");
    case LoadState::stopping: return tr("Ending, waits for replies");
    case LoadState::over: return run.last.stopReason.isEmpty() ? tr("Over") : tr("Stopped");
    case LoadState::refused: return tr("Not begun");
    case LoadState::failed: return tr("Failed");
    case LoadState::running: break;
    }
    switch (run.last.stage) {
    case LoadStage::rampUp: return timed(tr("Ramp %1 of %2 s"));
    case LoadStage::warmUp: return timed(tr("Warm-up %1 of %2 s"));
    default: return timed(tr("Running %1 of %2 s"));
    }
}

QString runTitle(const LoadRecord &run)
{
    const QString time =
        QDateTime::fromMSecsSinceEpoch(run.startedAt).time().toString(QStringLiteral("HH:mm:ss"));
    return tr("Run %1, %2: %3/s, p99 %4")
        .arg(QString::number(run.number),
             time,
             rateNumber(run.replyRate()),
             latencyText(run.last.latency.p99));
}

QString planText(const LoadPlan &plan)
{
    const QString rate =
        plan.rate > 0 ? tr("%1 requests/s").arg(rateNumber(plan.rate)) : tr("as fast as possible");
    const QString connections =
        plan.connections == 1 ? tr("1 connection") : tr("%1 connections").arg(countText(plan.connections));
    return tr("%1, %2, %3").arg(QString::fromStdString(plan.endpoint), connections, rate);
}

QString endText(const LoadRecord &run)
{
    const QString reason = run.last.stopReason;
    if (reason.isEmpty() || reason == QLatin1String("interrupted"))
        return {};
    return tr("Ended before its time: %1.").arg(engineText(reason));
}

} // namespace ropewalk
