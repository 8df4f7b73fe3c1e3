#include "ui/widgets/address_bar.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/popup_card.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace ropewalk {

namespace {

constexpr int kHeaderHeight = 30;
constexpr int kPageHeight = 40;

/// The red sentence with its cross; raised like a popup where it floats.
class ProblemBox final : public QWidget
{
public:
    ProblemBox(bool floating, QWidget *parent)
        : QWidget(parent)
        , m_floating(floating)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_floating)
            paintBox(
                painter, rect(), metric::kControlRadius, themeColor(Token::raised), themeColor(Token::line2));
        const int left = m_floating ? 10 : 2;
        paintIcon(painter,
                  QRectF(left, m_floating ? 8 : 8, 14, 14),
                  QStringLiteral("error"),
                  themeColor(Token::err));
    }

private:
    bool m_floating;
};

} // namespace

AddressBar::AddressBar(Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
    , m_role(new SegmentedControl(
          this, shape == Shape::page ? SegmentedControl::Shape::large : SegmentedControl::Shape::plain))
    , m_edit(new AddressEdit(shape == Shape::page ? 14 : 13, this))
    , m_menu(new QToolButton(this))
    , m_field(new QWidget(this))
    , m_problem(new ProblemBox(shape == Shape::header, this))
    , m_problemText(new QLabel(m_problem))
{
    setupField();
    setupProblem();
    wire();
}

void AddressBar::setReader(Reader reader)
{
    m_edit->setReader(
        [this, reader = std::move(reader)](const QString &text) { return reader(text, role()); });
}

void AddressBar::setCompleter(Completer completer)
{
    m_edit->setCompleter(
        [this, completer = std::move(completer)](const QString &text) { return completer(text, role()); });
}

QString AddressBar::address() const
{
    return m_edit->text();
}

void AddressBar::setAddress(const QString &address)
{
    m_edit->setText(address);
    m_edit->setCursorPosition(0);
    m_edit->reread();
}

AddressBar::Role AddressBar::role() const
{
    return m_role->current() == 1 ? Role::connect : Role::listen;
}

void AddressBar::setRole(Role role)
{
    m_role->setCurrent(role == Role::connect ? 1 : 0);
}

void AddressBar::setChoices(const std::vector<std::pair<QString, QString>> &choices)
{
    QMenu *menu = m_menu->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const auto &[id, name] : choices) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(id);
        group->addAction(action);
    }
    m_menu->setVisible(!choices.empty());
    if (!choices.empty())
        setChoice(choices.front().first);
}

void AddressBar::setChoice(const QString &id)
{
    for (QAction *action : m_menu->menu()->actions()) {
        if (action->data().toString() != id)
            continue;
        action->setChecked(true);
        m_menu->setText(action->text());
        m_choice = id;
    }
}

void AddressBar::setProblem(const QString &problem)
{
    m_given = problem;
    showProblem(problem);
}

QString AddressBar::problem() const
{
    return m_problem->isHidden() ? QString() : m_problemText->text();
}

void AddressBar::focusAddress()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool AddressBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (watched == m_edit && event->type() == QEvent::FocusOut && m_given.isEmpty())
        showProblem({});
    return QWidget::eventFilter(watched, event);
}

void AddressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool faulty = !m_problem->isHidden();
    const bool strong = faulty || m_edit->hasFocus();
    const Token edge = faulty ? Token::err : m_edit->hasFocus() ? Token::accent : Token::line2;
    const qreal radius = m_shape == Shape::page ? metric::kCardRadius : metric::kControlRadius;
    paintBox(
        painter, m_field->geometry(), radius, themeColor(Token::surface), themeColor(edge), strong ? 2 : 1);
}

void AddressBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeProblem();
}

void AddressBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_shape == Shape::header)
        m_problem->hide();
}

void AddressBar::setupField()
{
    const bool page = m_shape == Shape::page;
    m_role->addSegment(tr("Listen"));
    m_role->addSegment(tr("Connect"));
    m_role->setAccessibleName(tr("Role"));
    m_edit->setObjectName(QStringLiteral("addressLine"));
    m_edit->setAccessibleName(tr("Endpoint"));
    m_edit->setPlaceholderText(tr("Endpoint, such as tcp:8080:interface=127.0.0.1"));
    m_menu->setObjectName(QStringLiteral("addressChoice"));
    m_menu->setAccessibleName(tr("Behaviour"));
    m_menu->setMenu(new QMenu(m_menu));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    setControlSize(*m_menu, ControlSize::small);
    m_menu->setFont(themeFont(page ? TextStyle::body : TextStyle::dense));
    m_menu->hide();
    auto *row = new QHBoxLayout(m_field);
    row->setContentsMargins(page ? 6 : 4, 0, page ? 9 : 7, 0);
    row->setSpacing(4);
    row->addWidget(m_role);
    row->addSpacing(6);
    row->addWidget(m_edit, 1);
    row->addWidget(m_menu);
    row->addWidget(new KeyCap(QStringLiteral("Ctrl L"), m_field));
    m_edit->setFixedHeight(kHeaderHeight - 6);
    m_field->setFixedHeight(page ? kPageHeight : kHeaderHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    if (page)
        column->addWidget(m_problem);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AddressBar::setupProblem()
{
    setTextStyle(*m_problemText, TextStyle::dense, Token::err);
    m_problemText->setWordWrap(true);
    m_problemText->setObjectName(QStringLiteral("addressProblem"));
    auto *row = new QHBoxLayout(m_problem);
    const int left = m_shape == Shape::header ? 30 : 22;
    row->setContentsMargins(left, 6, 10, m_shape == Shape::header ? 6 : 0);
    row->addWidget(m_problemText);
    m_problem->hide();
}

void AddressBar::wire()
{
    m_edit->installEventFilter(this);
    connect(m_role, &SegmentedControl::currentChanged, this, [this] {
        m_edit->reread();
        emit roleChanged(role());
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_given.clear();
        showProblem({});
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { submit(false); });
    connect(m_edit, &AddressEdit::restartPressed, this, [this] { submit(true); });
    connect(m_menu->menu(), &QMenu::triggered, this, [this](QAction *action) {
        setChoice(action->data().toString());
        emit choiceChanged(m_choice);
    });
}

void AddressBar::submit(bool restart)
{
    const QString problem = m_edit->reading().problem;
    showProblem(problem);
    if (!problem.isEmpty() || address().trimmed().isEmpty())
        return;
    if (restart)
        emit restartRequested(address(), role());
    else
        emit submitted(address(), role());
}

void AddressBar::showProblem(const QString &problem)
{
    m_problemText->setText(problem);
    m_edit->setAccessibleDescription(problem);
    m_problem->setVisible(!problem.isEmpty());
    placeProblem();
    update();
}

void AddressBar::placeProblem()
{
    if (m_shape == Shape::page || m_problem->isHidden())
        return;
    // It lies over what is below the bar, so it belongs to the window.
    if (m_problem->parentWidget() != window())
        m_problem->setParent(window());
    const int width = qMin(this->width(), 420);
    const QPoint place = mapTo(window(), QPoint(0, kHeaderHeight + 4));
    m_problem->setGeometry(QRect(place, QSize(width, qMax(32, m_problem->layout()->heightForWidth(width)))));
    m_problem->show();
    m_problem->raise();
}

} // namespace ropewalk
