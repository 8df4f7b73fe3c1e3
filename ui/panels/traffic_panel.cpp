#include "ui/panels/traffic_panel.h"

#include "ui/models/figure_text.h"
#include "ui/models/message_model.h"
#include "ui/panels/byte_copy.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/find_bar.h"
#include "ui/panels/line.h"
#include "ui/panels/throughput_picture.h"
#include "ui/panels/traffic_header.h"
#include "ui/plots/curve_table.h"
#include "ui/plots/traffic_overview.h"
#include "ui/theme/dress.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr std::size_t kMostCopied = 100'000; ///< Messages.
constexpr int kOverviewCompact = 60;

} // namespace

TrafficPanel::TrafficPanel(MessageModel &model, const Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_journal(journal)
    , m_history(journal)
    , m_header(new TrafficHeader(this))
    , m_overview(new TrafficOverview(this))
    , m_filter(new FilterBar(model, this))
    , m_find(new FindBar(model, this))
    , m_notice(new NoticeBar(this))
    , m_exports(new ChartExports(*this, *m_notice, [this] { return sheet(); }))
    , m_list(new MessageList(model, this))
    , m_empty(new EmptyState(QStringLiteral("traffic"), this))
    , m_stack(new QStackedLayout)
    , m_copyMenu(new QMenu(tr("Copy as"), this))
{
    setAccessibleName(tr("Traffic"));
    setSurface(*this, Token::surface);
    setupActions();
    setupCopyActions();
    setupList();
    setupEmpty();
    setupLayout();
}

void TrafficPanel::setScope(Scope scope)
{
    m_model.setScope(scope);
    m_history.setScope(scope);
}

bool TrafficPanel::refresh(std::int64_t now)
{
    const bool hasMoreRows = m_model.refresh(now);
    const bool hasMoreBars = m_history.refresh(now);
    const bool isFinding = m_find->advance();
    showEmpty();
    return hasMoreRows || hasMoreBars || isFinding;
}

void TrafficPanel::tick(std::int64_t now)
{
    m_history.refresh(now);
    m_header->show(m_model.directory(), m_model.scope());
    m_overview->show(m_history);
    m_filter->showProgress(m_journal.droppedRows());
    showBand();
}

void TrafficPanel::saveSelection(const QString &path)
{
    const std::string bytes = selectedBytes();
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size && file.commit();
    m_notice->setVisible(!isSaved);
    if (!isSaved)
        m_notice->setNotice(
            NoticeBar::Kind::error,
            tr("%1 was not saved: %2").arg(path.toHtmlEscaped(), file.errorString().toHtmlEscaped()));
}

void TrafficPanel::setCompact(bool isCompact)
{
    m_overview->setFixedHeight(isCompact ? kOverviewCompact : metric::kOverview);
}

void TrafficPanel::setupActions()
{
    const auto add =
        [this](const QString &text, const QString &icon, const QKeySequence &keys, auto &&onTriggered) {
            connect(addMessageAction(text, icon, keys), &QAction::triggered, this, onTriggered);
        };
    add(tr("Find…"), QStringLiteral("search"), QKeySequence::Find, [this] { m_find->open(); });
    add(tr("Find next"), QStringLiteral("arrow-down"), Qt::Key_F3, [this] { findFrom(true); });
    add(tr("Find previous"), QStringLiteral("arrow-up"), Qt::SHIFT | Qt::Key_F3, [this] { findFrom(false); });
    add(tr("Go to message…"), QStringLiteral("arrow-right"), Qt::CTRL | Qt::Key_G, [this] {
        askForNumber();
    });
    add(tr("Filter messages"), QStringLiteral("filter"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] {
        m_filter->field().setFocus();
        m_filter->field().selectAll();
    });
    add(tr("Pin message"), QStringLiteral("pin"), Qt::CTRL | Qt::Key_D, [this] { pinSelection(); });
    add(tr("Save bytes…"), QStringLiteral("save"), {}, [this] { askWhereToSave(); });

    QAction *pinned = addMessageAction(tr("Pinned messages only"), QStringLiteral("pin"), {});
    pinned->setCheckable(true);
    pinned->setChecked(m_model.isPinnedOnly());
    connect(pinned, &QAction::toggled, this, [this](bool isOn) { m_model.setPinnedOnly(isOn); });
}

void TrafficPanel::setupCopyActions()
{
    struct Form
    {
        QString text;
        CopyFormat format;
        QKeySequence keys;
    };
    const Form forms[] = {{tr("Copy as text"), CopyFormat::text, {}},
                          {tr("Copy as hex"), CopyFormat::hex, {}},
                          {tr("Copy as hex dump"), CopyFormat::hexDump, {}},
                          {tr("Copy as C array"), CopyFormat::cArray, {}},
                          {tr("Copy as escaped string"), CopyFormat::escaped, {}},
                          {tr("Copy as Base64"), CopyFormat::base64, {}}};
    for (const Form &form : forms) {
        QAction *action = addMessageAction(form.text, QStringLiteral("copy"), form.keys);
        connect(action, &QAction::triggered, this, [this, format = form.format] { copy(format); });
        m_copyMenu->addAction(action);
    }
    auto *plain = new QAction(this); // The list's own Ctrl C; fields have theirs.
    plain->setShortcut(QKeySequence::Copy);
    plain->setShortcutContext(Qt::WidgetShortcut);
    connect(plain, &QAction::triggered, this, [this] { copy(CopyFormat::text); });
    m_list->addAction(plain);
}

void TrafficPanel::setupList()
{
    m_list->setObjectName(QStringLiteral("messages"));
    m_list->setAccessibleName(tr("Messages"));
    connect(m_list, &MessageList::followingChanged, m_filter, &FilterBar::setFollowing);
    connect(m_filter, &FilterBar::followRequested, m_list, &MessageList::setFollowing);
    connect(m_list, &QWidget::customContextMenuRequested, this, &TrafficPanel::showMenu);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &now) {
                emit messageChosen(now.isValid() ? static_cast<qint64>(m_model.numberAt(now.row())) : -1);
            });
    connect(m_find, &FindBar::found, this, [this](quint64 number) { m_list->goTo(number); });
    connect(m_find, &FindBar::closed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_find, &FindBar::findRequested, this, [this](MessageFinder::Way way) {
        findFrom(way == MessageFinder::Way::forward);
    });
}

void TrafficPanel::setupEmpty()
{
    m_empty->setObjectName(QStringLiteral("noMessages"));
    connect(m_empty, &EmptyState::actionRequested, m_filter, &FilterBar::clear);
    connect(&m_overview->bars(), &TrafficBars::timeChosen, this, [this](qint64 time) {
        if (const int row = m_model.rowAt(time); row >= 0)
            m_list->goTo(m_model.numberAt(row));
    });
    m_exports->offerAt(m_overview->bars());
}

ChartSheet TrafficPanel::sheet() const
{
    TrafficBars &bars = m_overview->bars();
    return {scopeName(m_model.directory(), m_model.scope()),
            {{&bars, tr("Traffic of the last minute"), {}}},
            [&bars] { return curveTable(bars.picture()); }};
}

void TrafficPanel::setupLayout()
{
    m_notice->hide();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_overview);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_filter);
    layout->addWidget(m_find);
    layout->addWidget(m_notice);
    layout->addWidget(makeLine(this));
    layout->addLayout(m_stack, 1);
    setCompact(false);
}

QAction *TrafficPanel::addMessageAction(const QString &text, const QString &icon, const QKeySequence &keys)
{
    QAction *action = makeIconAction(text, icon, keys, this);
    m_actions.append(action);
    return action;
}

void TrafficPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addMenu(m_copyMenu);
    for (QAction *action : m_actions) {
        if (!m_copyMenu->actions().contains(action))
            menu->addAction(action);
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void TrafficPanel::showEmpty()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    if (m_model.isFiltered()) {
        m_empty->setContent(tr("No message matches"), tr("The filter hides what there is."));
        m_empty->setAction(tr("Clear filter"));
    } else {
        m_empty->setContent(tr("No messages yet"), tr("Send one from the composer, or connect a client."));
        m_empty->setAction({});
    }
}

void TrafficPanel::showBand()
{
    const auto [first, last] = m_list->visibleRows();
    if (first > last || last >= m_model.rowCount())
        return;
    m_overview->bars().setBand(m_model.recordAt(first).time, m_model.recordAt(last).time);
}

void TrafficPanel::copy(CopyFormat format)
{
    if (const std::string bytes = selectedBytes(); !bytes.empty())
        copyBytes(format, bytes);
}

void TrafficPanel::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save bytes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &TrafficPanel::saveSelection);
    dialog->open();
}

void TrafficPanel::askForNumber()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, std::numeric_limits<int>::max());
    dialog->setWindowTitle(tr("Go to message"));
    dialog->setLabelText(tr("Number of the message:"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int number) {
        m_list->goTo(static_cast<std::uint64_t>(number) - 1);
    });
    dialog->open();
}

void TrafficPanel::findFrom(bool isForward)
{
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.row() : m_list->visibleRows().second;
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_find->find(m_model.numberAt(row),
                 isForward ? MessageFinder::Way::forward : MessageFinder::Way::backward);
    m_find->advance(); // The first slice at once; the rest goes on with the frames.
}

void TrafficPanel::pinSelection()
{
    for (const std::uint64_t number : m_list->selectedNumbers(MessageModel::kMaxPins))
        m_model.togglePin(number);
    m_list->viewport()->update();
}

std::string TrafficPanel::selectedBytes() const
{
    std::string bytes;
    for (const std::uint64_t number : m_list->selectedNumbers(kMostCopied)) {
        const JournalRecord &record = m_model.recordOf(number);
        if (record.kind == JournalRecord::Kind::message)
            bytes += record.bytes();
    }
    return bytes;
}

} // namespace ropewalk
