#pragma once

#include "workbench/chains/chain_record.h"

#include <QRect>

#include <optional>
#include <vector>

namespace ropewalk {

/// Where the parts of a drawn chain are: two lanes side by side, a row per link.
///
/// Rows are as high as they need; in a long chain, runs of links that were only passed through share one.
class ChainLayout
{
public:
    static constexpr int kHeader = 36; ///< The line that names the lanes, above everything.
    static constexpr int kGap = 34;    ///< Between two rows; a pill stands in its middle.
    static constexpr int kPill = 20;
    static constexpr std::size_t kLong = 200; ///< Links; above, runs are folded.
    static constexpr std::size_t kFolded = 3; ///< Links at least in a folded run.

    struct Row
    {
        std::size_t first = 0;
        std::size_t count = 1; ///< More than one: folded.
        int top = 0;
        int height = 0;

        [[nodiscard]] int bottom() const { return top + height; }
    };

    /// Arranges `chain` in `width`, text being `lineHeight` high.
    void arrange(const ChainRecord &chain, int width, int lineHeight);
    void clear();

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] int height() const { return m_height; }

    /// The lane from the top of the first row's pill to the end, `height` pixels in all at least.
    [[nodiscard]] QRect lane(Lane lane, int height) const;
    [[nodiscard]] int middle(Lane lane) const;
    [[nodiscard]] QRect card(const Row &row, Lane lane) const;

    /// The middle of the pill before the first row.
    [[nodiscard]] static int startY() { return kHeader + 24; }

    /// The middle of the gap after `row`.
    [[nodiscard]] static int gapY(const Row &row) { return row.bottom() + kGap / 2; }

    /// The rows that touch `top` to `bottom`, their gaps included: [first, last).
    [[nodiscard]] std::pair<std::size_t, std::size_t> rowsIn(int top, int bottom) const;

    /// The row at `y`; none in the gaps.
    [[nodiscard]] std::optional<std::size_t> rowAt(int y) const;
    [[nodiscard]] std::size_t rowOfLink(std::size_t link) const;

private:
    int m_laneWidth = 0;
    int m_cardWidth = 0;
    int m_height = 0;
    std::vector<Row> m_rows;
};

} // namespace ropewalk
