#include "ui/plots/chart.h"

#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace ropewalk {
namespace {

constexpr int kLeft = 64; ///< All charts of the page begin here.
constexpr int kRight = 24;
constexpr int kTop = 8;
constexpr int kBottom = 24;
constexpr double kLineWidth = 1.5;

} // namespace

Chart::Chart(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    setObjectName(name);
    m_plot->setObjectName(QStringLiteral("plot"));
    m_plot->setAccessibleName(title);
    m_plot->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    setupAxes();
    m_plot->setContextMenuPolicy(
        Qt::CustomContextMenu); // A plot lets nothing of the mouse's through to here.
    connect(m_plot, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        emit menuRequested(m_plot->mapToGlobal(at));
    });
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { ++m_drawnCount; });
}

void Chart::invalidate()
{
    m_isStale = true;
    if (isVisible())
        refill();
}

/// The data is put in for the room that the picture has, and again for the screen's afterwards.
void Chart::draw(QCPPainter &painter, const QRect &area)
{
    const QRect screen = m_plot->viewport();
    m_plot->setViewport(QRect(QPoint(), area.size()));
    m_plot->plotLayout()->update(QCPLayoutElement::upLayout);
    putData();
    painter.save();
    painter.translate(area.topLeft());
    m_plot->toPainter(&painter, area.width(), area.height());
    painter.restore();
    m_plot->setViewport(screen);
    m_plot->plotLayout()->update(QCPLayoutElement::upLayout);
    invalidate();
}

void Chart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refill();
}

void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dressAll();
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    invalidate(); // Bins and labels depend on the room.
}

void Chart::setSummary(const QString &summary)
{
    m_plot->setAccessibleDescription(summary);
}

void Chart::setupAxes()
{
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins({kLeft, kTop, kRight, kBottom});
    m_plot->axisRect()->setMinimumSize(0, 0);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLength(0, axis == m_plot->xAxis ? 4 : 0);
        axis->setSubTicks(false);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setTickLabelPadding(8);
    m_plot->setNoAntialiasingOnDrag(true);
}

void Chart::refill()
{
    m_isStale = false;
    putData();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::dressAll()
{
    setSurface(*this, Token::surface);
    m_plot->setBackground(themeColor(Token::surface));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(axis == m_plot->xAxis ? QPen(themeColor(Token::line2)) : QPen(Qt::NoPen));
        axis->setTickPen(QPen(themeColor(Token::line2)));
        axis->setTickLabelFont(themeFont(TextStyle::caption));
        axis->setTickLabelColor(themeColor(Token::text3));
        axis->grid()->setPen(QPen(themeColor(Token::grid)));
    }
    dress();
    if (isVisible())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::dressGraph(QCPGraph &graph, Token ink, Stroke stroke)
{
    QPen pen(themeColor(ink), kLineWidth);
    if (stroke == Stroke::dashed)
        pen.setDashPattern({5, 3});
    graph.setPen(pen);
    graph.setBrush(Qt::NoBrush);
}

void Chart::dressText(QCPItemText &text, Token ink)
{
    text.setFont(themeFont(TextStyle::caption));
    text.setColor(themeColor(ink));
    text.setPadding({});
}

} // namespace ropewalk
