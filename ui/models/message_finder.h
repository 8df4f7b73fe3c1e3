#pragma once

#include "ui/models/message_model.h"

#include <optional>

namespace ropewalk {

/// Looks for the next message that matches among those a list shows, in slices, once around.
///
/// Thread: the window's.
class MessageFinder
{
public:
    enum class Way { forward, backward };

    /// `model` must outlive the finder.
    explicit MessageFinder(const MessageModel &model);

    /// Begins behind (or before) the message numbered `from`.
    void start(MessageModel::Matcher matches, std::uint64_t from, Way way);

    struct Found
    {
        std::optional<std::uint64_t> number; ///< Nothing: no message matches.
    };

    /// Looks for at most two milliseconds. Nothing while it is not decided, and where nothing was started.
    [[nodiscard]] std::optional<Found> step();

    [[nodiscard]] bool isLooking() const { return m_left > 0; }

private:
    const MessageModel &m_model;
    MessageModel::Matcher m_matches;
    Way m_way = Way::forward;
    int m_row = 0;
    int m_left = 0; ///< Rows still to look at.
};

} // namespace ropewalk
