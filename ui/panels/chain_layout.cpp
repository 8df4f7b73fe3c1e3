#include "ui/panels/chain_layout.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kLanesLeft = 78; ///< Number and time of a link stand before them.
constexpr int kLanesRight = 10;
constexpr int kLanesGap = 4;
constexpr int kLaneTop = 36;
constexpr int kFirstRow = 82;
constexpr int kTail = 32; ///< After the last pill.
constexpr int kLeastLane = 180;
constexpr int kMostLane = 420;
constexpr int kCardMargin = 26;
constexpr int kTightMargin = 12;

bool isPassed(const LinkRecord &link)
{
    return link.fate == LinkRecord::Fate::passedThrough;
}

/// How many links from `first` on share a row.
std::size_t runOf(const ChainRecord &chain, std::size_t first)
{
    if (chain.links.size() <= ChainLayout::kLong)
        return 1;
    std::size_t end = first;
    while (end < chain.links.size() && isPassed(chain.links[end]))
        ++end;
    return end - first >= ChainLayout::kFolded ? end - first : 1;
}

} // namespace

void ChainLayout::arrange(const ChainRecord &chain, int width, int lineHeight)
{
    m_laneWidth = std::clamp((width - kLanesLeft - kLanesRight - kLanesGap) / 2, kLeastLane, kMostLane);
    m_cardWidth = m_laneWidth - 2 * (m_laneWidth >= 280 ? kCardMargin : kTightMargin);
    m_rows.clear();
    int top = kFirstRow;
    for (std::size_t link = 0; link < chain.links.size();) {
        const std::size_t count = runOf(chain, link);
        const bool isTall = count == 1 && chain.links[link].fate == LinkRecord::Fate::waiting;
        const int height = lineHeight + 20 + (isTall ? lineHeight : 0);
        m_rows.push_back({link, count, top, height});
        top += height + kGap;
        link += count;
    }
    m_height = top + kTail;
}

void ChainLayout::clear()
{
    m_rows.clear();
    m_height = 0;
}

QRect ChainLayout::lane(Lane lane, int height) const
{
    const int left = kLanesLeft + (lane == Lane::errbacks ? m_laneWidth + kLanesGap : 0);
    return {left, kLaneTop, m_laneWidth, std::max(m_height, height) - kLaneTop - 12};
}

int ChainLayout::middle(Lane lane) const
{
    return this->lane(lane, 0).left() + m_laneWidth / 2;
}

QRect ChainLayout::card(const Row &row, Lane lane) const
{
    return {middle(lane) - m_cardWidth / 2, row.top, m_cardWidth, row.height};
}

std::pair<std::size_t, std::size_t> ChainLayout::rowsIn(int top, int bottom) const
{
    const auto first =
        std::ranges::lower_bound(m_rows, top, {}, [](const Row &row) { return row.bottom() + kGap; });
    const auto last =
        std::ranges::upper_bound(m_rows, bottom, {}, [](const Row &row) { return row.top - kGap; });
    return {static_cast<std::size_t>(first - m_rows.begin()),
            static_cast<std::size_t>(last - m_rows.begin())};
}

std::optional<std::size_t> ChainLayout::rowAt(int y) const
{
    const auto row = std::ranges::lower_bound(m_rows, y, {}, [](const Row &one) { return one.bottom(); });
    if (row == m_rows.end() || y < row->top)
        return {};
    return static_cast<std::size_t>(row - m_rows.begin());
}

std::size_t ChainLayout::rowOfLink(std::size_t link) const
{
    const auto after = std::ranges::upper_bound(m_rows, link, {}, &Row::first);
    return static_cast<std::size_t>(after - m_rows.begin()) - (after == m_rows.begin() ? 0 : 1);
}

} // namespace ropewalk
