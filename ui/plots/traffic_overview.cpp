#include "ui/plots/traffic_overview.h"

#include "ui/models/figure_text.h"
#include "ui/theme/dress.h"

#include <QGridLayout>
#include <QLabel>

namespace ropewalk {
namespace {

constexpr int kAxisHeight = 20;

} // namespace

TrafficOverview::TrafficOverview(QWidget *parent)
    : QWidget(parent)
    , m_bars(new TrafficBars(this))
    , m_inRate(new QLabel(this))
    , m_outRate(new QLabel(this))
{
    setSurface(*this, Token::surface);
    setupLayout();
}

void TrafficOverview::show(const TrafficHistory &history)
{
    m_bars->show(history);
    m_inRate->setText(rateText(history.rate(Direction::in)));
    m_outRate->setText(rateText(history.rate(Direction::out)));
}

void TrafficOverview::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metric::kPadding, 4, metric::kPadding, 0);
    layout->setHorizontalSpacing(metric::kGap);
    layout->setVerticalSpacing(0);
    auto *in = new QLabel(tr("In"), this);
    auto *out = new QLabel(tr("Out"), this);
    setTextStyle(*in, TextStyle::dense, Token::in);
    setTextStyle(*out, TextStyle::dense, Token::out);
    int row = 0;
    for (auto &[name, rate] : {std::pair{in, m_inRate}, std::pair{out, m_outRate}}) {
        setTextStyle(*rate, TextStyle::dense, Token::text2);
        rate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        rate->setMinimumWidth(64);
        layout->addWidget(name, row, 0);
        layout->addWidget(rate, row, 1);
        layout->setRowStretch(row, 1); // Each stands at the middle of its half of the chart.
        ++row;
    }
    layout->addWidget(m_bars, 0, 2, 3, 1);
    layout->setColumnStretch(2, 1);
    layout->setRowMinimumHeight(2, kAxisHeight);
}

} // namespace ropewalk
