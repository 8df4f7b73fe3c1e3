#include "base/utf8.h"

namespace ropewalk {
namespace {

constexpr unsigned kFirstBeyondTwoUnits = 0xf0; ///< Lead bytes from here on need a surrogate pair.

/// The length that a lead byte announces; one for a byte that is no lead.
std::size_t announcedLength(unsigned lead)
{
    if (lead >= 0xc2 && lead <= 0xdf) {
        return 2;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
        return 3;
    }
    return lead >= kFirstBeyondTwoUnits && lead <= 0xf4 ? 4 : 1;
}

/// Overlong forms, surrogates and what lies past U+10FFFF show in the second byte.
bool secondByteFits(unsigned lead, unsigned second)
{
    switch (lead) {
    case 0xe0: return second >= 0xa0;
    case 0xed: return second <= 0x9f;
    case 0xf0: return second >= 0x90;
    case 0xf4: return second <= 0x8f;
    default: return true;
    }
}

} // namespace

std::size_t utf8LengthAt(std::string_view text, std::size_t at)
{
    const auto byteAt = [text](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    const std::size_t length = announcedLength(byteAt(at));
    if (length == 1 || text.size() - at < length || !secondByteFits(byteAt(at), byteAt(at + 1))) {
        return 1;
    }
    for (std::size_t place = at + 1; place < at + length; ++place) {
        if ((byteAt(place) & 0xc0U) != 0x80U) {
            return 1;
        }
    }
    return length;
}

std::size_t utf16Offset(std::string_view text, std::size_t at)
{
    std::size_t offset = 0;
    for (std::size_t place = 0; place < at && place < text.size();) {
        const std::size_t length = utf8LengthAt(text, place);
        offset += length == 4 ? 2 : 1;
        place += length;
    }
    return offset;
}

} // namespace ropewalk
