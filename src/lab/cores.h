#pragma once

#include <cstdint>
#include <memory>

namespace ropewalk {

/// Keeps this process to the first `count` of the cores that it may use.
void keepToCores(std::uint32_t count);

/// Keeps this thread off the first cores, which are the server's, while it lives; where there are no others,
/// it shares them.
class OtherCores
{
public:
    explicit OtherCores(std::uint32_t serverCores);
    OtherCores(const OtherCores &) = delete;
    OtherCores &operator=(const OtherCores &) = delete;
    ~OtherCores();

private:
    struct Set;
    std::unique_ptr<Set> m_before; ///< Null where the system does not tell.
};

} // namespace ropewalk
