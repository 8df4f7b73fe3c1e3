#include "ui/panels/failure_trace_view.h"

#include "ui/models/figure_text.h"
#include "ui/panels/line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kRow = 22;

} // namespace

FailureTraceView::FailureTraceView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Failure trace"), this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("failureTrace"));
    setAccessibleName(m_title->text());
    m_title->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    m_title->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, 4);
    m_rows->setContentsMargins(metric::kPadding, 0, metric::kPadding, metric::kPadding);
    m_rows->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    setVisible(false);
}

void FailureTraceView::setSteps(const std::vector<FailureStep> &steps)
{
    setVisible(!steps.empty());
    if (steps == m_steps)
        return;
    m_steps = steps;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::size_t shown = steps.size() <= kMostShown ? steps.size() : kMostShown - 2;
    for (std::size_t index = 0; index < shown; ++index)
        addStep(steps[index], index == 0);
    if (shown == steps.size())
        return;
    addRest(steps.size() - shown - 1);
    addStep(steps.back(), false);
}

void FailureTraceView::addStep(const FailureStep &step, bool isOrigin)
{
    auto *line = new QWidget(this);
    auto *name = new ElidedLabel(step.name, line);
    auto *what = new QLabel(step.what, line);
    auto *place = new QLabel(step.place, line);
    setTextStyle(*name, TextStyle::dense, isOrigin ? Token::text : Token::text2);
    setTextStyle(*what, TextStyle::dense, Token::text3);
    setTextStyle(*place, TextStyle::mono, Token::text2);
    if (isOrigin)
        name->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(metric::kGap);
    row->addWidget(name);
    row->addWidget(what);
    row->addStretch(1);
    row->addWidget(place);
    line->setFixedHeight(kRow);
    m_rows->addWidget(line);
}

void FailureTraceView::addRest(std::size_t count)
{
    auto *rest = new QLabel(tr("… %1 more").arg(countText(count)), this);
    setTextStyle(*rest, TextStyle::dense, Token::text3);
    rest->setFixedHeight(kRow);
    m_rows->addWidget(rest);
}

} // namespace ropewalk
