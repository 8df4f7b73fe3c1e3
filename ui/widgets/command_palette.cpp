#include "ui/widgets/command_palette.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/popup_card.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>

namespace ropewalk {

namespace {

constexpr int kWidth = 600;
constexpr int kTop = 64;
constexpr int kLine = 44;
constexpr int kFooter = 33;
constexpr int kListMost = 420;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_model(new PaletteModel(this))
    , m_content(new QWidget(this))
    , m_line(new QLineEdit(m_content))
    , m_count(new QLabel(m_content))
    , m_list(new QListView(m_content))
    , m_footer(new QWidget(m_content))
    , m_hint(new QLabel(m_footer))
{
    hide();
    setAccessibleName(tr("Command palette"));
    setupList();
    setupLayout();
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runChosen);
}

void CommandPalette::setProvider(Provider provider)
{
    m_provider = std::move(provider);
}

void CommandPalette::addProvider(QChar prefix, Provider provider)
{
    m_prefixed.insert(prefix, std::move(provider));
}

void CommandPalette::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void CommandPalette::open(const QString &typed)
{
    m_focusBefore = QApplication::focusWidget();
    m_line->setText(typed);
    find(typed);
    place();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_line && event->type() == QEvent::ShortcutOverride)
        event->accept(); // The window's own shortcuts wait until the palette is closed.
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPopupCard(painter, card(), metric::kPopupRadius);
    const QRect box = card();
    painter.fillRect(QRect(box.x() + 1, box.y() + kLine - 1, box.width() - 2, 1), themeColor(Token::line));
    painter.fillRect(QRect(box.x() + 1, box.bottom() - kFooter - 2, box.width() - 2, 1),
                     themeColor(Token::line));
    paintIcon(painter,
              QRectF(box.x() + 17, box.y() + 15, 16, 16),
              QStringLiteral("search"),
              themeColor(Token::text3));
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!card().contains(event->position().toPoint()))
        dismiss();
}

void CommandPalette::setupList()
{
    m_line->setFrame(false);
    m_line->setFont(themeFont(TextStyle::title, QFont::Normal));
    m_line->setPlaceholderText(tr("Find a command"));
    m_line->setAccessibleName(tr("Find a command"));
    m_line->setObjectName(QStringLiteral("paletteLine"));
    setSurface(*m_line, Token::raised);
    setTextStyle(*m_count, TextStyle::dense, Token::text3);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    setSurface(*m_list, Token::raised);
}

void CommandPalette::setupLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(40, 0, 16, 0);
    top->addWidget(m_line, 1);
    top->addWidget(m_count);
    m_line->setFixedHeight(kLine - 2);
    auto *keys = new QLabel(tr("↑↓ choose     ↵ run     Esc close"), m_footer);
    for (QLabel *label : {keys, m_hint})
        setTextStyle(*label, TextStyle::caption, Token::text3);
    auto *bottom = new QHBoxLayout(m_footer);
    bottom->setContentsMargins(16, 0, 16, 0);
    bottom->addWidget(keys);
    bottom->addStretch();
    bottom->addWidget(m_hint);
    m_footer->setFixedHeight(kFooter);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addSpacing(1);
    column->addWidget(m_list, 1);
    column->addSpacing(5);
    column->addWidget(m_footer);
}

void CommandPalette::find(const QString &typed)
{
    const auto prefixed = typed.isEmpty() ? m_prefixed.constEnd() : m_prefixed.constFind(typed.front());
    const bool special = prefixed != m_prefixed.constEnd();
    const QString pattern = (special ? typed.mid(1) : typed).trimmed();
    const Provider &provider = special ? *prefixed : m_provider;
    m_model->show(provider ? provider(pattern) : std::vector<PaletteItem>(), pattern);
    const int count = m_model->resultCount();
    m_count->setText(count == 1 ? tr("1 result") : tr("%1 results").arg(count));
    m_list->setCurrentIndex({});
    choose(1);
    m_list->scrollToTop();
    place();
}

void CommandPalette::choose(int step)
{
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (row += step; row >= 0 && row < m_model->rowCount(); row += step) {
        if (m_model->itemAt(m_model->index(row))) {
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
    }
}

void CommandPalette::runChosen()
{
    const PaletteItem *item = m_model->itemAt(m_list->currentIndex());
    if (!item)
        return;
    const std::function<void()> run = item->run; // Running may change what is listed.
    dismiss();
    if (run)
        run();
}

void CommandPalette::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    emit closed();
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Up: choose(-1); return true;
    case Qt::Key_Down: choose(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runChosen(); return true;
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    default: return false;
    }
}

QRect CommandPalette::card() const
{
    return m_content->geometry();
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < kListMost; ++row)
        rows += m_model->index(row).data(PaletteModel::HeadingRole).toBool() ? 28 : 36;
    const int width = qMin(kWidth, this->width() - 2 * kShadow);
    const int height = kLine + qMin(rows, kListMost) + 5 + kFooter + 2;
    m_content->setGeometry(
        (this->width() - width) / 2, kTop, width, qMin(height, this->height() - kTop - kShadow));
    update();
}

} // namespace ropewalk
