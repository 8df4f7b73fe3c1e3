#include "ui/widgets/address_edit.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

namespace ropewalk {

namespace {

QTextCharFormat formatOf(AddressPart part)
{
    QTextCharFormat format;
    switch (part) {
    case AddressPart::scheme:
        format.setForeground(themeColor(Token::accent));
        format.setFontWeight(QFont::Medium);
        break;
    case AddressPart::value: format.setForeground(themeColor(Token::text)); break;
    case AddressPart::option:
    case AddressPart::separator: format.setForeground(themeColor(Token::text3)); break;
    case AddressPart::wrong:
        format.setForeground(themeColor(Token::err));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        break;
    }
    return format;
}

} // namespace

AddressEdit::AddressEdit(int pixels, QWidget *parent)
    : QLineEdit(parent)
    , m_pixels(pixels)
    , m_lines(new QStringListModel(this))
    , m_popup(new QCompleter(m_lines, this))
{
    setFrame(false);
    chooseFont();
    m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_popup->popup()->setItemDelegate(new QStyledItemDelegate(m_popup->popup()));
    m_popup->popup()->setFont(monoFont(12));
    QLineEdit::setCompleter(m_popup);
    connect(this, &QLineEdit::textChanged, this, &AddressEdit::reread);
    if (const Theme *theme = Theme::current())
        connect(theme, &Theme::schemeChanged, this, &AddressEdit::colour);
    connect(this, &QLineEdit::textEdited, this, &AddressEdit::offerCompletions);
}

void AddressEdit::setReader(Reader reader)
{
    m_reader = std::move(reader);
    reread();
}

void AddressEdit::setCompleter(Completer completer)
{
    m_source = std::move(completer);
}

void AddressEdit::reread()
{
    m_reading = m_reader && !text().isEmpty() ? m_reader(text()) : AddressReading();
    chooseFont();
    colour();
    emit readingChanged();
}

void AddressEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::AltModifier))
        emit restartPressed();
    else if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier))
        offerCompletions(text());
    else
        QLineEdit::keyPressEvent(event);
}

void AddressEdit::offerCompletions(const QString &text)
{
    m_lines->setStringList(m_source ? m_source(text) : QStringList());
    if (m_lines->rowCount() > 0)
        m_popup->complete();
    else
        m_popup->popup()->hide();
}

void AddressEdit::chooseFont()
{
    QFont hint = themeFont(TextStyle::body);
    hint.setPixelSize(m_pixels);
    const QFont wanted = text().isEmpty() ? hint : monoFont(m_pixels);
    if (wanted != font())
        setFont(wanted);
}

void AddressEdit::colour()
{
    // QLineEdit takes formats only the way an input method brings them: relative to the cursor.
    QList<QInputMethodEvent::Attribute> formats;
    const auto add = [&](int start, int length, AddressPart part) {
        formats << QInputMethodEvent::Attribute(
            QInputMethodEvent::TextFormat, start - cursorPosition(), length, formatOf(part));
    };
    for (const AddressSpan &span : m_reading.spans)
        add(span.start, span.length, span.part);
    if (m_reading.problemLength > 0)
        add(m_reading.problemStart, m_reading.problemLength, AddressPart::wrong);
    QInputMethodEvent event(QString(), formats);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace ropewalk
