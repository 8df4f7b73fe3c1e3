#include "protocols/proxy/basic_login.h"

#include "protocols/proxy/http_head.h"

#include <cstdint>

namespace ropewalk {
namespace {

constexpr std::string_view kScheme = "Basic ";

std::string toBase64(std::string_view bytes)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= group.size() ? kLetters[bits >> (18U - 6U * i) & 0x3fU] : '=';
    }
    return text;
}

} // namespace

std::string basicLogin(const ProxyLogin &login)
{
    return std::string(kScheme) + toBase64(login.user + ':' + login.password);
}

bool isBasicLogin(std::string_view value, const ProxyLogin &login)
{
    if (value.size() < kScheme.size() || !isSameHttpWord(value.substr(0, kScheme.size()), kScheme))
        return false;
    value.remove_prefix(kScheme.size());
    while (value.starts_with(' '))
        value.remove_prefix(1);
    return value == toBase64(login.user + ':' + login.password);
}

} // namespace ropewalk
