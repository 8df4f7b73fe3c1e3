#pragma once

#include "reactor/reactor_time.h"
#include "workbench/faults/fault_config.h"
#include "workbench/faults/fault_random.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace ropewalk {

/// What goes through the stages at once: some bytes of a stream, a datagram, or a message.
struct FaultPiece
{
    std::string_view bytes;
    /// Of a message: where the framing's payload stands in it.
    std::size_t payloadBegin = 0;
    std::size_t payloadLength = 0;
    std::uint64_t row = 0; ///< Likewise: its row in the journal.
};

/// What a fault does to a connection's life.
enum class FaultAct : std::uint8_t {
    close,
    reset,
    halfClose, ///< Only told: the end is passed on as any other.
    stall,     ///< Only told.
};

/// What takes what a stage lets pass.
class FaultSink
{
public:
    virtual void pass(const FaultPiece &piece, TimePoint at) = 0;
    /// The end of the stream, behind everything that was passed.
    virtual void passEnd(TimePoint at) = 0;
    virtual void act(FaultAct act, FaultKind cause) = 0;

protected:
    ~FaultSink() = default;
};

/// What its pieces are: those of a stream may be cut and joined and keep their order.
enum class FaultMaterial : std::uint8_t { stream, datagrams, messages };

/// One fault at work on one direction of one connection. Pure: bytes and moments in, bytes and moments out.
///
/// The moment of a piece is when it got here by the plan, not by the clock, so that what a late timer costs
/// does not add up.
class FaultStage
{
public:
    static constexpr TimePoint kNever = TimePoint::max();

    FaultStage(FaultConfig config, FaultRandom random)
        : m_config(std::move(config))
        , m_random(random)
    {}
    virtual ~FaultStage() = default;
    FaultStage(const FaultStage &) = delete;
    FaultStage &operator=(const FaultStage &) = delete;

    /// It is there from now on; once, before anything else.
    virtual void begin([[maybe_unused]] TimePoint now, [[maybe_unused]] FaultSink &next) {}
    virtual void take(const FaultPiece &piece, TimePoint at, FaultSink &next) = 0;
    virtual void takeEnd(TimePoint at, FaultSink &next) { next.passEnd(at); }

    /// When it wants to run.
    [[nodiscard]] virtual TimePoint due() const { return kNever; }
    virtual void run([[maybe_unused]] TimePoint now, [[maybe_unused]] FaultSink &next) {}

    /// The values changed; what it holds follows them.
    void tune(const FaultConfig &config, TimePoint now, FaultSink &next)
    {
        m_config = config;
        tuned(now, next);
    }
    /// It goes: gives back what it holds.
    virtual void flush([[maybe_unused]] TimePoint now, [[maybe_unused]] FaultSink &next) {}

    [[nodiscard]] virtual std::size_t heldBytes() const { return 0; }
    [[nodiscard]] const FaultConfig &config() const { return m_config; }
    /// How often it acted, in the words of its schema.
    [[nodiscard]] std::uint64_t acted() const { return m_acted; }

protected:
    virtual void tuned([[maybe_unused]] TimePoint now, [[maybe_unused]] FaultSink &next) {}
    [[nodiscard]] double value(std::size_t index) const { return m_config.values.at(index); }
    [[nodiscard]] std::uint64_t count(std::size_t index) const
    {
        return static_cast<std::uint64_t>(value(index));
    }
    [[nodiscard]] Duration milliseconds(std::size_t index) const;
    [[nodiscard]] const FaultRandom &random() const { return m_random; }
    void countAct(std::uint64_t times = 1) { m_acted += times; }

private:
    FaultConfig m_config;
    FaultRandom m_random;
    std::uint64_t m_acted = 0;
};

/// Null for faults that act on connections that are about to open.
[[nodiscard]] std::unique_ptr<FaultStage>
makeFaultStage(const FaultConfig &config, FaultRandom random, FaultMaterial material);

} // namespace ropewalk
