#include "ui/panels/lab_legend.h"

#include "ui/panels/lab_painter.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ropewalk {
namespace {

constexpr int kSample = 14;
constexpr int kSampleHeight = 10;
constexpr int kGap = 5;
constexpr int kBetween = 10;
constexpr int kHeight = 24;

} // namespace

LabLegend::LabLegend(QWidget *parent)
    : QWidget(parent)
    , m_entries{{LabSpanKind::cpu, tr("CPU")},
                {LabSpanKind::blocked, tr("Blocked on I/O")},
                {LabSpanKind::startUp, tr("Start-up")},
                {LabSpanKind::waiting, tr("Waiting for a core")},
                {LabSpanKind::polling, tr("Polling")}}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
    setToolTip(
        tr("Blue: CPU. Grey: blocked on I/O. Hatched: a process or thread starts. Dotted: waiting for a "
           "core, or its turn. Outline: polling, by a loop that waits for whatever comes, or by a thread "
           "that asks again and again. Thin lines: I/O in flight."));
}

QSize LabLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry) + kBetween;
    return {width, kHeight};
}

QSize LabLegend::minimumSizeHint() const
{
    return {0, kHeight};
}

void LabLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(themeFont(TextStyle::dense));
    int left = std::max(0, width() - sizeHint().width());
    for (const Entry &entry : m_entries) {
        if (left + widthOf(entry) > width())
            break;
        paintLabSample(
            painter, QRectF(left, (height() - kSampleHeight) / 2.0, kSample, kSampleHeight), entry.kind);
        painter.setPen(themeColor(Token::text2));
        painter.drawText(
            QRect(left + kSample + kGap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        left += widthOf(entry) + kBetween;
    }
}

int LabLegend::widthOf(const Entry &entry) const
{
    return kSample + kGap + QFontMetrics(themeFont(TextStyle::dense)).horizontalAdvance(entry.text);
}

} // namespace ropewalk
