#include "ui/theme/dress.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVariant>

namespace ropewalk {

namespace {

constexpr char kSurface[] = "ropewalkSurface";
constexpr char kInk[] = "ropewalkInk";
constexpr char kLook[] = "ropewalkLook";
constexpr char kSize[] = "ropewalkSize";
constexpr char kHint[] = "ropewalkKeyHint";
constexpr char kLead[] = "ropewalkLead";
constexpr char kFaulty[] = "ropewalkFaulty";
constexpr char kSwitch[] = "ropewalkSwitch";
constexpr char kTall[] = "ropewalkTall";
constexpr char kBadge[] = "ropewalkBadge";
constexpr char kResting[] = "ropewalkResting";

QVariant read(const QWidget *widget, const char *name)
{
    return widget ? widget->property(name) : QVariant();
}

void write(QWidget &widget, const char *name, const QVariant &value)
{
    widget.setProperty(name, value);
    widget.updateGeometry();
    widget.update();
}

} // namespace

void setSurface(QWidget &widget, Token token)
{
    widget.setProperty(kSurface, static_cast<int>(token));
    widget.setAutoFillBackground(true);
    refreshDress(widget);
}

void setInk(QWidget &widget, Token token)
{
    widget.setProperty(kInk, static_cast<int>(token));
    refreshDress(widget);
}

void setTextStyle(QWidget &widget, TextStyle style, Token ink)
{
    widget.setFont(themeFont(style));
    setInk(widget, ink);
}

void setBadge(QAbstractButton &button, int count)
{
    if (badgeOf(&button) == count)
        return;
    button.setProperty(kBadge, count);
    button.update();
}

int badgeOf(const QWidget *widget)
{
    return read(widget, kBadge).toInt();
}

void setLook(QAbstractButton &button, ButtonLook look)
{
    write(button, kLook, static_cast<int>(look));
    if (look == ButtonLook::rail)
        button.setFont(themeFont(TextStyle::caption));
}

ButtonLook lookOf(const QWidget *widget)
{
    const QVariant look = read(widget, kLook);
    if (!look.isValid() && qobject_cast<const QToolButton *>(widget))
        return ButtonLook::ghost;
    return static_cast<ButtonLook>(look.toInt());
}

void setControlSize(QWidget &control, ControlSize size)
{
    const QFont::Weight weight = control.font().weight() >= QFont::Medium ? QFont::Medium : QFont::Normal;
    control.setFont(themeFont(size == ControlSize::small ? TextStyle::dense : TextStyle::body, weight));
    write(control, kSize, static_cast<int>(size));
}

ControlSize controlSizeOf(const QWidget *widget)
{
    return static_cast<ControlSize>(read(widget, kSize).toInt());
}

void setKeyHint(QAbstractButton &button, const QString &hint)
{
    write(button, kHint, hint);
}

QString keyHintOf(const QWidget *widget)
{
    return read(widget, kHint).toString();
}

void setLead(QComboBox &box, const QString &lead)
{
    write(box, kLead, lead);
}

QString leadOf(const QWidget *widget)
{
    return read(widget, kLead).toString();
}

void setFaulty(QWidget &field, bool faulty)
{
    write(field, kFaulty, faulty);
}

bool isFaulty(const QWidget *widget)
{
    return read(widget, kFaulty).toBool();
}

void setSwitch(QWidget &checkBox)
{
    write(checkBox, kSwitch, true);
}

bool isSwitch(const QWidget *widget)
{
    return read(widget, kSwitch).toBool();
}

void setTall(QTabBar &tabs)
{
    write(tabs, kTall, true);
}

void setResting(QTabBar &tabs, bool isResting)
{
    write(tabs, kResting, isResting);
}

bool isResting(const QWidget *widget)
{
    return read(widget, kResting).toBool();
}

bool isTall(const QWidget *widget)
{
    return read(widget, kTall).toBool();
}

void dressTree(QTreeView &tree)
{
    tree.setFrameShape(QFrame::NoFrame);
    tree.setUniformRowHeights(true);
    tree.setIndentation(20);
    tree.setAllColumnsShowFocus(true);
    tree.setSelectionBehavior(QAbstractItemView::SelectRows);
    tree.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree.setMouseTracking(true);
    tree.header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void dressTable(QTableView &table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(1);
    table.verticalHeader()->setDefaultSectionSize(
        qMax(metric::kTableRow, table.fontMetrics().height() + 8)); // Grows with the user's font.
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

void refreshDress(QWidget &widget)
{
    const QVariant surface = widget.property(kSurface);
    const QVariant ink = widget.property(kInk);
    if (!surface.isValid() && !ink.isValid())
        return;
    QPalette palette;
    if (surface.isValid()) {
        const QColor fill = themeColor(static_cast<Token>(surface.toInt()));
        palette.setColor(QPalette::Window, fill);
        palette.setColor(QPalette::Base, fill);
    }
    if (ink.isValid()) {
        const QColor color = themeColor(static_cast<Token>(ink.toInt()));
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(QPalette::Active, role, color),
                palette.setColor(QPalette::Inactive, role, color);
    }
    widget.setPalette(palette);
}

} // namespace ropewalk
