#include "ui/panels/endpoint_delegate.h"

#include "ui/models/endpoint_model.h"
#include "ui/models/figure_text.h"
#include "ui/panels/endpoint_tree.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/sparkline.h"

#include <QDateTime>
#include <QPainter>

#include <algorithm>

namespace ropewalk {
namespace {

using Kind = EndpointNode::Kind;

constexpr int kGlyph = 12;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(EndpointModel::KindRole).toInt());
}

bool hasProblem(const QModelIndex &index)
{
    return kindOf(index) != Kind::connection && !index.data(EndpointModel::ProblemRole).toString().isEmpty();
}

StateGlyph glyphOf(const QModelIndex &index)
{
    switch (static_cast<EndpointModel::Glyph>(index.data(EndpointModel::GlyphRole).toInt())) {
    case EndpointModel::Glyph::none:
    case EndpointModel::Glyph::idle: return StateGlyph::idle;
    case EndpointModel::Glyph::listening: return StateGlyph::listening;
    case EndpointModel::Glyph::connecting: return StateGlyph::connecting;
    case EndpointModel::Glyph::connected: return StateGlyph::connected;
    case EndpointModel::Glyph::paused: return StateGlyph::paused;
    case EndpointModel::Glyph::held: return StateGlyph::held;
    case EndpointModel::Glyph::failed: return StateGlyph::failed;
    }
    Q_UNREACHABLE();
}

/// Writes `text` at the left of `rect` and moves that edge behind it. Nothing where there is no room.
void paintText(QPainter &painter,
               QRect &rect,
               const QString &text,
               const QFont &font,
               Token ink,
               Qt::TextElideMode elision = Qt::ElideRight)
{
    if (text.isEmpty() || rect.width() < 8)
        return;
    painter.setFont(font);
    painter.setPen(themeColor(ink));
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, elision, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
    rect.setLeft(rect.left() + metrics.horizontalAdvance(shown) + 6);
}

/// A peer on this machine by its port alone where there is no room for more: of an address the port says
/// most.
QString fitted(const QString &peer, const QFontMetrics &metrics, int width)
{
    for (const QLatin1String host : {QLatin1String("127.0.0.1:"), QLatin1String("[::1]:")})
        if (peer.startsWith(host) && metrics.horizontalAdvance(peer) > width)
            return peer.mid(host.size() - 1);
    return peer;
}

/// "Permission denied" of "Cannot listen on 127.0.0.1:80: permission denied": what there is room for; the
/// whole sentence is the row's tool tip.
QString reasonOf(const QString &problem)
{
    const qsizetype colon = problem.lastIndexOf(QStringLiteral(": "));
    QString reason = colon < 0 ? problem : problem.mid(colon + 2);
    if (reason.endsWith(u'.'))
        reason.chop(1);
    return reason.left(1).toUpper() + reason.mid(1);
}

QString retryText(qint64 retryAt)
{
    const qint64 left = retryAt / 1'000'000 - QDateTime::currentMSecsSinceEpoch();
    const auto seconds = std::max<qint64>(0, (left + 999) / 1'000);
    return EndpointDelegate::tr("retry in %1 s").arg(seconds);
}

} // namespace

void EndpointDelegate::paint(QPainter *painter,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    paintCellGround(*painter, option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect.adjusted(0, 0, -4, 0);
    const Kind kind = kindOf(index);
    if (kind == Kind::servers || kind == Kind::clients) {
        if (index.column() == EndpointModel::NameColumn)
            paintGroup(*painter, rect, index);
    } else {
        switch (index.column()) {
        case EndpointModel::NameColumn: paintName(*painter, rect, index); break;
        case EndpointModel::ActivityColumn: paintSpark(*painter, rect, index); break;
        case EndpointModel::RateColumn: paintRate(*painter, rect, index); break;
        default: paintQueue(*painter, rect, index); break;
        }
        if (hasProblem(index) && index.column() == EndpointModel::QueueColumn) {
            const auto *tree = qobject_cast<const QTreeView *>(option.widget);
            const int first = tree->columnViewportPosition(EndpointModel::ActivityColumn);
            paintProblem(*painter, QRect(QPoint(first, rect.top()), rect.bottomRight()), index);
        }
    }
    painter->restore();
}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {40, std::max(metric::kTreeRow, QFontMetrics(themeFont(TextStyle::body)).height() + 6)};
}

QString EndpointDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return value.toString();
}

void EndpointDelegate::paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    QRect rest = rect.adjusted(EndpointTree::kGroupInset + 6, 0, 0, 0);
    paintText(
        painter, rest, index.data().toString(), themeFont(TextStyle::dense, QFont::DemiBold), Token::text2);
    const QString count = countText(index.data(EndpointModel::CountRole).toULongLong());
    paintText(painter, rest, count, themeFont(TextStyle::dense), Token::text3);
}

void EndpointDelegate::paintName(QPainter &painter, QRect rect, const QModelIndex &index)
{
    const QRect glyph(rect.left(), rect.center().y() - kGlyph / 2, kGlyph, kGlyph);
    paintStateGlyph(painter, glyph, glyphOf(index));
    rect.setLeft(glyph.right() + 8);
    const Kind kind = kindOf(index);
    const QFont body = themeFont(TextStyle::body);
    const int count = index.data(EndpointModel::CountRole).toInt();
    if (index.data(EndpointModel::FaultsRole).toInt() > 0) {
        const QRect bolt(rect.left(), rect.center().y() - 6, 13, 13);
        paintIcon(painter, bolt, QStringLiteral("zap"), themeColor(Token::warn));
        rect.setLeft(bolt.right() + 5);
    }
    if (kind == Kind::connection) {
        const bool isClosed =
            index.data(EndpointModel::GlyphRole).toInt() == static_cast<int>(EndpointModel::Glyph::idle);
        paintText(painter, rect, index.data(EndpointModel::NumberRole).toString(), body, Token::text3);
        paintText(painter,
                  rect,
                  fitted(index.data().toString(), QFontMetrics(body), rect.width()),
                  body,
                  isClosed ? Token::text3 : Token::text,
                  Qt::ElideMiddle);
        return;
    }
    paintText(painter, rect, index.data().toString(), body, Token::text);
    if (kind == Kind::fold)
        paintText(painter, rect, QStringLiteral("×%1").arg(count), body, Token::text3);
    if (!index.data(EndpointModel::ReachRole).toStringList().isEmpty()) {
        const QRect globe(rect.left(), rect.center().y() - 6, 13, 13);
        paintIcon(painter, globe, QStringLiteral("globe"), themeColor(Token::warn));
        rect.setLeft(globe.right() + 6);
    }
    const bool hasPill = kind == Kind::service && count > 0;
    const QString pill = countText(static_cast<quint64>(count));
    QRect target = rect.adjusted(0, 0, hasPill ? -countPillWidth(pill) - 4 : 0, 0);
    const QString endpoint = index.data(EndpointModel::TargetRole).toString();
    if (endpoint != index.data().toString()) // One without a name is named after it.
        paintText(painter, target, endpoint, monoFont(11), Token::text3);
    if (hasPill)
        paintCountPill(painter, QRect(target.topLeft(), rect.bottomRight()), pill);
}

void EndpointDelegate::paintSpark(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    if (hasProblem(index))
        return;
    const auto samples = index.data(EndpointModel::SparkRole).value<QList<float>>();
    const bool isPaused = index.data(EndpointModel::GlyphRole).toInt() == int(EndpointModel::Glyph::paused);
    const bool isFaulty = index.data(EndpointModel::FaultsRole).toInt() > 0;
    paintSparkline(painter,
                   QRectF(rect).adjusted(2, 6, -2, -6),
                   samples,
                   themeColor(isPaused || isFaulty ? Token::warnFill : Token::slateFill));
}

void EndpointDelegate::paintRate(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    if (hasProblem(index))
        return;
    const bool isConnection = kindOf(index) == Kind::connection;
    const auto glyph = static_cast<EndpointModel::Glyph>(index.data(EndpointModel::GlyphRole).toInt());
    const bool isIdle = glyph == EndpointModel::Glyph::idle;
    const QString text = isIdle ? (isConnection ? tr("closed") : tr("stopped"))
                                : rateText(index.data(EndpointModel::RateRole).toDouble());
    painter.setFont(themeFont(TextStyle::dense));
    painter.setPen(themeColor(isIdle ? Token::text3 : Token::text2));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
}

void EndpointDelegate::paintQueue(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const auto bytes = index.data(EndpointModel::QueueRole).toULongLong();
    if (bytes == 0 || hasProblem(index))
        return;
    const bool isPaused = index.data(EndpointModel::GlyphRole).toInt() == int(EndpointModel::Glyph::paused);
    painter.setFont(themeFont(TextStyle::dense, isPaused ? QFont::DemiBold : QFont::Normal));
    painter.setPen(themeColor(isPaused ? Token::warn : Token::text3));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, byteText(static_cast<double>(bytes)));
}

void EndpointDelegate::paintProblem(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const QString text = reasonOf(index.data(EndpointModel::ProblemRole).toString());
    QFont font = themeFont(TextStyle::dense);
    const QFontMetrics metrics(font);
    const qint64 retryAt = index.data(EndpointModel::RetryRole).toLongLong();
    const QString retry = retryAt == 0 ? QString() : QStringLiteral(", ") + retryText(retryAt);
    const int room = rect.width() - metrics.horizontalAdvance(retry);
    painter.setFont(font);
    painter.setPen(themeColor(Token::err));
    painter.drawText(
        rect, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, room) + retry);
}

} // namespace ropewalk
