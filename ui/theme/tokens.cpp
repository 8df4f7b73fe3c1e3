#include "ui/theme/tokens.h"

#include <array>

namespace ropewalk {

namespace {

struct Shades
{
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array<Shades, kTokenCount> kShades{{
    {0xe7e9ec, 0x26292e}, // title
    {0xf1f2f4, 0x1f2226}, // chrome
    {0xf8f9fa, 0x1b1e21}, // side
    {0xffffff, 0x17191c}, // surface
    {0xf4f5f7, 0x111315}, // sunken
    {0xffffff, 0x24272c}, // raised
    {0xeef0f3, 0x23262b}, // hover
    {0xe3e6ea, 0x2d3137}, // press
    {0xe2ecfc, 0x1c2f50}, // sel
    {0xe9ebee, 0x282c31}, // selOff
    {0xe3e5e9, 0x2a2d32}, // line
    {0xcfd3d9, 0x3d424a}, // line2
    {0xedeff2, 0x222529}, // grid
    {0x191c20, 0xe4e7eb}, // text
    {0x4b535e, 0xaeb5bf}, // text2
    {0x636b77, 0x929aa6}, // text3
    {0x9aa1ab, 0x626974}, // disabled
    {0x1e60d2, 0x6ea0ff}, // accent
    {0x1e60d2, 0x2f6bdb}, // accentFill
    {0xffffff, 0xffffff}, // onAccent
    {0xa9c5f4, 0x34558f}, // accentLine
    {0x0a7468, 0x45c7b5}, // in
    {0x239688, 0x2e9e90}, // inFill
    {0xe0f2ef, 0x15302d}, // inWeak
    {0xb04a08, 0xf29a62}, // out
    {0xd46c28, 0xcc7440}, // outFill
    {0xfbeadd, 0x38251a}, // outWeak
    {0xbe2430, 0xff8088}, // err
    {0xd5404b, 0xd9515b}, // errFill
    {0xfce8e9, 0x3a1e21}, // errWeak
    {0x8a5800, 0xe2b245}, // warn
    {0xb98110, 0xc3922b}, // warnFill
    {0xfbf0d8, 0x352a14}, // warnWeak
    {0x187a46, 0x56c78c}, // ok
    {0x2a9a5d, 0x37a56c}, // okFill
    {0xe1f3e8, 0x16301f}, // okWeak
    {0x6b4fc0, 0xa994f5}, // violet
    {0x8d75d6, 0x8069d2}, // violetFill
    {0xeeeafa, 0x272140}, // violetWeak
    {0x5b6675, 0x93a0b2}, // slate
    {0x7e8998, 0x67727f}, // slateFill
    {0xb8500f, 0xb5571f}, // follow
    {0xf5dccb, 0x4b3427}, // blockf
    {0xd9dce1, 0x34383e}, // block
    {0xc9cdd4, 0x454a52}, // block2
    {0xfbf3e1, 0x232017}, // band
    {0xf3faf8, 0x17201f}, // laneOk
    {0xfdf6f6, 0x211a1c}, // laneErr
    {0xeceef1, 0x111315}, // well
    {0xeceef1, 0x262a2f}, // chip
    {0xffffff, 0x343941}, // segmentOn
    {0xbe2430, 0xb93a44}, // badge
}};

} // namespace

QColor tokenColor(Token token, Scheme scheme)
{
    const Shades &shades = kShades[static_cast<std::size_t>(token)];
    return QColor::fromRgb(scheme == Scheme::light ? shades.light : shades.dark);
}

} // namespace ropewalk
