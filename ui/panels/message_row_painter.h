#pragma once

#include <QRect>

#include <cstdint>
#include <optional>

class QFont;
class QHeaderView;
class QPainter;

namespace ropewalk {

class MessageModel;
enum class Token;
struct JournalRecord;

/// Paints one row of the message list: its columns, a rule above it after a pause, and the bracket that
/// joins a message with what was sent because of it.
class MessageRowPainter
{
public:
    struct Look
    {
        bool isSelected = false;
        bool isHovered = false;
        bool hasFocus = false;
    };

    /// Both must outlive the painter.
    MessageRowPainter(const MessageModel &model, const QHeaderView &header);

    /// Before the rows `first` to `last`: finds what belongs to the row `current`, -1 for none.
    void begin(int first, int last, int current);

    void paint(QPainter &painter, const QRect &row, int number, Look look) const;

private:
    [[nodiscard]] QRect cell(const QRect &row, int column) const;
    void paintMessage(QPainter &painter, const QRect &row, int number, const JournalRecord &record) const;
    void paintEvent(QPainter &painter, const QRect &row, const JournalRecord &record) const;
    void paintConnection(QPainter &painter, QRect cell, const JournalRecord &record) const;
    void paintGutter(QPainter &painter, const QRect &row, int number) const;
    [[nodiscard]] bool isRelated(int row) const;

    const MessageModel &m_model;
    const QHeaderView &m_header;
    std::optional<std::uint64_t> m_cause; ///< The number of the message that begins the bracket.
    int m_lastRelated = -1;               ///< The row where it ends.
    int m_firstRelated = -1;
};

} // namespace ropewalk
