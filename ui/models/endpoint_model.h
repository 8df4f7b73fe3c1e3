#pragma once

#include "ui/models/directory.h"
#include "ui/models/endpoint_node.h"

#include <QAbstractItemModel>

#include <unordered_map>

namespace ropewalk {

/// The tree of the Endpoints panel: servers with their connections, clients, each with live figures.
///
/// Changes once a frame, by batches. More than `kFoldAbove` clients that differ in nothing but a number
/// at the end of their names stand under one row. Of a server's connections that ended the last
/// `kKeptClosed` stay, so that whoever called briefly is seen.
/// Thread: the window's.
class EndpointModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int kFoldAbove = 3;
    static constexpr int kKeptClosed = 3; ///< In each service.

    enum Column { NameColumn, ActivityColumn, RateColumn, QueueColumn, ColumnCount };
    enum class Glyph { none, idle, listening, connecting, connected, paused, held, failed };
    enum DataRole {
        KindRole = Qt::UserRole, ///< int of EndpointNode::Kind
        ServiceRole,             ///< uint
        ConnectionRole,          ///< uint
        GlyphRole,               ///< int of Glyph
        NumberRole,              ///< "#3", of a connection
        TargetRole,              ///< "tcp:6667", "→ irc"
        CountRole,               ///< int: open connections; members of a group or fold
        RateRole,                ///< double: bytes per second, both ways
        QueueRole,               ///< qulonglong: bytes not yet sent
        SparkRole,               ///< QList<float>, oldest first
        ProblemRole,             ///< QString: what went wrong
        RemedyRole,              ///< QString: what to do about it
        RetryRole,               ///< qlonglong: when it tries again, ns since 1970; 0: it does not
        ReachRole,               ///< QStringList: addresses that other machines reach it at
        FaultsRole,              ///< int: how many faults act on it
    };

    /// `directory` must outlive the model and have taken each update before the model does.
    explicit EndpointModel(const Directory &directory, QObject *parent = nullptr);
    ~EndpointModel() override;

    /// Takes in what an update changed.
    void apply(const EngineUpdate &update);

    /// Moves rates and activity on. Twice a second.
    void tick(std::int64_t now);

    [[nodiscard]] QModelIndex indexOf(Scope scope) const;
    [[nodiscard]] static Scope scopeOf(const QModelIndex &index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Node = EndpointNode;
    struct Batch; ///< Connections of one service that an update opened.

    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node, int column = NameColumn) const;
    [[nodiscard]] Node *groupOf(ServiceId id) const;
    [[nodiscard]] Node *foldOf(const QString &key) const;

    void placeService(ServiceId id);
    void removeService(ServiceId id);
    void foldClients(const QString &key);
    void unfold(Node *fold);
    std::unique_ptr<Node> take(Node *node);
    void insert(Node *parent, std::vector<std::unique_ptr<Node>> children);

    void applyConnections(const EngineUpdate &update);
    void insertConnections(ServiceId service, const std::vector<ConnectionId> &opened);
    void removeClosed(Node *service);
    void announce(const std::vector<Node *> &changed);
    [[nodiscard]] std::size_t lookOf(const Node &node) const;
    void noteChange(Node &node, std::vector<Node *> &changed) const;
    bool tickNode(Node &node, std::int64_t now);
    void tickChildren(Node &node, std::int64_t now);

    [[nodiscard]] QVariant serviceData(const Node &node, int role) const;
    [[nodiscard]] QVariant connectionData(const Node &node, int role) const;
    [[nodiscard]] static QString accessibleText(const QModelIndex &index);
    [[nodiscard]] QVariant groupData(const Node &node, int role) const;
    [[nodiscard]] QVariant sharedData(const Node &node, int role) const;
    [[nodiscard]] Glyph glyphOf(const ServiceEntry &entry) const;
    [[nodiscard]] QString nameOf(const Node &node) const;

    const Directory &m_directory;
    Node m_root;
    std::unordered_map<ServiceId, Node *> m_services;
    std::unordered_map<ConnectionId, Node *> m_connections;
};

} // namespace ropewalk
