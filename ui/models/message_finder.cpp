#include "ui/models/message_finder.h"

#include <chrono>

namespace ropewalk {
namespace {

constexpr std::chrono::milliseconds kSlice{2};
constexpr int kRowsPerLook = 256; ///< Between two looks at the clock.

} // namespace

MessageFinder::MessageFinder(const MessageModel &model)
    : m_model(model)
{}

void MessageFinder::start(MessageModel::Matcher matches, std::uint64_t from, Way way)
{
    m_matches = std::move(matches);
    m_way = way;
    m_row = m_model.rowOf(from);
    m_left = m_matches ? m_model.rowCount() : 0;
}

std::optional<MessageFinder::Found> MessageFinder::step()
{
    if (m_left <= 0)
        return {};
    const auto until = std::chrono::steady_clock::now() + kSlice;
    const int rows = m_model.rowCount();
    while (rows > 0 && m_left > 0) {
        --m_left;
        m_row = (m_row + (m_way == Way::forward ? 1 : rows - 1)) % rows;
        if (m_matches(m_model.recordAt(m_row))) {
            m_left = 0;
            return Found{m_model.numberAt(m_row)};
        }
        if (m_left % kRowsPerLook == 0 && std::chrono::steady_clock::now() >= until)
            break;
    }
    if (m_left > 0 && rows > 0)
        return {};
    m_left = 0;
    return Found{};
}

} // namespace ropewalk
