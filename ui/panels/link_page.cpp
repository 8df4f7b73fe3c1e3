#include "ui/panels/link_page.h"

#include "ui/models/chosen_chain.h"
#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/panels/bytes_box.h"
#include "ui/panels/chain_looks.h"
#include "ui/panels/failure_trace_view.h"
#include "ui/panels/inspector_head.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/link_button.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kHeightAboveTrace = 180; ///< Of the argument, so that the trace stands near it.

enum GridRow { ArgumentRow, ResultRow, TypeRow, RaisedRow, LaneRow, StartedRow, PlaceRow };

QString resultName(const LinkRecord &link)
{
    switch (link.fate) {
    case LinkRecord::Fate::returned: return LinkPage::tr("Returned");
    case LinkRecord::Fate::raised: return LinkPage::tr("Raised");
    default: return LinkPage::tr("Went on with");
    }
}

QString laneText(const LinkRecord &link)
{
    const bool wasFailure = link.argument.lane == Lane::errbacks;
    const bool isFailure = link.result.lane == Lane::errbacks;
    if (wasFailure == isFailure)
        return wasFailure ? LinkPage::tr("stays with the errbacks")
                          : LinkPage::tr("stays with the callbacks");
    return isFailure ? LinkPage::tr("changes to the errbacks") : LinkPage::tr("changes to the callbacks");
}

} // namespace

LinkPage::LinkPage(ChosenChain &chosen, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(QStringLiteral("branch"), this))
    , m_head(new InspectorHead(QStringLiteral("link"), this))
    , m_state(new Chip(this))
    , m_grid(new FormGrid(this))
    , m_result(new QLabel(this))
    , m_handler(new LinkButton({}, this))
    , m_waited(new LinkButton({}, this))
    , m_argument(new BytesBox(QStringLiteral("argument"), BytesBox::Form::text, this))
    , m_trace(new FailureTraceView(this))
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_state->setObjectName(QStringLiteral("linkState"));
    m_head->addState(*m_state);
    layout->addWidget(m_head);
    setupGrid(*layout);
    setupArgument(*layout);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
}

void LinkPage::refresh(qint64 now)
{
    const ChainRecord *chain = m_chosen.chain();
    const bool isThere = chain != nullptr && m_chosen.link() >= 0;
    m_stack->setCurrentIndex(isThere ? 1 : 0);
    if (!isThere) {
        const bool hasNone = chain != nullptr && chain->links.empty();
        m_empty->setContent(hasNone ? tr("No links") : tr("No link selected"),
                            hasNone ? tr("Nobody has added any.") : tr("Choose one in the chain."));
        return;
    }
    const auto index = static_cast<std::size_t>(m_chosen.link());
    showHead(*chain, index, now);
    showGrid(*chain, index);
    showLinks(*chain, index);
    showArgument(chain->links[index]);
    const std::vector<FailureStep> steps = failureTrace(*chain, index);
    m_trace->setSteps(steps);
    m_argument->setMaximumHeight(steps.empty() ? QWIDGETSIZE_MAX : kHeightAboveTrace);
}

void LinkPage::setupGrid(QVBoxLayout &layout)
{
    m_grid->addRow(tr("Called with"));
    m_grid->addRow(tr("Went on with"));
    m_grid->addRow(tr("Failure"), FormGrid::Face::mono);
    m_grid->addRow(tr("Raised at"), FormGrid::Face::mono);
    m_grid->addRow(tr("Lane"));
    m_grid->addRow(tr("Started"));
    m_grid->addRow(tr("Added in"), FormGrid::Face::mono);
    m_grid->setObjectName(QStringLiteral("linkFacts"));
    layout.addWidget(m_grid);
    setTextStyle(*m_result, TextStyle::dense, Token::err);
    m_result->setObjectName(QStringLiteral("linkFailure"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setContentsMargins(metric::kPadding, 0, metric::kPadding, 4);
    layout.addWidget(m_result);
    m_handler->setObjectName(QStringLiteral("linkHandler"));
    m_waited->setObjectName(QStringLiteral("linkWaited"));
    auto *links = new QVBoxLayout;
    links->setContentsMargins(metric::kGap, 0, metric::kPadding, 4);
    links->setSpacing(0);
    links->addWidget(m_handler, 0, Qt::AlignLeft);
    links->addWidget(m_waited, 0, Qt::AlignLeft);
    layout.addLayout(links);
    connect(m_handler, &LinkButton::clicked, this, [this] { m_chosen.setLink(m_handlerLink); });
    connect(m_waited, &LinkButton::clicked, this, [this] {
        const ChainRecord *chain = m_chosen.chain();
        if (chain != nullptr && m_chosen.link() >= 0)
            m_chosen.follow(chain->links[static_cast<std::size_t>(m_chosen.link())].waitedFor);
    });
}

void LinkPage::setupArgument(QVBoxLayout &layout)
{
    m_argument->title().setText(tr("Argument"));
    m_argument->title().setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    m_argument->setFramed();
    layout.addWidget(m_argument, 1000);
    layout.addWidget(m_trace);
    layout.addStretch(1); // Takes the room where no argument came.
}

void LinkPage::showHead(const ChainRecord &chain, std::size_t index, qint64 now)
{
    const LinkRecord &link = chain.links[index];
    m_head->setTitle(tr("Link %1, %2").arg(countText(index + 1), linkName(link)));
    const StateWords words = wordsOf(chain, index);
    m_state->setState(words.text, words.tone, words.glyph);
    const bool isPending = link.fate == LinkRecord::Fate::pending;
    QStringList parts{isPending                              ? tr("not reached")
                      : link.argument.lane == Lane::errbacks ? tr("errback")
                                                             : tr("callback"),
                      placeText(link.where),
                      tookText(link, now)};
    parts.removeAll(QString());
    m_head->setDetails(parts.join(QStringLiteral(" · ")));
}

void LinkPage::showGrid(const ChainRecord &chain, std::size_t index)
{
    const LinkRecord &link = chain.links[index];
    const bool isReached = link.fate != LinkRecord::Fate::pending;
    const bool isRaised = link.fate == LinkRecord::Fate::raised;
    m_grid->setRowShown(ArgumentRow, isReached);
    m_grid->setValue(ArgumentRow, isReached ? parcelText(link.argument) : QString());
    m_grid->setRowShown(ResultRow, isSettled(link) && !isRaised);
    m_grid->setValue(ResultRow, isSettled(link) ? parcelText(link.result) : QString());
    const Parcel *failure = failureAt(chain, index);
    const bool isTold = failure != nullptr && failure->type != nullptr;
    m_grid->setRowShown(TypeRow, isTold);
    m_grid->setRowShown(RaisedRow, isTold);
    m_grid->setValue(TypeRow, isTold ? QString::fromUtf8(failure->type) : QString());
    m_grid->setValue(RaisedRow, isTold ? placeText(failure->raisedAt) : QString());
    m_grid->setRowShown(LaneRow, isSettled(link));
    m_grid->setValue(LaneRow, isSettled(link) ? laneText(link) : QString());
    m_grid->setRowShown(StartedRow, link.startedAt > 0);
    m_grid->setValue(StartedRow,
                     link.startedAt > 0
                         ? tr("%1, %2").arg(exactClockText(link.startedAt), offsetText(chain, index))
                         : QString());
    m_grid->setValue(PlaceRow, placeText(link.where));
    m_result->setVisible(isRaised);
    m_result->setText(isRaised ? tr("%1: %2").arg(resultName(link), parcelText(link.result)) : QString());
}

void LinkPage::showLinks(const ChainRecord &chain, std::size_t index)
{
    const LinkRecord &link = chain.links[index];
    const std::size_t handler = handledBy(chain, index);
    const bool isHandled = link.fate == LinkRecord::Fate::raised && handler < chain.links.size();
    m_handlerLink = isHandled ? static_cast<int>(handler) : -1;
    m_handler->setVisible(isHandled);
    if (isHandled)
        m_handler->setText(
            tr("Handled by link %1, %2").arg(countText(handler + 1), linkName(chain.links[handler])));
    m_waited->setVisible(link.waitedFor != 0);
    m_waited->setText(isSettled(link) ? tr("Waited for %1").arg(chainName(link.waitedFor))
                                      : tr("Waits for %1").arg(chainName(link.waitedFor)));
    m_handler->updateGeometry();
    m_waited->updateGeometry();
}

void LinkPage::showArgument(const LinkRecord &link)
{
    const bool isReached = link.fate != LinkRecord::Fate::pending;
    m_argument->setVisible(isReached);
    const std::string &text = link.argument.text;
    m_argument->setBytes(isReached ? QByteArray(text.data(), static_cast<qsizetype>(text.size()))
                                   : QByteArray());
}

} // namespace ropewalk
