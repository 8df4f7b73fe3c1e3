#pragma once

#include "reactor/turn_record.h"
#include "reactor/watch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace ropewalk {

/// Lets a plain function stand where a DescriptorHandler is wanted.
class CallbackHandler final : public DescriptorHandler
{
public:
    CallbackHandler(std::function<void(Ready)> onReady, HandlerDescription description)
        : m_onReady(std::move(onReady))
        , m_description(std::move(description))
    {}

    void doRead() override { m_onReady(Ready::read); }
    void doWrite() override { m_onReady(Ready::write); }
    [[nodiscard]] HandlerDescription describe() const override { return m_description; }

private:
    std::function<void(Ready)> m_onReady;
    HandlerDescription m_description;
};

/// What the reactor knows of a descriptor that is watched; its place in the table is the descriptor's number.
struct WatchSlot
{
    DescriptorHandler *handler = nullptr;
    std::unique_ptr<CallbackHandler> own; ///< The handler, where a plain function was given.
    /// The low bits of that turn. Tells a watch made in this turn from one whose number it reuses.
    std::uint32_t bornInTurn = 0;
    Ready interest = Ready::none;
    CallbackId onRead = 0; ///< In this recording; 0: not asked yet.
    CallbackId onWrite = 0;
    std::uint32_t readyCount = 0; ///< While turns are recorded.
};

} // namespace ropewalk
