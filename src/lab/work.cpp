#include "lab/work.h"

namespace ropewalk {
namespace {

/// Between two looks at the clock: longer than the looks take, shorter than anybody else has the core.
constexpr std::int64_t kGap = 40'000; // Nanoseconds.

void addSlice(LabRecord &record, const LabSlice &slice)
{
    if (record.sliceCount < kMaxLabSlices)
        record.slices[record.sliceCount++] = slice;
    else
        record.slices.back().end = slice.end;
}

} // namespace

void burnCpu(std::uint32_t microseconds, LabRecord &record)
{
    if (microseconds == 0)
        return;
    const std::int64_t enough = threadCpuTime() + std::int64_t{microseconds} * 1'000;
    LabSlice slice{monotonicTime(), 0};
    std::int64_t lastCpu = threadCpuTime();
    for (slice.end = slice.begin; lastCpu < enough;) {
        const std::int64_t cpu = threadCpuTime();
        const std::int64_t now = monotonicTime();
        // Time passed that this thread did not have: somebody else had the core.
        if (now - slice.end > kGap && now - slice.end > 2 * (cpu - lastCpu)) {
            addSlice(record, slice);
            slice.begin = now;
        }
        slice.end = now;
        lastCpu = cpu;
    }
    addSlice(record, slice);
}

void workBefore(const LabRequest &request, LabRecord &record)
{
    record.index = request.index;
    record.started = monotonicTime();
    const std::int64_t cpu = threadCpuTime();
    burnCpu(request.cpuBefore, record);
    record.cpuBefore = threadCpuTime() - cpu;
    record.prepared = monotonicTime();
    record.asked = record.prepared; // Unless something else comes first.
}

void workAfter(const LabRequest &request, LabAnswer answer, LabRecord &record)
{
    record.answered = answer;
    record.resumed = monotonicTime();
    const std::int64_t cpu = threadCpuTime();
    burnCpu(request.cpuAfter, record);
    record.cpuAfter = threadCpuTime() - cpu;
    record.done = monotonicTime();
}

} // namespace ropewalk
