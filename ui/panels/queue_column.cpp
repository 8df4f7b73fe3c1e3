#include "ui/panels/queue_column.h"

#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"
#include "ui/models/watched_queues.h"
#include "ui/panels/line.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_list.h"
#include "ui/panels/queue_strip.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kHead = 40;
constexpr int kRoomy = 340; ///< Below: fewer buttons.
constexpr int kWide = 380;  ///< Below: a shorter name, and no count.

QString overflowText(const QueueLimits &limits, Direction direction)
{
    const QString high =
        limits.highBytes > 0 ? limitText(limits.highBytes) : messagesText(limits.highMessages);
    if (limits.highBytes == 0 && limits.highMessages == 0)
        return {};
    switch (limits.aboveHigh) {
    case Overflow::pause:
        return direction == Direction::in
                   ? QueueColumn::tr("Reading stops when the queue passes %1.").arg(high)
                   : QueueColumn::tr("The producer pauses when the queue passes %1.").arg(high);
    case Overflow::dropOldest: return QueueColumn::tr("Above %1 the oldest messages are dropped.").arg(high);
    case Overflow::dropNewest: return QueueColumn::tr("Above %1 what comes is dropped.").arg(high);
    case Overflow::close: return QueueColumn::tr("Above %1 the connection is reset.").arg(high);
    }
    Q_UNREACHABLE();
}

} // namespace

QueueColumn::QueueColumn(WatchedQueues &watched, QueueActions &actions, Direction direction, QWidget *parent)
    : QWidget(parent)
    , m_watched(watched)
    , m_actions(actions)
    , m_direction(direction)
    , m_head(new QWidget(this))
    , m_title(new ElidedLabel(queueName(direction), m_head))
    , m_count(new CountPill(m_head))
    , m_hold(new QPushButton(themeIcon(QStringLiteral("pause"), {Token::text2, Token::accent}), {}, m_head))
    , m_step(new QPushButton(themeIcon(QStringLiteral("step")), tr("Step"), m_head))
    , m_more(new QToolButton(m_head))
    , m_menu(new QMenu(this))
    , m_strip(new QueueStrip(nameOf(""), this))
    , m_list(new QueueList(watched.queue(direction), this))
    , m_hint(new QLabel(m_list->viewport()))
{
    setSurface(*this, Token::surface);
    setAccessibleName(queueName(direction));
    setupHead();
    setupMenu();
    setupList();
    setupLayout();
    refresh();
}

void QueueColumn::refresh()
{
    const QueueSide &side = m_watched.side(m_direction);
    const bool isHeld = side.config.mode == QueueMode::hold;
    m_count->setCount(static_cast<qint64>(side.state.messages));
    m_count->setVisible(side.state.messages > 0 && width() >= kWide);
    m_hold->setEnabled(m_actions.hold(m_direction)->isEnabled());
    m_hold->setChecked(isHeld);
    m_hold->setText(isHeld ? tr("Held") : tr("Hold"));
    m_hold->setAccessibleName(m_actions.hold(m_direction)->text());
    m_step->setEnabled(m_actions.step(m_direction)->isEnabled());
    m_strip->show(side.config);
    const bool isCurrent = m_watched.current() == m_direction;
    setTextStyle(*m_title, TextStyle::body, isCurrent ? Token::text : Token::text2);
    m_title->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    showHint();
}

void QueueColumn::tick(std::int64_t now)
{
    const auto [first, last] = m_list->visibleRows();
    m_watched.queue(m_direction).setTime(now, first, last);
}

void QueueColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isRoomy = width() >= kRoomy;
    for (QWidget *widget : std::as_const(m_roomy))
        widget->setVisible(isRoomy);
    m_count->setVisible(m_count->count() > 0 && width() >= kWide);
    const QString name = m_direction == Direction::in ? tr("Receive") : tr("Send");
    m_title->setText(width() >= kWide ? queueName(m_direction) : name);
}

bool QueueColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeHint();
    return QWidget::eventFilter(watched, event);
}

QString QueueColumn::nameOf(const char *part) const
{
    return (m_direction == Direction::in ? QStringLiteral("receive") : QStringLiteral("send")) +
           QLatin1String(part);
}

void QueueColumn::setupHead()
{
    m_head->setFixedHeight(kHead);
    m_hold->setObjectName(nameOf("Hold"));
    m_hold->setCheckable(true);
    m_hold->setToolTip(m_actions.hold(m_direction)->toolTip());
    m_step->setObjectName(nameOf("Step"));
    m_step->setToolTip(m_actions.step(m_direction)->toolTip());
    m_step->setAccessibleName(m_actions.step(m_direction)->text());
    connect(m_hold, &QPushButton::clicked, this, [this] {
        m_watched.setCurrent(m_direction);
        m_hold->setChecked(!m_hold->isChecked()); // Until the engine has done it.
        m_actions.hold(m_direction)->trigger();
    });
    connect(m_step, &QPushButton::clicked, this, [this] {
        m_watched.setCurrent(m_direction);
        m_actions.step(m_direction)->trigger();
    });
    for (QPushButton *button : {m_hold, m_step})
        setControlSize(*button, ControlSize::small);
    auto *arrow = new QLabel(m_head);
    const bool isIn = m_direction == Direction::in;
    arrow->setPixmap(iconPixmap(isIn ? QStringLiteral("arrow-left") : QStringLiteral("arrow-right"),
                                themeColor(isIn ? Token::in : Token::out),
                                14,
                                devicePixelRatioF()));
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(metric::kPadding, 0, metric::kGap, 0);
    row->setSpacing(6);
    row->addWidget(arrow);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_hold);
    row->addWidget(m_step);
    QWidget *line = makeLine(m_head, Qt::Vertical);
    line->setFixedHeight(16);
    row->addWidget(line);
    m_roomy << line
            << addTool(QStringLiteral("inject"), tr("Inject a message at the tail"), m_actions.inject())
            << addTool(QStringLiteral("trash"), tr("Drop all messages of this queue"), m_actions.dropAll());
    for (QWidget *widget : m_roomy.mid(1))
        row->addWidget(widget);
    row->addWidget(m_more);
}

QToolButton *QueueColumn::addTool(const QString &icon, const QString &name, QAction *action)
{
    auto *button = new QToolButton(m_head);
    button->setIcon(themeIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(nameOf(action == m_actions.inject() ? "Inject" : "DropAll"));
    setControlSize(*button, ControlSize::small);
    connect(button, &QToolButton::clicked, this, [this, action] {
        m_watched.setCurrent(m_direction); // The action means the current one.
        action->trigger();
    });
    return button;
}

void QueueColumn::setupMenu()
{
    m_more->setObjectName(nameOf("More"));
    m_more->setIcon(themeIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More about this queue"));
    m_more->setMenu(m_menu);
    setControlSize(*m_more, ControlSize::small);
    m_menu->addAction(m_actions.hold(m_direction));
    m_menu->addAction(m_actions.pace());
    m_menu->addAction(m_actions.releaseAll());
    m_menu->addSeparator();
    m_menu->addAction(m_actions.inject());
    m_menu->addAction(m_actions.save());
    m_menu->addMenu(&m_actions.sendToMenu());
    m_menu->addSeparator();
    m_menu->addAction(m_actions.undo());
    m_menu->addAction(m_actions.redo());
    m_menu->addSeparator();
    m_menu->addAction(m_actions.dropAll());
    m_menu->addAction(m_actions.forget());
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_watched.setCurrent(m_direction);
        m_actions.refresh(true);
    });
}

void QueueColumn::setupList()
{
    m_list->setObjectName(nameOf("Queue"));
    m_list->setAccessibleName(queueName(m_direction));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &QueueColumn::showMenu);
    connect(m_list, &QueueList::editRequested, m_actions.edit(), &QAction::trigger);
    connect(m_list, &QueueList::marked, this, [this](const QList<quint64> &numbers, quint64 chosen) {
        std::vector<QueuedId> ids;
        for (const quint64 number : numbers)
            ids.push_back(QueuedId{number});
        m_watched.mark(m_direction, std::move(ids), QueuedId{chosen});
    });
    connect(m_list, &QueueList::focused, this, [this] { m_watched.setCurrent(m_direction); });
    connect(&m_watched, &WatchedQueues::currentChanged, this, [this] {
        if (m_watched.current() != m_direction)
            m_list->selectionModel()->clear();
    });
    connect(&m_watched.queue(m_direction),
            &QueueModel::moveRequested,
            &m_actions,
            [this](const QList<quint64> &ids, quint64 before) { m_actions.move(ids, before, m_direction); });
    connect(&m_watched.queue(m_direction), &QueueModel::applied, this, &QueueColumn::placeHint);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &QueueColumn::placeHint);
    connect(m_strip, &QueueStrip::filterChanged, this, [this](const QString &filter) {
        m_actions.configure(m_direction,
                            [&filter](QueueConfig &config) { config.filter = filter.toStdString(); });
    });
    connect(m_strip, &QueueStrip::paceChanged, this, [this](double perSecond, bool countsBytes) {
        m_actions.configure(m_direction, [perSecond, countsBytes](QueueConfig &config) {
            config.perSecond = perSecond;
            config.paceUnit = countsBytes ? PaceUnit::bytes : PaceUnit::messages;
        });
    });
}

void QueueColumn::setupLayout()
{
    setTextStyle(*m_hint, TextStyle::caption, Token::text3);
    m_hint->setObjectName(nameOf("Hint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::RichText);
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_list->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_strip);
    layout->addWidget(m_list, 1);
}

void QueueColumn::showHint()
{
    const QString text = hintText();
    if (m_hint->text() == text)
        return;
    m_hint->setText(text);
    placeHint();
}

/// Below the last row, as far as there is room.
void QueueColumn::placeHint()
{
    const int rows = m_watched.queue(m_direction).rowCount();
    const int height = m_list->verticalHeader()->defaultSectionSize();
    const int top = rows > 1'000 ? QWIDGETSIZE_MAX : rows * height - m_list->verticalScrollBar()->value();
    const QRect room = m_list->viewport()->rect().adjusted(metric::kPadding, 0, -metric::kPadding, 0);
    const int needed = m_hint->heightForWidth(room.width());
    m_hint->setVisible(top + metric::kPadding + needed <= room.bottom() && !m_hint->text().isEmpty());
    if (!m_hint->isHidden())
        m_hint->setGeometry(room.left(), top + metric::kPadding, room.width(), needed);
}

void QueueColumn::showMenu(const QPoint &at)
{
    m_actions.refresh(true);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.edit(), m_actions.release(), m_actions.duplicate(), m_actions.merge()});
    menu->addSeparator();
    menu->addActions({m_actions.injectBefore(), m_actions.injectAfter()});
    menu->addSeparator();
    menu->addActions({m_actions.up(), m_actions.down(), m_actions.toHead(), m_actions.toTail()});
    menu->addSeparator();
    menu->addAction(m_actions.save());
    menu->addMenu(&m_actions.sendToMenu());
    menu->addSeparator();
    menu->addActions({m_actions.drop(), m_actions.undo(), m_actions.redo()});
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

QString QueueColumn::hintText() const
{
    if (!m_watched.isKnown())
        return {};
    const QueueSide &side = m_watched.side(m_direction);
    const bool isIn = m_direction == Direction::in;
    const QString limits = QLatin1Char(' ') + overflowText(side.config.limits, m_direction);
    if (side.uncounted > 0)
        return tr("%1 more wait behind these.").arg(messagesText(side.uncounted));
    if (side.state.messages > 0) {
        if (side.standstill != Standstill::held)
            return standstillText(side.standstill, m_direction);
        return (isIn ? tr("Delivery is held. <b>Step</b> hands on the first message.")
                     : tr("Sending is held. <b>Step</b> sends the first message.")) +
               limits;
    }
    if (m_watched.isGone())
        return tr("Nothing was kept here.");
    if (side.config.mode == QueueMode::hold)
        return (isIn ? tr("What is received will wait here until it is released.")
                     : tr("What is to be sent will wait here until it is released.")) +
               limits;
    return isIn ? tr("Nothing waits. <b>Hold</b> keeps what is received until you let it go.")
                : tr("Nothing waits. <b>Hold</b> keeps what is to be sent until you let it go.");
}

} // namespace ropewalk
