#include "ui/plots/lab_looks.h"

namespace ropewalk {

/// Servers and modes do not meet in one chart.
LabLook lookOf(LabModel model)
{
    switch (model) {
    case LabModel::blocking:
    case LabModel::readBlocking: return {Token::slateFill, Token::slate};
    case LabModel::process:
    case LabModel::readPolling: return {Token::inFill, Token::in, {5, 3}};
    case LabModel::thread:
    case LabModel::multiplexed: return {Token::violetFill, Token::violet, {2, 2}};
    case LabModel::pool:
    case LabModel::signalDriven: return {Token::outFill, Token::out, {8, 3, 2, 3}};
    case LabModel::callbacks:
    case LabModel::asynchronous: return {Token::accent, Token::accent};
    case LabModel::coroutine: return {Token::accent, Token::accent, {5, 3}};
    }
    return {};
}

} // namespace ropewalk
