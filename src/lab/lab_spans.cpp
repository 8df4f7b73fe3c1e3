#include "lab/lab_spans.h"

#include <algorithm>
#include <map>

namespace ropewalk {
namespace {

/// Turns moments of a run into spans of a row.
class RowWriter
{
public:
    RowWriter(const LabResult &result, LabRow &row)
        : m_begin(result.begin())
        , m_model(result.model)
        , m_row(row)
    {}

    void add(LabSpanKind kind, std::int64_t from, std::int64_t to, std::int32_t request)
    {
        if (to > from)
            m_row.spans.push_back({kind, from - m_begin, to - m_begin, request});
    }

    /// Until its handling began.
    void addArrival(const LabTrip &trip)
    {
        const LabRecord &record = trip.record;
        const auto request = static_cast<std::int32_t>(record.index);
        const std::int64_t born = std::max(record.started - record.startDelay, record.accepted);
        add(LabSpanKind::waiting, trip.sent, record.accepted, request);
        add(startsSomething(m_model) ? LabSpanKind::startUp : LabSpanKind::waiting,
            record.accepted,
            born,
            request);
        add(LabSpanKind::waiting, born, record.started, request);
    }

    void addHandling(const LabTrip &trip)
    {
        const LabRecord &record = trip.record;
        const auto request = static_cast<std::int32_t>(record.index);
        addWork(trip);
        add(LabSpanKind::waiting, record.prepared, record.asked, request);
        const bool isPolling = m_model == LabModel::readPolling;
        add(isPolling ? LabSpanKind::polling : LabSpanKind::blocked, record.asked, record.answered, request);
        add(LabSpanKind::waiting, record.answered, record.resumed, request);
    }

    /// When it had a core for its work, and when it should have had one.
    void addWork(const LabTrip &trip)
    {
        const LabRecord &record = trip.record;
        for (std::uint32_t slice = 0; slice < record.sliceCount; ++slice)
            add(LabSpanKind::cpu,
                record.slices[slice].begin,
                record.slices[slice].end,
                static_cast<std::int32_t>(record.index));
        addGaps(record, record.started, record.prepared);
        addGaps(record, record.resumed, record.done);
    }

    void sort() { std::ranges::stable_sort(m_row.spans, {}, &LabSpan::begin); }

private:
    void addGaps(const LabRecord &record, std::int64_t from, std::int64_t to)
    {
        for (std::uint32_t slice = 0; slice < record.sliceCount; ++slice) {
            const auto [begin, end] = record.slices[slice];
            if (begin < from || end > to)
                continue;
            add(LabSpanKind::waiting, from, begin, static_cast<std::int32_t>(record.index));
            from = end;
        }
        add(LabSpanKind::waiting, from, to, static_cast<std::int32_t>(record.index));
    }

    std::int64_t m_begin;
    LabModel m_model;
    LabRow &m_row;
};

/// One after the other: what a request's handling waits for, its thread waits for.
LabRows rowsByLane(const LabResult &result)
{
    std::map<std::uint32_t, LabRow> lanes;
    for (const LabTrip &trip : result.trips) {
        LabRow &row = lanes[trip.record.lane];
        row.number = static_cast<std::int32_t>(trip.record.lane);
        RowWriter(result, row).addHandling(trip);
    }
    LabRows rows;
    for (auto &[lane, row] : lanes) {
        RowWriter(result, row).sort();
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

/// One thread, for which I/O goes on while it does something else.
LabRows rowsInFlight(const LabResult &result, LabSpanKind waitKind)
{
    LabRows rows;
    LabRow &row = rows.rows.emplace_back();
    RowWriter writer(result, row);
    for (const LabTrip &trip : result.trips) {
        const LabRecord &record = trip.record;
        writer.addWork(trip);
        rows.inFlight.push_back({LabSpanKind::blocked,
                                 record.asked - result.begin(),
                                 record.answered - result.begin(),
                                 static_cast<std::int32_t>(record.index)});
    }
    const std::int64_t end = result.begin() + result.wallTime();
    for (const LabSlice &wait : result.totals.waits)
        writer.add(
            waitKind, std::max(wait.begin, result.begin()), std::min(wait.end, end), LabSpan::kNoRequest);
    writer.sort();
    return rows;
}

} // namespace

std::vector<LabRow> requestRowsOf(const LabResult &result)
{
    std::vector<LabRow> rows;
    for (const LabTrip &trip : result.trips) {
        LabRow &row = rows.emplace_back(LabRow{static_cast<std::int32_t>(trip.record.index) + 1, {}});
        RowWriter writer(result, row);
        writer.addArrival(trip);
        writer.addHandling(trip);
        writer.sort();
    }
    return rows;
}

LabRows rowsOf(const LabResult &result)
{
    switch (result.model) {
    case LabModel::process:
    case LabModel::thread: return {requestRowsOf(result), {}};
    case LabModel::callbacks:
    case LabModel::coroutine: return rowsInFlight(result, LabSpanKind::polling);
    case LabModel::signalDriven:
    case LabModel::asynchronous: return rowsInFlight(result, LabSpanKind::blocked);
    default: return rowsByLane(result);
    }
}

LabCount countOf(const LabResult &result)
{
    const auto requests = static_cast<std::int32_t>(result.trips.size());
    switch (result.model) {
    case LabModel::process: return {requests + 1, 1};
    case LabModel::thread: return {1, requests + 1};
    case LabModel::pool: return {1, static_cast<std::int32_t>(result.poolSize) + 1};
    default: return {};
    }
}

} // namespace ropewalk
