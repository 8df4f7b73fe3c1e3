#include "ui/widgets/demo_art.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace ropewalk {

namespace {

constexpr qreal kNodeHeight = 24;

enum class Node { client, server };

void label(QPainter &painter, const QPointF &centre, const QString &text, Token ink)
{
    painter.setFont(monoFont(11));
    painter.setPen(themeColor(ink));
    painter.drawText(QRectF(centre.x() - 80, centre.y() - 12, 160, 24), Qt::AlignCenter, text);
}

void node(QPainter &painter, const QPointF &centre, qreal width, const QString &text, Node kind)
{
    const bool server = kind == Node::server;
    const QRectF box(centre.x() - width / 2, centre.y() - kNodeHeight / 2, width, kNodeHeight);
    paintBox(painter,
             box,
             server ? 6 : 12,
             themeColor(server ? Token::text : Token::surface),
             themeColor(server ? Token::text : Token::line2));
    label(painter, centre, text, server ? Token::surface : Token::text2);
}

void wire(
    QPainter &painter, const QPainterPath &path, Token token, qreal width, Qt::PenStyle style = Qt::SolidLine)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeColor(token), width, style, Qt::RoundCap));
    painter.drawPath(path);
}

void head(QPainter &painter, const QPointF &tip, qreal angle, Token token)
{
    painter.save();
    painter.translate(tip);
    painter.rotate(angle);
    painter.setPen(QPen(themeColor(token), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{QPointF(-5, -3.5), QPointF(0, 0), QPointF(-5, 3.5)});
    painter.restore();
}

void arrow(QPainter &painter, const QPointF &from, const QPointF &to, Token token)
{
    QPainterPath path(from);
    path.lineTo(to);
    wire(painter, path, token, 2);
    head(painter, to, -QLineF(from, to).angle(), token);
}

void curve(QPainter &painter, const QPointF &from, const QPointF &to, Token token)
{
    QPainterPath path(from);
    const qreal bend = (from.x() + to.x()) / 2;
    path.cubicTo({bend, from.y()}, {bend, to.y()}, to);
    wire(painter, path, token, 1.5);
}

/// A cell of a queue with a letter in it, or empty.
void cell(QPainter &painter, const QPointF &corner, const QString &text, Token edge)
{
    const QRectF box(corner, QSizeF(16, 16));
    paintBox(painter, box, 3, themeColor(Token::surface), themeColor(edge), 1.25);
    label(painter, box.center(), text, edge == Token::line2 ? Token::text3 : Token::text2);
}

void paintEcho(QPainter &painter)
{
    const std::array<QString, 3> names{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const qreal y = 28 + 36 * static_cast<qreal>(i);
        const qreal port = 58 + 6 * static_cast<qreal>(i);
        curve(painter, {86, y - 3}, {150, port - 3}, Token::inFill);
        head(painter, {150, port - 3}, i == 0 ? 12 : i == 2 ? -12 : 0, Token::inFill);
        curve(painter, {88, y + 3}, {152, port + 3}, Token::outFill);
        head(painter, {88, y + 3}, 180, Token::outFill);
        node(painter, {58, y}, 54, names[i], Node::client);
    }
    node(painter, {190, 64}, 74, QStringLiteral("tcp:7007"), Node::server);
}

void paintChat(QPainter &painter)
{
    arrow(painter, {64, 38}, {97, 52.5}, Token::inFill);
    arrow(painter, {156, 52}, {189, 37.5}, Token::outFill);
    arrow(painter, {96, 76}, {63, 90.5}, Token::outFill);
    arrow(painter, {156, 76}, {189, 90.5}, Token::outFill);
    node(painter, {40, 26}, 58, QStringLiteral("alice"), Node::client);
    node(painter, {212, 26}, 58, QStringLiteral("bob"), Node::client);
    node(painter, {40, 102}, 58, QStringLiteral("carol"), Node::client);
    node(painter, {212, 102}, 58, QStringLiteral("logbot"), Node::client);
    node(painter, {126, 64}, 74, QStringLiteral("tcp:7010"), Node::server);
}

void paintUpper(QPainter &painter)
{
    const std::array<std::array<QString, 3>, 2> queues{
        {{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")},
         {QStringLiteral("x"), QStringLiteral("y"), QString()}}};
    for (std::size_t i = 0; i < queues.size(); ++i) {
        const qreal y = 36 + 56 * static_cast<qreal>(i);
        node(painter, {38, y}, 40, i == 0 ? QStringLiteral("1") : QStringLiteral("2"), Node::client);
        arrow(painter, {62, y - 4}, {82, y - 4}, Token::inFill);
        arrow(painter, {82, y + 5}, {62, y + 5}, Token::outFill);
        for (std::size_t place = 0; place < 3; ++place) {
            const QString &text = queues[i][place];
            cell(painter,
                 {90 + 18 * static_cast<qreal>(place), y - 8},
                 text,
                 text.isEmpty() ? Token::line2 : Token::slateFill);
        }
        curve(painter, {148, y}, {162, 64}, Token::slateFill);
    }
    node(painter, {200, 64}, 72, QStringLiteral("select"), Node::server);
    label(painter, {200, 94}, QStringLiteral("ABC  XY"), Token::out);
}

void paintUdp(QPainter &painter)
{
    const auto datagrams = [&](qreal y, Token token, bool toRight) {
        for (int i = 0; i < 4; ++i) // One datagram each: they arrive whole or not at all.

            paintBox(painter, QRectF(91 + i * 19, y - 4, 12, 8), 2, themeColor(token));
        head(painter, {toRight ? 168.0 : 84.0, y}, toRight ? 0 : 180, token);
    };
    datagrams(52, Token::inFill, true);
    datagrams(76, Token::outFill, false);
    node(painter, {46, 64}, 70, QStringLiteral("sender"), Node::client);
    node(painter, {206, 64}, 70, QStringLiteral("udp:7012"), Node::server);
}

/// A queue between its marks, which fills faster than it empties.
void paintFeed(QPainter &painter)
{
    const QRectF queue(96, 52, 62, 24);
    node(painter, {40, 64}, 50, QStringLiteral("feed"), Node::server);
    for (const qreal y : {58.0, 64.0, 70.0})
        arrow(painter, {68, y}, {92, y}, Token::outFill);
    paintBox(painter, queue, 4, themeColor(Token::sunken), themeColor(Token::line2));
    painter.fillRect(queue.adjusted(2, 2, -14, -2), themeColor(Token::outFill));
    for (const qreal mark : {111.0, 146.0})
        painter.fillRect(QRectF(mark, queue.top() - 4, 1.5, queue.height() + 8), themeColor(Token::text));
    arrow(painter, {162, 64}, {180, 64}, Token::outFill);
    node(painter, {213, 64}, 60, QStringLiteral("reader"), Node::client);
    label(painter, {112, 92}, QStringLiteral("low"), Token::text3);
    label(painter, {146, 92}, QStringLiteral("high"), Token::text3);
    label(painter, {126, 36}, QStringLiteral("8 KiB/s"), Token::text2);
}

} // namespace

void paintDemoArt(QPainter &painter, DemoKind kind)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (kind) {
    case DemoKind::echo: paintEcho(painter); break;
    case DemoKind::chat: paintChat(painter); break;
    case DemoKind::upper: paintUpper(painter); break;
    case DemoKind::udp: paintUdp(painter); break;
    case DemoKind::feed: paintFeed(painter); break;
    }
    painter.restore();
}

} // namespace ropewalk
