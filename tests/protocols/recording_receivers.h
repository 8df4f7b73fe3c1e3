#pragma once

#include "protocols/receivers/int_string_receiver.h"
#include "protocols/receivers/line_only_receiver.h"
#include "protocols/receivers/line_receiver.h"
#include "protocols/receivers/netstring_receiver.h"
#include "support/inert_transport.h"

#include <functional>
#include <string>
#include <vector>

namespace ropewalk::testing {

/// A transport that keeps what is written.
class KeepingTransport final : public InertTransport
{
public:
    void write(std::string_view bytes) override { written += bytes; }

    std::string written;
};

/// A receiver of lines that keeps them and lets a test act within a handler.
template <typename Receiver>
class RecordingLines : public Receiver
{
public:
    using Receiver::Receiver;

    std::vector<std::string> lines;
    std::vector<std::string> exceeded;
    std::function<void(std::string_view line)> onLine;

    void lineReceived(std::string_view line) override
    {
        lines.emplace_back(line);
        if (onLine)
            onLine(line);
    }
    void lineLengthExceeded(std::string_view bytes) override
    {
        exceeded.emplace_back(bytes);
        Receiver::lineLengthExceeded(bytes);
    }
};

template <typename Receiver>
class RecordingStrings : public Receiver
{
public:
    using Receiver::Receiver;

    std::vector<std::string> strings;
    std::function<void(std::string_view string)> onString;

    void stringReceived(std::string_view string) override
    {
        strings.emplace_back(string);
        if (onString)
            onString(string);
    }
};

} // namespace ropewalk::testing
