#include "defer/race.h"

namespace ropewalk {

FailureGroup::FailureGroup(std::vector<Failure> failures)
    : m_failures(std::move(failures))
    , m_text("all " + std::to_string(m_failures.size()) + " failed")
{}

} // namespace ropewalk
