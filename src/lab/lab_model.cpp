#include "lab/lab_model.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::array<LabModelInfo, 6> kModels{{
    {LabModel::blocking, "blocking", "Single thread, blocking"},
    {LabModel::process, "process", "Process per request"},
    {LabModel::thread, "thread", "Thread per request"},
    {LabModel::pool, "pool", "Pool of threads"},
    {LabModel::callbacks, "callbacks", "Event driven, callbacks"},
    {LabModel::coroutine, "coroutine", "Event driven, coroutines"},
}};

} // namespace

std::span<const LabModelInfo> labModels()
{
    return kModels;
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
