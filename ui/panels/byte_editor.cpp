#include "ui/panels/byte_editor.h"

#include "ui/panels/byte_copy.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

QByteArray bytesOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

ByteEditor::ByteEditor(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_form(new SegmentedControl(this))
    , m_note(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_hex(new HexView(this))
{
    setupForms(name);
    setupLayout();
    connect(m_form, &SegmentedControl::currentChanged, this, &ByteEditor::changeForm);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ByteEditor::readText);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &ByteEditor::markByte);
    connect(m_hex, &HexView::copyRequested, this, [](CopyFormat format, const QByteArray &selected) {
        copyBytes(format, {selected.constData(), static_cast<std::size_t>(selected.size())});
    });
    m_text->installEventFilter(this);
}

void ByteEditor::setBytes(std::string_view bytes)
{
    m_bytes = std::string(bytes);
    const auto chosen = static_cast<ByteForm>(m_form->current());
    const ByteForm natural = naturalForm(bytes);
    showForm(m_isChosen && !(chosen == ByteForm::text && natural != ByteForm::text) ? chosen : natural);
}

void ByteEditor::setOriginal(std::string_view original)
{
    m_original = original;
    markChanges();
}

std::size_t ByteEditor::cursorOffset() const
{
    return m_shown.offsetOf(m_text->toPlainText(), m_text->textCursor().position());
}

void ByteEditor::setReadOnly(bool isReadOnly)
{
    m_text->setReadOnly(isReadOnly);
}

void ByteEditor::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void ByteEditor::setNote(const QString &note)
{
    m_note->setText(note);
}

void ByteEditor::setHexShown(bool isShown)
{
    m_hex->setVisible(isShown);
}

bool ByteEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_text && isKey) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept(); // Elsewhere in the window it sends the composer's message.
            if (event->type() == QEvent::KeyPress)
                emit applyRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ByteEditor::setupForms(const QString &name)
{
    m_form->setObjectName(name + QStringLiteral("Form"));
    m_form->setAccessibleName(tr("Edit as"));
    for (const QString &form : {tr("Text"), tr("Hex"), tr("Escapes")})
        m_form->addSegment(form);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setAccessibleName(tr("Bytes of the message"));
    m_text->setFont(themeFont(TextStyle::mono));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_hex->setObjectName(name + QStringLiteral("Hex"));
    setTextStyle(*m_note, TextStyle::dense, Token::text3);
}

void ByteEditor::setupLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_form);
    bar->addStretch(1);
    bar->addWidget(m_note);
    m_text->setMinimumHeight(56);
    m_hex->setMinimumHeight(64);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metric::kGap);
    layout->addLayout(bar);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_hex, 2);
}

void ByteEditor::changeForm(int segment)
{
    m_isChosen = true;
    const QSignalBlocker blocker(m_form);
    if (!m_bytes) { // What was typed means nothing, so it has no other form.
        m_form->setCurrent(static_cast<int>(m_shown.form()));
        return;
    }
    showForm(static_cast<ByteForm>(segment));
}

/// Text cannot hold all bytes: escapes can.
void ByteEditor::showForm(ByteForm form)
{
    auto shown = ByteText::of(*m_bytes, form);
    if (!shown)
        shown = ByteText::of(*m_bytes, ByteForm::escapes);
    m_shown = *shown;
    const QSignalBlocker blocker(m_form);
    m_form->setCurrent(static_cast<int>(m_shown.form()));
    m_form->setToolTip(m_shown.form() == form ? QString()
                                              : tr("Text cannot hold all of these bytes; escapes can."));
    const QScopedValueRollback showing(m_isShowing, true);
    m_text->setPlainText(m_shown.text());
    m_hex->setBytes(bytesOf(*m_bytes));
    markChanges();
}

void ByteEditor::readText()
{
    if (m_isShowing)
        return;
    m_bytes = m_shown.read(m_text->toPlainText());
    setFaulty(*m_text, !m_bytes);
    if (m_bytes) {
        m_hex->setBytes(bytesOf(*m_bytes));
        markChanges();
    }
    emit edited();
}

void ByteEditor::markChanges()
{
    QList<QTextEdit::ExtraSelection> marks;
    const ByteDifference difference = m_bytes ? differenceOf(m_original, *m_bytes) : ByteDifference();
    if (difference.after.length > 0) {
        QTextEdit::ExtraSelection mark;
        const auto position = [this](std::size_t offset) {
            return static_cast<int>(ByteText::positionOf(*m_bytes, m_shown.form(), offset));
        };
        mark.cursor = m_text->textCursor();
        mark.cursor.setPosition(
            std::min(position(difference.after.begin), m_text->document()->characterCount() - 1));
        mark.cursor.setPosition(
            std::min(position(difference.after.end()), m_text->document()->characterCount() - 1),
            QTextCursor::KeepAnchor);
        mark.format.setBackground(themeColor(Token::violetWeak));
        mark.format.setForeground(themeColor(Token::violet));
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void ByteEditor::markByte()
{
    if (m_bytes && m_text->hasFocus() && !m_isShowing)
        m_hex->setMark({static_cast<qint64>(cursorOffset()), 1});
}

} // namespace ropewalk
