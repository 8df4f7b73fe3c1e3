#include "ui/panels/throughput_bar.h"

#include "ui/panels/throughput_picture.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace ropewalk {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr int kUsualSpan = 2; ///< The row of a minute.

} // namespace

ThroughputBar::ThroughputBar(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_figure(new SegmentedControl(this))
    , m_span(new QComboBox(this))
    , m_freeze(new QToolButton(this))
    , m_compare(new QToolButton(this))
    , m_more(new QToolButton(this))
{
    setSurface(*this, Token::surface);
    setFixedHeight(metric::kToolBar);
    m_figure->setObjectName(QStringLiteral("throughputFigure"));
    m_figure->setAccessibleName(tr("Figure"));
    setFocusProxy(m_figure);
    for (int figure = 0; figure < kThroughputFigures; ++figure)
        m_figure->addSegment(figureName(static_cast<ThroughputFigure>(figure)));
    connect(m_figure, &SegmentedControl::currentChanged, this, &ThroughputBar::figureChanged);
    setupSpans();
    setupButtons(parts);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPadding, 0, metric::kGap, 0);
    row->setSpacing(metric::kGap / 2);
    row->addWidget(m_figure);
    row->addStretch(1);
    for (QWidget *control : std::initializer_list<QWidget *>{m_span, m_freeze, m_compare, m_more})
        row->addWidget(control);
}

ThroughputFigure ThroughputBar::figure() const
{
    return static_cast<ThroughputFigure>(m_figure->current());
}

void ThroughputBar::setFigure(ThroughputFigure figure)
{
    m_figure->setCurrent(static_cast<int>(figure));
}

std::int64_t ThroughputBar::span() const
{
    return m_span->currentData().toLongLong();
}

void ThroughputBar::setSpan(std::int64_t span)
{
    m_span->setCurrentIndex(std::max(m_span->findData(qlonglong{span}), 0));
}

void ThroughputBar::openCompareMenu()
{
    m_compare->setFocus(Qt::ShortcutFocusReason);
    m_compare->showMenu();
}

void ThroughputBar::setCompared(const QString &name)
{
    const QString text = name.isEmpty() ? tr("Compare with…") : tr("Compared with %1, dashed").arg(name);
    m_compare->setToolTip(text);
    m_compare->setAccessibleName(text);
    m_compare->setChecked(!name.isEmpty());
}

void ThroughputBar::setupSpans()
{
    m_span->setObjectName(QStringLiteral("throughputSpan"));
    m_span->setAccessibleName(tr("Time shown"));
    setControlSize(*m_span, ControlSize::small);
    const std::pair<QString, std::int64_t> spans[] = {{tr("10 s"), 10 * kSecond},
                                                      {tr("30 s"), 30 * kSecond},
                                                      {tr("60 s"), kMinute},
                                                      {tr("5 min"), 5 * kMinute},
                                                      {tr("10 min"), 10 * kMinute},
                                                      {tr("30 min"), 30 * kMinute},
                                                      {tr("1 h"), kHour},
                                                      {tr("6 h"), 6 * kHour},
                                                      {tr("24 h"), 24 * kHour}};
    for (const auto &[text, span] : spans)
        m_span->addItem(text, qlonglong{span});
    m_span->setCurrentIndex(kUsualSpan);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ThroughputBar::spanChanged);
}

void ThroughputBar::setupButtons(const Parts &parts)
{
    m_freeze->setDefaultAction(parts.freeze);
    m_freeze->setObjectName(QStringLiteral("freezeThroughput"));
    m_compare->setObjectName(QStringLiteral("compareThroughput"));
    m_compare->setIcon(themeIcon(QStringLiteral("branch"), {Token::text2, Token::accent}));
    m_compare->setCheckable(true);
    m_compare->setMenu(parts.compare);
    m_more->setObjectName(QStringLiteral("moreThroughput"));
    m_more->setIcon(themeIcon(QStringLiteral("more")));
    m_more->setMenu(parts.more);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    for (QToolButton *button : {m_compare, m_more})
        button->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *button : {m_freeze, m_compare, m_more}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        setControlSize(*button, ControlSize::small);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    setCompared({});
}

} // namespace ropewalk
