#include "ui/panels/queue_limits.h"

#include "ui/models/watched_queues.h"
#include "ui/panels/queue_actions.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/link_button.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::size_t kKiB = 1'024;
constexpr int kMostKiB = 4 * 1'024 * 1'024; ///< 4 GiB.
constexpr int kMostMessages = 100'000'000;

/// A mark below one KiB is shown as one: nobody is told that there is none.
int kibOf(std::size_t bytes)
{
    return static_cast<int>(std::min<std::size_t>((bytes + kKiB - 1) / kKiB, kMostKiB));
}

void showValue(QSpinBox &box, int value)
{
    if (box.hasFocus() || box.value() == value)
        return;
    const QSignalBlocker blocker(box);
    box.setValue(value);
}

} // namespace

QueueLimitFields::QueueLimitFields(WatchedQueues &watched, QueueActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_watched(watched)
    , m_actions(actions)
    , m_title(new QLabel(this))
    , m_highBytes(makeBox(QStringLiteral("highBytes"), tr("High watermark in KiB"), tr(" KiB")))
    , m_lowBytes(makeBox(QStringLiteral("lowBytes"), tr("Low watermark in KiB"), tr(" KiB")))
    , m_highMessages(makeBox(QStringLiteral("highMessages"), tr("High watermark in messages"), tr(" msgs")))
    , m_lowMessages(makeBox(QStringLiteral("lowMessages"), tr("Low watermark in messages"), tr(" msgs")))
    , m_aboveHigh(new QComboBox(this))
    , m_keep(new LinkButton({}, this))
{
    setupFields();
    setupLayout();
    refresh();
}

void QueueLimitFields::refresh()
{
    const bool isIn = m_watched.current() == Direction::in;
    m_title->setText(isIn ? tr("Receive queue limits") : tr("Send queue limits"));
    const QueueLimits &limits = m_watched.side(m_watched.current()).config.limits;
    showValue(*m_highBytes, kibOf(limits.highBytes));
    showValue(*m_lowBytes, kibOf(limits.lowBytes));
    showValue(*m_highMessages, static_cast<int>(limits.highMessages));
    showValue(*m_lowMessages, static_cast<int>(limits.lowMessages));
    m_aboveHigh->setItemText(0, isIn ? tr("Stop reading") : tr("Pause producer"));
    m_aboveHigh->setCurrentIndex(static_cast<int>(limits.aboveHigh));
    setEnabled(m_watched.isKnown() && !m_watched.isGone());
}

void QueueLimitFields::setService(const QString &name)
{
    m_keep->setText(tr("Begin so with new connections of %1").arg(name));
    m_keep->setVisible(!name.isEmpty());
}

QSpinBox *QueueLimitFields::makeBox(const QString &name, const QString &title, const QString &suffix)
{
    auto *box = new QSpinBox(this);
    const bool countsBytes = name.endsWith(QStringLiteral("Bytes"));
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setToolTip(title);
    box->setRange(0, countsBytes ? kMostKiB : kMostMessages);
    box->setSpecialValueText(countsBytes ? tr("any size") : tr("any number"));
    box->setSuffix(suffix);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    setControlSize(*box, ControlSize::small);
    connect(box, &QSpinBox::valueChanged, this, &QueueLimitFields::apply);
    return box;
}

void QueueLimitFields::setupFields()
{
    m_title->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    m_aboveHigh->setObjectName(QStringLiteral("aboveHigh"));
    m_aboveHigh->setAccessibleName(tr("Above the high watermark"));
    for (const QString &text :
         {tr("Pause producer"), tr("Drop oldest"), tr("Drop newest"), tr("Reset connection")})
        m_aboveHigh->addItem(text); // In the order of Overflow.
    setControlSize(*m_aboveHigh, ControlSize::small);
    m_keep->setObjectName(QStringLiteral("keepLimits"));
    m_keep->setToolTip(tr("Mode, filter, pace and limits of both queues"));
    connect(m_aboveHigh, &QComboBox::activated, this, &QueueLimitFields::apply);
    connect(m_keep, &LinkButton::clicked, this, &QueueLimitFields::keepRequested);
}

void QueueLimitFields::setupLayout()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metric::kPadding, 10, metric::kPadding, metric::kGap);
    grid->setHorizontalSpacing(metric::kGap);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    const auto addRow = [&](const QString &name, QWidget *bytes, QWidget *messages) {
        auto *label = new QLabel(name, this);
        setTextStyle(*label, TextStyle::dense, Token::text3);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(bytes, row, 1, 1, messages == nullptr ? 2 : 1);
        if (messages != nullptr)
            grid->addWidget(messages, row, 2);
    };
    grid->addWidget(m_title, 0, 0, 1, 3);
    addRow(tr("High watermark"), m_highBytes, m_highMessages);
    addRow(tr("Low watermark"), m_lowBytes, m_lowMessages);
    addRow(tr("Above high"), m_aboveHigh, nullptr);
    grid->addWidget(m_keep, grid->rowCount(), 0, 1, 3, Qt::AlignLeft);
    for (QSpinBox *box : {m_highBytes, m_lowBytes, m_highMessages, m_lowMessages}) {
        box->setMinimumWidth(72);
        box->setMaximumWidth(96);
    }
}

void QueueLimitFields::apply()
{
    m_actions.configure(m_watched.current(), [this](QueueConfig &config) {
        QueueLimits &limits = config.limits;
        const auto setBytes = [](std::size_t &bytes, const QSpinBox &box) {
            if (kibOf(bytes) != box.value()) // Else it keeps what is not a whole KiB.
                bytes = static_cast<std::size_t>(box.value()) * kKiB;
        };
        setBytes(limits.highBytes, *m_highBytes);
        setBytes(limits.lowBytes, *m_lowBytes);
        limits.highMessages = static_cast<std::size_t>(m_highMessages->value());
        limits.lowMessages = static_cast<std::size_t>(m_lowMessages->value());
        limits.aboveHigh = static_cast<Overflow>(m_aboveHigh->currentIndex());
    });
}

} // namespace ropewalk
