#include "ui/models/failure_trace.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

bool leavesFailure(const LinkRecord &link)
{
    return isSettled(link) && link.result.lane == Lane::errbacks;
}

bool getsFailure(const LinkRecord &link)
{
    return link.fate != LinkRecord::Fate::pending && link.argument.lane == Lane::errbacks;
}

/// Whether the failure that came to `link` is the one that goes on from it.
bool letsPass(const LinkRecord &link)
{
    return leavesFailure(link) && (link.fate == LinkRecord::Fate::passedThrough || isPassedOn(link));
}

/// How many links stand before the one that raised what `link` left or got, and that one itself; 0 where the
/// chain was fired with it.
std::size_t originOf(const ChainRecord &chain, std::size_t link)
{
    std::size_t count = leavesFailure(chain.links[link]) ? link + 1 : link;
    while (count > 0 && letsPass(chain.links[count - 1]))
        --count;
    return count;
}

QString wordOf(const LinkRecord &link)
{
    if (link.fate == LinkRecord::Fate::passedThrough)
        return tr("passed by");
    if (!isSettled(link))
        return tr("is there now");
    return letsPass(link) ? tr("passed on") : leavesFailure(link) ? tr("raised another") : tr("handled");
}

} // namespace

const Parcel *failureAt(const ChainRecord &chain, std::size_t link)
{
    const LinkRecord &record = chain.links[link];
    if (leavesFailure(record))
        return &record.result;
    return getsFailure(record) ? &record.argument : nullptr;
}

std::vector<FailureStep> failureTrace(const ChainRecord &chain, std::size_t link)
{
    const Parcel *failure = failureAt(chain, link);
    if (failure == nullptr)
        return {};
    const std::size_t origin = originOf(chain, link);
    const QString raisedAt = placeText(failure->raisedAt);
    std::vector<FailureStep> steps;
    if (origin == 0)
        steps.push_back({tr("fired with it"), {}, raisedAt.isEmpty() ? placeText(chain.where) : raisedAt});
    else
        steps.push_back({linkName(chain.links[origin - 1]),
                         tr("raised"),
                         raisedAt.isEmpty() ? placeText(chain.links[origin - 1].where) : raisedAt});
    for (std::size_t next = origin; next < chain.links.size() && getsFailure(chain.links[next]); ++next) {
        const LinkRecord &record = chain.links[next];
        steps.push_back({linkName(record), wordOf(record), placeText(record.where)});
        if (!letsPass(record))
            break;
    }
    return steps;
}

} // namespace ropewalk
