#include "ui/panels/composer_panel.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/panels/expect_line.h"
#include "ui/panels/snippet_list.h"
#include "ui/theme/dress.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/template_edit.h"
#include "workbench/text/message_encoding.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

/// In the order of the segments.
constexpr std::array kModes{MessageMode::text, MessageMode::hex, MessageMode::escapes, MessageMode::file};

QString sizeText(std::size_t bytes)
{
    return bytes == 1 ? ComposerPanel::tr("1 byte") : ComposerPanel::tr("%1 bytes").arg(countText(bytes));
}

} // namespace

ComposerPanel::ComposerPanel(const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_target(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_mode(new SegmentedControl(this))
    , m_lineEnd(new QComboBox(this))
    , m_hasVariables(new QToolButton(this))
    , m_historyButton(new QToolButton(this))
    , m_text(new TemplateEdit(this))
    , m_expect(new ExpectLine(this))
    , m_expectAction(new QAction(tr("Send and expect…"), this))
    , m_browse(new QToolButton(this))
    , m_preview(new QLabel(this))
    , m_repeat(new QCheckBox(tr("Repeat every"), this))
    , m_interval(new QSpinBox(this))
    , m_send(new QToolButton(this))
    , m_snippets(new SnippetList(this))
    , m_side(new QWidget(this))
    , m_column(new QVBoxLayout)
    , m_top(new QHBoxLayout)
    , m_bottom(new QHBoxLayout)
{
    setupTarget();
    setupForm();
    setupText();
    setupRepeat();
    setupSend();
    setupExpect();
    setupLayout();
    showPreview();
}

void ComposerPanel::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_isChosen = false;
    m_targets.clear(); // The likeliest of the new selection, not what was chosen for the old one.
    showTargets();
}

void ComposerPanel::tick()
{
    showTargets();
}

void ComposerPanel::setVariables(const std::map<std::string, std::string> &variables)
{
    m_variables = variables;
    showPreview();
}

MessageTemplate ComposerPanel::message() const
{
    MessageTemplate message;
    message.text = m_text->toPlainText().toStdString();
    message.mode = kModes[static_cast<std::size_t>(m_mode->current())];
    message.lineEnd = m_lineEnd->currentData().toString().toStdString();
    message.hasVariables = m_hasVariables->isChecked();
    return message;
}

void ComposerPanel::setMessage(const MessageTemplate &message)
{
    m_mode->setCurrent(static_cast<int>(std::ranges::find(kModes, message.mode) - kModes.begin()));
    m_lineEnd->setCurrentIndex(std::max(0, m_lineEnd->findData(QString::fromStdString(message.lineEnd))));
    m_hasVariables->setChecked(message.hasVariables);
    m_text->setPlainText(QString::fromStdString(message.text));
    m_text->moveCursor(QTextCursor::End);
}

void ComposerPanel::takeOver(const ComposerPanel &before)
{
    m_history = before.m_history;
    m_repeating = before.m_repeating;
    m_interval->setValue(before.m_interval->value());
    m_address->setText(before.m_address->text());
    setScope(before.m_scope);
    m_isChosen = before.m_isChosen;
    const SendTarget to = before.target(); // Its text may be in another language.
    const auto same = std::ranges::find_if(m_targets, [&to](const SendTarget &one) {
        return one.kind == to.kind && one.connection == to.connection && one.service == to.service;
    });
    if (same != m_targets.end())
        m_target->setCurrentIndex(static_cast<int>(same - m_targets.begin()));
    setExpectation(before.expectation());
    setMessage(before.message());
}

void ComposerPanel::focusText()
{
    m_text->setFocus();
}

void ComposerPanel::showTargets()
{
    auto targets = sendTargets(m_directory, m_scope);
    if (targets != m_targets) {
        const SendTarget before = target();
        m_targets = std::move(targets);
        const QSignalBlocker quiet(m_target);
        m_target->clear();
        for (const SendTarget &offered : m_targets)
            m_target->addItem(offered.text);
        const auto kept = std::ranges::find(m_targets, before);
        const bool isKept = m_isChosen && kept != m_targets.end();
        m_target->setCurrentIndex(m_targets.empty() ? -1
                                  : isKept          ? static_cast<int>(kept - m_targets.begin())
                                                    : 0);
    }
    showState();
}

void ComposerPanel::showState()
{
    const bool hasTarget = !m_targets.empty();
    m_target->setEnabled(hasTarget);
    m_target->setPlaceholderText(hasTarget ? QString() : tr("nobody yet"));
    m_address->setVisible(target().kind == SendTarget::Kind::datagram && hasTarget);
    m_expect->setEnabled(hasTarget && target().kind == SendTarget::Kind::connection);
    m_send->setEnabled(hasTarget && m_isRight);
    m_queueOnly->setEnabled(hasTarget && m_isRight && target().kind == SendTarget::Kind::connection);
    showRepeat();
}

void ComposerPanel::showRepeat()
{
    const SendTarget to = target();
    const bool canRepeat = !m_targets.empty() && to.kind == SendTarget::Kind::connection;
    m_repeat->setVisible(!m_isCompact && !m_expectAction->isChecked()); // A repetition waits for nobody.
    m_interval->setVisible(m_repeat->isVisibleTo(this));
    m_repeat->setEnabled(canRepeat);
    m_interval->setEnabled(canRepeat);
    const QSignalBlocker quiet(m_repeat);
    m_repeat->setChecked(canRepeat && m_repeating.contains(to.connection));
}

void ComposerPanel::showPreview()
{
    const MessageTemplate written = message();
    if (written.mode == MessageMode::file) {
        const QFileInfo file(QString::fromStdString(written.text));
        m_isRight = file.isFile() && file.isReadable();
        if (m_isRight)
            m_preview->setText(byteText(static_cast<double>(file.size())));
        else
            showFailure(written.text.empty() ? tr("Choose a file.") : tr("There is no such file."));
    } else {
        TemplateContext context = TemplateContext::ofSystem();
        context.variables.insert(m_variables.begin(), m_variables.end());
        const auto bytes = encodeMessage(written, context);
        m_isRight = static_cast<bool>(bytes);
        if (m_isRight)
            m_preview->setText(written.text.empty() && !written.lineEnd.empty()
                                   ? tr("only %1").arg(m_lineEnd->currentText()) // That is what would go.
                                   : sizeText(bytes->size()));
        else
            showFailure(parseErrorText(bytes.error()));
    }
    if (m_isRight && isExpecting() && !m_expect->problem().isEmpty()) {
        m_isRight = false;
        showFailure(m_expect->problem());
    }
    if (m_isRight)
        setTextStyle(*m_preview, TextStyle::dense, Token::text3);
    m_preview->setToolTip(m_isRight ? QString() : m_preview->text());
    m_browse->setVisible(written.mode == MessageMode::file);
    showState();
}

void ComposerPanel::showFailure(const QString &text)
{
    m_preview->setText(text);
    setTextStyle(*m_preview, TextStyle::dense, Token::err);
}

void ComposerPanel::send()
{
    if (m_targets.empty() || !m_isRight)
        return;
    const SendTarget to = target();
    if (isExpecting())
        return request(to.connection);
    switch (to.kind) {
    case SendTarget::Kind::connection: post(SendMessage{to.connection, message()}); break;
    case SendTarget::Kind::all: post(SendToAll{to.service, message()}); break;
    case SendTarget::Kind::datagram:
        post(SendDatagram{to.service, m_address->text().trimmed().toStdString(), message()});
        break;
    }
}

void ComposerPanel::sendToAll()
{
    const SendTarget to = target();
    if (!m_targets.empty() && m_isRight)
        post(SendToAll{to.service, message()});
}

/// Into a send queue that holds: one that flows would send it at once.
void ComposerPanel::queueOnly()
{
    const SendTarget to = target();
    if (m_targets.empty() || !m_isRight || to.kind != SendTarget::Kind::connection)
        return;
    const ServiceEntry *entry = m_directory.service(to.service);
    std::optional<QueueConfig> queue = m_findQueue ? m_findQueue(to.connection) : std::nullopt;
    if (!queue)
        queue = entry == nullptr ? QueueConfig() : entry->config.queues.out;
    QueueConfig held = *queue;
    held.mode = QueueMode::hold;
    held.filter.clear(); // What does not match would not be held.
    if (held != *queue)
        m_post(SetQueue{to.connection, Direction::out, held}, this, {});
    post(InjectQueued{to.connection, Direction::out, QueuedId::none, message()});
}

void ComposerPanel::keepInHistory()
{
    if (m_history.empty() || !(m_history.back() == message()))
        m_history.push_back(message());
    if (m_history.size() > kHistory)
        m_history.pop_front();
    m_recalled = 0;
}

void ComposerPanel::post(Command command)
{
    keepInHistory();
    m_post(std::move(command), this, [this](const Result<CommandReply> &reply) {
        if (!reply)
            showFailure(errorText(reply.error()));
    });
}

void ComposerPanel::setRepeating(bool isOn)
{
    const ConnectionId to = target().connection;
    RepeatConfig repeat;
    repeat.message = message();
    repeat.interval = std::chrono::milliseconds(isOn ? m_interval->value() : 0);
    m_post(RepeatMessage{to, repeat}, this, [this, to, isOn](const Result<CommandReply> &reply) {
        if (!reply)
            showFailure(errorText(reply.error()));
        else if (isOn)
            m_repeating.insert(to);
        else
            m_repeating.erase(to);
        showRepeat();
    });
}

void ComposerPanel::recall(int step)
{
    const auto back = static_cast<std::ptrdiff_t>(m_recalled) + step;
    if (back < 1 || back > static_cast<std::ptrdiff_t>(m_history.size()))
        return;
    m_recalled = static_cast<std::size_t>(back);
    setMessage(m_history[m_history.size() - m_recalled]);
}

SendTarget ComposerPanel::target() const
{
    const int index = m_target->currentIndex();
    const bool isThere = index >= 0 && index < static_cast<int>(m_targets.size());
    return isThere ? m_targets[static_cast<std::size_t>(index)] : SendTarget();
}

} // namespace ropewalk
