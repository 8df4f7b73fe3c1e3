#include "ui/widgets/template_edit.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QTextLayout>

namespace ropewalk {

TemplateEdit::TemplateEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_offered(new QStringListModel(this))
    , m_completer(new QCompleter(m_offered, this))
{
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setItemDelegate(new QStyledItemDelegate(m_completer->popup()));
    m_completer->popup()->setFont(monoFont(12));
    connect(
        m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TemplateEdit::insertVariable);
    setFont(themeFont(TextStyle::mono));
    setTabChangesFocus(true);
    setViewportMargins(4, 2, 4, 2);
    document()->setDocumentMargin(4);
    connect(this, &QPlainTextEdit::textChanged, this, &TemplateEdit::recolour);
    if (const Theme *theme = Theme::current())
        connect(theme, &Theme::schemeChanged, this, &TemplateEdit::recolour);
}

void TemplateEdit::setSpanFinder(SpanFinder finder)
{
    m_finder = std::move(finder);
    recolour();
}

void TemplateEdit::setCompletions(Completions completions)
{
    m_completions = std::move(completions);
}

void TemplateEdit::paintEvent(QPaintEvent *event)
{
    if (m_finder) {
        QPainter painter(viewport());
        QPointF origin = contentOffset();
        for (QTextBlock block = firstVisibleBlock(); block.isValid() && origin.y() < viewport()->height();
             block = block.next()) {
            paintChips(painter, block, origin);
            origin.ry() += blockBoundingRect(block).height();
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void TemplateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool chooses = enter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape;
    if (m_completer->popup()->isVisible() && chooses && event->modifiers() == Qt::NoModifier) {
        event->ignore(); // The list's own.
        return;
    }
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            emit sendToAllRequested();
        else
            emit sendRequested();
    } else if (alt && event->key() == Qt::Key_Up) {
        emit previousRequested();
    } else if (alt && event->key() == Qt::Key_Down) {
        emit nextRequested();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offerCompletions();
    } else {
        QPlainTextEdit::keyPressEvent(event);
        if (openVariable().isEmpty())
            m_completer->popup()->hide();
        else if (!event->text().isEmpty())
            offerCompletions();
    }
}

QString TemplateEdit::openVariable() const
{
    const QString before = textCursor().block().text().left(textCursor().positionInBlock());
    const qsizetype begin = before.lastIndexOf(QStringLiteral("{{"));
    return begin < 0 || before.indexOf(QStringLiteral("}}"), begin) >= 0 ? QString() : before.mid(begin);
}

void TemplateEdit::offerCompletions()
{
    m_offered->setStringList(m_completions ? m_completions() : QStringList());
    m_completer->setCompletionPrefix(openVariable());
    if (m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 24);
    m_completer->complete(place);
}

void TemplateEdit::insertVariable(const QString &variable)
{
    QTextCursor cursor = textCursor();
    const auto typed = static_cast<int>(openVariable().size());
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, typed);
    cursor.insertText(variable);
    setTextCursor(cursor);
}

void TemplateEdit::paintChips(QPainter &painter, const QTextBlock &block, const QPointF &origin) const
{
    const QTextLayout *layout = block.layout();
    for (const VariableSpan &span : m_finder(block.text())) {
        for (int at = 0; at < layout->lineCount(); ++at) {
            const QTextLine line = layout->lineAt(at);
            const int from = qMax(span.start, line.textStart());
            const int to = qMin(span.start + span.length, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from);
            const QRectF chip(origin.x() + left - 2,
                              origin.y() + line.y() - 1,
                              line.cursorToX(to) - left + 4,
                              line.height() + 2);
            paintBox(painter, chip, 3, themeColor(span.known ? Token::violetWeak : Token::errWeak));
        }
    }
}

void TemplateEdit::recolour()
{
    // Formats of a layout do not touch the document, so that undo and textChanged stay quiet.
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> formats;
        for (const VariableSpan &span : m_finder ? m_finder(block.text()) : std::vector<VariableSpan>()) {
            QTextLayout::FormatRange range;
            range.start = span.start;
            range.length = span.length;
            range.format.setForeground(themeColor(span.known ? Token::violet : Token::err));
            formats << range;
        }
        if (formats != block.layout()->formats()) {
            block.layout()->setFormats(formats);
            document()->markContentsDirty(block.position(), block.length());
        }
    }
    viewport()->update();
}

} // namespace ropewalk
