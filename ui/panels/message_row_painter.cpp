#include "ui/panels/message_row_painter.h"

#include "ui/models/message_model.h"
#include "ui/models/message_text.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kPadding = 6;
constexpr int kBracket = 8;           ///< From the right edge of the number's column.
constexpr int kBracketLookahead = 64; ///< Rows past the last one in sight that may still belong to it.

void write(
    QPainter &painter, const QRect &rect, const QString &text, Token ink, Qt::Alignment side = Qt::AlignLeft)
{
    painter.setPen(themeColor(ink));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter), shown);
}

QString eventIcon(JournalRecord::Kind kind)
{
    switch (kind) {
    case JournalRecord::Kind::opened: return QStringLiteral("plug");
    case JournalRecord::Kind::closed: return QStringLiteral("unplug");
    case JournalRecord::Kind::failed: return QStringLiteral("error");
    default: return QStringLiteral("info");
    }
}

} // namespace

MessageRowPainter::MessageRowPainter(const MessageModel &model, const QHeaderView &header)
    : m_model(model)
    , m_header(header)
{}

void MessageRowPainter::begin(int first, int last, int current)
{
    m_cause.reset();
    m_firstRelated = m_lastRelated = -1;
    if (current < 0 || m_model.recordAt(current).kind != JournalRecord::Kind::message)
        return;
    m_cause = m_model.causeOf(m_model.numberAt(current));
    const int end = std::min(m_model.rowCount() - 1, last + kBracketLookahead);
    for (int row = std::max(0, first - kBracketLookahead); row <= end; ++row) {
        if (!isRelated(row))
            continue;
        if (m_firstRelated < 0)
            m_firstRelated = row;
        m_lastRelated = row;
    }
    if (m_firstRelated == m_lastRelated)
        m_cause.reset(); // Nothing came of it: no bracket.
}

void MessageRowPainter::paint(QPainter &painter, const QRect &row, int number, Look look) const
{
    const JournalRecord &record = m_model.recordAt(number);
    if (look.isSelected)
        painter.fillRect(row, themeColor(Token::sel));
    else if (look.isHovered)
        painter.fillRect(row, themeColor(Token::hover));
    if (m_model.isAfterPause(number))
        painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), themeColor(Token::line));

    painter.setFont(themeFont(TextStyle::dense));
    const QRect numberCell = cell(row, MessageModel::NumberColumn).adjusted(0, 0, -16 + kPadding, 0);
    write(painter,
          numberCell,
          m_model.index(number, MessageModel::NumberColumn).data().toString(),
          Token::text3,
          Qt::AlignRight);
    write(painter, cell(row, MessageModel::TimeColumn), clockText(record.time), Token::text);
    paintGutter(painter, row, number);
    if (record.kind == JournalRecord::Kind::message)
        paintMessage(painter, row, number, record);
    else
        paintEvent(painter, row, record);
    if (look.hasFocus) {
        painter.setPen(QPen(themeColor(Token::accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(row.adjusted(0, 0, -1, -1));
    }
}

QRect MessageRowPainter::cell(const QRect &row, int column) const
{
    const int left = m_header.sectionViewportPosition(column);
    return QRect(left, row.top(), m_header.sectionSize(column), row.height())
        .adjusted(kPadding, 0, -kPadding, 0);
}

void MessageRowPainter::paintMessage(QPainter &painter,
                                     const QRect &row,
                                     int number,
                                     const JournalRecord &record) const
{
    paintConnection(painter, cell(row, MessageModel::ConnectionColumn), record);
    painter.setFont(themeFont(TextStyle::dense));
    const auto text = [&](int column) { return m_model.index(number, column).data().toString(); };
    if (!m_header.isSectionHidden(MessageModel::DeltaColumn))
        write(painter,
              cell(row, MessageModel::DeltaColumn),
              text(MessageModel::DeltaColumn),
              Token::text3,
              Qt::AlignRight);
    write(painter,
          cell(row, MessageModel::BytesColumn),
          text(MessageModel::BytesColumn),
          Token::text2,
          Qt::AlignRight);
    painter.setFont(themeFont(TextStyle::mono));
    write(painter, cell(row, MessageModel::MessageColumn), text(MessageModel::MessageColumn), Token::text);
}

void MessageRowPainter::paintEvent(QPainter &painter, const QRect &row, const JournalRecord &record) const
{
    QRect rest = cell(row, MessageModel::ConnectionColumn);
    rest.setRight(row.right() - kPadding);
    const bool isFailure = record.kind == JournalRecord::Kind::failed;
    const Token ink = isFailure ? Token::err : Token::text2;
    const QRectF icon(rest.left(), rest.center().y() - 6.5, 14, 14);
    paintIcon(painter, icon, eventIcon(record.kind), themeColor(isFailure ? Token::err : Token::text3));
    rest.setLeft(rest.left() + 20);
    painter.setFont(themeFont(TextStyle::dense));
    write(painter, rest, m_model.eventText(record), ink);
}

void MessageRowPainter::paintConnection(QPainter &painter, QRect cell, const JournalRecord &record) const
{
    const QRectF arrow(cell.left(), cell.center().y() - 5.5, 12, 12);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFlowArrow(painter, arrow, record.direction == Direction::in ? Flow::in : Flow::out);
    painter.setRenderHint(QPainter::Antialiasing, false);
    cell.setLeft(cell.left() + 18);
    painter.setFont(themeFont(TextStyle::dense));
    const QString name = m_model.connectionText(record);
    const qsizetype split = name.startsWith(u'#') ? name.indexOf(u' ') + 1 : 0;
    const QString number = name.left(split);
    write(painter, cell, number, Token::text3);
    cell.setLeft(cell.left() + painter.fontMetrics().horizontalAdvance(number));
    write(painter, cell, name.mid(split), Token::text);
}

void MessageRowPainter::paintGutter(QPainter &painter, const QRect &row, int number) const
{
    const QRect numberCell = cell(row, MessageModel::NumberColumn);
    if (m_model.isPinned(m_model.numberAt(number)))
        paintIcon(painter,
                  QRectF(4, row.center().y() - 5.5, 12, 12),
                  QStringLiteral("pin"),
                  themeColor(Token::accent));
    if (!m_cause || number < m_firstRelated || number > m_lastRelated)
        return;
    const int x = numberCell.right() - kBracket + kPadding + 3;
    const int middle = row.center().y();
    painter.setPen(QPen(themeColor(Token::accent), 1));
    painter.drawLine(
        x, number == m_firstRelated ? middle : row.top(), x, number == m_lastRelated ? middle : row.bottom());
    if (m_model.numberAt(number) == *m_cause) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(themeColor(Token::accent));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(x + 0.5, middle), 2.5, 2.5);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else if (isRelated(number)) {
        painter.drawLine(x, middle, x + 5, middle);
    }
}

bool MessageRowPainter::isRelated(int row) const
{
    return m_cause && m_model.causeOf(m_model.numberAt(row)) == *m_cause;
}

} // namespace ropewalk
