#pragma once

#include <QColor>

namespace ropewalk {

enum class Scheme { light, dark };

/// The colours of the design by what they are for. Text tokens reach a contrast of 4.5 on every
/// background they are meant for; `…Fill` is for graphics, `…Weak` for the chip behind its text.
enum class Token {
    title,
    chrome,
    side,
    surface,
    sunken,
    raised,
    hover,
    press,
    sel,
    selOff,
    line,
    line2,
    grid,
    text,
    text2,
    text3,
    disabled,
    accent,
    accentFill,
    onAccent,
    accentLine,
    in,
    inFill,
    inWeak,
    out,
    outFill,
    outWeak,
    err,
    errFill,
    errWeak,
    warn,
    warnFill,
    warnWeak,
    ok,
    okFill,
    okWeak,
    violet,
    violetFill,
    violetWeak,
    slate,
    slateFill,
    follow,
    blockf,
    block,
    block2,
    band,
    laneOk,
    laneErr,
    well,
    chip,
    segmentOn,
    badge,
};

inline constexpr int kTokenCount = static_cast<int>(Token::badge) + 1;

/// The colour of `token` in `scheme`. Widgets ask themeColor(), which knows the scheme in force.
[[nodiscard]] QColor tokenColor(Token token, Scheme scheme);

/// Distances and heights in logical pixels.
namespace metric {
inline constexpr int kPadding = 12;
inline constexpr int kGap = 8;
inline constexpr int kHeader = 44;
inline constexpr int kStatusBar = 28;
inline constexpr int kRail = 64;
inline constexpr int kRailCompact = 48;
inline constexpr int kEndpoints = 336;
inline constexpr int kEndpointsCompact = 280;
inline constexpr int kInspector = 348;
inline constexpr int kInspectorCompact = 300;
inline constexpr int kControl = 28;
inline constexpr int kControlSmall = 24;
inline constexpr int kTableRow = 24;
inline constexpr int kTreeRow = 26;
inline constexpr int kTableHeader = 24;
inline constexpr int kToolBar = 36;
inline constexpr int kTabs = 36;
inline constexpr int kOverview = 80;
inline constexpr int kChipRadius = 4;
inline constexpr int kSmallControlRadius = 5;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kPopupRadius = 10;
} // namespace metric

} // namespace ropewalk
