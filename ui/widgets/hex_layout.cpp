#include "ui/widgets/hex_layout.h"

namespace ropewalk {

HexLayout HexLayout::fitting(int width, qint64 size, int charWidth, int rowHeight)
{
    HexLayout layout;
    layout.charWidth = charWidth;
    layout.rowHeight = rowHeight;
    layout.offsetDigits = size > 0x10000 ? 8 : 4;
    layout.bytesPerRow = 16;
    if (layout.width() > width)
        layout.bytesPerRow = 8;
    return layout;
}

QRect HexLayout::hexCell(int column, int y) const
{
    return {hexLeft() + column * 3 * charWidth, y, 2 * charWidth, rowHeight};
}

QRect HexLayout::textCell(int column, int y) const
{
    return {textLeft() + column * charWidth, y, charWidth, rowHeight};
}

int HexLayout::columnAt(int x) const
{
    const bool inText = x >= textLeft() - 6;
    const int column =
        inText ? (x - textLeft()) / charWidth : (x - hexLeft() + charWidth / 2) / (3 * charWidth);
    return qBound(0, column, bytesPerRow - 1);
}

} // namespace ropewalk
