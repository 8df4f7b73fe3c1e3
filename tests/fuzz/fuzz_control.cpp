#include "control/control_protocol.h"
#include "control/vocabulary.h"
#include "fuzz_input.h"
#include "reactor/clock.h"
#include "reactor/reactor.h"
#include "support/inert_transport.h"
#include "workbench/engine.h"
#include "workbench/known_resolver.h"

#include <algorithm>

using namespace ropewalk;

namespace {

/// Counts the lines that are written to it.
class CountingTransport final : public testing::InertTransport
{
public:
    void write(std::string_view bytes) override { lines += std::count(bytes.begin(), bytes.end(), '\n'); }

    std::ptrdiff_t lines = 0;
};

/// Whether a line would have the engine do something. Such ones are read and not carried out: a fuzzer finds
/// the command that runs a program.
bool isCommand(std::string_view line)
{
    const auto request = parseRequest(line);
    const ControlMethod *method = request ? findMethod(request->method.toStdString()) : nullptr;
    if (method == nullptr || method->command == ControlMethod::kNoCommand)
        return false;
    ParameterReader reader(request->params);
    (void)method->read(reader);
    if (const Status finished = reader.finish(); !finished)
        require(!finished.error().operation.empty(), "an error says what is wrong");
    return true;
}

} // namespace

/// Lines of the control channel.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto reactor = std::move(*Reactor::create());
    static KnownResolver resolver(*reactor);
    static Journal journal;
    static Engine engine(*reactor, resolver, &journal);
    Clock clock;
    EventFeed feed(journal, nullptr, {});
    CountingTransport transport;
    ControlProtocol protocol(clock, engine, feed, {});
    protocol.makeConnection(transport);
    std::ptrdiff_t lines = 0;
    std::string_view input = textOf(data, size);
    while (!input.empty() && transport.isConnected()) {
        const std::size_t end = std::min(input.find('\n'), input.size());
        const std::string line(input.substr(0, end));
        input.remove_prefix(std::min(end + 1, input.size()));
        if (!isCommand(line)) {
            protocol.dataReceived(line + '\n');
            ++lines;
        }
        feed.updated({});
    }
    require(transport.lines <= lines, "a line is answered once at most, where nothing happens");
    return 0;
}
