#include "protocols/proxy/socks.h"

#include "protocols/proxy/socks_address.h"

namespace ropewalk {
namespace {

constexpr char kLoginVersion = 1;
constexpr std::size_t kRequestHead = 3;   ///< Version, command or reply, reserved.
constexpr std::size_t kSocks4Head = 8;    ///< Version, command, port, address.
constexpr std::size_t kSocks4Words = 256; ///< Of the user, and of the name behind it, with its NUL.

std::size_t lengthAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

std::string lengthAndText(const std::string &text)
{
    return static_cast<char>(text.size()) + text;
}

/// "0.0.0.x" with x not 0: a name follows.
bool saysName(std::string_view address)
{
    return address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] != 0;
}

/// Text up to its NUL, which the length counts.
StreamHead<std::string> readWord(std::string_view bytes)
{
    const std::size_t end = bytes.find('\0');
    if (end == std::string_view::npos ? bytes.size() >= kSocks4Words : end >= kSocks4Words)
        return StreamHead<std::string>::malformed();
    if (end == std::string_view::npos)
        return {};
    return StreamHead<std::string>::whole(std::string(bytes.substr(0, end)), end + 1);
}

} // namespace

StreamHead<SocksGreeting> readSocksGreeting(std::string_view bytes)
{
    constexpr std::size_t kHead = 2;
    if (!bytes.empty() && bytes[0] != kSocks5Version)
        return StreamHead<SocksGreeting>::malformed();
    if (bytes.size() < kHead || bytes.size() < kHead + lengthAt(bytes, 1))
        return {};
    const std::size_t count = lengthAt(bytes, 1);
    return StreamHead<SocksGreeting>::whole({std::string(bytes.substr(kHead, count))}, kHead + count);
}

StreamHead<ProxyLogin> readSocksLogin(std::string_view bytes)
{
    if (!bytes.empty() && bytes[0] != kLoginVersion)
        return StreamHead<ProxyLogin>::malformed();
    if (bytes.size() < 2)
        return {};
    const std::size_t user = lengthAt(bytes, 1);
    const std::size_t passwordAt = 2 + user;
    if (bytes.size() <= passwordAt)
        return {};
    const std::size_t password = lengthAt(bytes, passwordAt);
    if (bytes.size() < passwordAt + 1 + password)
        return {};
    ProxyLogin login{std::string(bytes.substr(2, user)), std::string(bytes.substr(passwordAt + 1, password))};
    return StreamHead<ProxyLogin>::whole(std::move(login), passwordAt + 1 + password);
}

StreamHead<SocksRequest> readSocksRequest(std::string_view bytes)
{
    using Head = StreamHead<SocksRequest>;
    if (!bytes.empty() && bytes[0] != kSocks5Version)
        return Head::malformed();
    if (bytes.size() < kRequestHead)
        return {};
    auto target = readSocksAddress(bytes.substr(kRequestHead));
    if (!target.isWhole())
        return target.isMalformed() ? Head::malformed() : Head();
    return Head::whole({static_cast<SocksCommand>(bytes[1]), std::move(target.value)},
                       kRequestHead + target.length);
}

StreamHead<SocksRequest> readSocks4Request(std::string_view bytes)
{
    using Head = StreamHead<SocksRequest>;
    if (!bytes.empty() && bytes[0] != kSocks4Version)
        return Head::malformed();
    if (bytes.size() < kSocks4Head)
        return {};
    const std::string_view address = bytes.substr(4, 4);
    const auto user = readWord(bytes.substr(kSocks4Head));
    if (!user.isWhole())
        return user.isMalformed() ? Head::malformed() : Head();
    std::size_t length = kSocks4Head + user.length;
    SocksRequest request{static_cast<SocksCommand>(bytes[1]), {{}, readSocksPort(bytes.substr(2))}};
    if (!saysName(address)) {
        request.target.host =
            std::to_string(lengthAt(address, 0)) + '.' + std::to_string(lengthAt(address, 1)) + '.' +
            std::to_string(lengthAt(address, 2)) + '.' + std::to_string(lengthAt(address, 3));
        return Head::whole(std::move(request), length);
    }
    const auto name = readWord(bytes.substr(length));
    if (!name.isWhole())
        return name.isMalformed() ? Head::malformed() : Head();
    if (!isHostName(name.value))
        return Head::malformed();
    request.target.host = name.value;
    return Head::whole(std::move(request), length + name.length);
}

std::string socksMethodChoice(SocksMethod method)
{
    return {kSocks5Version, static_cast<char>(method)};
}

std::string socksLoginAnswer(bool isAccepted)
{
    return {kLoginVersion, static_cast<char>(isAccepted ? 0 : 1)};
}

std::string socksReply(SocksReplyCode code, const SocketAddress &bound)
{
    std::string reply{kSocks5Version, static_cast<char>(code), 0};
    appendSocksAddress(reply, bound);
    return reply;
}

std::string socks4Reply(bool isGranted)
{
    constexpr char kGranted = 0x5a;
    constexpr char kRejected = 0x5b;
    return {0, isGranted ? kGranted : kRejected, 0, 0, 0, 0, 0, 0};
}

std::string socksGreeting(bool hasLogin)
{
    if (!hasLogin)
        return {kSocks5Version, 1, static_cast<char>(SocksMethod::none)};
    return {
        kSocks5Version, 2, static_cast<char>(SocksMethod::none), static_cast<char>(SocksMethod::password)};
}

std::string socksLogin(const ProxyLogin &login)
{
    return kLoginVersion + lengthAndText(login.user) + lengthAndText(login.password);
}

std::string socksRequest(SocksCommand command, const ProxyTarget &target)
{
    std::string request{kSocks5Version, static_cast<char>(command), 0};
    appendSocksAddress(request, target);
    return request;
}

StreamHead<SocksMethod> readSocksMethodChoice(std::string_view bytes)
{
    if (!bytes.empty() && bytes[0] != kSocks5Version)
        return StreamHead<SocksMethod>::malformed();
    if (bytes.size() < 2)
        return {};
    return StreamHead<SocksMethod>::whole(static_cast<SocksMethod>(bytes[1]), 2);
}

StreamHead<bool> readSocksLoginAnswer(std::string_view bytes)
{
    if (bytes.size() < 2)
        return {};
    return StreamHead<bool>::whole(bytes[1] == 0, 2); // Some servers answer with version 5.
}

StreamHead<SocksReply> readSocksReply(std::string_view bytes)
{
    using Head = StreamHead<SocksReply>;
    if (!bytes.empty() && bytes[0] != kSocks5Version)
        return Head::malformed();
    if (bytes.size() < kRequestHead)
        return {};
    const auto code = static_cast<SocksReplyCode>(bytes[1]);
    if (code != SocksReplyCode::succeeded) // Nothing is bound, whatever stands there.
        return Head::whole({code, {}}, bytes.size());
    auto bound = readSocksAddress(bytes.substr(kRequestHead));
    if (bound.isMalformed() || (bound.isWhole() && bound.value.host.empty()))
        return Head::malformed();
    if (!bound.isWhole())
        return {};
    return Head::whole({code, std::move(bound.value)}, kRequestHead + bound.length);
}

} // namespace ropewalk
