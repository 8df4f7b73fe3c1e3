#include "ui/widgets/segmented_control.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

namespace ropewalk {

namespace {

constexpr int kIcon = 12;
constexpr int kIconGap = 4;

class Segment final : public QAbstractButton
{
public:
    Segment(const QString &text, QString icon, Token tint, SegmentedControl::Shape shape)
        : m_icon(std::move(icon))
        , m_tint(tint)
        , m_large(shape == SegmentedControl::Shape::large)
    {
        setText(text);
        setCheckable(true);
        setFont(themeFont(m_large ? TextStyle::body : TextStyle::dense));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setWeight(QFont::Medium);
        const int icon = m_icon.isEmpty() ? 0 : kIcon + kIconGap;
        const int padding = m_large ? 10 : 8;
        const QFontMetrics metrics(bold);
        return {metrics.horizontalAdvance(text()) + icon + 2 * padding,
                qMax(m_large ? 28 : 22, metrics.height() + 4)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (isChecked())
            paintChosen(painter);
        QFont face = font();
        face.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
        painter.setFont(face);
        const Token ink = !isEnabled()                  ? Token::disabled
                          : isChecked() || underMouse() ? Token::text
                                                        : Token::text2;
        const int icon = m_icon.isEmpty() ? 0 : kIcon + kIconGap;
        const int textWidth = painter.fontMetrics().horizontalAdvance(text());
        const int left = (width() - icon - textWidth) / 2;
        if (icon > 0)
            paintIcon(painter,
                      QRectF(left, (height() - kIcon) / 2, kIcon, kIcon),
                      m_icon,
                      themeColor(isEnabled() ? m_tint : Token::disabled));
        painter.setPen(themeColor(ink));
        painter.drawText(
            QRect(left + icon, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        QStyleOption option;
        option.initFrom(this);
        if (showsKeyboardFocus(option))
            paintFocusRing(painter, rect(), 5, themeColor(Token::accent));
    }

private:
    void paintChosen(QPainter &painter) const
    {
        if (themeScheme() == Scheme::light)
            paintBox(painter, rect(), 5, themeColor(Token::segmentOn), themeColor(Token::line2));
        else
            paintBox(painter, rect().adjusted(1, 1, -1, -1), 4, themeColor(Token::segmentOn));
    }

    QString m_icon;
    Token m_tint;
    bool m_large;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent, Shape shape)
    : QWidget(parent)
    , m_shape(shape)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(1, 1, 1, 1);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool on) {
        if (!on)
            return;
        setFocusProxy(m_group->button(segment));
        emit currentChanged(segment);
    });
}

int SegmentedControl::addSegment(const QString &text, const QString &icon, Token tint)
{
    auto *segment = new Segment(text, icon, tint, m_shape);
    const int number = count();
    m_row->addWidget(segment);
    if (number == 0) {
        segment->setChecked(true);
        setFocusProxy(segment);
    }
    m_group->addButton(segment, number);
    return number;
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

void SegmentedControl::setCurrent(int segment)
{
    if (QAbstractButton *button = m_group->button(segment))
        button->setChecked(true);
}

void SegmentedControl::setSegmentText(int segment, const QString &text)
{
    if (QAbstractButton *button = m_group->button(segment))
        button->setText(text);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor edge = m_shape == Shape::edged ? themeColor(Token::line) : QColor();
    paintBox(painter, rect(), metric::kControlRadius, themeColor(Token::well), edge);
}

} // namespace ropewalk
