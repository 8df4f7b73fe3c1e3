#include "ui/panels/traffic_header.h"

#include "ui/models/directory.h"
#include "ui/models/figure_text.h"
#include "ui/panels/service_words.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace ropewalk {
namespace {

/// "Connections 4" with the number in the stronger ink.
QString figure(const QString &name, const QString &value)
{
    return QStringLiteral("<span style='color:%1'>%2</span> <span style='color:%3;font-weight:500'>%4</span>")
        .arg(themeColor(Token::text2).name(),
             name.toHtmlEscaped(),
             themeColor(Token::text).name(),
             value.toHtmlEscaped());
}

QString line(const QStringList &figures)
{
    return figures.join(QStringLiteral("&nbsp;&nbsp;&nbsp; "));
}

std::uint64_t messagesOf(const TrafficCounters &traffic)
{
    return traffic.messagesIn + traffic.messagesOut;
}

} // namespace

TrafficHeader::TrafficHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, this))
    , m_state(new Chip(this))
    , m_figures(new QLabel(this))
    , m_run(new QToolButton(this))
    , m_more(new QToolButton(this))
{
    setSurface(*this, Token::surface);
    setTextStyle(*m_name, TextStyle::title, Token::text);
    m_name->setObjectName(QStringLiteral("trafficTitle"));
    m_state->setObjectName(QStringLiteral("trafficState"));
    m_figures->setObjectName(QStringLiteral("trafficFigures"));
    m_figures->setFont(themeFont(TextStyle::dense));
    m_figures->setTextFormat(Qt::RichText);
    m_more->setIcon(themeIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    setupLayout();
}

void TrafficHeader::show(const Directory &directory, Scope scope)
{
    if (scope.connection != ConnectionId::none && directory.connection(scope.connection) != nullptr)
        showConnection(directory, scope.connection);
    else if (directory.service(scope.service) != nullptr)
        showService(directory, scope.service);
    else
        showAll(directory);
}

void TrafficHeader::setActions(QAction *run, QMenu *more)
{
    m_run->setDefaultAction(run);
    m_run->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_more->setMenu(more);
}

QString TrafficHeader::title() const
{
    return m_name->text();
}

QString TrafficHeader::state() const
{
    return m_state->text();
}

void TrafficHeader::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    layout->setSpacing(metric::kGap);
    layout->addWidget(m_name, 0);
    layout->addWidget(m_state);
    layout->addStretch(1);
    layout->addWidget(m_figures);
    layout->addSpacing(4);
    layout->addWidget(m_run);
    layout->addWidget(m_more);
    setFixedHeight(metric::kHeader);
}

void TrafficHeader::showService(const Directory &directory, ServiceId service)
{
    const ServiceState &state = directory.service(service)->state;
    m_name->setText(directory.nameOf(service));
    const StateWords words = stateWordsOf(state.phase);
    m_state->setState(words.text, words.tone, words.glyph);
    m_state->setVisible(true);
    QStringList figures;
    if (!directory.isClient(service))
        figures << figure(tr("Connections"), countText(state.openConnections));
    figures << figure(tr("Messages"), countText(messagesOf(state.traffic)))
            << figure(tr("Queued"), byteText(static_cast<double>(state.queuedBytes)));
    if (state.phaseSince > 0 &&
        (state.phase == ServicePhase::listening || state.phase == ServicePhase::connected))
        figures << figure(tr("Up"),
                          durationText(std::max<std::int64_t>(0, directory.time() - state.phaseSince)));
    m_figures->setText(line(figures));
}

void TrafficHeader::showConnection(const Directory &directory, ConnectionId connection)
{
    const ConnectionState &state = *directory.connection(connection);
    m_name->setText(directory.fullLabelOf(connection));
    const StateWords words = stateWordsOf(state);
    m_state->setState(words.text, words.tone, words.glyph);
    m_state->setVisible(true);
    const std::int64_t end = state.closedAt > 0 ? state.closedAt : directory.time();
    m_figures->setText(
        line({figure(tr("Messages"), countText(messagesOf(state.traffic))),
              figure(tr("Queued"), byteText(static_cast<double>(state.queuedBytes))),
              figure(tr("Up"), durationText(std::max<std::int64_t>(0, end - state.openedAt)))}));
}

void TrafficHeader::showAll(const Directory &directory)
{
    std::uint64_t connections = 0;
    std::uint64_t messages = 0;
    for (const ServiceId id : directory.services()) {
        const ServiceState &state = directory.service(id)->state;
        connections += state.openConnections;
        messages += messagesOf(state.traffic);
    }
    m_name->setText(tr("All endpoints"));
    m_state->setVisible(false);
    m_figures->setText(line(
        {figure(tr("Connections"), countText(connections)), figure(tr("Messages"), countText(messages))}));
}

} // namespace ropewalk
