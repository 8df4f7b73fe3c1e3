#include "ui/panels/queue_message_page.h"

#include "base/escapes.h"
#include "protocols/framing/framing_spec.h"
#include "ui/models/directory.h"
#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"
#include "ui/models/watched_queues.h"
#include "ui/panels/byte_editor.h"
#include "ui/panels/inspector_head.h"
#include "ui/panels/line.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_limits.h"
#include "ui/panels/queue_places.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "workbench/text/hex.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace ropewalk {
namespace {

constexpr int kRoomForHex = 620;    ///< Pixels of height below which the bytes are shown once only.
constexpr int kRoomForLimits = 480; ///< Likewise for the limits.
constexpr std::size_t kMostWas = 80;

QString arrowText(Direction direction)
{
    return direction == Direction::in ? ropewalk::QueueMessagePage::tr("← In")
                                      : ropewalk::QueueMessagePage::tr("→ Out");
}

/// Bytes typed are bytes sent, whatever they are.
MessageTemplate templateOf(std::string_view bytes)
{
    return {formatHex(bytes), MessageMode::hex, {}, false};
}

} // namespace

QueueMessagePage::QueueMessagePage(WatchedQueues &watched,
                                   QueueActions &actions,
                                   const Directory &directory,
                                   QWidget *parent)
    : QWidget(parent)
    , m_watched(watched)
    , m_actions(actions)
    , m_directory(directory)
    , m_empty(new EmptyState(QStringLiteral("queues"), this))
    , m_stack(new QStackedLayout)
    , m_head(new InspectorHead(QStringLiteral("queued"), this))
    , m_state(new Chip(this))
    , m_editor(new ByteEditor(QStringLiteral("queued"), this))
    , m_was(new ElidedLabel({}, this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_correctsLength(new QCheckBox(tr("Make the announced length true"), this))
    , m_places(new QueuePlaces(actions, this))
    , m_limits(new QueueLimitFields(watched, actions, this))
{
    setupEditor();
    setupButtons();
    setupLayout();
    connect(&watched, &WatchedQueues::marksChanged, this, &QueueMessagePage::refresh);
    connect(&actions, &QueueActions::editRequested, this, &QueueMessagePage::focusEditor);
    connect(&actions, &QueueActions::injectRequested, this, &QueueMessagePage::beginInjection);
    connect(&actions, &QueueActions::splitRequested, this, &QueueMessagePage::split);
    connect(m_limits, &QueueLimitFields::keepRequested, this, &QueueMessagePage::keepRequested);
    refresh();
}

void QueueMessagePage::refresh()
{
    m_limits->refresh();
    const ConnectionState *state = m_directory.connection(m_watched.connection());
    m_limits->setService(state == nullptr ? QString() : m_directory.nameOf(state->service));
    m_limits->setVisible(state != nullptr && height() >= kRoomForLimits);
    if (m_showing == Showing::injection && m_watched.isKnown())
        return showInjection();
    const QueuedEntry *entry = m_watched.entry();
    if (m_watched.marked().size() > 1)
        showMany(m_watched.marked().size());
    else if (entry != nullptr)
        showEntry(*entry);
    else if (m_watched.chosen() != QueuedId::none && m_watched.chosen() == m_shown && isTouched())
        showGone();
    else
        m_showing = Showing::nothing;
    m_stack->setCurrentIndex(m_showing == Showing::nothing ? 0 : 1);
}

void QueueMessagePage::beginInjection(quint64 before)
{
    m_before = before;
    m_direction = m_watched.current();
    m_showing = Showing::injection;
    m_shown = QueuedId::none;
    m_bytes = std::make_shared<const std::string>();
    m_original.reset();
    m_editor->setReadOnly(false);
    m_editor->setBytes({});
    m_editor->setOriginal({});
    showInjection();
    m_stack->setCurrentIndex(1);
    m_editor->focusText();
}

void QueueMessagePage::focusEditor()
{
    if (m_stack->currentIndex() == 1)
        m_editor->focusText();
}

void QueueMessagePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_editor->setHexShown(height() >= kRoomForHex);
    m_limits->setVisible(height() >= kRoomForLimits && m_watched.connection() != ConnectionId::none);
}

void QueueMessagePage::setupEditor()
{
    m_state->setObjectName(QStringLiteral("queuedState"));
    m_head->addState(*m_state);
    m_was->setObjectName(QStringLiteral("queuedWas"));
    m_was->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextStyle(*m_was, TextStyle::dense, Token::text3);
    connect(m_editor, &ByteEditor::edited, this, &QueueMessagePage::showEdited);
    connect(m_editor, &ByteEditor::applyRequested, m_apply, &QPushButton::click);
}

void QueueMessagePage::setupButtons()
{
    m_revert->setObjectName(QStringLiteral("queuedRevert"));
    m_apply->setObjectName(QStringLiteral("queuedApply"));
    m_apply->setToolTip(tr("Ctrl+Enter"));
    setLook(*m_apply, ButtonLook::primary);
    m_correctsLength->setObjectName(QStringLiteral("queuedCorrectsLength"));
    m_correctsLength->setToolTip(
        tr("Content-Length, or the length before the message, follows what you apply"));
    m_correctsLength->setChecked(true);
    for (QPushButton *button : {m_revert, m_apply})
        setControlSize(*button, ControlSize::small);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        m_showing == Showing::injection ? inject() : apply();
    });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_showing == Showing::injection ? endInjection() : revert();
    });
}

void QueueMessagePage::setupLayout()
{
    auto *page = new QWidget(this);
    auto *editor = new QVBoxLayout;
    editor->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    editor->setSpacing(metric::kGap);
    editor->addWidget(m_editor, 1);
    editor->addWidget(m_correctsLength);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kGap);
    buttons->addWidget(m_was, 1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    editor->addLayout(buttons);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(editor, 1);
    column->addWidget(makeLine(page));
    column->addWidget(m_places);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    m_empty->setContent(tr("No message selected"), tr("Choose one in a queue to edit, move or drop it."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_stack, 1);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_limits);
}

void QueueMessagePage::showEntry(const QueuedEntry &entry)
{
    const bool isSame = entry.id == m_shown && m_showing != Showing::injection;
    const bool keepsTyped = isSame && isTouched();
    m_showing = Showing::entry;
    m_direction = m_watched.current();
    const bool isNewBytes = !isSame || m_bytes != entry.bytes || m_original != entry.original;
    m_shown = entry.id;
    m_bytes = entry.bytes;
    m_original = entry.original;
    const bool isLeaving = m_watched.queue(m_direction).isLeaving(entry.id);
    const bool isTooLarge = entry.bytes->size() > ByteEditor::kMost;
    m_editor->setReadOnly(isLeaving || isTooLarge);
    m_editor->setNote(isTooLarge ? tr("the first MiB, not to be edited") : QString());
    if (isNewBytes && !keepsTyped)
        m_editor->setBytes(std::string_view(*entry.bytes).substr(0, ByteEditor::kMost));
    if (isNewBytes)
        m_editor->setOriginal(entry.original ? *entry.original : *entry.bytes);
    m_head->setTitle(tr("Queued message %1").arg(m_watched.row() + 1));
    if (isLeaving)
        m_state->setState(tr("Leaving"), ChipTone::out);
    else if (entry.isEdited())
        m_state->setState(tr("Edited"), ChipTone::violet);
    else if (entry.origin == QueuedEntry::Origin::injected)
        m_state->setState(tr("Injected"), ChipTone::accent);
    else
        m_state->setState(entry.isHeld ? tr("Held") : tr("Waiting"),
                          entry.isHeld ? ChipTone::accent : ChipTone::neutral);
    m_state->show();
    showEdited();
}

void QueueMessagePage::showGone()
{
    m_showing = Showing::gone;
    m_state->setState(tr("Has left the queue"), ChipTone::warn);
    m_state->show();
    m_was->setText(tr("What you typed stays here; inject it if it is wanted."));
    m_apply->setEnabled(false);
    m_revert->setEnabled(false);
}

void QueueMessagePage::showMany(std::size_t count)
{
    m_showing = Showing::many;
    m_shown = QueuedId::none;
    m_bytes.reset();
    std::size_t bytes = 0;
    std::string all;
    for (const QueuedId id : m_watched.marked()) {
        const int row = m_watched.queue(m_watched.current()).rowOf(id);
        if (row < 0)
            continue;
        const std::string &one = *m_watched.queue(m_watched.current()).entryAt(row).bytes;
        bytes += one.size();
        if (all.size() < ByteEditor::kMost)
            all += one;
        if (count > 1'000 && all.size() >= ByteEditor::kMost)
            break;
    }
    m_head->setTitle(tr("%1 selected").arg(messagesText(count)));
    m_head->setDetails(
        QStringLiteral("%1 · %2 · %3").arg(arrowText(m_watched.current()), whose(), bytesText(bytes)));
    m_state->hide();
    m_editor->setReadOnly(true);
    m_editor->setNote(tr("as they would be merged"));
    m_editor->setBytes(std::string_view(all).substr(0, ByteEditor::kMost));
    m_editor->setOriginal(std::string_view(all).substr(0, ByteEditor::kMost));
    m_was->clear();
    m_apply->setEnabled(false);
    m_revert->setEnabled(false);
}

void QueueMessagePage::showInjection()
{
    const QueueModel &queue = m_watched.queue(m_direction);
    const int row = m_before == 0 ? -1 : queue.rowOf(QueuedId{m_before});
    m_head->setTitle(tr("New message"));
    const QString place = row < 0 ? tr("at the tail") : tr("before message %1").arg(row + 1);
    m_head->setDetails(QStringLiteral("%1 · %2 · %3").arg(arrowText(m_direction), whose(), place));
    m_state->hide();
    m_editor->setNote({});
    m_apply->setText(tr("Inject"));
    m_revert->setText(tr("Cancel"));
    showEdited();
}

void QueueMessagePage::showEdited()
{
    const Parsed<std::string> &bytes = m_editor->bytes();
    const bool isInjection = m_showing == Showing::injection;
    if (m_showing != Showing::entry && !isInjection)
        return;
    if (!isInjection) {
        m_apply->setText(tr("Apply"));
        m_revert->setText(tr("Revert"));
        const std::size_t before = m_original ? m_original->size() : m_bytes->size();
        const std::size_t now = bytes ? bytes->size() : before;
        const QString size =
            before == now ? bytesText(now) : tr("%1 → %2").arg(countText(before), bytesText(now));
        m_head->setDetails(QStringLiteral("%1 · %2 · %3").arg(arrowText(m_direction), whose(), size));
    }
    m_correctsLength->setVisible(!isInjection && announcesLength());
    m_apply->setEnabled(bytes && (isInjection ? !bytes->empty() : isTouched()));
    m_revert->setEnabled(isInjection || isTouched() || m_original != nullptr);
    setTextStyle(*m_was, TextStyle::dense, bytes ? Token::text3 : Token::err);
    if (bytes)
        showWas();
    else
        m_was->setText(engineText(bytes.error().message));
    m_was->setToolTip(m_was->text());
}

void QueueMessagePage::showWas()
{
    const std::string &before = m_original ? *m_original : *m_bytes;
    const ByteDifference difference = differenceOf(before, *m_editor->bytes());
    if (m_showing == Showing::injection || difference.isNone())
        return m_was->clear();
    const std::string_view was = std::string_view(before).substr(
        difference.before.begin, std::min(difference.before.length, kMostWas));
    m_was->setText(was.empty() ? tr("%1 more").arg(bytesText(difference.after.length))
                               : tr("was %1").arg(QString::fromStdString(escapeBytes(was))));
}

void QueueMessagePage::apply()
{
    if (m_showing != Showing::entry || !m_editor->bytes() || !isTouched())
        return;
    m_actions.post(EditQueued{m_watched.connection(),
                              m_direction,
                              m_shown,
                              templateOf(*m_editor->bytes()),
                              !m_correctsLength->isHidden() && m_correctsLength->isChecked()});
}

void QueueMessagePage::inject()
{
    const Parsed<std::string> &bytes = m_editor->bytes();
    if (!bytes || bytes->empty())
        return;
    m_actions.post(InjectQueued{m_watched.connection(), m_direction, QueuedId{m_before}, templateOf(*bytes)},
                   [this](const CommandReply &) { endInjection(); });
}

/// What was typed goes first, then what was applied.
void QueueMessagePage::revert()
{
    if (isTouched()) {
        m_editor->setBytes(*m_bytes);
        m_editor->setOriginal(m_original ? *m_original : *m_bytes);
        showEdited();
    } else if (m_original) {
        m_actions.post(RevertQueued{m_watched.connection(), m_direction, m_shown});
    }
}

void QueueMessagePage::endInjection()
{
    if (m_showing != Showing::injection)
        return;
    m_showing = Showing::nothing;
    m_bytes.reset();
    m_shown = QueuedId::none;
    refresh();
}

void QueueMessagePage::split()
{
    if (m_showing == Showing::entry)
        m_actions.splitAt(m_editor->cursorOffset());
}

/// Whether what the connection carries is in frames that say how long they are.
bool QueueMessagePage::announcesLength() const
{
    const ConnectionState *state = m_directory.connection(m_watched.connection());
    const ServiceEntry *service = state != nullptr ? m_directory.service(state->service) : nullptr;
    const auto framing = parseFraming(service != nullptr ? service->config.framing : "raw");
    return framing && ropewalk::announcesLength(framing->kind);
}

QString QueueMessagePage::whose() const
{
    return m_directory.labelOf(m_watched.connection());
}

bool QueueMessagePage::isTouched() const
{
    if (!m_bytes || m_bytes->size() > ByteEditor::kMost)
        return false;
    return !m_editor->bytes() || *m_editor->bytes() != *m_bytes;
}

} // namespace ropewalk
