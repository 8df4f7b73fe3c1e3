#include "ui/app/header_bar.h"

#include "ui/panels/address_reader.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr int kAddressHeight = 30;

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_menu(new QToolButton(this))
    , m_workspace(new QToolButton(this))
    , m_address(new AddressBar(AddressBar::Shape::header, this))
    , m_right(new QWidget(this))
    , m_theme(new QComboBox(this))
    , m_faults(new QToolButton(m_right))
{
    setFixedHeight(metric::kHeader);
    m_menu->setIcon(themeIcon(QStringLiteral("menu")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Menu (Alt)"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setObjectName(QStringLiteral("menu"));
    m_workspace->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_workspace->setPopupMode(QToolButton::InstantPopup);
    m_workspace->setAccessibleName(tr("Workspace"));
    m_address->setObjectName(QStringLiteral("address"));
    teachGrammar(*m_address);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setAccessibleName(tr("Theme"));
    setControlSize(*m_theme, ControlSize::small);
    auto *right = new QHBoxLayout(m_right);
    right->setContentsMargins({});
    right->setSpacing(4);
    m_faults->setObjectName(QStringLiteral("faults"));
    m_faults->setIcon(themeIcon(QStringLiteral("zap"), {Token::warn, Token::warn}));
    m_faults->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_faults->setToolTip(tr("Show the faults that are on"));
    setInk(*m_faults, Token::warn);
    m_faults->hide();
    right->addWidget(m_faults);
    connect(m_faults, &QToolButton::clicked, this, &HeaderBar::faultsRequested);
}

void HeaderBar::setMenus(QMenu *all, QMenu *workspace)
{
    m_menu->setMenu(all);
    m_workspace->setMenu(workspace);
}

void HeaderBar::addAction(QAction *action)
{
    auto *button = new QToolButton(m_right);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_right->layout()->addWidget(button);
    place();
}

void HeaderBar::setThemes(const QList<QAction *> &themes)
{
    for (QAction *theme : themes) {
        const int row = m_theme->count();
        m_theme->addItem(theme->text());
        if (theme->isChecked())
            m_theme->setCurrentIndex(row);
        connect(theme, &QAction::toggled, this, [this, row](bool isOn) {
            if (isOn)
                m_theme->setCurrentIndex(row);
        });
    }
    connect(m_theme, &QComboBox::activated, this, [themes](int row) { themes[row]->trigger(); });
    place();
}

void HeaderBar::setFaults(int count)
{
    if (count == std::exchange(m_faultCount, count))
        return;
    m_faults->setText(count == 1 ? tr("1 fault") : tr("%1 faults").arg(count));
    m_faults->setAccessibleName(m_faults->text());
    m_faults->setVisible(count > 0);
    m_right->layout()->activate();
    place();
}

void HeaderBar::setWorkspace(const QString &name, bool isModified)
{
    const QString text = isModified ? name + QStringLiteral(" •") : name;
    if (text == m_workspace->text())
        return;
    m_workspace->setText(text);
    place();
}

void HeaderBar::alignAddress(int left, int width)
{
    m_left = left;
    m_width = width;
    place();
}

void HeaderBar::setWelcome(bool isOn)
{
    m_address->setVisible(!isOn);
    m_right->setVisible(!isOn);
    m_workspace->setVisible(!isOn);
    m_theme->setVisible(isOn);
}

void HeaderBar::resizeEvent(QResizeEvent *)
{
    place();
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::chrome));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::line));
}

void HeaderBar::place()
{
    const int middle = height() / 2;
    const QSize menu = m_menu->sizeHint();
    m_menu->setGeometry(
        (metric::kRail - menu.width()) / 2, middle - menu.height() / 2, menu.width(), menu.height());
    const QSize right = m_right->sizeHint();
    const int rightLeft = width() - metric::kPadding - right.width();
    m_right->setGeometry(rightLeft, middle - right.height() / 2, right.width(), right.height());
    const QSize theme = m_theme->sizeHint();
    m_theme->setGeometry(
        width() - 16 - theme.width(), middle - theme.height() / 2, theme.width(), theme.height());
    const int left = std::max(m_left + metric::kPadding, metric::kRail + 150);
    const int end = std::min(m_left + m_width, rightLeft) - metric::kPadding;
    m_address->setGeometry(left, (height() - kAddressHeight) / 2, std::max(200, end - left), kAddressHeight);
    const QSize name = m_workspace->sizeHint();
    const int room = left - metric::kRail - metric::kPadding;
    m_workspace->setGeometry(
        metric::kRail - 6, middle - name.height() / 2, std::min(name.width(), room), name.height());
}

} // namespace ropewalk
