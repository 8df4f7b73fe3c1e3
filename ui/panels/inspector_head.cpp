#include "ui/panels/inspector_head.h"

#include "ui/panels/line.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ropewalk {

InspectorHead::InspectorHead(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, this))
    , m_details(new ElidedLabel({}, this))
    , m_row(new QHBoxLayout)
{
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_details->setObjectName(name + QStringLiteral("Place"));
    setTextStyle(*m_title, TextStyle::title, Token::text);
    setTextStyle(*m_details, TextStyle::dense, Token::text2);
    m_row->setContentsMargins(metric::kPadding, 10, metric::kPadding, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_title, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(metric::kPadding, 2, metric::kPadding, 8);
    below->addWidget(m_details);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_row);
    layout->addLayout(below);
    layout->addWidget(makeLine(this));
}

void InspectorHead::setTitle(const QString &text)
{
    m_title->setText(text);
}

void InspectorHead::setDetails(const QString &text)
{
    m_details->setText(text);
}

void InspectorHead::addState(QWidget &state)
{
    m_row->addSpacing(metric::kGap);
    m_row->addWidget(&state);
}

void InspectorHead::addTool(QWidget &tool)
{
    m_row->setContentsMargins(metric::kPadding, 10, metric::kGap, 0);
    m_row->addWidget(&tool);
}

} // namespace ropewalk
