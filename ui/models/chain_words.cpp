#include "ui/models/chain_words.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/models/work_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The last thing that the chain held: a result of a link, or what it was fired with.
const Parcel &lastParcel(const ChainRecord &chain)
{
    const std::size_t run = linksRun(chain);
    return run == 0 ? chain.firedWith : chain.links[std::min(run, chain.links.size()) - 1].result;
}

QString endText(const ChainRecord &chain)
{
    if (chain.wasCancelled)
        return tr("Cancelled");
    return chain.firedAt == 0 ? tr("Dropped") : tr("Done");
}

} // namespace

QString chainName(std::uint64_t id)
{
    return QStringLiteral("d-%1").arg(id);
}

QString stateText(const ChainRecord &chain)
{
    switch (chain.phase) {
    case ChainPhase::notFired: return tr("Not fired");
    case ChainPhase::running: return tr("Running");
    case ChainPhase::waiting: return tr("Waiting");
    case ChainPhase::held: return tr("Held");
    case ChainPhase::value: return tr("Result");
    case ChainPhase::failed: return tr("Failed");
    case ChainPhase::unhandled: return tr("Unhandled");
    case ChainPhase::dropped: return endText(chain);
    }
    return {};
}

QString purposeText(const ChainRecord &chain)
{
    if (!chain.purpose.empty())
        return workText(engineText(chain.purpose).toStdString());
    const QString place = placeText(chain.where);
    return place.isEmpty() ? tr("no purpose given") : tr("made in %1").arg(place);
}

QString detailText(const ChainRecord &chain, std::int64_t now)
{
    switch (chain.phase) {
    case ChainPhase::waiting: return tr("on %1").arg(chainName(chain.waitsFor));
    case ChainPhase::unhandled:
    case ChainPhase::failed: return parcelText(lastParcel(chain));
    case ChainPhase::held:
        return chain.firedAt == 0 ? tr("not fired")
                                  : tr("before link %1").arg(countText(liveLink(chain) + 1));
    case ChainPhase::notFired:
        if (chain.timesOutAt > now)
            return tr("times out in %1").arg(durationText(chain.timesOutAt - now));
        break;
    default: break;
    }
    return {};
}

QString ageText(const ChainRecord &chain, std::int64_t now)
{
    if (chain.endedAt > 0)
        return durationText(chain.endedAt - chain.madeAt);
    const std::int64_t age = now - chain.madeAt;
    return age < 1'000'000'000 ? tr("< 1 s") : durationText(age); // It moves on once a second.
}

QString placeText(SourceLine where)
{
    const QString file = QString::fromUtf8(where.file);
    if (file.isEmpty())
        return {};
    const QString name = file.mid(file.lastIndexOf(u'/') + 1);
    return where.line == 0 ? name : QStringLiteral("%1:%2").arg(name).arg(where.line);
}

bool isUnhandled(const ChainRecord &chain)
{
    return chain.phase == ChainPhase::unhandled || chain.phase == ChainPhase::failed;
}

bool isAlive(const ChainRecord &chain)
{
    return chain.phase != ChainPhase::dropped && chain.endedAt == 0;
}

bool isSettled(const LinkRecord &link)
{
    return link.fate == LinkRecord::Fate::passedThrough || link.fate == LinkRecord::Fate::returned ||
           link.fate == LinkRecord::Fate::raised;
}

std::size_t linksRun(const ChainRecord &chain)
{
    return static_cast<std::size_t>(std::ranges::count_if(chain.links, isSettled));
}

std::size_t liveLink(const ChainRecord &chain)
{
    const auto found = std::ranges::find_if_not(chain.links, isSettled);
    return static_cast<std::size_t>(found - chain.links.begin());
}

QString handlerName(const LinkRecord &link, Lane lane)
{
    return workText(lane == Lane::callbacks ? link.callback : link.errback);
}

QString linkName(const LinkRecord &link)
{
    const bool isPending = link.fate == LinkRecord::Fate::pending;
    QString name = isPending ? QString() : handlerName(link, link.argument.lane);
    if (name.isEmpty())
        name = handlerName(link, link.callback.empty() ? Lane::errbacks : Lane::callbacks);
    return name.isEmpty() ? tr("pass-through") : name;
}

QString parcelText(const Parcel &parcel)
{
    if (!parcel.text.empty())
        return textOf(parcel.text);
    return parcel.lane == Lane::callbacks ? tr("a value") : tr("a failure");
}

bool isPassedOn(const LinkRecord &link)
{
    return link.fate == LinkRecord::Fate::raised && link.argument.lane == Lane::errbacks &&
           link.argument.text == link.result.text;
}

QString outcomeText(const ChainRecord &chain, std::size_t link)
{
    const LinkRecord &record = chain.links[link];
    switch (record.fate) {
    case LinkRecord::Fate::pending: {
        const bool isNext = link == 0 || chain.links[link - 1].fate != LinkRecord::Fate::pending;
        return isNext ? tr("next") : tr("later");
    }
    case LinkRecord::Fate::running: return tr("running");
    case LinkRecord::Fate::passedThrough: return tr("pass-through");
    case LinkRecord::Fate::returned: return tr("returned");
    case LinkRecord::Fate::raised: return isPassedOn(record) ? tr("passed on") : tr("raised");
    case LinkRecord::Fate::waiting: return tr("waiting on %1").arg(chainName(record.waitedFor));
    }
    return {};
}

QString tookText(const LinkRecord &link, std::int64_t now)
{
    const bool isLive = link.fate == LinkRecord::Fate::waiting || link.fate == LinkRecord::Fate::running;
    if (isLive && link.startedAt > 0)
        return durationText(std::max<std::int64_t>(0, now - link.startedAt));
    if (!isSettled(link) || link.fate == LinkRecord::Fate::passedThrough || link.startedAt == 0)
        return {};
    return durationText(link.took);
}

QString offsetText(const ChainRecord &chain, std::size_t link)
{
    const std::int64_t started = chain.links[link].startedAt;
    if (started == 0 || chain.firedAt == 0)
        return {};
    return laterText(std::max<std::int64_t>(0, started - chain.firedAt));
}

std::size_t handledBy(const ChainRecord &chain, std::size_t link)
{
    for (std::size_t next = link + 1; next < chain.links.size(); ++next) {
        const LinkRecord &record = chain.links[next];
        if (record.fate == LinkRecord::Fate::returned && record.argument.lane == Lane::errbacks)
            return next;
    }
    return chain.links.size();
}

namespace {

void tellLink(std::vector<ChainMoment> &story, const ChainRecord &chain, std::size_t link)
{
    const LinkRecord &record = chain.links[link];
    const QString number = countText(link + 1);
    if (record.fate == LinkRecord::Fate::pending)
        return;
    if (record.fate == LinkRecord::Fate::passedThrough) {
        story.push_back({record.startedAt, tr("Link %1 was passed by").arg(number)});
        return;
    }
    story.push_back(
        {record.startedAt,
         tr("Link %1, %2, called with %3").arg(number, linkName(record), parcelText(record.argument))});
    if (record.waitedFor != 0)
        story.push_back(
            {record.startedAt, tr("Link %1 waits for %2").arg(number, chainName(record.waitedFor))});
    if (!isSettled(record))
        return;
    const QString verb = record.fate == LinkRecord::Fate::returned ? tr("Link %1 returned %2")
                         : isPassedOn(record)                      ? tr("Link %1 passed on %2")
                                                                   : tr("Link %1 raised %2");
    story.push_back({record.startedAt == 0 ? 0 : record.startedAt + record.took,
                     verb.arg(number, parcelText(record.result))});
}

QString endOfStory(const ChainRecord &chain)
{
    if (chain.phase == ChainPhase::unhandled)
        return tr("Ended with a failure that nobody took: %1").arg(parcelText(lastParcel(chain)));
    return tr("Nobody holds it any more");
}

} // namespace

std::vector<ChainMoment> chainStory(const ChainRecord &chain)
{
    const QString place = placeText(chain.where);
    std::vector<ChainMoment> story{
        {chain.madeAt, place.isEmpty() ? tr("Made") : tr("Made in %1").arg(place)}};
    if (chain.firedAt > 0)
        story.push_back({chain.firedAt, tr("Fired with %1").arg(parcelText(chain.firedWith))});
    for (std::size_t link = 0; link < chain.links.size(); ++link)
        tellLink(story, chain, link);
    if (chain.wasCancelled)
        story.push_back({0, tr("Somebody cancelled it")});
    if (chain.phase == ChainPhase::held)
        story.push_back({0, tr("Held before its next link")});
    if (chain.endedAt > 0)
        story.push_back({chain.endedAt, endOfStory(chain)});
    return story;
}

} // namespace ropewalk
