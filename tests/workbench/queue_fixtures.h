#pragma once

#include "reactor/clock.h"
#include "workbench/queues/gated_queue.h"
#include "workbench/queues/queue_editor.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

/// Takes what a queue lets go, as far as there is room for it.
class RecordingOutlet final : public QueueOutlet
{
public:
    [[nodiscard]] bool hasRoom() const override { return room > 0 && way == 0; }
    void pass(const QueuedMessage &message) override
    {
        --room;
        passed += *message.bytes + '|';
        if (isSlow)
            way = message.bytes->size();
    }
    [[nodiscard]] std::size_t onTheWay() const override { return way; }
    void dropped(const QueuedMessage &message) override { lost += *message.bytes + '|'; }
    void overflowed() override { hasOverflowed = true; }
    void queueChanged() override { ++changes; }
    [[nodiscard]] Standstill obstacle() const override { return Standstill::peerFull; }

    int room = 1'000'000;
    bool isSlow = false; ///< What is passed stays on its way until `way` is zero.
    std::size_t way = 0;
    std::string passed;
    std::string lost;
    bool hasOverflowed = false;
    int changes = 0;
};

/// Both queues of a connection that has no socket.
struct QueueBench
{
    Clock clock;
    RecordingOutlet inward;
    RecordingOutlet outward;
    GatedQueue in{Direction::in, 1, clock, inward};
    GatedQueue out{Direction::out, 1, clock, outward};
    QueueEditor editor{in, out};

    QueuedId push(std::string bytes)
    {
        QueuedMessage message;
        message.id = editor.newId();
        message.time = static_cast<std::int64_t>(message.id);
        message.bytes = std::make_shared<const std::string>(std::move(bytes));
        const QueuedId id = message.id;
        out.push(std::move(message));
        return id;
    }

    std::vector<QueuedId> pushAll(std::initializer_list<const char *> texts)
    {
        std::vector<QueuedId> ids;
        for (const char *text : texts)
            ids.push_back(push(text));
        return ids;
    }

    /// "a|b|" as it stands in the send queue.
    [[nodiscard]] std::string shown() const
    {
        std::string text;
        for (const QueuedId id : out.messages().ids())
            text += *out.messages().find(id)->bytes + '|';
        return text;
    }

    void hold(std::string filter = {})
    {
        QueueConfig config = out.config();
        config.mode = QueueMode::hold;
        config.filter = std::move(filter);
        out.setConfig(config);
    }
};

} // namespace ropewalk
