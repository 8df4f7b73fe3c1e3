#include "ui/panels/queue_places.h"

#include "ui/panels/action_button.h"
#include "ui/panels/queue_actions.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ropewalk {

QueuePlaces::QueuePlaces(const QueueActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(metric::kPadding, 6, metric::kPadding, 6);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    QPushButton *drop = makeButton(actions.drop(), tr("Drop"), "queuedDrop");
    setLook(*drop, ButtonLook::danger);
    addRow(tr("Move to position"),
           makeButton(actions.toHead(), tr("Head"), "queuedHead"),
           makeButton(actions.toTail(), tr("Tail"), "queuedTail"));
    addRow(tr("Message"), makeButton(actions.duplicate(), tr("Duplicate"), "queuedDuplicate"), drop);
    addRow(tr("Parts"),
           makeButton(actions.split(), tr("Split"), "queuedSplit"),
           makeButton(actions.merge(), tr("Merge"), "queuedMerge"));
    addRow(tr("New message"),
           makeButton(actions.injectBefore(), tr("Before"), "queuedBefore"),
           makeButton(actions.injectAfter(), tr("After"), "queuedAfter"));
}

QPushButton *QueuePlaces::makeButton(QAction *action, const QString &text, const char *objectName)
{
    auto *button = new QPushButton(this);
    bindAction(*button, *action, text);
    button->setObjectName(QLatin1String(objectName));
    setControlSize(*button, ControlSize::small);
    return button;
}

void QueuePlaces::addRow(const QString &name, QPushButton *one, QPushButton *other)
{
    auto *label = new QLabel(name, this);
    setTextStyle(*label, TextStyle::dense, Token::text3);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(one, row, 2);
    m_grid->addWidget(other, row, 3);
}

} // namespace ropewalk
