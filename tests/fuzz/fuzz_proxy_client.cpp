#include "fuzz_input.h"
#include "protocols/proxy/http_head.h"
#include "protocols/proxy/proxy_address.h"
#include "protocols/proxy/proxy_client.h"

#include <string>

using namespace ropewalk;

namespace {

using Stage = ProxyClient::Stage;

struct Outcome
{
    Stage stage = Stage::choosing;
    std::string sent;
    std::string rest;
    std::error_code error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome ask(ProxyAddress::Kind kind, const ProxyLogin &login, std::string_view stream, std::size_t step)
{
    ProxyClient client(kind, {"example.org", 80}, login);
    Outcome outcome;
    outcome.sent = client.begin();
    for (std::size_t at = 0; at < stream.size(); at += step)
        client.feed(std::string(stream.substr(at, step)));
    outcome.sent += client.takeAnswer();
    outcome.stage = client.stage();
    outcome.rest = client.takeRest();
    outcome.error = client.error();
    return outcome;
}

void readAddress(std::string_view text)
{
    const auto address = parseProxyAddress(text);
    if (!address)
        return require(address.error().where.end() <= text.size(), "an error lies in the text");
    const auto again = parseProxyAddress(formatProxyAddress(*address));
    require(again && *again == *address, "the canonical text is read back as the same");
}

} // namespace

/// The first byte says the kind of proxy and whether there is a login, the rest is what the proxy answers; it
/// is read as the address of one, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto kind = static_cast<ProxyAddress::Kind>(data[0] % 2);
    const ProxyLogin login = (data[0] & 8U) != 0 ? ProxyLogin{"a", "b"} : ProxyLogin();
    const std::string_view stream = textOf(data + 1, size - 1);
    readAddress(stream);
    const Outcome whole = ask(kind, login, stream, stream.size());
    require((whole.stage == Stage::failed) == static_cast<bool>(whole.error), "a failure has its error");
    if (stream.size() < HttpHead::kMaxSize)
        require(ask(kind, login, stream, 1) == whole, "however it is cut, it ends the same");
    return 0;
}
