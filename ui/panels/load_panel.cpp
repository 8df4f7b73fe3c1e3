#include "ui/panels/load_panel.h"

#include "ui/models/figure_text.h"
#include "ui/models/load_table.h"
#include "ui/models/load_words.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/line.h"
#include "ui/panels/load_figures.h"
#include "ui/panels/load_header.h"
#include "ui/panels/load_results.h"
#include "ui/plots/latency_course.h"
#include "ui/plots/latency_histogram.h"
#include "ui/plots/latency_percentiles.h"
#include "ui/plots/reply_course.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kHeading = 36;
constexpr int kLeastChart = 110;
constexpr int kResults = 168;

QWidget *makeHeading(const QString &text, QLabel &caption, QWidget *parent)
{
    auto *head = new QWidget(parent);
    head->setFixedHeight(kHeading);
    auto *title = new QLabel(text, head);
    title->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    setTextStyle(caption, TextStyle::dense, Token::text2);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(title);
    row->addWidget(&caption, 1);
    return head;
}

} // namespace

LoadPanel::LoadPanel(const LoadRuns &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_notice(new NoticeBar(this))
    , m_exports(new ChartExports(*this, *m_notice, [this] { return sheet(); }))
    , m_header(new LoadHeader(runs, m_exports->actions(), this))
    , m_figures(new FigureStrip(this))
    , m_view(new SegmentedControl(this))
    , m_latencyCaption(new QLabel(this))
    , m_replyCaption(new QLabel(this))
    , m_latency(new QStackedLayout)
    , m_histogram(new LatencyHistogram(this))
    , m_latencyCharts{new LatencyPercentiles(this), new LatencyCourse(this)}
    , m_replies(new ReplyCourse(this))
    , m_results(new LoadResults(this))
    , m_empty(new EmptyState(QStringLiteral("load"), this))
    , m_stack(new QStackedLayout)
{
    setAccessibleName(tr("Load"));
    setSurface(*this, Token::surface);
    setupCharts();
    setupLayout();
    connect(m_header, &LoadHeader::comparedChanged, this, &LoadPanel::refresh);
    refresh();
}

void LoadPanel::refresh()
{
    const LoadPair pair = shown();
    m_header->refresh();
    showNotice();
    m_stack->setCurrentIndex(pair.run != nullptr && pair.run->state != LoadState::refused &&
                                     (pair.run->isLive() || pair.run->hasFigures())
                                 ? 1
                                 : 0);
    showLoadFigures(*m_figures, pair.run.get(), pair.other.get());
    m_results->show(pair.run.get(), pair.other.get());
    showCharts();
}

ChartSheet LoadPanel::sheet() const
{
    const LoadPair pair = shown();
    if (pair.run == nullptr)
        return {{}, {}, [] { return QString(); }};
    return {planText(pair.run->plan),
            {{&latencyChart(), tr("Latency"), m_latencyCaption->text()},
             {m_replies, tr("Throughput"), m_replyCaption->text()}},
            [pair] { return loadTable(*pair.run); }};
}

void LoadPanel::setupCharts()
{
    m_figures->setObjectName(QStringLiteral("loadFigures"));
    addLoadFigures(*m_figures);
    m_view->setObjectName(QStringLiteral("latencyView"));
    m_view->setAccessibleName(tr("View of the latency"));
    for (const QString &name : {tr("Histogram"), tr("Percentiles"), tr("Over time")})
        m_view->addSegment(name);
    m_latency->addWidget(m_histogram);
    for (LoadChart *chart : m_latencyCharts) {
        m_latency->addWidget(chart);
        m_exports->offerAt(*chart);
    }
    m_exports->offerAt(*m_histogram);
    m_exports->offerAt(*m_replies);
    connect(m_view, &SegmentedControl::currentChanged, this, [this](int view) {
        m_latency->setCurrentIndex(view);
        m_latencyCaption->setText(latencyCaption());
    });
    m_notice->setObjectName(QStringLiteral("loadNotice"));
    m_notice->hide();
    m_latencyCaption->setObjectName(QStringLiteral("latencyCaption"));
}

QWidget *LoadPanel::makeLatencyHead()
{
    QWidget *head = makeHeading(tr("Latency"), *m_latencyCaption, this);
    head->layout()->addWidget(m_view);
    return head;
}

QWidget *LoadPanel::makeReplyHead()
{
    return makeHeading(tr("Throughput"), *m_replyCaption, this);
}

QWidget *LoadPanel::makePage()
{
    auto *page = new QWidget(this);
    auto *charts = new QWidget(page);
    charts->setLayout(m_latency);
    for (QWidget *chart : std::initializer_list<QWidget *>{charts, m_replies})
        chart->setMinimumHeight(kLeastChart);
    m_results->setFixedHeight(kResults);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_figures);
    column->addWidget(makeLatencyHead());
    column->addWidget(charts, 5);
    column->addWidget(makeLine(page));
    column->addWidget(makeReplyHead());
    column->addWidget(m_replies, 3);
    column->addWidget(makeLine(page));
    column->addWidget(m_results);
    return page;
}

void LoadPanel::setupLayout()
{
    m_empty->setObjectName(QStringLiteral("noLoad"));
    m_empty->setContent(tr("No run yet"), tr("F5 sends what the plan on the left says."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addLayout(m_stack, 1);
}

LoadPair LoadPanel::shown() const
{
    return {m_runs.current(), m_header->compared()};
}

void LoadPanel::showCharts()
{
    const LoadPair pair = shown();
    m_histogram->show(sharesOf(pair.run.get()), sharesOf(pair.other.get()));
    for (LoadChart *chart : m_latencyCharts)
        chart->show(pair);
    m_replies->show(pair);
    m_latencyCaption->setText(latencyCaption());
    m_replyCaption->setText(pair.other != nullptr
                                ? tr("replies a second; run %1 dashed").arg(pair.other->number)
                                : tr("replies a second"));
}

void LoadPanel::showNotice()
{
    const LoadRuns::Record run = m_runs.current();
    const bool isFailure = run != nullptr && !run->problem.isEmpty() && !run->isRemote;
    const QString text = run == nullptr ? QString()
                         : isFailure    ? run->problem + QLatin1Char(' ') + run->remedy
                                        : endText(*run);
    if (std::exchange(m_noticed, text) == text)
        return;
    m_notice->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_notice->setNotice(isFailure ? NoticeBar::Kind::error : NoticeBar::Kind::warning,
                            text.trimmed().toHtmlEscaped());
}

QString LoadPanel::latencyCaption() const
{
    const LoadPair pair = shown();
    const QString count = pair.run != nullptr ? countText(pair.run->last.latency.count) : QStringLiteral("0");
    const QString stretch =
        QLocale().toString(pair.run != nullptr ? pair.run->series.stretch() : LoadSeries::kShortest, 'g', 2);
    const bool isWarmedUp = pair.run != nullptr && pair.run->warmUpSeconds() > 0;
    const QString requests =
        isWarmedUp ? tr("%1 requests after warm-up").arg(count) : tr("%1 requests").arg(count);
    const QString view = m_view->current() == 0   ? tr("%1, log scale").arg(requests)
                         : m_view->current() == 1 ? tr("of %1, log scale").arg(requests)
                                                  : tr("p50 and p99 of every %1 s, log scale").arg(stretch);
    if (pair.other == nullptr)
        return view;
    return m_view->current() == 0
               ? tr("%1; run %2 dashed, as if it had as many").arg(view).arg(pair.other->number)
               : tr("%1; run %2 dashed").arg(view).arg(pair.other->number);
}

Chart &LoadPanel::latencyChart() const
{
    if (m_view->current() == 0)
        return *m_histogram;
    return *m_latencyCharts[static_cast<std::size_t>(m_view->current() - 1)];
}

} // namespace ropewalk
