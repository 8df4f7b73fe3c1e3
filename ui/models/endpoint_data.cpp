#include "language/engine_words.h"
#include "ui/models/endpoint_model.h"
#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"

#include <QHashFunctions>
#include <QStringList>

#include <functional>

namespace ropewalk {
namespace {

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The whole endpoint, who can reach it, and what is wrong with it.
QString toolTipOf(const ServiceEntry &entry)
{
    const ServiceState &state = entry.state;
    QStringList lines{textOf(state.endpoint.empty() ? entry.config.endpoint : state.endpoint)};
    if (entry.config.isRelay())
        lines << EndpointModel::tr("Forwards to %1").arg(textOf(entry.config.forward));
    for (const std::string &address : state.reachable)
        lines << EndpointModel::tr("Other machines reach it at %1").arg(textOf(address));
    for (const std::string &text : {state.problem, state.remedy}) {
        if (!text.empty())
            lines << engineText(text);
    }
    return lines.join(u'\n');
}

QList<float> listOf(const RateMeter::Samples &samples)
{
    return {samples.begin(), samples.end()};
}

} // namespace

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    if (role == Qt::AccessibleTextRole)
        return accessibleText(index);
    switch (node.kind) {
    case Node::Kind::root: return {};
    case Node::Kind::servers:
    case Node::Kind::clients: return groupData(node, role);
    case Node::Kind::fold:
    case Node::Kind::service: return serviceData(node, role);
    case Node::Kind::connection: return connectionData(node, role);
    }
    Q_UNREACHABLE();
}

std::size_t EndpointModel::lookOf(const Node &node) const
{
    if (const ConnectionState *state = m_directory.connection(node.connection))
        return qHashMulti(0,
                          static_cast<int>(state->phase),
                          state->isPaused,
                          state->queuedBytes,
                          isHolding(*state),
                          state->faults.active,
                          static_cast<uint>(state->pair));
    const ServiceEntry *entry = m_directory.service(node.service);
    if (entry == nullptr)
        return 0;
    const ServiceState &state = entry->state;
    const std::hash<std::string> hash;
    return qHashMulti(0,
                      static_cast<int>(state.phase),
                      state.openConnections,
                      state.queuedBytes,
                      state.retryAt,
                      state.faults.active,
                      hash(state.endpoint),
                      hash(state.problem),
                      state.reachable.size());
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section >= RateColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case ActivityColumn: return tr("Activity");
    case RateColumn: return tr("Rate");
    case QueueColumn: return tr("Queue");
    default: return {};
    }
}

QString EndpointModel::accessibleText(const QModelIndex &index)
{
    switch (index.column()) {
    case ActivityColumn: return {};
    case RateColumn: return rateText(index.data(RateRole).toDouble());
    case QueueColumn: return byteText(static_cast<double>(index.data(QueueRole).toULongLong()));
    default: break;
    }
    QStringList words;
    for (const int role : {int(NumberRole), int(Qt::DisplayRole), int(TargetRole)})
        words << index.data(role).toString();
    if (const int count = index.data(CountRole).toInt(); count > 0)
        words << countText(static_cast<std::uint64_t>(count));
    if (const int faults = index.data(FaultsRole).toInt(); faults > 0)
        words << (faults == 1 ? tr("1 fault") : tr("%1 faults").arg(faults));
    words << index.data(ReachRole).toStringList() << index.data(ProblemRole).toString();
    words.removeAll(QString());
    return listText(words);
}

QVariant EndpointModel::groupData(const Node &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return nameOf(node);
    case CountRole: {
        int count = 0;
        for (const auto &child : node.children)
            count += child->kind == Node::Kind::fold ? child->childCount() : 1;
        return count;
    }
    default: return sharedData(node, role);
    }
}

QVariant EndpointModel::serviceData(const Node &node, int role) const
{
    if (role == Qt::DisplayRole)
        return nameOf(node);
    if (node.kind == Node::Kind::fold && role == CountRole)
        return node.childCount();
    const ServiceId id = node.kind == Node::Kind::fold ? node.children.front()->service : node.service;
    const ServiceEntry *entry = m_directory.service(id);
    if (entry == nullptr)
        return sharedData(node, role);
    const ServiceState &state = entry->state;
    switch (role) {
    case GlyphRole: return static_cast<int>(glyphOf(*entry));
    case TargetRole: return m_directory.targetOf(id);
    case CountRole: return entry->config.role == Role::listen ? static_cast<int>(state.openConnections) : 0;
    case QueueRole: return qulonglong{state.queuedBytes};
    case FaultsRole: return static_cast<int>(state.faults.active);
    case Qt::ToolTipRole: return toolTipOf(*entry);
    case ProblemRole: return engineText(state.problem);
    case RemedyRole: return engineText(state.remedy);
    case RetryRole: return qlonglong{state.retryAt};
    case ReachRole: {
        QStringList addresses;
        for (const std::string &address : state.reachable)
            addresses.append(textOf(address));
        return addresses;
    }
    default: return sharedData(node, role);
    }
}

QVariant EndpointModel::connectionData(const Node &node, int role) const
{
    const ConnectionState *state = m_directory.connection(node.connection);
    if (state == nullptr)
        return sharedData(node, role);
    switch (role) {
    case Qt::DisplayRole: return nameOf(node);
    case NumberRole: return QStringLiteral("#%1").arg(state->number);
    case QueueRole: return qulonglong{state->queuedBytes};
    case FaultsRole:
        return state->phase == ConnectionPhase::closed ? 0 : static_cast<int>(state->faults.active);
    case ProblemRole:
        return state->phase == ConnectionPhase::closed ? engineText(state->closeReason) : QString();
    case GlyphRole: {
        const bool isOpen = state->phase != ConnectionPhase::closed;
        return static_cast<int>(!isOpen             ? Glyph::idle
                                : isHolding(*state) ? Glyph::held
                                : state->isPaused   ? Glyph::paused
                                                    : Glyph::connected);
    }
    default: return sharedData(node, role);
    }
}

QVariant EndpointModel::sharedData(const Node &node, int role) const
{
    switch (role) {
    case KindRole: return static_cast<int>(node.kind);
    case ServiceRole: return static_cast<uint>(node.service);
    case ConnectionRole: return static_cast<uint>(node.connection);
    case RateRole: return node.meter.rate();
    case SparkRole: return QVariant::fromValue(listOf(node.meter.samples()));
    case GlyphRole: return static_cast<int>(Glyph::none);
    default: return {};
    }
}

EndpointModel::Glyph EndpointModel::glyphOf(const ServiceEntry &entry) const
{
    switch (entry.state.phase) {
    case ServicePhase::stopped: return Glyph::idle;
    case ServicePhase::starting:
    case ServicePhase::connecting:
    case ServicePhase::stopping: return Glyph::connecting;
    case ServicePhase::listening: return Glyph::listening;
    case ServicePhase::connected: {
        const ConnectionState *state = m_directory.connection(entry.latest);
        return state != nullptr && state->isPaused ? Glyph::paused : Glyph::connected;
    }
    case ServicePhase::waiting:
    case ServicePhase::failed: return Glyph::failed;
    }
    Q_UNREACHABLE();
}

QString EndpointModel::nameOf(const Node &node) const
{
    switch (node.kind) {
    case Node::Kind::root: return {};
    case Node::Kind::servers: return tr("Servers");
    case Node::Kind::clients: return tr("Clients");
    case Node::Kind::fold: return node.foldKey.section(u'\n', 0, 0);
    case Node::Kind::service: return m_directory.nameOf(node.service);
    case Node::Kind::connection: {
        const QString pair = m_directory.pairOf(node.connection);
        const QString peer = m_directory.peerNameOf(node.connection);
        return pair.isEmpty() ? peer : peer + QLatin1Char(' ') + pair;
    }
    }
    Q_UNREACHABLE();
}

} // namespace ropewalk
