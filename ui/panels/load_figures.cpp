#include "ui/panels/load_figures.h"

#include "ui/models/figure_text.h"
#include "ui/models/load_words.h"
#include "ui/widgets/figure_strip.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

enum Figure { requests, received, inFlight, p50, p99, p999, errors };

/// "9.8 MiB" in two.
FigureWords byteRateWords(double bytesPerSecond)
{
    const QString text = byteText(bytesPerSecond);
    const qsizetype gap = text.lastIndexOf(QLatin1Char(' '));
    return {text.left(gap), text.mid(gap + 1) + QStringLiteral("/s")};
}

void showLatency(FigureStrip &strip,
                 Figure figure,
                 std::int64_t LoadLatency::*percentile,
                 const LoadRecord *run,
                 const LoadRecord *other)
{
    const std::int64_t now = run != nullptr ? run->last.latency.*percentile : 0;
    const auto [value, unit] = latencyWords(now);
    strip.setFigure(figure, value, unit);
    strip.setNote(
        figure,
        other != nullptr && now > 0
            ? changeText(static_cast<double>(now), static_cast<double>(other->last.latency.*percentile))
            : QString());
}

double meanOf(std::int64_t sum, const LoadRecord &run)
{
    return run.last.answered > 0 ? static_cast<double>(sum) / static_cast<double>(run.last.answered) : 0;
}

} // namespace

void addLoadFigures(FigureStrip &strip)
{
    for (const QString &caption : {tr("Requests"),
                                   tr("Received"),
                                   tr("In flight"),
                                   QStringLiteral("p50"),
                                   QStringLiteral("p99"),
                                   QStringLiteral("p99.9"),
                                   tr("Errors")}) // In the order of Figure.
        strip.addFigure(caption);
}

void showLoadFigures(FigureStrip &strip, const LoadRecord *run, const LoadRecord *other)
{
    const auto note = [&](Figure figure, double now, double before) {
        strip.setNote(figure, other != nullptr ? changeText(now, before) : QString());
    };
    const LoadRecord none;
    const LoadRecord &now = run != nullptr ? *run : none;
    const LoadRecord &before = other != nullptr ? *other : none;
    const auto [bytes, unit] = byteRateWords(now.bytesInRate);
    strip.setFigure(requests, rateNumber(now.replyRate()), QStringLiteral("/s"));
    note(requests, now.replyRate(), before.replyRate());
    strip.setFigure(received, bytes, unit);
    note(received, now.bytesInRate, before.bytesInRate);
    strip.setFigure(inFlight, countText(now.last.underWay), {});
    showLatency(strip, p50, &LoadLatency::p50, run, other);
    showLatency(strip, p99, &LoadLatency::p99, run, other);
    showLatency(strip, p999, &LoadLatency::p999, run, other);
    const double share = now.last.errorShare();
    strip.setFigure(errors, percentNumber(share), QStringLiteral("%"), share > 0 ? Token::err : Token::text);
    note(errors, share, before.last.errorShare());
}

std::vector<ShareBar::Part> timeParts(const LoadRecord *run, const LoadRecord *other)
{
    const auto part = [&](const QString &name, Token fill, std::int64_t LoadReading::*sum) {
        const double now = run != nullptr ? meanOf(run->last.*sum, *run) : 0;
        const QString beside =
            other != nullptr ? changeText(now, meanOf(other->last.*sum, *other)) : QString();
        return ShareBar::Part{name, fill, now, latencyText(static_cast<std::int64_t>(now)), beside};
    };
    return {part(tr("Before it was sent"), Token::slateFill, &LoadReading::beforeSend),
            part(tr("Until the first byte"), Token::accent, &LoadReading::waiting),
            part(tr("The rest of the reply"), Token::inFill, &LoadReading::receiving)};
}

} // namespace ropewalk
