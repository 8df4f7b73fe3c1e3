#include "ui/panels/connection_page.h"

#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/panels/line.h"
#include "ui/panels/service_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/problem_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

enum GridRow { LocalRow, PeerRow, PairRow, OpenedRow, InRow, OutRow, QueuedRow, EndRow };

QString trafficText(std::uint64_t bytes, std::uint64_t messages)
{
    return ConnectionPage::tr("%1 in %2 messages")
        .arg(byteText(static_cast<double>(bytes)), countText(messages));
}

} // namespace

ConnectionPage::ConnectionPage(const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_empty(new EmptyState(QStringLiteral("plug"), this))
    , m_page(new QWidget(this))
    , m_stack(new QStackedLayout(this))
    , m_name(new ElidedLabel({}, this))
    , m_state(new Chip(this))
    , m_grid(new FormGrid(this))
    , m_noDelay(new QCheckBox(this))
    , m_keepAlive(new QCheckBox(this))
    , m_problem(new ProblemLabel("connectionProblem", this))
    , m_halfClose(new QPushButton(tr("Half close"), this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setupGrid();
    setupOptions();
    setupButtons();
    setupLayout();
}

void ConnectionPage::show(ConnectionId id)
{
    if (id != m_connection)
        m_problem->setProblem({});
    m_connection = id;
    const ConnectionState *state = m_directory.connection(id);
    m_stack->setCurrentIndex(state == nullptr ? 0 : 1);
    if (state != nullptr)
        showState(*state);
}

void ConnectionPage::setupGrid()
{
    m_grid->addRow(tr("Local"), FormGrid::Face::mono);
    m_grid->addRow(tr("Peer"), FormGrid::Face::mono);
    m_grid->addRow(tr("Relayed"), FormGrid::Face::mono);
    m_grid->addRow(tr("Opened"));
    m_grid->addRow(tr("In"));
    m_grid->addRow(tr("Out"));
    m_grid->addRow(tr("Queued"));
    m_grid->addRow(tr("Ended"));
}

void ConnectionPage::setupOptions()
{
    const auto setup = [this](QCheckBox *box, const QString &name, SetTcpOption::Option option) {
        setSwitch(*box);
        box->setObjectName(name);
        box->setAccessibleName(name);
        connect(box, &QCheckBox::toggled, this, [this, option](bool isOn) { setOption(option, isOn); });
    };
    setup(m_noDelay, QStringLiteral("TCP_NODELAY"), SetTcpOption::Option::noDelay);
    setup(m_keepAlive, QStringLiteral("SO_KEEPALIVE"), SetTcpOption::Option::keepAlive);
}

void ConnectionPage::setupButtons()
{
    m_halfClose->setObjectName(QStringLiteral("halfClose"));
    m_halfClose->setToolTip(tr("Send what is queued, then no more; go on receiving"));
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setToolTip(tr("End at once with RST; what is queued is lost"));
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setToolTip(tr("Send what is queued, then end"));
    setLook(*m_close, ButtonLook::danger);
    connect(m_halfClose, &QPushButton::clicked, this, [this] { close(CloseConnection::How::halfClose); });
    connect(m_reset, &QPushButton::clicked, this, [this] { close(CloseConnection::How::reset); });
    connect(m_close, &QPushButton::clicked, this, [this] { close(CloseConnection::How::flush); });
}

void ConnectionPage::setupLayout()
{
    setTextStyle(*m_name, TextStyle::title, Token::text);
    m_empty->setContent(tr("No connection selected"),
                        tr("Choose one among the endpoints, or a message of it."));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metric::kPadding, metric::kPadding, metric::kPadding, metric::kPadding);
    buttons->setSpacing(metric::kGap);
    buttons->addWidget(m_halfClose);
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    buttons->addWidget(m_close);

    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeLine(m_page));
    layout->addWidget(m_grid);
    layout->addWidget(makeLine(m_page));
    for (QCheckBox *box : {m_noDelay, m_keepAlive}) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(metric::kPadding, 6, metric::kPadding, 0);
        auto *name = new QLabel(box->objectName(), m_page);
        setTextStyle(*name, TextStyle::mono, Token::text2);
        row->addWidget(name, 1);
        row->addWidget(box);
        layout->addLayout(row);
    }
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(makeLine(m_page));
    layout->addLayout(buttons);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
}

void ConnectionPage::setOption(SetTcpOption::Option option, bool isOn)
{
    const ConnectionId id = m_connection;
    m_post(SetTcpOption{id, option, isOn}, this, [this, id](const Result<CommandReply> &reply) {
        if (id != m_connection)
            return;
        m_problem->setProblem(reply ? QString() : errorText(reply.error()));
        if (!reply)
            show(id);
    });
}

void ConnectionPage::close(CloseConnection::How how)
{
    m_post(CloseConnection{m_connection, how}, this, [this](const Result<CommandReply> &reply) {
        m_problem->setProblem(reply ? QString() : errorText(reply.error()));
    });
}

void ConnectionPage::showState(const ConnectionState &state)
{
    m_name->setText(m_directory.fullLabelOf(state.id));
    const StateWords words = stateWordsOf(state);
    m_state->setState(words.text, words.tone, words.glyph);
    m_grid->setValue(LocalRow, QString::fromStdString(state.local));
    m_grid->setValue(PeerRow, QString::fromStdString(state.peer));
    m_grid->setRowShown(PairRow, state.pair != ConnectionId::none);
    m_grid->setValue(PairRow,
                     m_directory.pairOf(state.id) + QLatin1Char(' ') + m_directory.peerNameOf(state.pair));
    const std::int64_t age = std::max<std::int64_t>(0, m_directory.time() - state.openedAt);
    m_grid->setValue(OpenedRow, tr("%1, %2 ago").arg(clockText(state.openedAt).left(8), durationText(age)));
    m_grid->setValue(InRow, trafficText(state.traffic.bytesIn, state.traffic.messagesIn));
    m_grid->setValue(OutRow, trafficText(state.traffic.bytesOut, state.traffic.messagesOut));
    m_grid->setValue(QueuedRow, byteText(static_cast<double>(state.queuedBytes)));
    m_grid->setRowShown(EndRow, state.phase == ConnectionPhase::closed);
    m_grid->setValue(EndRow, engineText(state.closeReason));

    const bool isOpen = state.phase == ConnectionPhase::open;
    const ServiceEntry *service = m_directory.service(state.service);
    const bool isStream =
        service == nullptr || !service->endpoint || !isDatagramKind(service->endpoint->kind);
    const bool isTcp =
        isStream && (service == nullptr || !service->endpoint || isNetworkKind(service->endpoint->kind));
    for (QWidget *widget : {static_cast<QWidget *>(m_noDelay), static_cast<QWidget *>(m_keepAlive)})
        widget->setEnabled(isOpen && isTcp);
    m_halfClose->setEnabled(isOpen && isStream);
    m_reset->setEnabled(isOpen && isStream);
    m_close->setEnabled(isOpen);
    showOptions(state.tcp);
}

void ConnectionPage::showOptions(TcpOptions options)
{
    const QSignalBlocker noDelay(m_noDelay);
    const QSignalBlocker keepAlive(m_keepAlive);
    m_noDelay->setChecked(options.noDelay);
    m_keepAlive->setChecked(options.keepAlive);
}

} // namespace ropewalk
