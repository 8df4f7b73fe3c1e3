#pragma once

#include "ui/panels/chain_layout.h"
#include "ui/panels/chain_paint_parts.h"

namespace ropewalk {

/// Draws a chain as it was arranged: the lanes, the path that its result took, and what was on its way.
///
/// One for each paint; paints the rows that are in sight and no others.
class ChainPainter
{
public:
    ChainPainter(QPainter &painter, const ChainRecord &chain, const ChainLayout &layout, ChainLook look);

    /// Paints what is between `top` and `bottom`.
    void paint(int top, int bottom);

    /// The line that names the lanes, at `y`.
    void paintHeader(int y, int width);

private:
    struct Pill
    {
        QString key; ///< Paler words before the text.
        QString text;
        Token edge;
        Token keyInk = Token::text3;
        bool isDashed = false;
    };

    void paintLanes(int top, int bottom);
    void paintDots(Lane lane, int top, int bottom);
    void paintWire(std::size_t index);
    void paintStart();
    void paintAfter(std::size_t index);
    void paintNumber(const ChainLayout::Row &row);
    void paintMarker();
    void paintPill(int x, int y, const Pill &pill);
    [[nodiscard]] static Pill pillOf(const Parcel &parcel, const QString &key);
    [[nodiscard]] const LinkRecord &firstOf(const ChainLayout::Row &row) const;
    [[nodiscard]] const LinkRecord &lastOf(const ChainLayout::Row &row) const;

    QPainter &m_painter;
    const ChainRecord &m_chain;
    const ChainLayout &m_layout;
    ChainLook m_look;
};

} // namespace ropewalk
