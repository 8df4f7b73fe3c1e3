#pragma once

#include "ui/panels/chain_layout.h"
#include "ui/panels/chain_paint_parts.h"

namespace ropewalk {

/// Draws what a row of a chain holds: a card for each handler, or that there is none.
class ChainCardPainter
{
public:
    ChainCardPainter(QPainter &painter,
                     const ChainRecord &chain,
                     const ChainLayout &layout,
                     const ChainLook &look);

    void paint(const ChainLayout::Row &row);

private:
    void paintFolded(const ChainLayout::Row &row);
    void paintCell(const ChainLayout::Row &row, Lane lane);
    void paintCard(const ChainLayout::Row &row, Lane lane, const QString &name);
    void paintFrame(const ChainLayout::Row &row, Lane lane, const QRect &card);
    void paintOutcome(const QRect &card, std::size_t index, bool isCalled);
    void paintGlyph(const QRect &card, const LinkRecord &link, bool isCalled);
    void paintPassThrough(const ChainLayout::Row &row, Lane lane);
    [[nodiscard]] bool isChosenIn(const ChainLayout::Row &row, Lane lane) const;
    [[nodiscard]] bool mayCome(std::size_t link, Lane lane) const;
    [[nodiscard]] bool isOnPath(const ChainLayout::Row &row, Lane lane) const;
    [[nodiscard]] const LinkRecord &firstOf(const ChainLayout::Row &row) const
    {
        return m_chain.links[row.first];
    }

    QPainter &m_painter;
    const ChainRecord &m_chain;
    const ChainLayout &m_layout;
    const ChainLook &m_look;
};

} // namespace ropewalk
