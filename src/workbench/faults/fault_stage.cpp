#include "workbench/faults/fault_stage.h"

#include "workbench/faults/corrupt_stage.h"
#include "workbench/faults/delaying_stages.h"
#include "workbench/faults/ending_stages.h"
#include "workbench/faults/message_stages.h"

namespace ropewalk {

Duration FaultStage::milliseconds(std::size_t index) const
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(value(index)));
}

std::unique_ptr<FaultStage>
makeFaultStage(const FaultConfig &config, FaultRandom random, FaultMaterial material)
{
    switch (config.kind) {
    case FaultKind::latency: return std::make_unique<LatencyStage>(config, random, material);
    case FaultKind::bandwidth: return std::make_unique<BandwidthStage>(config, random, material);
    case FaultKind::slowClose: return std::make_unique<SlowCloseStage>(config, random);
    case FaultKind::timeout: return std::make_unique<TimeoutStage>(config, random);
    case FaultKind::resetPeer: return std::make_unique<ResetStage>(config, random);
    case FaultKind::slicer: return std::make_unique<SlicerStage>(config, random);
    case FaultKind::limitData: return std::make_unique<LimitStage>(config, random);
    case FaultKind::down: return std::make_unique<DownStage>(config, random);
    case FaultKind::corrupt: return std::make_unique<CorruptStage>(config, random);
    case FaultKind::stall: return std::make_unique<StallStage>(config, random, material);
    case FaultKind::halfClose: return std::make_unique<HalfCloseStage>(config, random);
    case FaultKind::drop: return std::make_unique<DropStage>(config, random);
    case FaultKind::duplicate: return std::make_unique<DuplicateStage>(config, random);
    case FaultKind::reorder: return std::make_unique<ReorderStage>(config, random);
    case FaultKind::refuse:
    case FaultKind::acceptDelay: break;
    }
    return nullptr;
}

} // namespace ropewalk
