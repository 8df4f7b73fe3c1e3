#pragma once

#include "workbench/faults/fault_stage.h"

#include <optional>

namespace ropewalk {

/// Swallows everything and closes after a while.
class TimeoutStage final : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void begin(TimePoint now, FaultSink &next) override;
    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;
    [[nodiscard]] TimePoint due() const override;
    void run(TimePoint now, FaultSink &next) override;

private:
    TimePoint m_begun{};
    bool m_isOver = false;
};

/// Lets so many bytes through and, some time after them, does what it is for, once.
class AfterBytesStage : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void begin(TimePoint now, FaultSink &next) override;
    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;
    [[nodiscard]] TimePoint due() const override;
    void run(TimePoint now, FaultSink &next) override;

protected:
    /// How many bytes, and how long afterwards.
    [[nodiscard]] virtual std::uint64_t limit() const { return count(1); }
    [[nodiscard]] virtual Duration delay() const { return milliseconds(0); }
    virtual void strike(TimePoint at, FaultSink &next) = 0;
    /// What comes behind the limit, before it struck and afterwards.
    virtual void takeMore([[maybe_unused]] const FaultPiece &piece,
                          [[maybe_unused]] TimePoint at,
                          [[maybe_unused]] FaultSink &next)
    {}
    [[nodiscard]] bool hasStruck() const { return m_hasStruck; }

private:
    void tuned(TimePoint now, FaultSink &next) override;
    void look(TimePoint at, FaultSink &next);

    std::uint64_t m_passed = 0;
    std::optional<TimePoint> m_reached; ///< When the bytes had passed.
    bool m_hasStruck = false;
};

/// Tears the connection down; until then everything passes.
class ResetStage final : public AfterBytesStage
{
public:
    using AfterBytesStage::AfterBytesStage;

private:
    void strike(TimePoint at, FaultSink &next) override;
    void takeMore(const FaultPiece &piece, TimePoint at, FaultSink &next) override;
};

/// Ends this direction; until then everything passes, and nothing afterwards.
class HalfCloseStage final : public AfterBytesStage
{
public:
    using AfterBytesStage::AfterBytesStage;

private:
    void strike(TimePoint at, FaultSink &next) override;
    void takeMore(const FaultPiece &piece, TimePoint at, FaultSink &next) override;
};

/// Lets exactly so many bytes through and closes.
class LimitStage final : public AfterBytesStage
{
public:
    LimitStage(FaultConfig config, FaultRandom random)
        : AfterBytesStage(std::move(config), random)
    {}

private:
    [[nodiscard]] std::uint64_t limit() const override { return count(0); }
    [[nodiscard]] Duration delay() const override { return Duration::zero(); }
    void strike(TimePoint at, FaultSink &next) override;
};

/// Nobody is there.
class DownStage final : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void begin(TimePoint now, FaultSink &next) override;
    void take(const FaultPiece &, TimePoint, FaultSink &) override {}
};

} // namespace ropewalk
