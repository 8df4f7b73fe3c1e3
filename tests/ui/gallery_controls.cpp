#include "gallery.h"
#include "ui/theme/dress.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

namespace ropewalk {

namespace {

class IconSheet final : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {420, 250}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int column = 0;
        int row = 0;
        for (const QString &file : QDir(QStringLiteral(":/icons")).entryList()) {
            const QRectF box(8 + column * 28, 8 + row * 28, 16, 16);
            paintIcon(painter, box, file.chopped(4), themeColor(Token::text2));
            if (++column == 14) {
                column = 0;
                ++row;
            }
        }
        const int y = 8 + (row + 1) * 28;
        for (int glyph = 0; glyph <= static_cast<int>(StateGlyph::done); ++glyph)
            paintStateGlyph(painter, QRectF(8 + glyph * 28, y, 16, 16), static_cast<StateGlyph>(glyph));
        paintFlowArrow(painter, QRectF(8 + 9 * 28, y, 14, 14), Flow::in);
        paintFlowArrow(painter, QRectF(8 + 10 * 28, y, 14, 14), Flow::out);
        int x = 8;
        for (const int side : {16, 24, 32, 48, 64})
            painter.drawPixmap(x, y + 28, applicationIcon().pixmap(side, side)), x += side + 8;
    }
};

QPushButton *button(const QString &text, ButtonLook look, const char *icon = nullptr)
{
    auto *made = new QPushButton(text);
    setLook(*made, look);
    if (icon)
        made->setIcon(themeIcon(QLatin1String(icon)));
    return made;
}

QLayout *buttons()
{
    auto *row = new QHBoxLayout;
    row->addWidget(button(QStringLiteral("Send"), ButtonLook::primary));
    row->addWidget(button(QStringLiteral("New"), ButtonLook::outlined, "plus"));
    row->addWidget(button(QStringLiteral("Close"), ButtonLook::danger));
    row->addWidget(button(QStringLiteral("1 fault"), ButtonLook::ghost, "zap"));
    auto *follow = button(QStringLiteral("Follow"), ButtonLook::outlined, "arrow-down");
    follow->setCheckable(true);
    follow->setChecked(true);
    setControlSize(*follow, ControlSize::small);
    row->addWidget(follow);
    auto *disabled = button(QStringLiteral("Step"), ButtonLook::outlined, "step");
    disabled->setEnabled(false);
    row->addWidget(disabled);
    auto *send = new QToolButton;
    send->setText(QStringLiteral("Send"));
    setKeyHint(*send, QStringLiteral("Ctrl ↵"));
    send->setToolButtonStyle(Qt::ToolButtonTextOnly);
    send->setPopupMode(QToolButton::MenuButtonPopup);
    send->setMenu(new QMenu(send));
    setLook(*send, ButtonLook::primary);
    row->addWidget(send);
    row->addStretch();
    return row;
}

QLayout *toolButtons()
{
    auto *row = new QHBoxLayout;
    for (const char *name : {"traffic", "queues", "deferreds"}) {
        auto *rail = new QToolButton;
        rail->setIcon(themeIcon(QLatin1String(name), {Token::text2, Token::accent}));
        rail->setText(QLatin1String(name));
        rail->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        rail->setCheckable(true);
        rail->setChecked(row->count() == 0);
        setLook(*rail, ButtonLook::rail);
        row->addWidget(rail);
    }
    for (const char *name : {"menu", "search", "dock-left", "more", "stop"}) {
        auto *tool = new QToolButton;
        tool->setIcon(themeIcon(QLatin1String(name)));
        tool->setCheckable(true);
        tool->setChecked(QLatin1String(name) == QLatin1String("dock-left"));
        row->addWidget(tool);
    }
    auto *workspace = new QToolButton;
    workspace->setText(QStringLiteral("protocols"));
    workspace->setMenu(new QMenu(workspace));
    workspace->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(workspace);
    row->addStretch();
    return row;
}

QLayout *fields()
{
    auto *row = new QHBoxLayout;
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(QStringLiteral("Filter endpoints"));
    edit->addAction(themeIcon(QStringLiteral("search"), {Token::text3}), QLineEdit::LeadingPosition);
    row->addWidget(edit);
    auto *wrong = new QLineEdit(QStringLiteral("tcp:99999"));
    setFaulty(*wrong, true);
    row->addWidget(wrong);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("#2 bob"), QStringLiteral("#3 carol")});
    setLead(*combo, QStringLiteral("To"));
    setControlSize(*combo, ControlSize::small);
    row->addWidget(combo);
    auto *spin = new QSpinBox;
    spin->setMaximum(10000);
    spin->setValue(500);
    spin->setSuffix(QStringLiteral(" ms"));
    spin->setAlignment(Qt::AlignRight);
    row->addWidget(spin);
    auto *off = new QLineEdit(QStringLiteral("Disabled"));
    off->setEnabled(false);
    row->addWidget(off);
    return row;
}

QLayout *checks()
{
    auto *row = new QHBoxLayout;
    auto *on = new QCheckBox(QStringLiteral("Event driven"));
    on->setChecked(true);
    row->addWidget(on);
    row->addWidget(new QCheckBox(QStringLiteral("Repeat every")));
    auto *some = new QCheckBox(QStringLiteral("Some"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    row->addWidget(some);
    auto *radio = new QRadioButton(QStringLiteral("Radio"));
    radio->setChecked(true);
    row->addWidget(radio);
    auto *lever = new QCheckBox(QStringLiteral("TCP_NODELAY"));
    setSwitch(*lever);
    lever->setChecked(true);
    row->addWidget(lever);
    auto *off = new QCheckBox(QStringLiteral("SO_KEEPALIVE"));
    setSwitch(*off);
    row->addWidget(off);
    row->addStretch();
    return row;
}

QLayout *bars()
{
    auto *row = new QHBoxLayout;
    auto *tabs = new QTabBar;
    for (const char *name : {"Composer", "Throughput", "Script", "Recordings"})
        tabs->addTab(QLatin1String(name));
    tabs->setTabData(3, QStringLiteral("3"));
    row->addWidget(tabs);
    auto *progress = new QProgressBar;
    progress->setValue(42);
    row->addWidget(progress);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(30);
    row->addWidget(slider);
    return row;
}

QTreeView *tree()
{
    auto *view = new QTreeView;
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Rate")});
    for (const char *name : {"irc", "feed", "web"}) {
        auto *server = new QStandardItem(QLatin1String(name));
        for (const char *client : {"#1 alice", "#2 bob", "#3 carol"})
            server->appendRow(
                {new QStandardItem(QLatin1String(client)), new QStandardItem(QStringLiteral("480 B/s"))});
        model->appendRow({server, new QStandardItem(QStringLiteral("2.1 KiB/s"))});
    }
    view->setModel(model);
    dressTree(*view);
    setSurface(*view, Token::side);
    view->expand(model->index(0, 0));
    view->expand(model->index(1, 0));
    view->setCurrentIndex(model->index(0, 0));
    return view;
}

QTableView *table()
{
    auto *view = new QTableView;
    auto *model = new QStandardItemModel(40, 3, view);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("No."), QStringLiteral("Time"), QStringLiteral("Message")});
    for (int row = 0; row < 40; ++row) {
        model->setData(model->index(row, 0), 1206 + row);
        model->setData(model->index(row, 1), QStringLiteral("14:02:31.%1").arg(600 + row));
        model->setData(model->index(row, 2), QStringLiteral("PRIVMSG #wire :is 6667 still the test port?"));
    }
    view->setModel(model);
    dressTable(*view);
    view->horizontalHeader()->setStretchLastSection(true);
    view->selectRow(3);
    return view;
}

} // namespace

QWidget *makeControlsPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    auto *left = new QVBoxLayout;
    for (QLayout *row : {buttons(), toolButtons(), fields(), checks(), bars()})
        left->addLayout(row);
    auto *box = new QGroupBox(QStringLiteral("Workload"));
    auto *inner = new QVBoxLayout(box);
    inner->addWidget(new QLabel(QStringLiteral("A label in a group box")));
    left->addWidget(box);
    auto *text = new QPlainTextEdit(QStringLiteral("PRIVMSG #wire :smoke test"));
    text->setFont(themeFont(TextStyle::mono));
    text->setMaximumHeight(72);
    left->addWidget(text);
    grid->addLayout(left, 0, 0);
    grid->addWidget(new IconSheet, 0, 1);
    grid->addWidget(table(), 1, 0);
    grid->addWidget(tree(), 1, 1);
    grid->setColumnStretch(0, 1);
    return page;
}

} // namespace ropewalk
