#pragma once

#include "ui/models/load_record.h"

#include <QString>

namespace ropewalk {

/// A figure and its unit, written apart: "12,480" and "/s".
struct FigureWords
{
    QString value;
    QString unit;
};

/// Three digits of a latency: "4.63 ms", "38.0 µs"; a dash where there is none.
[[nodiscard]] FigureWords latencyWords(std::int64_t nanoseconds);
[[nodiscard]] QString latencyText(std::int64_t nanoseconds);

/// "12,480" of requests a second, with decimals below 100.
[[nodiscard]] QString rateNumber(double perSecond);

/// "0.03" per cent of all.
[[nodiscard]] QString percentNumber(double share);

/// "+3 %" or "−0.4 %": how far `now` is from `before`; empty where that says nothing.
[[nodiscard]] QString changeText(double now, double before);

/// "Running 30 of 60 s", "Warm-up 2 of 65 s", "Over", "Failed".
[[nodiscard]] QString stateText(const LoadRecord &run);

/// "Run 3, 14:02:36, 12,480/s, p99 15.6 ms": a run among others.
[[nodiscard]] QString runTitle(const LoadRecord &run);

/// "64 connections, as fast as possible, tcp:127.0.0.1:8080": what it was.
[[nodiscard]] QString planText(const LoadPlan &plan);

/// Why it ended before its time, in the language of the window; empty if it did not.
[[nodiscard]] QString endText(const LoadRecord &run);

} // namespace ropewalk
