#include "net/endpoint_values.h"

#include "net/command_line.h"
#include "net/ip_literal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace ropewalk {
namespace {

constexpr std::string_view kIpv6Remedy =
    R"(Write an IPv6 address in brackets, [::1], or with backslashes, \:\:1.)";
constexpr unsigned kMaxBacklog = 65535;
constexpr unsigned kMaxTimeoutSeconds = 86400;
constexpr std::size_t kMaxHostLength = 255;

std::string quoted(std::string_view text)
{
    return "\"" + std::string(text) + "\"";
}

ParseError wrong(const EndpointWord &word, std::string message, std::string_view remedy)
{
    return {std::move(message), std::string(remedy), word.range};
}

Parsed<std::string>
checkNumber(const EndpointWord &word, unsigned lowest, unsigned highest, int base, ParseError error)
{
    unsigned value = 0;
    const char *end = word.text.data() + word.text.size();
    const auto [stop, code] = std::from_chars(word.text.data(), end, value, base);
    if (code != std::errc() || stop != end || value < lowest || value > highest) {
        return error;
    }
    std::array<char, std::numeric_limits<unsigned>::digits> digits{};
    return std::string(digits.data(), std::to_chars(digits.begin(), digits.end(), value, base).ptr);
}

Parsed<std::string> checkPort(const EndpointScheme &scheme, const EndpointWord &word)
{
    const bool isNumber =
        std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (scheme.role == EndpointRole::listen && !isNumber) {
        return wrong(word,
                     quoted(word.text) + " is not a port.",
                     "A listener begins with its port, as in tcp:8080. To connect, choose Connect.");
    }
    if (scheme.role == EndpointRole::listen) {
        return checkNumber(
            word,
            0,
            65535,
            10,
            wrong(word, quoted(word.text) + " is not a port.", "Use 1 to 65535, or 0 for any free port."));
    }
    return checkNumber(
        word, 1, 65535, 10, wrong(word, quoted(word.text) + " is not a port.", "Use 1 to 65535."));
}

Parsed<std::string> checkHost(const EndpointWord &word)
{
    if (isIpv4Literal(word.text) || isIpv6Literal(word.text)) {
        return word.text;
    }
    if (word.text.find(':') != std::string::npos) {
        return wrong(word, quoted(word.text) + " is not an IPv6 address.", kIpv6Remedy);
    }
    if (word.text == "*") {
        return wrong(word, "\"*\" is no place to connect to.", "Name a host, or choose Listen.");
    }
    const auto isUnfit = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
               std::string_view("/[]@\"\\?#=").find(c) != std::string_view::npos;
    };
    if (word.text.size() > kMaxHostLength || std::any_of(word.text.begin(), word.text.end(), isUnfit)) {
        return wrong(word,
                     quoted(word.text) + " is not a host name.",
                     "Write a name such as localhost, or an IP address.");
    }
    if (word.text.find_first_not_of("0123456789.") == std::string::npos) {
        return wrong(word,
                     quoted(word.text) + " is not an IPv4 address.",
                     "Write four numbers from 0 to 255, as in 127.0.0.1.");
    }
    return word.text;
}

Parsed<std::string> checkAddress(const EndpointScheme &scheme, const EndpointWord &word)
{
    if (word.text == "localhost") {
        return std::string(scheme.kind == EndpointKind::tcp6 ? "::1" : "127.0.0.1");
    }
    if (scheme.kind == EndpointKind::tcp6 && !isIpv6Literal(word.text)) {
        return wrong(word, quoted(word.text) + " is not an IPv6 address.", kIpv6Remedy);
    }
    if (!isIpv4Literal(word.text) && !isIpv6Literal(word.text)) {
        return wrong(word,
                     quoted(word.text) + " is not an address of this machine.",
                     "Write an IP address: 127.0.0.1 for this machine only, 0.0.0.0 for every network.");
    }
    return word.text;
}

Parsed<std::string> checkToggle(const EndpointWord &word)
{
    constexpr std::array<std::string_view, 4> kOn{"1", "yes", "true", "on"};
    constexpr std::array<std::string_view, 4> kOff{"0", "no", "false", "off"};
    if (std::find(kOn.begin(), kOn.end(), word.text) != kOn.end()) {
        return std::string("1");
    }
    if (std::find(kOff.begin(), kOff.end(), word.text) != kOff.end()) {
        return std::string("0");
    }
    return wrong(word, quoted(word.text) + " is neither yes nor no.", "Write yes or no.");
}

Parsed<std::string> checkPath(const EndpointScheme &scheme, const EndpointWord &word)
{
    if (word.text.find('\0') != std::string::npos) {
        return wrong(word, "A path cannot hold a NUL byte.", "Remove it.");
    }
    const bool isSocket = !isNetworkKind(scheme.kind) && scheme.kind != EndpointKind::process;
    if (isSocket && word.text.size() > kMaxUnixPath) {
        return wrong(word,
                     "The path is longer than a Unix socket's may be (" + std::to_string(kMaxUnixPath) +
                         " bytes).",
                     "Use a shorter path, for example in /tmp.");
    }
    return word.text;
}

/// Whether the shell is asked for is not known yet: any command has a word at least.
Parsed<std::string> checkCommand(const EndpointWord &word)
{
    const auto words = splitCommandLine(word.text);
    if (words) {
        return word.text;
    }
    ParseError error = words.error();
    const bool isPlain = word.text.size() == word.range.length; // No backslash shifts what follows it.
    error.where = isPlain ? TextRange{word.range.begin + error.where.begin, error.where.length} : word.range;
    return error;
}

ParseError emptyValue(const EndpointArgument &argument, const EndpointWord &word)
{
    const bool isAddress = argument.kind == EndpointValueKind::address ||
                           argument.kind == EndpointValueKind::host ||
                           argument.kind == EndpointValueKind::group;
    return wrong(word,
                 "The value of " + quoted(argument.name) + " is empty.",
                 isAddress ? kIpv6Remedy : std::string_view("Write a value, or leave the argument out."));
}

} // namespace

Parsed<std::string>
checkEndpointValue(const EndpointScheme &scheme, const EndpointArgument &argument, const EndpointWord &word)
{
    if (word.text.empty()) {
        return emptyValue(argument, word);
    }
    switch (argument.kind) {
    case EndpointValueKind::port: return checkPort(scheme, word);
    case EndpointValueKind::host: return checkHost(word);
    case EndpointValueKind::address: return checkAddress(scheme, word);
    case EndpointValueKind::toggle: return checkToggle(word);
    case EndpointValueKind::path: return checkPath(scheme, word);
    case EndpointValueKind::command: return checkCommand(word);
    case EndpointValueKind::text: return word.text;
    case EndpointValueKind::count:
        return checkNumber(
            word, 1, kMaxBacklog, 10, wrong(word, quoted(word.text) + " is not a count.", "Use 1 to 65535."));
    case EndpointValueKind::seconds:
        return checkNumber(word,
                           1,
                           kMaxTimeoutSeconds,
                           10,
                           wrong(word, quoted(word.text) + " is no time in seconds.", "Use 1 to 86400."));
    case EndpointValueKind::mode:
        return checkNumber(
            word,
            0,
            0777,
            8,
            wrong(word, quoted(word.text) + " are no file permissions.", "Write them in octal, as in 666."));
    case EndpointValueKind::group:
        return isMulticastAddress(word.text) ? Parsed<std::string>(word.text)
                                             : wrong(word,
                                                     quoted(word.text) + " is no multicast group.",
                                                     "Use 224.0.0.0 to 239.255.255.255, or ff00::/8.");
    }
    return word.text;
}

void setEndpointValue(Endpoint &endpoint, const EndpointArgument &argument, std::string value)
{
    if (argument.kind == EndpointValueKind::port) {
        std::from_chars(value.data(), value.data() + value.size(), endpoint.port);
    } else if (argument.kind == EndpointValueKind::host) {
        endpoint.host = std::move(value);
    } else if (argument.kind == EndpointValueKind::command) {
        endpoint.command = std::move(value);
    } else if (argument.kind == EndpointValueKind::path && argument.isRequired) {
        endpoint.path = std::move(value);
    } else if (argument.name == "interface") {
        endpoint.interfaceAddress = std::move(value);
    } else {
        endpoint.options.insert_or_assign(std::string(argument.name), std::move(value));
    }
}

std::string endpointValue(const Endpoint &endpoint, const EndpointArgument &argument)
{
    if (argument.kind == EndpointValueKind::port) {
        return std::to_string(endpoint.port);
    }
    if (argument.kind == EndpointValueKind::host) {
        return endpoint.host;
    }
    if (argument.kind == EndpointValueKind::command) {
        return endpoint.command;
    }
    if (argument.kind == EndpointValueKind::path && argument.isRequired) {
        return endpoint.path;
    }
    return argument.name == "interface" ? endpoint.interfaceAddress
                                        : std::string(endpoint.option(argument.name).value_or(""));
}

} // namespace ropewalk
