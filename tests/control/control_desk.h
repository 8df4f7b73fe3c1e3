#pragma once

#include "control/control_session.h"
#include "reactor/clock.h"
#include "reactor/reactor.h"
#include "workbench/chains/chain_log.h"
#include "workbench/engine.h"
#include "workbench/known_resolver.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <string>
#include <vector>

namespace ropewalk {

/// An engine, a journal and the feed over them, with no socket and no time but its own.
struct ControlDesk
{
    explicit ControlDesk(std::size_t journalLimit = Journal::kDefaultLimit)
        : journal(journalLimit)
        , engine(*reactor, resolver, &journal, &chains)
    {
        chains.attach();
    }
    ~ControlDesk() { chains.detach(); }

    /// What changed in the engine is told, as the workbench does.
    void update()
    {
        EngineUpdate update;
        chains.flush();
        engine.collect(update);
        feed.updated(update);
    }

    /// A message is recorded.
    void record(std::string_view bytes, ConnectionId connection = ConnectionId{1})
    {
        JournalRecord row;
        row.connection = connection;
        row.service = ServiceId{1};
        row.time = 1;
        journal.append(row, bytes);
    }

    std::unique_ptr<Reactor> reactor = std::move(*Reactor::create());
    KnownResolver resolver{*reactor};
    Journal journal;
    ChainLog chains;
    Engine engine;
    EventFeed feed{journal, &chains, {}};
    Clock clock;
};

/// A client that hears what its session says.
class ControlListener final : public ControlOutput
{
public:
    explicit ControlListener(ControlDesk &desk, std::string token = {})
        : session(desk.clock, desk.engine, desk.feed, *this, std::move(token))
    {}

    void write(const QByteArray &lines) override
    {
        ++writes;
        heard += lines;
    }
    void close() override { isClosed = true; }

    /// What came since the last call, a line an object.
    [[nodiscard]] std::vector<QJsonObject> take()
    {
        std::vector<QJsonObject> objects;
        const QList<QByteArray> lines = std::exchange(heard, {}).split('\n');
        for (const QByteArray &line : lines)
            if (!line.isEmpty())
                objects.push_back(QJsonDocument::fromJson(line).object());
        return objects;
    }

    /// The answer to one request, which must come at once.
    QJsonObject ask(const char *method, const char *params = "{}")
    {
        session.lineReceived(std::string(R"({"jsonrpc":"2.0","id":1,"method":")") + method +
                             R"(","params":)" + params + "}");
        const auto objects = take();
        return objects.empty() ? QJsonObject() : objects.back();
    }
    QJsonObject resultOf(const char *method, const char *params = "{}")
    {
        return ask(method, params).value(QLatin1String("result")).toObject();
    }
    int errorOf(const char *method, const char *params = "{}")
    {
        return ask(method, params)
            .value(QLatin1String("error"))
            .toObject()
            .value(QLatin1String("code"))
            .toInt();
    }

    QByteArray heard;
    int writes = 0;
    bool isClosed = false;
    ControlSession session;
};

} // namespace ropewalk
