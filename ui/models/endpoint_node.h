#pragma once

#include "ui/models/rate_meter.h"
#include "workbench/ids.h"

#include <QString>

#include <memory>
#include <vector>

namespace ropewalk {

/// A row of the tree of endpoints, with its children.
struct EndpointNode
{
    enum class Kind : std::uint8_t { root, servers, clients, fold, service, connection };

    Kind kind = Kind::root;
    bool isClosed = false; ///< A connection that ended and is still shown.
    EndpointNode *parent = nullptr;
    int row = 0;
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none;
    QString foldKey; ///< What identical clients have in common; of clients and folds.
    RateMeter meter;
    std::size_t look = 0; ///< A hash of what the row shows but for its rate and activity.
    std::vector<std::unique_ptr<EndpointNode>> children;

    [[nodiscard]] int childCount() const { return static_cast<int>(children.size()); }

    void append(std::unique_ptr<EndpointNode> child)
    {
        child->parent = this;
        child->row = childCount();
        children.push_back(std::move(child));
    }

    /// Takes `count` children out, from `first` on.
    void remove(int first, int count)
    {
        children.erase(children.begin() + first, children.begin() + first + count);
        for (int at = first; at < childCount(); ++at)
            children[static_cast<std::size_t>(at)]->row = at;
    }
};

} // namespace ropewalk
