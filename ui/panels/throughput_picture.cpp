#include "ui/panels/throughput_picture.h"

#include "ui/models/directory.h"
#include "ui/models/metric_curves.h"

#include <QCoreApplication>
#include <QLocale>

namespace ropewalk {
namespace {

/// A line of a figure: of a rate or of what there is, or a percentile of a duration.
struct Line
{
    const char *name;
    Token line;
    Token text;
    MetricKind kind = MetricKind::bytesIn;
    float LatencyCell::*percentile = nullptr;
};

struct FigurePlan
{
    Measure measure;
    bool isLogarithmic;
    DurationKind duration;
    std::vector<Line> lines;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

const FigurePlan &planOf(ThroughputFigure figure)
{
    constexpr auto kNone = DurationKind::roundTrip;
    static const FigurePlan kPlans[kThroughputFigures] = {
        {Measure::bytesPerSecond,
         false,
         kNone,
         {{QT_TRANSLATE_NOOP("ropewalk", "In"), Token::inFill, Token::in, MetricKind::bytesIn},
          {QT_TRANSLATE_NOOP("ropewalk", "Out"), Token::outFill, Token::out, MetricKind::bytesOut}}},
        {Measure::perSecond,
         false,
         kNone,
         {{"In", Token::inFill, Token::in, MetricKind::messagesIn},
          {"Out", Token::outFill, Token::out, MetricKind::messagesOut}}},
        {Measure::count,
         false,
         kNone,
         {{QT_TRANSLATE_NOOP("ropewalk", "Open"), Token::accent, Token::accent, MetricKind::connections}}},
        {Measure::bytes,
         false,
         kNone,
         {{QT_TRANSLATE_NOOP("ropewalk", "Receive queue"), Token::inFill, Token::in, MetricKind::queuedIn},
          {QT_TRANSLATE_NOOP("ropewalk", "Send queue"), Token::outFill, Token::out, MetricKind::queuedOut}}},
        {Measure::duration,
         true,
         DurationKind::loopDelay,
         {{"p50", Token::accent, Token::accent, {}, &LatencyCell::p50},
          {"p99", Token::inFill, Token::in, {}, &LatencyCell::p99},
          {QT_TRANSLATE_NOOP("ropewalk", "longest"), Token::outFill, Token::out, {}, &LatencyCell::longest}}},
        {Measure::duration,
         true,
         DurationKind::roundTrip,
         {{"p50", Token::accent, Token::accent, {}, &LatencyCell::p50},
          {"p90", Token::inFill, Token::in, {}, &LatencyCell::p90},
          {"p99", Token::outFill, Token::out, {}, &LatencyCell::p99}}},
    };
    return kPlans[static_cast<int>(figure)];
}

CurvePoints pointsOf(
    const WatchedScope &known, const FigurePlan &plan, const Line &line, TimeStretch shown, std::int64_t now)
{
    if (line.percentile != nullptr)
        return durationCurve(known, plan.duration, line.percentile, shown);
    return isRate(line.kind) ? rateCurve(known, line.kind, shown, now)
                             : levelCurve(known, line.kind, shown, now);
}

void addCurves(TimePicture &picture,
               const WatchedScope *known,
               const FigurePlan &plan,
               const QString &whose,
               std::int64_t now)
{
    if (known == nullptr)
        return;
    for (const Line &line : plan.lines) {
        ChartCurve curve;
        curve.name = whose.isEmpty() ? tr(line.name) : tr("%1, %2").arg(tr(line.name), whose);
        curve.line = line.line;
        curve.text = line.text;
        curve.isDashed = !whose.isEmpty();
        curve.isStepped = line.percentile == nullptr && !isRate(line.kind);
        curve.points = pointsOf(*known, plan, line, picture.shown, now);
        picture.curves.push_back(std::move(curve));
    }
}

/// What the values are of.
QString meaningOf(const ThroughputState &state, const FigurePlan &plan, const TimePicture &picture)
{
    const ThroughputFigure figure = state.figure();
    const WatchedScope *known = state.figuresOf(figure == ThroughputFigure::loop ? Scope() : state.scope());
    if (known == nullptr)
        return tr("nothing known yet");
    if (plan.lines.front().percentile != nullptr) {
        const bool isEmpty =
            std::ranges::all_of(picture.curves, [](const ChartCurve &curve) { return curve.points.empty(); });
        if (isEmpty && figure == ThroughputFigure::roundTrip)
            return tr("no reply was timed in this time");
        return picture.shown.length() > 3'700'000'000'000 ? tr("of each minute, log scale")
                                                          : tr("of each second, log scale");
    }
    if (!isRate(plan.lines.front().kind))
        return figure == ThroughputFigure::connections ? tr("open connections") : tr("bytes that wait");
    const double grain = static_cast<double>(rateGrain(*known, picture.shown)) / 1e9;
    return tr("mean of every %1 s").arg(QLocale().toString(grain, 'g', 3));
}

QString captionOf(const ThroughputState &state,
                  const FigurePlan &plan,
                  const TimePicture &picture,
                  const Directory &directory)
{
    QString caption =
        state.figure() == ThroughputFigure::loop
            ? tr("How late the reactor's loop comes, %1").arg(meaningOf(state, plan, picture))
            : tr("%1: %2").arg(scopeName(directory, state.scope()), meaningOf(state, plan, picture));
    if (state.window().isZoomed())
        caption += QStringLiteral(" · ") + tr("zoomed, a double click shows all");
    else if (state.window().isFrozen())
        caption += QStringLiteral(" · ") + tr("frozen");
    return caption;
}

QString eventText(const Event &event, const Directory &directory)
{
    const QString whose = event.connection != ConnectionId::none ? directory.fullLabelOf(event.connection)
                                                                 : directory.nameOf(event.service);
    switch (event.kind) {
    case Event::Kind::opened: return tr("%1 opened").arg(whose);
    case Event::Kind::closed: return tr("%1 closed").arg(whose);
    case Event::Kind::failed: return tr("%1 failed").arg(whose);
    case Event::Kind::faultOn: return tr("fault on, %1").arg(whose);
    case Event::Kind::faultOff: return tr("fault off, %1").arg(whose);
    }
    return {};
}

} // namespace

QString figureName(ThroughputFigure figure)
{
    switch (figure) {
    case ThroughputFigure::bytes: return tr("Bytes/s");
    case ThroughputFigure::messages: return tr("Messages/s");
    case ThroughputFigure::connections: return tr("Connections");
    case ThroughputFigure::queues: return tr("Queue");
    case ThroughputFigure::loop: return tr("Loop");
    case ThroughputFigure::roundTrip: return tr("Round trip");
    }
    return {};
}

QString scopeName(const Directory &directory, Scope scope)
{
    if (scope.connection != ConnectionId::none)
        return directory.fullLabelOf(scope.connection);
    return scope.isAll() ? tr("all") : directory.nameOf(scope.service);
}

TimePicture throughputPicture(const ThroughputState &state,
                              const Directory &directory,
                              const EventLog &events,
                              std::int64_t now)
{
    const FigurePlan &plan = planOf(state.figure());
    TimePicture picture;
    picture.shown = state.window().shown();
    picture.isLive = !state.window().isHeld();
    picture.measure = plan.measure;
    picture.isLogarithmic = plan.isLogarithmic;
    const bool isLoop = state.figure() == ThroughputFigure::loop;
    addCurves(picture, state.figuresOf(isLoop ? Scope() : state.scope()), plan, {}, now);
    if (state.compared() && !isLoop)
        addCurves(
            picture, state.figuresOf(*state.compared()), plan, scopeName(directory, *state.compared()), now);
    picture.caption = captionOf(state, plan, picture, directory);
    std::vector<Scope> scopes{state.scope()};
    if (state.compared())
        scopes.push_back(*state.compared());
    picture.events = events.in(scopes, picture.shown.from, picture.shown.to);
    picture.describe = [&directory](const Event &event) { return eventText(event, directory); };
    return picture;
}

} // namespace ropewalk
