#pragma once

#include <QFont>

class QString;

namespace ropewalk {

/// The steps of the type scale.
enum class TextStyle { caption, dense, body, title, figure, display, mono };

/// The font of a step, in pixels, in its own weight.
[[nodiscard]] QFont themeFont(TextStyle style);

/// The same in another weight: 400, 500 for buttons and names, 600.
[[nodiscard]] QFont themeFont(TextStyle style, QFont::Weight weight);

/// The monospaced family at `pixels`, without ligatures.
[[nodiscard]] QFont monoFont(int pixels, QFont::Weight weight = QFont::Normal);

/// Makes the fonts in `folder` available to this program. Returns how many files were taken in; zero
/// where the folder does not exist, as on systems whose packages bring the fonts.
int loadBundledFonts(const QString &folder);

} // namespace ropewalk
