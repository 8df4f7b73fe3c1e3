#pragma once

#include "workbench/chains/chain_history.h"
#include "workbench/workbench.h"

#include <QTest>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

/// A workbench with a face that takes every update and keeps what it says, as a window does.
class WorkbenchFace : public QObject
{
public:
    explicit WorkbenchFace(const WorkbenchOptions &options = {})
        : workbench(std::move(*Workbench::start(options)))
    {
        QObject::connect(workbench.get(), &Workbench::changed, this, [this] { take(); });
    }

    void take()
    {
        const EngineUpdate update = workbench->takeUpdate();
        for (const ServiceConfig &config : update.configs)
            configs[config.id] = config;
        for (const ServiceState &state : update.services)
            services[state.id] = state;
        for (const ServiceId id : update.removedServices)
            services.erase(id);
        for (const ConnectionState &state : update.connections)
            connections[state.id].advanceTo(state);
        chains.absorb(workbench->takeChainEvents());
        ++updates;
    }

    /// Runs the event loop until `isTrue()`, for ten seconds at most.
    static bool waitFor(const std::function<bool()> &isTrue) { return QTest::qWaitFor(isTrue, 10'000); }

    /// Posts `command` and waits for its answer.
    Result<CommandReply> ask(Command command)
    {
        std::optional<Result<CommandReply>> answer;
        workbench->post(std::move(command), this, [&](const Result<CommandReply> &reply) { answer = reply; });
        if (!waitFor([&] { return answer.has_value(); }))
            return Error{std::make_error_code(std::errc::timed_out), "wait for an answer"};
        return *answer;
    }

    ServiceId add(ServiceConfig config)
    {
        const auto reply = ask(AddService{std::move(config)});
        return reply ? reply->service : ServiceId::none;
    }

    ServiceId serve(const std::string &behaviour,
                    const std::string &framing = "raw",
                    const std::string &endpoint = "tcp:0")
    {
        ServiceConfig config;
        config.endpoint = endpoint;
        config.framing = framing;
        config.behaviour = behaviour;
        const ServiceId id = add(config);
        if (!waitForPhase(id, ServicePhase::listening))
            qWarning("%s", services[id].problem.c_str());
        return id;
    }

    ServiceId connectTo(const std::string &endpoint, const std::string &framing = "raw")
    {
        ServiceConfig config;
        config.role = Role::connect;
        config.endpoint = endpoint;
        config.framing = framing;
        config.behaviour = "silent";
        return add(config);
    }

    bool waitForPhase(ServiceId id, ServicePhase phase)
    {
        return waitFor([&] { return services.contains(id) && services[id].phase == phase; });
    }

    /// The port that a listening service has: "tcp:1234:interface=…".
    [[nodiscard]] quint16 portOf(ServiceId id)
    {
        const std::string &endpoint = services[id].endpoint;
        return static_cast<quint16>(std::stoi(endpoint.substr(endpoint.find(':') + 1)));
    }

    [[nodiscard]] std::vector<ConnectionState> connectionsOf(ServiceId id) const
    {
        std::vector<ConnectionState> found;
        for (const auto &[key, state] : connections)
            if (state.service == id)
                found.push_back(state);
        return found;
    }

    [[nodiscard]] std::size_t openCount(ServiceId id) const
    {
        std::size_t count = 0;
        for (const ConnectionState &state : connectionsOf(id))
            count += state.phase != ConnectionPhase::closed;
        return count;
    }

    [[nodiscard]] std::size_t closedCount(ServiceId id) const
    {
        return connectionsOf(id).size() - openCount(id);
    }

    /// The last one born with that purpose, null if there is none.
    [[nodiscard]] const ChainRecord *chainCalled(const std::string &purpose) const
    {
        for (auto id = chains.ids().rbegin(); id != chains.ids().rend(); ++id)
            if (const ChainRecord *record = chains.find(*id); record->purpose == purpose)
                return record;
        return nullptr;
    }

    bool waitForChain(const std::string &purpose, const std::function<bool(const ChainRecord &)> &isSo)
    {
        return waitFor([&] {
            const ChainRecord *record = chainCalled(purpose);
            return record != nullptr && isSo(*record);
        });
    }

    std::unique_ptr<Workbench> workbench;
    std::map<ServiceId, ServiceConfig> configs;
    std::map<ServiceId, ServiceState> services;
    std::map<ConnectionId, ConnectionState> connections;
    ChainHistory chains;
    int updates = 0;
};

} // namespace ropewalk
