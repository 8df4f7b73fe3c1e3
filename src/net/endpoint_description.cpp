#include "net/endpoint_description.h"

#include "net/described_values.h"
#include "net/endpoint_fields.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

using Arguments = DescriptionArguments;
using Described = Result<DescribedEndpoint, DescriptionFault>;
using Parameter = DescriptionParameter;

constexpr std::array kTcpServer{Parameter{"port", true}, Parameter{"interface"}, Parameter{"backlog"}};
constexpr std::array kTcp6Server{Parameter{"port", true}, Parameter{"backlog"}, Parameter{"interface"}};
constexpr std::array kUnixServer{
    Parameter{"address", true}, Parameter{"mode"}, Parameter{"backlog"}, Parameter{"lockfile"}};
constexpr std::array kSslServer{Parameter{"port", true},
                                Parameter{"privateKey"},
                                Parameter{"certKey"},
                                Parameter{"sslmethod"},
                                Parameter{"interface"},
                                Parameter{"backlog"},
                                Parameter{"extraCertChain"},
                                Parameter{"dhParameters"}};
constexpr std::array kTcpClient{
    Parameter{"host", true}, Parameter{"port", true}, Parameter{"timeout"}, Parameter{"bindAddress"}};
constexpr std::array kSslClient{Parameter{"host", true},
                                Parameter{"port", true},
                                Parameter{"timeout"},
                                Parameter{"bindAddress"},
                                Parameter{"hostname"},
                                Parameter{"certKey"},
                                Parameter{"privateKey"},
                                Parameter{"caCertsDir"}};
constexpr std::array kUnixClient{Parameter{"path", true}, Parameter{"timeout"}, Parameter{"lockfile"}};
constexpr std::array kTlsClient{Parameter{"host", true},
                                Parameter{"port", true},
                                Parameter{"timeout"},
                                Parameter{"bindAddress"},
                                Parameter{"certificate"},
                                Parameter{"privateKey"},
                                Parameter{"trustRoots"},
                                Parameter{"endpoint"}};

constexpr std::int64_t kBacklog = 50;
constexpr std::int64_t kTimeout = 30; ///< Seconds.

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

/// Takes the type off the front; nothing where there is none, as in "port=80".
std::optional<std::string> takeType(Arguments &arguments)
{
    if (arguments.positional.empty())
        return std::nullopt;
    std::string type = std::move(arguments.positional.front());
    arguments.positional.erase(arguments.positional.begin());
    return type;
}

/// The description that would have been split into `arguments`, but for its escaped equals signs.
std::string joined(const Arguments &arguments)
{
    std::vector<std::string> words;
    for (const std::string &one : arguments.positional)
        words.push_back(quoteStringArgument(one));
    const auto keywords = words.insert(words.end(), arguments.keywords.size(), {});
    std::transform(arguments.keywords.begin(), arguments.keywords.end(), keywords, [](const auto &one) {
        return quoteStringArgument(one.first) + "=" + quoteStringArgument(one.second);
    });
    std::string text;
    for (const std::string &word : words)
        text += (&word == words.data() ? "" : ":") + word;
    return text;
}

Described tcpServer(const std::string &type, const Arguments &bound)
{
    return DescribedValues(type, bound)
        .number("port", 0)
        .text("interface", type == "tcp6" ? "::" : "")
        .number("backlog", kBacklog)
        .take();
}

Described unixServer(const Arguments &bound)
{
    constexpr std::int64_t kEverybody = 0666;
    return DescribedValues("unix", bound)
        .text("address", "")
        .number("mode", kEverybody, 8)
        .number("backlog", kBacklog)
        .flag("lockfile", true)
        .take();
}

Described sslServer(const Arguments &bound)
{
    const auto key = bound.keywords.find("privateKey");
    const std::string privateKey = key == bound.keywords.end() ? "server.pem" : key->second;
    return DescribedValues("ssl", bound)
        .number("port", 0)
        .text("interface", "")
        .number("backlog", kBacklog)
        .text("certKey", privateKey)
        .text("privateKey", privateKey)
        .textOrNone("extraCertChain")
        .textOrNone("dhParameters")
        .take();
}

/// Client types other than tls take their positional arguments as keywords, or not at all.
void nameHostAndPort(Arguments &arguments)
{
    const std::vector<std::string> words = std::exchange(arguments.positional, {});
    if (words.size() == 2) {
        arguments.keywords["host"] = words[0];
        arguments.keywords["port"] = words[1];
    } else if (words.size() == 1) {
        arguments.keywords[arguments.keywords.contains("host") ? "port" : "host"] = words[0];
    }
}

void namePath(Arguments &arguments)
{
    const std::vector<std::string> words = std::exchange(arguments.positional, {});
    if (words.size() == 1)
        arguments.keywords["path"] = words[0];
}

bool areNumbers(const Arguments &arguments, std::initializer_list<std::string_view> names)
{
    return std::all_of(names.begin(), names.end(), [&](std::string_view name) {
        const auto found = arguments.keywords.find(name);
        return found == arguments.keywords.end() || describedNumber(found->second).has_value();
    });
}

/// A private key counts only beside a certificate.
void certificate(DescribedValues &values, const Arguments &bound, const char *name)
{
    values.textOrNone(name);
    bound.keywords.contains(name) ? values.textOrNone("privateKey") : values.none("privateKey");
}

Described hostClient(const std::string &type, const Arguments &bound)
{
    DescribedValues values(type, bound);
    values.text("host", "").number("port", 0).number("timeout", kTimeout).textOrNone("bindAddress");
    if (type == "ssl") {
        values.textOrNone("hostname").textOrNone("caCertsDir");
        certificate(values, bound, "certKey");
    }
    return values.take();
}

Described unixClient(const Arguments &bound)
{
    return DescribedValues("unix", bound)
        .text("path", "")
        .number("timeout", kTimeout)
        .flag("lockfile", false)
        .take();
}

Described tlsClient(const Arguments &bound)
{
    Described named = hostClient("hostname", bound);
    const auto wrapped = bound.keywords.find("endpoint");
    if (named && wrapped != bound.keywords.end())
        named = describeClient(wrapped->second);
    DescribedValues values("tls", bound);
    values.inner("wrapped", std::move(named)).textOrNone("hostname", "host").textOrNone("trustRoots");
    certificate(values, bound, "certificate");
    return values.take();
}

/// Calls `build` with the bound arguments.
template <typename F>
Described bound(std::span<const Parameter> parameters, const Arguments &arguments, F &&build)
{
    const auto values = bindArguments(parameters, arguments);
    return values ? build(*values) : DescriptionFault::arguments;
}

} // namespace

Result<DescriptionArguments, DescriptionFault> splitDescription(std::string_view description)
{
    const auto fields = splitEndpointFields(description, {0, description.size()}, IpBrackets::literal);
    if (!fields)
        return DescriptionFault::unfinishedEscape;
    DescriptionArguments arguments;
    for (const EndpointField &field : *fields) {
        if (field.name)
            arguments.keywords[field.name->text] = field.value.text;
        else
            arguments.positional.push_back(field.value.text);
    }
    return arguments;
}

std::string quoteStringArgument(std::string_view argument)
{
    std::string quoted;
    for (const char letter : argument) {
        if (letter == ':' || letter == '\\')
            quoted += '\\';
        quoted += letter;
    }
    return quoted;
}

Result<DescribedEndpoint, DescriptionFault> describeServer(std::string_view description)
{
    auto arguments = splitDescription(description);
    if (!arguments)
        return arguments.error();
    const auto type = takeType(*arguments);
    if (!type)
        return DescriptionFault::value;
    if (*type == "tcp")
        return bound(kTcpServer, *arguments, [](const Arguments &all) { return tcpServer("tcp", all); });
    if (*type == "unix")
        return bound(kUnixServer, *arguments, unixServer);
    if (*type == "ssl")
        return bound(kSslServer, *arguments, sslServer);
    const std::string plugin = lowered(*type); // What plugins bring goes in either case.
    if (plugin == "tcp6")
        return bound(kTcp6Server, *arguments, [](const Arguments &all) { return tcpServer("tcp6", all); });
    if (plugin == "stdio")
        return DescribedEndpoint{"stdio", {}};
    if (plugin == "haproxy")
        return DescribedValues("haproxy", *arguments)
            .inner("wrapped", describeServer(joined(*arguments)))
            .take();
    return DescriptionFault::value;
}

Result<DescribedEndpoint, DescriptionFault> describeClient(std::string_view description)
{
    auto arguments = splitDescription(description);
    if (!arguments)
        return arguments.error();
    const std::string type = lowered(takeType(*arguments).value_or(""));
    if (type == "tls")
        return bound(kTlsClient, *arguments, tlsClient);
    if (type == "unix") {
        namePath(*arguments);
        if (!areNumbers(*arguments, {"timeout", "lockfile"}))
            return DescriptionFault::value;
        return bound(kUnixClient, *arguments, unixClient);
    }
    if (type != "tcp" && type != "ssl")
        return DescriptionFault::value;
    nameHostAndPort(*arguments);
    if (!areNumbers(*arguments, {"port", "timeout"}))
        return DescriptionFault::value;
    const auto parameters = type == "tcp" ? std::span<const Parameter>(kTcpClient) : kSslClient;
    return bound(parameters, *arguments, [&](const Arguments &all) { return hostClient(type, all); });
}

} // namespace ropewalk
