#pragma once

#include "reactor/clock.h"
#include "workbench/faults/fault_line.h"
#include "workbench/faults/fault_spec.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace ropewalk {

/// Writes down what comes out of a line, and when.
class FaultRecorder final : public FaultOutlet
{
public:
    struct Event
    {
        Duration at;
        std::string what; ///< The bytes, "<end>", "<close>", "<reset>", "<hold>" or "<go on>".

        friend bool operator==(const Event &, const Event &) = default;
    };

    explicit FaultRecorder(const Clock &clock)
        : m_clock(clock)
    {}

    void faultsPassed(const FaultPiece &piece) override { add(std::string(piece.bytes)); }
    void faultsPassedEnd() override { add("<end>"); }
    void faultActed(FaultAct act, FaultKind) override
    {
        if (act == FaultAct::halfClose || act == FaultAct::stall)
            ++told; // What they do shows otherwise.
        else
            add(act == FaultAct::reset ? "<reset>" : "<close>");
    }
    void faultsHold(bool holdsMuch) override { add(holdsMuch ? "<hold>" : "<go on>"); }

    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const Event &event : events)
            all += event.what;
        return all;
    }
    [[nodiscard]] std::vector<std::string> pieces() const
    {
        std::vector<std::string> all;
        for (const Event &event : events)
            all.push_back(event.what);
        return all;
    }

    std::vector<Event> events;
    int told = 0;

private:
    void add(std::string what) { events.push_back({m_clock.now().time_since_epoch(), std::move(what)}); }

    const Clock &m_clock;
};

/// One line with the faults of their one-line forms, under a clock that stands still.
class LineUnderTest
{
public:
    explicit LineUnderTest(const std::vector<std::string> &specs = {},
                           FaultMaterial material = FaultMaterial::stream,
                           std::uint32_t seed = 7)
        : random(connectionRandom(seed, "service", 1))
        , line(clock, material, out)
    {
        set(specs);
    }

    void set(const std::vector<std::string> &specs)
    {
        std::vector<FaultConfig> faults;
        for (const std::string &spec : specs) {
            const auto fault = parseFault(spec);
            if (!fault)
                throw std::invalid_argument(fault.error().message);
            faults.push_back(*fault);
        }
        line.setFaults(planFaults(faults, random), 1);
    }

    void take(std::string_view bytes) { line.take({.bytes = bytes}); }
    /// From moment to moment, so that nothing is late.
    void advance(Duration step)
    {
        const TimePoint end = clock.now() + step;
        while (clock.pendingCount() > 0 && clock.pendingTimes().front() <= end)
            clock.advance(clock.pendingTimes().front() - clock.now());
        clock.advance(end - clock.now());
    }

    Clock clock;
    FaultRecorder out{clock};
    FaultRandom random;
    FaultLine line;
};

} // namespace ropewalk
