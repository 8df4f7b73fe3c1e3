#include "ui/panels/filter_bar.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/models/message_matcher.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ropewalk {

FilterBar::FilterBar(MessageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new SearchField(QStringLiteral("filter"), this))
    , m_direction(new SegmentedControl(this))
    , m_follow(new QPushButton(
          themeIcon(QStringLiteral("arrow-down"), {Token::text2, Token::accent}), tr("Follow"), this))
    , m_note(new QLabel(this))
{
    setSurface(*this, Token::surface);
    setupControls();
    setupLayout();
}

void FilterBar::clear()
{
    m_filter->clear();
    m_direction->setCurrent(0);
}

void FilterBar::setFollowing(bool isOn)
{
    m_follow->setChecked(isOn);
}

void FilterBar::showProgress(std::uint64_t droppedRows)
{
    QStringList notes;
    if (m_model.isSampled())
        notes << tr("Live view sampled");
    else if (m_model.rowsToScan() > 10'000)
        notes << tr("%1 rows to search").arg(countText(m_model.rowsToScan()));
    if (droppedRows > 0)
        notes << tr("%1 older rows dropped").arg(countText(droppedRows));
    m_note->setText(notes.join(QStringLiteral(" · ")));
    m_note->setVisible(!notes.isEmpty());
}

void FilterBar::setupControls()
{
    m_filter->setObjectName(QStringLiteral("messageFilter"));
    m_filter->setPlaceholderText(tr("Filter: text, hex:0d0a, size>512, re:^PING"));
    m_filter->setAccessibleName(tr("Filter messages"));
    setControlSize(*m_filter, ControlSize::small);
    connect(m_filter, &QLineEdit::textChanged, this, &FilterBar::applyFilter);

    m_direction->setObjectName(QStringLiteral("direction"));
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addSegment(tr("All"));
    m_direction->addSegment(tr("In"), QStringLiteral("arrow-left"), Token::in);
    m_direction->addSegment(tr("Out"), QStringLiteral("arrow-right"), Token::out);
    connect(m_direction, &SegmentedControl::currentChanged, this, [this](int segment) {
        const bool isAll = segment == 0;
        const Direction direction = segment == 1 ? Direction::in : Direction::out;
        m_model.setDirection(isAll ? std::nullopt : std::optional(direction));
    });

    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Stay at the newest message (End)"));
    setControlSize(*m_follow, ControlSize::small);
    connect(m_follow, &QPushButton::clicked, this, &FilterBar::followRequested);
}

void FilterBar::setupLayout()
{
    setTextStyle(*m_note, TextStyle::caption, Token::warn);
    m_note->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, 6, metric::kPadding, 6);
    layout->setSpacing(metric::kGap);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_direction);
    layout->addWidget(m_follow);
}

void FilterBar::applyFilter(const QString &text)
{
    auto matcher = makeMatcher(text, m_model.directory());
    if (!matcher) {
        m_filter->setProblem(parseErrorText(matcher.error()));
        return; // What was shown stays until the line means something.
    }
    m_filter->setProblem({});
    m_model.setMatcher(*matcher);
}

} // namespace ropewalk
