#pragma once

#include "workbench/faults/held_pieces.h"

namespace ropewalk {

/// Lets everything through late. A stream keeps its order, datagrams need not.
class LatencyStage final : public HoldingStage
{
public:
    LatencyStage(FaultConfig config, FaultRandom random, FaultMaterial material)
        : HoldingStage(std::move(config), random)
        , m_material(material)
    {}

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;

private:
    void tuned(TimePoint now, FaultSink &next) override;
    [[nodiscard]] TimePoint dueOfEnd(TimePoint at) const override { return at + milliseconds(0); }
    void schedule(HeldPiece piece);

    const FaultMaterial m_material;
    std::uint64_t m_position = 0; ///< In bytes of the stream, or in datagrams.
};

/// Lets so many bytes through in a second.
class BandwidthStage final : public HoldingStage
{
public:
    BandwidthStage(FaultConfig config, FaultRandom random, FaultMaterial material)
        : HoldingStage(std::move(config), random)
        , m_material(material)
    {}

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;

private:
    void tuned(TimePoint now, FaultSink &next) override;
    void schedule(HeldPiece piece);
    [[nodiscard]] std::size_t sliceSize() const;

    const FaultMaterial m_material;
    TimePoint m_freeAt{}; ///< When the line has carried what it was given.
};

/// Passes the end of the stream on late.
class SlowCloseStage final : public HoldingStage
{
public:
    using HoldingStage::HoldingStage;

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override { next.pass(piece, at); }
    void takeEnd(TimePoint at, FaultSink &next) override;

private:
    void tuned(TimePoint now, FaultSink &next) override;
    [[nodiscard]] TimePoint dueOfEnd(TimePoint at) const override { return at + milliseconds(0); }
};

/// Cuts what is sent into slices at places that are a matter of the seed and the position in the stream.
class SlicerStage final : public HoldingStage
{
public:
    using HoldingStage::HoldingStage;

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;

private:
    [[nodiscard]] std::size_t nextSize();
    void tuned(TimePoint now, FaultSink &next) override;

    std::uint64_t m_slices = 0;
    std::size_t m_left = 0; ///< Bytes of a slice of which a part has passed.
    TimePoint m_last{};     ///< When the last slice began.
};

/// Lets so many bytes through and holds all others.
class StallStage final : public HoldingStage
{
public:
    StallStage(FaultConfig config, FaultRandom random, FaultMaterial material)
        : HoldingStage(std::move(config), random)
        , m_material(material)
    {}

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;
    void takeEnd(TimePoint at, FaultSink &next) override;

private:
    void tuned(TimePoint now, FaultSink &next) override;

    const FaultMaterial m_material;
    std::uint64_t m_passed = 0;
    bool m_hasStalled = false;
};

} // namespace ropewalk
