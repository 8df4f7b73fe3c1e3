#include "workbench/faults/fault_schema.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kHour = 3'600'000;             // In milliseconds.
constexpr double kMaxBytes = 1'000'000'000'000; // A terabyte: more than anybody waits for.

using enum FaultUnit;

constexpr FaultParameter kLatency[] = {
    {"latency", "what each piece is late", milliseconds, 100, 0, kHour},
    {"jitter", "how much more or less that may be, at random", milliseconds, 0, 0, kHour},
};
constexpr FaultParameter kBandwidth[] = {
    {"rate", "thousands of bytes a second", kilobytesPerSecond, 100, 0.01, 10'000'000},
};
constexpr FaultParameter kSlowClose[] = {
    {"delay", "how late the end of the stream is passed on", milliseconds, 1000, 0, kHour},
};
constexpr FaultParameter kTimeout[] = {
    {"timeout", "when the connection is closed; 0: never", milliseconds, 1000, 0, kHour},
};
constexpr FaultParameter kReset[] = {
    {"timeout", "how long after its beginning, or after the bytes", milliseconds, 0, 0, kHour},
    {"bytes", "how many pass first", bytes, 0, 0, kMaxBytes},
};
constexpr FaultParameter kSlicer[] = {
    {"average_size", "the size of a slice", bytes, 64, 1, 1'000'000},
    {"size_variation", "how much more or less that may be, at random", bytes, 0, 0, 1'000'000},
    {"delay", "from one slice to the next", microseconds, 0, 0, kHour * 1000},
};
constexpr FaultParameter kLimit[] = {
    {"bytes", "how many pass before the connection is closed", bytes, 65'536, 0, kMaxBytes},
};
constexpr FaultParameter kCorrupt[] = {
    {"bits", "one bit is flipped in so many bytes; 0: none", bytes, 10'240, 0, kMaxBytes},
    {"bytes", "one byte becomes another in so many; 0: none", bytes, 0, 0, kMaxBytes},
};
constexpr FaultParameter kStall[] = {
    {"bytes", "how many pass first", bytes, 0, 0, kMaxBytes},
};
constexpr FaultParameter kHalfClose[] = {
    {"timeout", "how long after its beginning, or after the bytes", milliseconds, 0, 0, kHour},
    {"bytes", "how many pass first", bytes, 0, 0, kMaxBytes},
};
constexpr FaultParameter kDrop[] = {
    {"percent", "of the messages", percent, 1, 0, 100},
};
constexpr FaultParameter kReorder[] = {
    {"percent", "of the messages", percent, 5, 0, 100},
    {"distance", "how many later ones overtake it", count, 1, 1, 64},
    {"wait", "how long it waits for these at most", milliseconds, 1000, 1, kHour},
};
constexpr FaultParameter kAcceptDelay[] = {
    {"delay", "how late it opens", milliseconds, 1000, 0, kHour},
};

constexpr FaultSchema kSchemas[] = {
    {.kind = FaultKind::latency,
     .name = "latency",
     .title = "Latency",
     .doc = "Everything arrives later, in the order in which it came; datagrams may overtake each other.",
     .acted = "pieces delayed",
     .parameters = kLatency},
    {.kind = FaultKind::bandwidth,
     .name = "bandwidth",
     .title = "Bandwidth",
     .doc = "No more than so many bytes a second pass.",
     .acted = "pieces held back",
     .parameters = kBandwidth},
    {.kind = FaultKind::slowClose,
     .name = "slow_close",
     .title = "Slow close",
     .doc = "The end of the stream is passed on late.",
     .acted = "ends delayed",
     .isForDatagrams = false,
     .parameters = kSlowClose},
    {.kind = FaultKind::timeout,
     .name = "timeout",
     .title = "Timeout",
     .doc = "Nothing passes, and after the timeout the connection is closed.",
     .acted = "pieces swallowed",
     .parameters = kTimeout},
    {.kind = FaultKind::resetPeer,
     .name = "reset_peer",
     .title = "Reset peer",
     .doc = "The connection is torn down: its peer sees a reset.",
     .acted = "resets",
     .isForDatagrams = false,
     .parameters = kReset},
    {.kind = FaultKind::slicer,
     .name = "slicer",
     .title = "Slicer",
     .doc = "What is sent at once arrives in small slices.",
     .acted = "slices",
     .isForDatagrams = false,
     .parameters = kSlicer},
    {.kind = FaultKind::limitData,
     .name = "limit_data",
     .title = "Limit data",
     .doc = "The connection is closed once so many bytes have passed.",
     .acted = "closes",
     .isForDatagrams = false,
     .parameters = kLimit},
    {.kind = FaultKind::down,
     .name = "down",
     .title = "Down",
     .doc = "Nobody is there: connections are reset, and new ones are refused.",
     .acted = "connections lost",
     .hasDirection = false,
     .hasToxicity = false},
    {.kind = FaultKind::corrupt,
     .name = "corrupt",
     .title = "Corrupt",
     .doc = "Bits are flipped, or bytes replaced, at random places; on a stream before any framing.",
     .acted = "bytes changed",
     .parameters = kCorrupt},
    {.kind = FaultKind::stall,
     .name = "stall",
     .title = "Stall",
     .doc = "After so many bytes nothing passes any more, and the connection stays open.",
     .acted = "stalls",
     .parameters = kStall},
    {.kind = FaultKind::halfClose,
     .name = "half_close",
     .title = "Half close",
     .doc = "One direction ends, while the other goes on.",
     .acted = "half closes",
     .isForDatagrams = false,
     .parameters = kHalfClose},
    {.kind = FaultKind::drop,
     .name = "drop",
     .title = "Drop",
     .doc = "Some messages are lost.",
     .acted = "messages dropped",
     .scope = FaultScope::messages,
     .parameters = kDrop},
    {.kind = FaultKind::duplicate,
     .name = "duplicate",
     .title = "Duplicate",
     .doc = "Some messages come twice.",
     .acted = "messages doubled",
     .scope = FaultScope::messages,
     .parameters = kDrop},
    {.kind = FaultKind::reorder,
     .name = "reorder",
     .title = "Reorder",
     .doc = "Some messages come after later ones.",
     .acted = "messages moved",
     .scope = FaultScope::messages,
     .parameters = kReorder},
    {.kind = FaultKind::refuse,
     .name = "refuse",
     .title = "Refuse",
     .doc = "New connections are refused; at less than full toxicity some are closed at once instead.",
     .acted = "connections refused",
     .scope = FaultScope::opening,
     .hasDirection = false,
     .isForDatagrams = false},
    {.kind = FaultKind::acceptDelay,
     .name = "accept_delay",
     .title = "Accept delay",
     .doc = "New connections open late: a peer is connected, but nobody listens to it yet.",
     .acted = "connections delayed",
     .scope = FaultScope::opening,
     .hasDirection = false,
     .isForDatagrams = false,
     .parameters = kAcceptDelay},
};

} // namespace

std::span<const FaultSchema> faultSchemas()
{
    return kSchemas;
}

const FaultSchema &schemaOf(FaultKind kind)
{
    return kSchemas[static_cast<std::size_t>(kind)];
}

const FaultSchema *findFault(std::string_view name)
{
    const auto *const found = std::ranges::find(kSchemas, name, &FaultSchema::name);
    return found != std::end(kSchemas) ? found : nullptr;
}

FaultConfig makeFault(FaultKind kind)
{
    FaultConfig fault{.kind = kind};
    std::size_t i = 0;
    for (const FaultParameter &parameter : schemaOf(kind).parameters)
        fault.values.at(i++) = parameter.fallback;
    return fault;
}

bool isRandom(const FaultConfig &fault)
{
    if (fault.toxicity > 0 && fault.toxicity < 1)
        return true;
    const auto isPart = [](double percent) { return percent > 0 && percent < 100; };
    switch (fault.kind) {
    case FaultKind::latency:
    case FaultKind::slicer: return fault.values[1] > 0;
    case FaultKind::corrupt: return true;
    case FaultKind::drop:
    case FaultKind::duplicate:
    case FaultKind::reorder: return isPart(fault.values[0]);
    default: return false;
    }
}

std::string_view nameOf(FaultUnit unit)
{
    switch (unit) {
    case milliseconds: return "ms";
    case microseconds: return "µs";
    case bytes: return "bytes";
    case kilobytesPerSecond: return "kB/s";
    case percent: return "%";
    case count: break;
    }
    return {};
}

std::string_view nameOf(FaultDirection direction)
{
    switch (direction) {
    case FaultDirection::in: return "in";
    case FaultDirection::out: return "out";
    case FaultDirection::both: break;
    }
    return "both";
}

} // namespace ropewalk
