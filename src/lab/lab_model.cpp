#include "lab/lab_model.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::size_t kServers = 6;
constexpr std::array<LabModelInfo, 11> kModels{{
    {LabModel::blocking, LabKind::server, "blocking", "Single thread, blocking"},
    {LabModel::process, LabKind::server, "process", "Process per request"},
    {LabModel::thread, LabKind::server, "thread", "Thread per request"},
    {LabModel::pool, LabKind::server, "pool", "Pool of threads"},
    {LabModel::callbacks, LabKind::server, "callbacks", "Event driven, callbacks"},
    {LabModel::coroutine, LabKind::server, "coroutine", "Event driven, coroutines"},
    {LabModel::readBlocking, LabKind::ioMode, "read", "Blocking read"},
    {LabModel::readPolling, LabKind::ioMode, "polling", "Non-blocking, polling"},
    {LabModel::multiplexed, LabKind::ioMode, "multiplexed", "Multiplexed"},
    {LabModel::signalDriven, LabKind::ioMode, "signal", "Signal-driven"},
    {LabModel::asynchronous, LabKind::ioMode, "async", "Asynchronous"},
}};

} // namespace

std::span<const LabModelInfo> labModels()
{
    return kModels;
}

std::span<const LabModelInfo> labModels(LabKind kind)
{
    return kind == LabKind::server ? labModels().first(kServers) : labModels().subspan(kServers);
}

const LabModelInfo &infoOf(LabModel model)
{
    return *std::ranges::find(kModels, model, &LabModelInfo::model);
}

std::optional<LabModel> labModelOf(std::string_view name)
{
    const auto found = std::ranges::find(kModels, name, &LabModelInfo::name);
    return found != kModels.end() ? std::optional(found->model) : std::nullopt;
}

} // namespace ropewalk
