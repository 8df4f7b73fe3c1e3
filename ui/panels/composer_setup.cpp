// How the composer is put together; what it does is in composer_panel.cpp.

#include "ui/panels/composer_panel.h"
#include "ui/panels/expect_line.h"
#include "ui/panels/line.h"
#include "ui/panels/message_variables.h"
#include "ui/panels/snippet_list.h"
#include "ui/theme/icon.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/template_edit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QResizeEvent>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kSnippetsWidth = 196;
constexpr int kSnippetsNarrow = 160;
constexpr int kNarrow = 680; ///< Of the panel: below, the target needs the room more.

} // namespace

void ComposerPanel::setupTarget()
{
    setAccessibleName(tr("Composer"));
    setSurface(*this, Token::surface);
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setAccessibleName(tr("Send to"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(5);
    m_target->setMaximumWidth(220);
    setLead(*m_target, tr("To"));
    setControlSize(*m_target, ControlSize::small);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ComposerPanel::showState);
    connect(m_target, &QComboBox::activated, this, [this] { m_isChosen = true; });

    m_address->setObjectName(QStringLiteral("datagramAddress"));
    m_address->setPlaceholderText(QStringLiteral("127.0.0.1:5300"));
    m_address->setAccessibleName(tr("Address of the datagram"));
    setControlSize(*m_address, ControlSize::small);
    m_address->hide();
}

void ComposerPanel::setupForm()
{
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->setAccessibleName(tr("Written as"));
    for (const QString &name : {tr("Text"), tr("Hex"), tr("Escapes"), tr("File")})
        m_mode->addSegment(name);
    connect(m_mode, &SegmentedControl::currentChanged, this, &ComposerPanel::showPreview);

    m_lineEnd->setObjectName(QStringLiteral("lineEnd"));
    m_lineEnd->setAccessibleName(tr("Line end"));
    m_lineEnd->addItem(tr("LF"), QStringLiteral("\n"));
    m_lineEnd->addItem(tr("CR LF"), QStringLiteral("\r\n"));
    m_lineEnd->addItem(tr("none"), QString());
    setLead(*m_lineEnd, tr("End"));
    setControlSize(*m_lineEnd, ControlSize::small);
    connect(m_lineEnd, &QComboBox::currentIndexChanged, this, &ComposerPanel::showPreview);

    m_hasVariables->setObjectName(QStringLiteral("variables"));
    m_hasVariables->setText(QStringLiteral("{{ }}"));
    m_hasVariables->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_hasVariables->setCheckable(true);
    m_hasVariables->setChecked(true);
    m_hasVariables->setToolTip(tr("Replace {{variables}}"));
    m_hasVariables->setAccessibleName(m_hasVariables->toolTip());
    connect(m_hasVariables, &QToolButton::toggled, this, [this] {
        showPreview();
        m_text->viewport()->update();
    });
}

void ComposerPanel::setupText()
{
    m_text->setObjectName(QStringLiteral("composerText"));
    m_text->setAccessibleName(tr("Message"));
    m_text->setPlaceholderText(tr("Message"));
    m_text->setSpanFinder([this](const QString &line) {
        return m_hasVariables->isChecked() ? variablesIn(line, m_variables) : std::vector<VariableSpan>();
    });
    m_text->setCompletions(
        [this] { return m_hasVariables->isChecked() ? completionsOf(m_variables) : QStringList(); });
    connect(m_text, &TemplateEdit::textChanged, this, &ComposerPanel::showPreview);
    connect(m_text, &TemplateEdit::sendRequested, this, &ComposerPanel::send);
    connect(m_text, &TemplateEdit::sendToAllRequested, this, &ComposerPanel::sendToAll);
    connect(m_text, &TemplateEdit::previousRequested, this, [this] { recall(1); });
    connect(m_text, &TemplateEdit::nextRequested, this, [this] { recall(-1); });

    m_historyButton->setIcon(themeIcon(QStringLiteral("history")));
    m_historyButton->setToolTip(tr("Messages sent before (Alt Up)"));
    m_historyButton->setAccessibleName(tr("History"));
    m_historyButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_historyButton);
    m_historyButton->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (auto sent = m_history.rbegin(); sent != m_history.rend(); ++sent) {
            const QString text =
                QString::fromStdString(sent->text).left(60).replace(u'&', QStringLiteral("&&"));
            menu->addAction(text, this, [this, message = *sent] { setMessage(message); });
        }
        if (m_history.empty())
            menu->addAction(tr("Nothing sent yet"))->setEnabled(false);
    });
    m_browse->setText(tr("Browse…"));
    m_browse->hide();
    connect(m_browse, &QToolButton::clicked, this, &ComposerPanel::chooseFile);
}

void ComposerPanel::setupRepeat()
{
    m_repeat->setObjectName(QStringLiteral("repeat"));
    m_interval->setObjectName(QStringLiteral("interval"));
    m_interval->setAccessibleName(tr("Milliseconds between two"));
    m_interval->setRange(1, 3'600'000);
    m_interval->setValue(500);
    m_interval->setSuffix(tr(" ms"));
    m_interval->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_interval->setAlignment(Qt::AlignRight);
    m_interval->setFixedWidth(80);
    connect(m_repeat, &QCheckBox::toggled, this, &ComposerPanel::setRepeating);
    connect(m_interval, &QSpinBox::editingFinished, this, [this] {
        if (m_repeat->isChecked())
            setRepeating(true);
    });
}

void ComposerPanel::setupSend()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto onTriggered) {
        QAction *action = makeIconAction(text, QStringLiteral("send"), keys, this);
        connect(action, &QAction::triggered, this, onTriggered);
        m_actions.append(action);
        return action;
    };
    QAction *one = add(tr("Send"), QKeyCombination(Qt::CTRL, Qt::Key_Return), &ComposerPanel::send);
    QAction *all = add(
        tr("Send to all"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Return), &ComposerPanel::sendToAll);
    m_queueOnly = add(tr("Queue without sending"), {}, &ComposerPanel::queueOnly);
    m_queueOnly->setIcon(themeIcon(QStringLiteral("queues")));
    m_queueOnly->setToolTip(tr("Hold the send queue and put the message at its tail"));
    auto *menu = new QMenu(m_send);
    menu->addAction(one);
    menu->addAction(all);
    m_expectAction->setCheckable(true);
    m_expectAction->setShortcut(QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_E));
    m_expectAction->setToolTip(tr("Waits for the reply, and says how long it took"));
    menu->addAction(m_expectAction);
    m_actions.append(m_expectAction);
    menu->addAction(m_queueOnly);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setText(tr("Send"));
    m_send->setAccessibleName(tr("Send"));
    m_send->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_send->setPopupMode(QToolButton::MenuButtonPopup);
    m_send->setMenu(menu);
    setKeyHint(*m_send, QStringLiteral("Ctrl ↵"));
    setLook(*m_send, ButtonLook::primary);
    connect(m_send, &QToolButton::clicked, this, &ComposerPanel::send);
}

void ComposerPanel::setupLayout()
{
    m_column->setContentsMargins(metric::kPadding, 10, metric::kPadding, 10);
    m_column->setSpacing(metric::kGap);
    m_column->addLayout(m_top);
    m_column->addWidget(m_text, 1);
    m_column->addWidget(m_expect);
    m_column->addLayout(m_bottom);
    fillTopRow();
    fillBottomRow();
    auto *side = new QHBoxLayout(m_side);
    side->setContentsMargins({});
    side->setSpacing(0);
    side->addWidget(makeLine(m_side, Qt::Vertical));
    side->addWidget(m_snippets, 1);
    m_side->setFixedWidth(kSnippetsWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_column, 1);
    layout->addWidget(m_side);
    connect(m_snippets, &SnippetList::chosen, this, [this](const MessageTemplate &message) {
        setMessage(message);
        focusText();
    });
}

void ComposerPanel::fillTopRow()
{
    m_top->setSpacing(metric::kGap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_target, m_address, m_mode, m_lineEnd})
        m_top->addWidget(widget);
    m_top->setStretchFactor(m_target, 100);
    m_top->addStretch(1);
    m_top->addWidget(m_browse);
    m_top->addWidget(m_historyButton);
    m_spacious << m_mode << m_hasVariables << m_historyButton << m_side << m_preview << m_repeat
               << m_interval;
}

void ComposerPanel::fillBottomRow()
{
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setMinimumWidth(0);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bottom->setSpacing(metric::kGap);
    m_bottom->addWidget(m_preview, 1);
    m_bottom->addWidget(m_hasVariables);
    m_bottom->addWidget(m_repeat);
    m_bottom->addWidget(m_interval);
    m_bottom->addWidget(m_send);
}

void ComposerPanel::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    for (QWidget *widget : m_spacious)
        widget->setVisible(!isCompact);
    showRepeat();
    m_preview->setVisible(!isCompact || m_expectAction->isChecked()); // It tells the reply.
    if (isCompact) { // Target, text, line end and button stand in one row.
        m_top->insertWidget(2, m_text, 100);
        m_top->addWidget(m_send);
    } else {
        m_column->insertWidget(1, m_text, 1);
        m_bottom->addWidget(m_send);
    }
    m_text->setVerticalScrollBarPolicy(isCompact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_text->setMinimumHeight(metric::kControl + 2);
    m_text->setMaximumHeight(isCompact ? metric::kControl + 2 : QWIDGETSIZE_MAX);
}

void ComposerPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setFixedWidth(event->size().width() < kNarrow ? kSnippetsNarrow : kSnippetsWidth);
}

void ComposerPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Send a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_text, &QPlainTextEdit::setPlainText);
    dialog->open();
}

} // namespace ropewalk
