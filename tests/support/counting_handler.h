#pragma once

#include "reactor/watch.h"

namespace ropewalk::testing {

/// Counts what it is told.
struct CountingHandler final : DescriptorHandler
{
    void doRead() override { ++reads; }
    void doWrite() override { ++writes; }

    int reads = 0;
    int writes = 0;
};

} // namespace ropewalk::testing
