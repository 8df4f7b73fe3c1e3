#include "ui/panels/flow_diagram.h"

#include "ui/panels/flow_painter.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ropewalk {
namespace {

constexpr int kHeight = 164;
constexpr int kLowHeight = 142;
constexpr int kLeastWidth = 520;

} // namespace

FlowDiagram::FlowDiagram(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("flow"));
    setAccessibleName(tr("Way of the bytes"));
    setSurface(*this, Token::surface);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FlowDiagram::setPicture(const FlowPicture &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    setAccessibleDescription(flowText(m_picture));
    update();
}

void FlowDiagram::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
}

QSize FlowDiagram::sizeHint() const
{
    return {692, m_isCompact ? kLowHeight : kHeight};
}

QSize FlowDiagram::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void FlowDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::surface));
    FlowPainter(painter).paint(m_picture, FlowLayout::of(width(), height()));
}

bool FlowDiagram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), flowText(m_picture), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ropewalk
