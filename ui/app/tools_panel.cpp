#include "ui/app/tools_panel.h"

#include "ui/panels/line.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {

ToolsPanel::ToolsPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_fold(new QToolButton(this))
    , m_line(makeLine(this))
    , m_pages(new QStackedWidget(this))
{
    setSurface(*this, Token::surface);
    m_tabs->setAccessibleName(tr("Tools"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_fold->setObjectName(QStringLiteral("foldTools"));
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this] { setFolded(false); });
    connect(m_tabs, &QTabBar::currentChanged, this, &ToolsPanel::showPage);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 0, metric::kGap, 0); // The tabs' text stands at 12.
    head->addWidget(m_tabs, 1);
    head->addWidget(m_fold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeLine(this));
    layout->addLayout(head);
    layout->addWidget(m_line);
    layout->addWidget(m_pages, 1);
    showFold();
}

void ToolsPanel::addTool(const QString &title, QWidget &tool)
{
    m_pages->addWidget(&tool);
    m_tabs->addTab(title);
    showPage(m_tabs->currentIndex());
}

void ToolsPanel::showTool(const QWidget &tool)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(const_cast<QWidget *>(&tool)));
    setFolded(false);
}

/// Only what is shown asks for room: a low window has little.
void ToolsPanel::showPage(int page)
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(page);
}

void ToolsPanel::setFolded(bool isFolded)
{
    if (isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    m_line->setVisible(!isFolded);
    m_pages->setVisible(!isFolded);
    setMaximumHeight(isFolded ? metric::kTabs + 1 : QWIDGETSIZE_MAX);
    showFold();
    emit foldedChanged(isFolded);
}

void ToolsPanel::showFold()
{
    setResting(*m_tabs, m_isFolded);
    m_fold->setIcon(themeIcon(m_isFolded ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")));
    const QString name = m_isFolded ? tr("Open the tools") : tr("Fold the tools");
    m_fold->setToolTip(name);
    m_fold->setAccessibleName(name);
}

} // namespace ropewalk
