#include "ui/widgets/chip.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <array>
#include <utility>

namespace ropewalk {

namespace {

constexpr int kPadding = 6;
constexpr int kGlyph = 12;
constexpr int kGap = 4;
constexpr int kHeight = 20;
constexpr int kPillHeight = 14;
constexpr int kPillMin = 14;

std::pair<Token, Token> groundAndInk(ChipTone tone)
{
    static constexpr std::array<std::pair<Token, Token>, 8> kTones{{
        {Token::chip, Token::text2},
        {Token::okWeak, Token::ok},
        {Token::errWeak, Token::err},
        {Token::warnWeak, Token::warn},
        {Token::inWeak, Token::in},
        {Token::outWeak, Token::out},
        {Token::sel, Token::accent},
        {Token::violetWeak, Token::violet},
    }};
    return kTones[static_cast<std::size_t>(tone)];
}

} // namespace

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setFont(themeFont(TextStyle::dense));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setState(const QString &text, ChipTone tone, std::optional<StateGlyph> glyph)
{
    m_text = text;
    m_tone = tone;
    m_glyph = glyph;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int glyph = m_glyph ? kGlyph + kGap : 0;
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_text) + glyph + 2 * kPadding, qMax(kHeight, metrics.height() + 4)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto [ground, ink] = groundAndInk(m_tone);
    paintBox(painter, rect(), metric::kChipRadius, themeColor(ground));
    QRect line = rect().adjusted(kPadding, 0, -kPadding + 2, 0);
    if (m_glyph) {
        paintStateGlyph(painter, QRectF(kPadding, (height() - kGlyph) / 2, kGlyph, kGlyph), *m_glyph);
        line.setLeft(line.left() + kGlyph + kGap);
    }
    painter.setPen(themeColor(ink));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

CountPill::CountPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountPill::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(QLocale().toString(count));
    updateGeometry();
    update();
}

QSize CountPill::sizeHint() const
{
    return {countPillWidth(QLocale().toString(m_count)), kPillHeight + 2};
}

void CountPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCountPill(painter, rect(), QLocale().toString(m_count));
}

int countPillWidth(const QString &text)
{
    return qMax(kPillMin, QFontMetrics(themeFont(TextStyle::caption)).horizontalAdvance(text) + 9);
}

int paintCountPill(QPainter &painter, const QRect &box, const QString &text)
{
    painter.save();
    painter.setFont(themeFont(TextStyle::caption));
    const int width = countPillWidth(text);
    const QRect pill(box.x(), box.y() + (box.height() - kPillHeight) / 2, width, kPillHeight);
    paintBox(painter, pill, kPillHeight / 2.0, themeColor(Token::press));
    painter.setPen(themeColor(Token::text2));
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
    return width;
}

} // namespace ropewalk
