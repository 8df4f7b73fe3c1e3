#include "net/ip_literal.h"

#include "base/escapes.h"

#include <algorithm>
#include <charconv>

namespace ropewalk {
namespace {

constexpr int kGroups = 8; ///< An IPv6 address is eight groups of 16 bits.

/// The number before the first dot of an IPv4 literal.
int firstPartOf(std::string_view ipv4)
{
    int part = 0;
    std::from_chars(ipv4.data(), ipv4.data() + ipv4.size(), part);
    return part;
}

bool isDecimalPart(std::string_view part)
{
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (part.empty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), isDigit)) {
        return false;
    }
    return (part.size() == 1 || part[0] != '0') && firstPartOf(part) <= 255;
}

bool isHexGroup(std::string_view group)
{
    const auto isHex = [](char letter) { return hexDigitValue(letter) >= 0; };
    return !group.empty() && group.size() <= 4 && std::all_of(group.begin(), group.end(), isHex);
}

/// How many 16-bit groups `text` spells, -1 if it is no list of them. An IPv4 tail counts as two.
int countGroups(std::string_view text)
{
    int count = 0;
    for (bool more = !text.empty(); more;) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        more = colon != std::string_view::npos;
        if (isHexGroup(group)) {
            count += 1;
        } else if (!more && isIpv4Literal(group)) {
            count += 2;
        } else {
            return -1;
        }
        text.remove_prefix(more ? colon + 1 : text.size());
    }
    return count;
}

} // namespace

bool isIpv4Literal(std::string_view text)
{
    int parts = 1;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
        if (!isDecimalPart(text.substr(0, dot))) {
            return false;
        }
        text.remove_prefix(dot + 1);
        ++parts;
    }
    return parts == 4 && isDecimalPart(text);
}

bool isIpv6Literal(std::string_view text)
{
    if (const std::size_t percent = text.find('%'); percent != std::string_view::npos) {
        const std::string_view zone = text.substr(percent + 1);
        if (zone.empty() || zone.find_first_of(":%] \t\r\n") != std::string_view::npos) {
            return false;
        }
        text = text.substr(0, percent);
    }
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) {
        return countGroups(text) == kGroups;
    }
    const std::string_view head = text.substr(0, gap);
    const int before = head.find('.') == std::string_view::npos ? countGroups(head) : -1;
    const int after = countGroups(text.substr(gap + 2));
    return before >= 0 && after >= 0 && before + after < kGroups;
}

bool isAnyAddress(std::string_view address)
{
    return address == "0.0.0.0" || address == "::";
}

bool isLoopbackAddress(std::string_view address)
{
    return address == "::1" || address == "localhost" ||
           (isIpv4Literal(address) && firstPartOf(address) == 127);
}

bool isMulticastAddress(std::string_view address)
{
    if (isIpv4Literal(address)) {
        return firstPartOf(address) >= 224 && firstPartOf(address) <= 239;
    }
    const bool isFf = address.size() > 4 && (address[0] | 0x20) == 'f' && (address[1] | 0x20) == 'f';
    return isFf && address[4] == ':' && isIpv6Literal(address);
}

} // namespace ropewalk
