#include "ui/panels/find_bar.h"

#include "language/engine_words.h"
#include "ui/models/message_matcher.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace ropewalk {

FindBar::FindBar(MessageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_finder(model)
    , m_line(new SearchField(QStringLiteral("search"), this))
    , m_note(new QLabel(this))
{
    setSurface(*this, Token::sunken);
    m_line->setObjectName(QStringLiteral("find"));
    m_line->setPlaceholderText(tr("Find: text, hex:0d0a, re:^PING"));
    m_line->setAccessibleName(tr("Find in messages"));
    setControlSize(*m_line, ControlSize::small);
    setTextStyle(*m_note, TextStyle::caption, Token::text3);
    m_line->installEventFilter(this);
    setupLayout();
    hide();
}

void FindBar::open()
{
    show();
    m_line->setFocus();
    m_line->selectAll();
}

void FindBar::find(std::uint64_t from, MessageFinder::Way way)
{
    auto matcher = makeMatcher(m_line->text(), m_model.directory());
    m_line->setProblem(matcher ? QString() : engineText(matcher.error().message));
    m_note->clear();
    if (matcher)
        m_finder.start(*matcher, from, way);
}

bool FindBar::advance()
{
    if (const auto decided = m_finder.step()) {
        m_note->setText(decided->number ? QString() : tr("Nothing found"));
        if (decided->number)
            emit found(*decided->number);
    }
    return m_finder.isLooking();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
        const bool isBack = press->modifiers().testFlag(Qt::ShiftModifier);
        emit findRequested(isBack ? MessageFinder::Way::backward : MessageFinder::Way::forward);
        return true;
    }
    if (press->key() == Qt::Key_Escape) {
        hide();
        emit closed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, 6, metric::kPadding, 6);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_note);
    const auto addButton = [&](const QString &icon, const QString &name, auto onClicked) {
        auto *button = new QToolButton(this);
        button->setIcon(themeIcon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, onClicked);
        layout->addWidget(button);
    };
    addButton(QStringLiteral("chevron-up"), tr("Previous match"), [this] {
        emit findRequested(MessageFinder::Way::backward);
    });
    addButton(QStringLiteral("chevron-down"), tr("Next match"), [this] {
        emit findRequested(MessageFinder::Way::forward);
    });
    addButton(QStringLiteral("close"), tr("Close"), [this] {
        hide();
        emit closed();
    });
}

} // namespace ropewalk
