#include "ui/models/endpoint_model.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ropewalk {
namespace {

/// "browser" of "browser-3": clients alike but for this number fold into one row.
QString baseNameOf(const std::string &name)
{
    QString base = QString::fromStdString(name);
    while (!base.isEmpty() && (base.back().isDigit() || base.back() == u'-' || base.back() == u' '))
        base.chop(1);
    return base;
}

QString foldKeyOf(const ServiceConfig &config)
{
    return baseNameOf(config.name) + u'\n' + QString::fromStdString(config.endpoint + '\n' + config.framing);
}

std::unique_ptr<EndpointNode> makeNode(EndpointNode::Kind kind)
{
    auto node = std::make_unique<EndpointNode>();
    node->kind = kind;
    return node;
}

} // namespace

EndpointModel::EndpointModel(const Directory &directory, QObject *parent)
    : QAbstractItemModel(parent)
    , m_directory(directory)
{
    m_root.append(makeNode(Node::Kind::servers));
    m_root.append(makeNode(Node::Kind::clients));
}

EndpointModel::~EndpointModel() = default;

void EndpointModel::apply(const EngineUpdate &update)
{
    for (const ServiceId id : update.removedServices)
        removeService(id);
    for (const ServiceConfig &config : update.configs)
        placeService(config.id);

    std::vector<Node *> changed;
    for (const ServiceState &state : update.services) {
        if (const auto found = m_services.find(state.id); found != m_services.end())
            noteChange(*found->second, changed);
    }
    announce(changed);
    applyConnections(update);
}

void EndpointModel::tick(std::int64_t now)
{
    for (const auto &group : m_root.children)
        tickChildren(*group, now);
}

QModelIndex EndpointModel::indexOf(Scope scope) const
{
    const auto connection = m_connections.find(scope.connection);
    if (connection != m_connections.end())
        return indexOf(connection->second);
    const auto service = m_services.find(scope.service);
    return service == m_services.end() ? QModelIndex() : indexOf(service->second);
}

Scope EndpointModel::scopeOf(const QModelIndex &index)
{
    return {ServiceId{index.data(ServiceRole).toUInt()}, ConnectionId{index.data(ConnectionRole).toUInt()}};
}

QModelIndex EndpointModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex EndpointModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int EndpointModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent)->childCount();
}

int EndpointModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

EndpointModel::Node *EndpointModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : const_cast<Node *>(&m_root);
}

QModelIndex EndpointModel::indexOf(const Node *node, int column) const
{
    return node == nullptr || node == &m_root ? QModelIndex() : createIndex(node->row, column, node);
}

EndpointModel::Node *EndpointModel::groupOf(ServiceId id) const
{
    return m_root.children[m_directory.isClient(id) ? 1 : 0].get();
}

EndpointModel::Node *EndpointModel::foldOf(const QString &key) const
{
    const auto &clients = m_root.children[1]->children;
    const auto found = std::ranges::find_if(
        clients, [&](const auto &node) { return node->kind == Node::Kind::fold && node->foldKey == key; });
    return found == clients.end() ? nullptr : found->get();
}

void EndpointModel::placeService(ServiceId id)
{
    const ServiceEntry *entry = m_directory.service(id);
    if (entry == nullptr)
        return;
    const QString key = entry->config.role == Role::connect ? foldKeyOf(entry->config) : QString();
    if (const auto known = m_services.find(id); known != m_services.end()) {
        if (known->second->foldKey == key) {
            announce({known->second});
            return;
        }
        removeService(id);
    }
    auto node = makeNode(Node::Kind::service);
    node->service = id;
    node->foldKey = key;
    m_services[id] = node.get();
    Node *fold = key.isEmpty() ? nullptr : foldOf(key);
    std::vector<std::unique_ptr<Node>> nodes;
    nodes.push_back(std::move(node));
    insert(fold != nullptr ? fold : groupOf(id), std::move(nodes));
    if (fold == nullptr && !key.isEmpty())
        foldClients(key);
}

void EndpointModel::removeService(ServiceId id)
{
    const auto found = m_services.find(id);
    if (found == m_services.end())
        return;
    Node *parent = found->second->parent;
    const auto node = take(found->second);
    for (const auto &connection : node->children)
        m_connections.erase(connection->connection);
    m_services.erase(id);
    if (parent->kind == Node::Kind::fold && parent->childCount() <= kFoldAbove)
        unfold(parent);
}

void EndpointModel::foldClients(const QString &key)
{
    Node *clients = m_root.children[1].get();
    std::vector<Node *> alike;
    for (const auto &node : clients->children) {
        if (node->foldKey == key)
            alike.push_back(node.get());
    }
    if (alike.size() <= kFoldAbove)
        return;
    auto fold = makeNode(Node::Kind::fold);
    fold->foldKey = key;
    for (Node *node : alike)
        fold->append(take(node));
    std::vector<std::unique_ptr<Node>> nodes;
    nodes.push_back(std::move(fold));
    insert(clients, std::move(nodes));
}

void EndpointModel::unfold(Node *fold)
{
    Node *clients = fold->parent;
    const auto taken = take(fold);
    insert(clients, std::move(taken->children));
}

std::unique_ptr<EndpointNode> EndpointModel::take(Node *node)
{
    Node *parent = node->parent;
    const int row = node->row;
    beginRemoveRows(indexOf(parent), row, row);
    std::unique_ptr<Node> taken = std::move(parent->children[static_cast<std::size_t>(row)]);
    parent->remove(row, 1);
    endRemoveRows();
    return taken;
}

void EndpointModel::insert(Node *parent, std::vector<std::unique_ptr<Node>> children)
{
    if (children.empty())
        return;
    const int first = parent->childCount();
    beginInsertRows(indexOf(parent), first, first + static_cast<int>(children.size()) - 1);
    for (auto &child : children)
        parent->append(std::move(child));
    endInsertRows();
    announce({parent}); // Its count.
}

void EndpointModel::applyConnections(const EngineUpdate &update)
{
    std::map<ServiceId, std::vector<ConnectionId>> opened;
    std::set<ServiceId> withClosed;
    std::vector<Node *> changed;
    for (const ConnectionState &state : update.connections) {
        const auto known = m_connections.find(state.id);
        if (known == m_connections.end()) {
            if (m_services.contains(state.service) && !m_directory.isClient(state.service))
                opened[state.service].push_back(state.id);
        } else {
            noteChange(*known->second, changed);
        }
        if (state.phase == ConnectionPhase::closed)
            withClosed.insert(state.service);
    }
    announce(changed);
    for (const auto &[service, connections] : opened)
        insertConnections(service, connections);
    for (const ServiceId service : withClosed) {
        if (const auto found = m_services.find(service); found != m_services.end())
            removeClosed(found->second);
    }
}

void EndpointModel::insertConnections(ServiceId service, const std::vector<ConnectionId> &opened)
{
    std::vector<std::unique_ptr<Node>> nodes;
    for (const ConnectionId id : opened) {
        auto node = makeNode(Node::Kind::connection);
        node->service = service;
        node->connection = id;
        m_connections[id] = node.get();
        nodes.push_back(std::move(node));
    }
    insert(m_services.at(service), std::move(nodes));
}

void EndpointModel::removeClosed(Node *service)
{
    std::vector<int> closed;
    for (const auto &child : service->children) {
        const ConnectionState *state = m_directory.connection(child->connection);
        child->isClosed = state == nullptr || state->phase == ConnectionPhase::closed;
        if (child->isClosed && (state == nullptr || !state->keepsQueues)) // Else it is still of use.
            closed.push_back(child->row);
    }
    const auto surplus = static_cast<int>(closed.size()) - kKeptClosed;
    for (int last = surplus - 1; last >= 0;) { // From the end, so that the rows before keep their numbers.
        int first = last;
        while (first > 0 &&
               closed[static_cast<std::size_t>(first) - 1] == closed[static_cast<std::size_t>(first)] - 1)
            --first;
        const int row = closed[static_cast<std::size_t>(first)];
        const int count = last - first + 1;
        beginRemoveRows(indexOf(service), row, row + count - 1);
        for (int at = row; at < row + count; ++at)
            m_connections.erase(service->children[static_cast<std::size_t>(at)]->connection);
        service->remove(row, count);
        endRemoveRows();
        last = first - 1;
    }
}

void EndpointModel::announce(const std::vector<Node *> &changed)
{
    std::map<Node *, std::pair<int, int>> ranges; // One dataChanged for each parent.
    for (const Node *node : changed) {
        if (node->parent == nullptr)
            continue;
        const auto [range, isNew] = ranges.try_emplace(node->parent, node->row, node->row);
        range->second.first = std::min(range->second.first, node->row);
        range->second.second = std::max(range->second.second, node->row);
    }
    for (const auto &[parent, rows] : ranges)
        emit dataChanged(index(rows.first, 0, indexOf(parent)),
                         index(rows.second, ColumnCount - 1, indexOf(parent)));
}

/// Counters move with every message, but rates are shown by `tick()`: a row that looks as before is not
/// painted again.
void EndpointModel::noteChange(Node &node, std::vector<Node *> &changed) const
{
    const std::size_t look = lookOf(node);
    if (std::exchange(node.look, look) != look)
        changed.push_back(&node);
}

bool EndpointModel::tickNode(Node &node, std::int64_t now)
{
    const auto sum = [](const TrafficCounters &traffic) { return traffic.bytesIn + traffic.bytesOut; };
    if (const ConnectionState *state = m_directory.connection(node.connection))
        return node.meter.tick(sum(state->traffic), now);
    if (const ServiceEntry *entry = m_directory.service(node.service))
        return node.meter.tick(sum(entry->state.traffic), now);
    std::uint64_t total = 0; // A fold's is its members'.
    for (const auto &child : node.children) {
        const ServiceEntry *entry = m_directory.service(child->service);
        total += entry == nullptr ? 0 : sum(entry->state.traffic);
    }
    return node.meter.tick(total, now);
}

void EndpointModel::tickChildren(Node &node, std::int64_t now)
{
    std::vector<Node *> changed;
    for (const auto &child : node.children) {
        if (tickNode(*child, now))
            changed.push_back(child.get());
        tickChildren(*child, now);
    }
    announce(changed);
}

} // namespace ropewalk
