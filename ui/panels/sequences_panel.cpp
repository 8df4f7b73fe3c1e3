#include "ui/panels/sequences_panel.h"

#include "base/errc.h"
#include "base/escapes.h"
#include "ui/models/directory.h"
#include "ui/panels/line.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_action.h"
#include "workbench/rules/sequence.h"
#include "workbench/text/quantities.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kListWidth = 196;
constexpr std::size_t kMostShown = 200; ///< Bytes of a reply.

QString textOf(const SequenceConfig &sequence)
{
    QStringList lines;
    for (const std::string &line : sequence.steps)
        lines << QString::fromStdString(line);
    return lines.join(u'\n');
}

} // namespace

SequencesPanel::SequencesPanel(const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_status(new ElidedLabel({}, this))
    , m_runButton(new QToolButton(this))
    , m_empty(new EmptyState(QStringLiteral("play"), this))
    , m_pages(new QStackedLayout(this))
    , m_add(new QAction(themeIcon(QStringLiteral("plus")), tr("Add sequence"), this))
    , m_remove(new QAction(themeIcon(QStringLiteral("trash")), tr("Remove sequence"), this))
    , m_run(makeIconAction(tr("Run sequence"), QStringLiteral("play"), Qt::Key_F5, this))
{
    setAccessibleName(tr("Sequences"));
    setSurface(*this, Token::surface);
    setupActions();
    setupList();
    setupText();
    setupLayout();
    showState();
}

void SequencesPanel::setScope(Scope scope)
{
    if (scope.service == m_scope.service) {
        m_scope = scope;
        return showState();
    }
    commit();
    m_scope = scope;
    m_pending = 0;
    m_told.clear();
    take({});
    m_status->clear();
    tick();
}

void SequencesPanel::tick()
{
    const ServiceEntry *entry = m_directory.service(m_scope.service);
    if (entry != nullptr && m_pending == 0 && entry->config.sequences != m_told) {
        m_told = entry->config.sequences;
        if (m_told != m_sequences)
            take(m_told);
    }
    showState();
}

void SequencesPanel::setupActions()
{
    connect(m_add, &QAction::triggered, this, &SequencesPanel::add);
    connect(m_remove, &QAction::triggered, this, &SequencesPanel::remove);
    connect(m_run, &QAction::triggered, this, &SequencesPanel::run);
}

void SequencesPanel::setupList()
{
    m_list->setObjectName(QStringLiteral("sequenceList"));
    m_list->setAccessibleName(tr("Sequences of this endpoint"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(m_list, &QListWidget::currentRowChanged, this, &SequencesPanel::choose);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        rename(m_list->row(item));
    });
}

void SequencesPanel::setupText()
{
    m_text->setObjectName(QStringLiteral("sequenceText"));
    m_text->setAccessibleName(tr("Steps"));
    m_text->setFont(themeFont(TextStyle::mono));
    m_text->setPlaceholderText(QStringLiteral("send \"PING\\r\\n\"\nexpect contains \"PONG\" within 5s"));
    m_text->setMinimumHeight(44); // Two lines, in a low window.
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SequencesPanel::check);
}

void SequencesPanel::setupLayout()
{
    m_empty->setContent(tr("No sequences yet"), tr("A sequence sends and expects, step by step."));
    connect(m_empty, &EmptyState::actionRequested, this, &SequencesPanel::add);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_runButton->setDefaultAction(m_run);
    m_runButton->setObjectName(QStringLiteral("runSequence"));
    m_runButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeEditor());
}

QWidget *SequencesPanel::makeEditor()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    row->addWidget(m_status, 1);
    for (QAction *action : {m_remove, m_add}) {
        auto *button = new QToolButton(page);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    row->addWidget(m_runButton);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    column->setSpacing(metric::kGap);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(makeLine(page, Qt::Vertical));
    layout->addLayout(column, 1);
    return page;
}

SequenceConfig *SequencesPanel::current()
{
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    return row < m_sequences.size() ? &m_sequences[row] : nullptr;
}

void SequencesPanel::take(const std::vector<SequenceConfig> &sequences)
{
    const int row = std::max(m_list->currentRow(), 0);
    m_isFilling = true;
    m_sequences = sequences;
    m_list->clear();
    for (const SequenceConfig &sequence : m_sequences) {
        auto *item = new QListWidgetItem(QString::fromStdString(sequence.name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_isFilling = false;
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    choose(m_list->currentRow());
}

void SequencesPanel::add()
{
    commit();
    std::vector<SequenceConfig> sequences = m_sequences;
    sequences.push_back({"sequence " + std::to_string(sequences.size() + 1),
                         {R"(send "PING\r\n")", R"(expect contains "PONG" within 5s)"}});
    take(sequences);
    m_list->setCurrentRow(m_list->count() - 1);
    commit();
    showState();
    m_text->setFocus();
}

void SequencesPanel::remove()
{
    if (current() == nullptr)
        return;
    std::vector<SequenceConfig> sequences = m_sequences;
    sequences.erase(sequences.begin() + m_list->currentRow());
    take(sequences);
    commit();
    showState();
}

void SequencesPanel::choose(int)
{
    if (m_isFilling)
        return;
    commit();
    m_isFilling = true;
    const SequenceConfig *shown = current();
    m_text->setPlainText(shown == nullptr ? QString() : textOf(*shown));
    m_isFilling = false;
    check();
}

void SequencesPanel::rename(int row)
{
    if (m_isFilling || row < 0)
        return;
    m_sequences[static_cast<std::size_t>(row)].name = m_list->item(row)->text().toStdString();
    commit();
}

/// What is written is taken over while it makes sense.
void SequencesPanel::check()
{
    SequenceConfig *shown = current();
    if (m_isFilling || shown == nullptr)
        return;
    const auto lines = linesOf(m_text->toPlainText().toStdString());
    const auto compiled = Sequence::compile(lines);
    m_isRight = bool(compiled);
    if (m_isRight) {
        shown->steps = lines;
        say({}, false);
    } else {
        say(tr("Line %1: %2").arg(compiled.error().line + 1).arg(parseErrorText(compiled.error().error)),
            true);
    }
    showState();
}

void SequencesPanel::commit()
{
    if (m_scope.service == ServiceId::none || m_sequences == m_told || m_isFilling)
        return;
    m_told = m_sequences;
    ++m_pending;
    m_post(SetSequences{m_scope.service, m_sequences}, this, [this](const Result<CommandReply> &reply) {
        m_pending = std::max(m_pending - 1, 0);
        if (!reply)
            say(errorText(reply.error()), true);
    });
}

void SequencesPanel::run()
{
    const SequenceConfig *shown = current();
    const ConnectionId to = target();
    if (shown == nullptr || !m_isRight || to == ConnectionId::none)
        return;
    commit();
    ++m_running;
    say(tr("Running on %1…").arg(m_directory.fullLabelOf(to)), false);
    m_post(RunSequence{to, shown->name, shown->steps}, this, [this](const Result<CommandReply> &reply) {
        --m_running;
        showAnswer(reply);
    });
}

void SequencesPanel::showAnswer(const Result<CommandReply> &reply)
{
    if (reply) {
        const std::string bytes = escapeBytes(std::string_view(reply->reply).substr(0, kMostShown));
        const QString took = QString::fromStdString(formatDuration(reply->took));
        return say(bytes.empty() ? tr("Done in %1").arg(took)
                                 : tr("Done in %1: %2").arg(took, QString::fromStdString(bytes)),
                   false);
    }
    const Error &error = reply.error();
    const QString what = engineText(error.operation);
    say(error.code == Errc::noReply          ? tr("Nothing came: %1").arg(what)
        : error.code == Errc::sequenceFailed ? tr("Failed: %1").arg(what)
                                             : errorText(error),
        true);
}

void SequencesPanel::say(const QString &text, bool isWrong)
{
    m_status->setText(text);
    m_status->setToolTip(text);
    setTextStyle(*m_status, TextStyle::dense, isWrong ? Token::err : Token::text2);
}

ConnectionId SequencesPanel::target() const
{
    const ConnectionId chosen = m_directory.writableConnection(m_scope);
    if (chosen != ConnectionId::none)
        return chosen;
    const ServiceEntry *entry = m_directory.service(m_scope.service);
    return entry != nullptr && !entry->open.empty() ? *entry->open.rbegin() : ConnectionId::none;
}

void SequencesPanel::showState()
{
    const ServiceEntry *entry = m_directory.service(m_scope.service);
    m_empty->setAction(entry != nullptr ? m_add->text() : QString());
    m_pages->setCurrentIndex(m_sequences.empty() || entry == nullptr ? 0 : 1);
    const ConnectionId to = target();
    m_run->setEnabled(current() != nullptr && m_isRight && to != ConnectionId::none);
    m_run->setToolTip(to == ConnectionId::none ? tr("Nobody is connected")
                                               : tr("Run on %1").arg(m_directory.fullLabelOf(to)));
    m_remove->setEnabled(current() != nullptr);
}

bool SequencesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

} // namespace ropewalk
