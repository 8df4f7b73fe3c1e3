#pragma once

#include "ui/panels/chain_layout.h"
#include "ui/theme/tokens.h"

#include <QString>

class QPainter;

namespace ropewalk {

/// Draws a chain as it was arranged: the lanes, the path that its result took, and a card for each handler.
///
/// One for each paint; paints the rows that are in sight and no others.
class ChainPainter
{
public:
    struct Look
    {
        std::int64_t now = 0;
        int link = -1; ///< The chosen one.
        bool hasFocus = false;
        int height = 0; ///< Of what is in sight.
    };

    ChainPainter(QPainter &painter, const ChainRecord &chain, const ChainLayout &layout, Look look);

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
    void paintWire(std::size_t row);
    void paintStart();
    void paintAfter(std::size_t row);
    void paintRow(const ChainLayout::Row &row);
    void paintNumber(const ChainLayout::Row &row);
    void paintFolded(const ChainLayout::Row &row);
    void paintCell(const ChainLayout::Row &row, Lane lane);
    void paintCard(const ChainLayout::Row &row, Lane lane, const QString &name);
    void paintOutcome(const QRect &card, std::size_t link, bool isCalled);
    void paintGlyph(const QRect &card, const LinkRecord &link, bool isCalled);
    void paintPassThrough(const ChainLayout::Row &row, Lane lane);
    void paintMarker();
    void paintPill(int x, int y, const Pill &pill);
    [[nodiscard]] Pill pillOf(const Parcel &parcel, const QString &key) const;
    [[nodiscard]] bool mayCome(std::size_t link, Lane lane) const;
    [[nodiscard]] bool isOnPath(const ChainLayout::Row &row, Lane lane) const;
    [[nodiscard]] const LinkRecord &firstOf(const ChainLayout::Row &row) const;
    [[nodiscard]] const LinkRecord &lastOf(const ChainLayout::Row &row) const;

    QPainter &m_painter;
    const ChainRecord &m_chain;
    const ChainLayout &m_layout;
    Look m_look;
};

} // namespace ropewalk
