#include "ui/panels/queue_overview.h"

#include "ui/models/queue_overview_model.h"
#include "ui/panels/line.h"
#include "ui/panels/queue_overview_delegate.h"
#include "ui/theme/dress.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include "workbench/message_filter.h"
#include "workbench/text/quantities.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace ropewalk {

QueueOverview::QueueOverview(const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_model(new QueueOverviewModel(directory, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(QStringLiteral("queues"), this))
    , m_stack(new QStackedLayout)
    , m_beginning(new QWidget(this))
    , m_holdsIn(new QCheckBox(tr("Hold what is received"), m_beginning))
    , m_holdsOut(new QCheckBox(tr("Hold what is sent"), m_beginning))
    , m_filter(new SearchField(QStringLiteral("filter"), m_beginning))
{
    setupTable();
    setupBeginning();
    setupLayout();
}

void QueueOverview::setScope(Scope scope)
{
    m_scope = scope;
    m_model->setScope({scope.service});
    showBeginning();
}

void QueueOverview::refresh(std::int64_t now)
{
    m_model->refresh(now);
    showBeginning();
    showEmpty();
}

void QueueOverview::setupTable()
{
    m_table->setObjectName(QStringLiteral("queueOverview"));
    m_table->setAccessibleName(tr("Connections by the depth of their queues"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new QueueOverviewDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    dressTable(*m_table);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setSectionsClickable(false);
    header.setMinimumSectionSize(32);
    header.setSectionResizeMode(QueueOverviewModel::ConnectionColumn, QHeaderView::Stretch);
    header.resizeSection(QueueOverviewModel::StateColumn, 92);
    header.resizeSection(QueueOverviewModel::ReceivedColumn, 72);
    header.resizeSection(QueueOverviewModel::SentColumn, 72);
    header.resizeSection(QueueOverviewModel::InQueueColumn, 116);
    header.resizeSection(QueueOverviewModel::OutQueueColumn, 116);
    header.resizeSection(QueueOverviewModel::OldestColumn, 68);
    connect(m_table, &QAbstractItemView::activated, this, &QueueOverview::open);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_marked = m_model->connectionAt(current.row());
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_model->rowOf(m_marked); row >= 0)
            m_table->selectRow(row);
    });
}

void QueueOverview::setupBeginning()
{
    m_beginning->setObjectName(QStringLiteral("queueBeginning"));
    m_holdsIn->setObjectName(QStringLiteral("beginHeldIn"));
    m_holdsOut->setObjectName(QStringLiteral("beginHeldOut"));
    m_filter->setObjectName(QStringLiteral("beginFilter"));
    m_filter->setAccessibleName(tr("Hold only messages that match"));
    m_filter->setPlaceholderText(tr("only: text, hex:0d0a, re:^GET"));
    setControlSize(*m_filter, ControlSize::small);
    for (QCheckBox *box : {m_holdsIn, m_holdsOut})
        connect(box, &QCheckBox::clicked, this, &QueueOverview::setBeginning);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        const auto filter = MessageFilter::parse(text.toStdString(), localUtcOffset(0));
        m_filter->setProblem(filter ? QString() : parseErrorText(filter.error()));
    });
    connect(m_filter, &QLineEdit::editingFinished, this, &QueueOverview::setBeginning);
    auto *title = new QLabel(tr("New connections"), m_beginning);
    setTextStyle(*title, TextStyle::dense, Token::text3);
    auto *row = new QHBoxLayout(m_beginning);
    row->setContentsMargins(metric::kPadding, 6, metric::kPadding, 6);
    row->setSpacing(metric::kPadding);
    row->addWidget(title);
    row->addWidget(m_holdsIn);
    row->addWidget(m_holdsOut);
    row->addWidget(m_filter, 1);
}

void QueueOverview::setupLayout()
{
    auto *rows = new QWidget(this);
    rows->setLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_beginning);
    layout->addWidget(makeLine(this));
    layout->addWidget(rows, 1);
}

void QueueOverview::open(const QModelIndex &index)
{
    const ConnectionId id = m_model->connectionAt(index.row());
    if (const ConnectionState *state = m_directory.connection(id))
        emit connectionRequested({state->service, id});
}

void QueueOverview::showBeginning()
{
    const ServiceEntry *entry = m_directory.service(m_scope.service);
    m_beginning->setVisible(entry != nullptr);
    if (entry == nullptr)
        return;
    const QueuesConfig &queues = entry->config.queues;
    m_holdsIn->setChecked(queues.in.mode == QueueMode::hold);
    m_holdsOut->setChecked(queues.out.mode == QueueMode::hold);
    m_filter->setEnabled(m_holdsIn->isChecked() || m_holdsOut->isChecked());
    const std::string &filter = queues.in.filter.empty() ? queues.out.filter : queues.in.filter;
    if (!m_filter->hasFocus() && m_filter->text() != QString::fromStdString(filter))
        m_filter->setText(QString::fromStdString(filter));
}

void QueueOverview::showEmpty()
{
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_model->rowCount() > 0)
        return;
    const ServiceEntry *entry = m_directory.service(m_scope.service);
    if (entry == nullptr)
        m_empty->setContent(tr("No connections"), tr("Start an endpoint, or connect a client to one."));
    else
        m_empty->setContent(
            tr("No connections yet"),
            tr("Connect a client to %1. To stop its first message, hold new connections above.")
                .arg(QString::fromStdString(m_directory.endpointOf(m_scope.service))));
}

/// What connections that come later begin with; those that are open stay as they are.
void QueueOverview::setBeginning()
{
    const ServiceEntry *entry = m_directory.service(m_scope.service);
    if (entry == nullptr || !m_filter->problem().isEmpty())
        return;
    ServiceConfig config = entry->config;
    const auto set = [this](QueueConfig &queue, const QCheckBox &isHeld) {
        if (isHeld.isChecked())
            queue.mode = QueueMode::hold;
        else if (queue.mode == QueueMode::hold)
            queue.mode = QueueMode::flow;
        queue.filter = m_filter->text().trimmed().toStdString();
    };
    set(config.queues.in, *m_holdsIn);
    set(config.queues.out, *m_holdsOut);
    if (config == entry->config)
        return;
    m_post(ChangeService{config}, this, [this](const Result<CommandReply> &reply) {
        emit problem(reply ? QString() : errorText(reply.error()));
    });
}

} // namespace ropewalk
