#include "fuzz_input.h"
#include "protocols/proxy/http_head.h"
#include "protocols/proxy/proxy_server.h"

#include <string>

using namespace ropewalk;

namespace {

using Stage = ProxyServer::Stage;

struct Outcome
{
    Stage stage = Stage::greeting;
    std::string answer;
    std::string target;
    std::string problem;
    std::string rest;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Feeds `stream` in pieces of `step` bytes.
Outcome greet(ProxyMode mode, const ProxyLogin &login, std::string_view stream, std::size_t step)
{
    ProxyServer server(mode, login);
    for (std::size_t at = 0; at < stream.size(); at += step)
        server.feed(std::string(stream.substr(at, step)));
    const bool hasAsked = server.stage() == Stage::asked;
    if (hasAsked) {
        require(isHostName(server.target().host), "a host that may be asked of a resolver");
        require(!server.reached({}).empty() || server.protocolName() == "HTTP", "a client is told");
    }
    return {server.stage(),
            server.takeAnswer(),
            hasAsked ? toString(server.target()) : "",
            server.problem(),
            server.takeRest()};
}

} // namespace

/// The first byte says the mode and whether there is a login, the rest is what a client sends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto mode = static_cast<ProxyMode>(data[0] % 3);
    const ProxyLogin login = (data[0] & 8U) != 0 ? ProxyLogin{"a", "b"} : ProxyLogin();
    const std::string_view stream = textOf(data + 1, size - 1);
    const Outcome whole = greet(mode, login, stream, stream.size());
    require((whole.stage == Stage::refused) == !whole.problem.empty(), "a refusal has its words");
    require(whole.stage != Stage::refused || whole.rest.empty(), "what is refused keeps nothing");
    if (stream.size() < HttpHead::kMaxSize) // A head above the limit is cut at different places.
        require(greet(mode, login, stream, 1) == whole, "however it is cut, it ends the same");
    return 0;
}
