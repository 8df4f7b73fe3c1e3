#include "ui/panels/message_page.h"

#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/panels/byte_copy.h"
#include "ui/panels/bytes_box.h"
#include "ui/panels/inspector_head.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>

namespace ropewalk {
namespace {

enum GridRow { ServiceRow, ConnectionRow, LocalRow, PeerRow, TimeRow, BeforeRow };

QString directionText(const JournalRecord &record)
{
    if (record.kind != JournalRecord::Kind::message)
        return MessagePage::tr("Event");
    return record.direction == Direction::in ? QStringLiteral("← ") + MessagePage::tr("In")
                                             : QStringLiteral("→ ") + MessagePage::tr("Out");
}

} // namespace

MessagePage::MessagePage(MessageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(QStringLiteral("info"), this))
    , m_head(new InspectorHead(QStringLiteral("message"), this))
    , m_grid(new FormGrid(this))
    , m_linksTitle(new QLabel(this))
    , m_links(new QVBoxLayout)
    , m_bytes(new BytesBox(QStringLiteral("bytes"), BytesBox::Form::hex, this))
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    setupHead(*layout);
    setupGrid(*layout);
    setTextStyle(m_bytes->title(), TextStyle::dense, Token::text2);
    layout->addWidget(m_bytes, 2);
    m_empty->setContent(tr("No message selected"), tr("Choose one in the list to see its bytes."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
}

void MessagePage::show(qint64 number)
{
    m_number = number;
    m_stack->setCurrentIndex(number < 0 ? 0 : 1);
    if (number < 0)
        return;
    const JournalRecord &record = m_model.recordOf(static_cast<std::uint64_t>(number));
    showHead(record);
    showGrid(record);
    m_linked.clear();
    showLinks();
    showBytes(record);
}

void MessagePage::refresh()
{
    if (m_number >= 0)
        showLinks();
}

void MessagePage::setupHead(QVBoxLayout &layout)
{
    const auto addButton = [this](const QString &icon, const QString &name, auto onClicked) {
        auto *button = new QToolButton(this);
        button->setIcon(themeIcon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, onClicked);
        m_head->addTool(*button);
    };
    addButton(QStringLiteral("chevron-up"), tr("Message before"), [this] { goBy(-1); });
    addButton(QStringLiteral("chevron-down"), tr("Message after"), [this] { goBy(1); });
    addButton(QStringLiteral("copy"), tr("Copy as text"), [this] {
        copyBytes(CopyFormat::text, m_model.recordOf(static_cast<std::uint64_t>(m_number)).bytes());
    });
    layout.addWidget(m_head);
}

void MessagePage::setupGrid(QVBoxLayout &layout)
{
    m_grid->addRow(tr("Endpoint"));
    m_grid->addRow(tr("Connection"));
    m_grid->addRow(tr("Local"), FormGrid::Face::mono);
    m_grid->addRow(tr("Peer"), FormGrid::Face::mono);
    m_grid->addRow(tr("Time"));
    m_grid->addRow(tr("After previous"));
    layout.addWidget(m_grid);
    setTextStyle(*m_linksTitle, TextStyle::dense, Token::text3);
    auto *links = new QVBoxLayout;
    links->setContentsMargins(metric::kPadding, 4, metric::kPadding, 4);
    links->setSpacing(0);
    links->addWidget(m_linksTitle);
    links->addLayout(m_links);
    m_links->setSpacing(0);
    layout.addLayout(links);
    layout.addStretch(1);
}

void MessagePage::showHead(const JournalRecord &record)
{
    const QString number = countText(static_cast<std::uint64_t>(m_number) + 1);
    const bool isMessage = record.kind == JournalRecord::Kind::message;
    m_head->setTitle(isMessage ? tr("Message %1").arg(number) : tr("Event %1").arg(number));
    QStringList words{directionText(record),
                      m_model.directory().fullLabelOf(record.connection),
                      record.length == 1 ? tr("1 byte") : tr("%1 bytes").arg(countText(record.length)),
                      exactClockText(record.time)};
    words.removeAll(QString()); // An endpoint's own event has no connection.
    m_head->setDetails(words.join(QStringLiteral(" · ")));
}

void MessagePage::showGrid(const JournalRecord &record)
{
    const Directory &directory = m_model.directory();
    const ConnectionState *state = directory.connection(record.connection);
    const auto addressOf = [&](std::string ConnectionState::*address) {
        return state == nullptr ? QString() : QString::fromStdString(state->*address);
    };
    m_grid->setValue(ServiceRow, directory.nameOf(record.service));
    m_grid->setValue(ConnectionRow, directory.labelOf(record.connection));
    m_grid->setValue(LocalRow, addressOf(&ConnectionState::local));
    m_grid->setValue(PeerRow, addressOf(&ConnectionState::peer));
    for (const int row : {ConnectionRow, LocalRow, PeerRow})
        m_grid->setRowShown(row, state != nullptr);
    m_grid->setValue(TimeRow, exactClockText(record.time));
    const int row = m_model.rowOf(static_cast<std::uint64_t>(m_number));
    m_grid->setRowShown(BeforeRow, row > 0);
    if (row > 0)
        m_grid->setValue(BeforeRow, laterText(record.time - m_model.recordAt(row - 1).time));
}

void MessagePage::showLinks()
{
    const auto number = static_cast<std::uint64_t>(m_number);
    const std::uint64_t cause = m_model.causeOf(number);
    const bool isAnswer = cause != number;
    const auto linked = isAnswer ? std::vector{cause} : m_model.causedBy(number, kMostCaused);
    m_linksTitle->setVisible(!linked.empty());
    if (linked == m_linked)
        return;
    m_linked = linked;
    while (QLayoutItem *item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int count = static_cast<int>(linked.size());
    m_linksTitle->setText(isAnswer     ? tr("Caused by")
                          : count == 1 ? tr("Caused 1 message")
                                       : tr("Caused %1 messages").arg(count));
    for (const std::uint64_t other : linked)
        addLink(other, m_model.recordOf(number).time);
}

void MessagePage::addLink(std::uint64_t number, std::int64_t since)
{
    const JournalRecord &record = m_model.recordOf(number);
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    auto *link = new LinkButton(countText(number + 1), line);
    const QString arrow = record.direction == Direction::in ? QStringLiteral("←  ") : QStringLiteral("→  ");
    auto *name = new ElidedLabel(arrow + m_model.connectionText(record), line);
    auto *later = new QLabel(laterText(record.time - since), line);
    setTextStyle(*name, TextStyle::dense, Token::text);
    setTextStyle(*later, TextStyle::dense, Token::text3);
    row->addWidget(link);
    row->addWidget(name, 1);
    row->addWidget(later);
    connect(link, &QAbstractButton::clicked, this, [this, number] { emit messageRequested(number); });
    m_links->addWidget(line);
}

void MessagePage::showBytes(const JournalRecord &record)
{
    const std::string_view bytes = record.bytes().substr(0, kMostShown);
    m_bytes->title().setText(tr("Bytes %1").arg(countText(record.length)));
    m_bytes->setBytes(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

void MessagePage::goBy(int step)
{
    const int row = m_model.rowOf(static_cast<std::uint64_t>(m_number)) + step;
    if (row >= 0 && row < m_model.rowCount())
        emit messageRequested(m_model.numberAt(row));
}

} // namespace ropewalk
