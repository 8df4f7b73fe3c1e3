#pragma once

#include <QRect>
#include <QtGlobal>

namespace ropewalk {

/// Where offset, pairs and characters of a hex view lie, in pixels of its content.
struct HexLayout
{
    static constexpr int kMargin = 12;
    static constexpr int kTop = 4;

    int charWidth = 7;
    int rowHeight = 20;
    int offsetDigits = 4;
    int bytesPerRow = 8;

    /// The widest layout of 16 or 8 bytes a row that fits into `width`.
    [[nodiscard]] static HexLayout fitting(int width, qint64 size, int charWidth, int rowHeight);

    [[nodiscard]] int hexLeft() const { return kMargin + offsetDigits * charWidth + 15; }
    [[nodiscard]] int textLeft() const { return hexLeft() + bytesPerRow * 3 * charWidth + 12; }
    [[nodiscard]] int width() const { return textLeft() + bytesPerRow * charWidth + kMargin; }
    [[nodiscard]] qint64 rows(qint64 size) const { return (size + bytesPerRow - 1) / bytesPerRow; }

    /// Both halves of byte `column` in a row whose top is `y`.
    [[nodiscard]] QRect hexCell(int column, int y) const;
    [[nodiscard]] QRect textCell(int column, int y) const;

    /// The column under `x`, in either half, kept between the first and the last.
    [[nodiscard]] int columnAt(int x) const;
};

} // namespace ropewalk
