#include "ui/panels/scenario_page.h"

#include "ui/models/figure_text.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {

ScenarioPage::ScenarioPage(Commander post, QWidget *parent)
    : QWidget(parent)
    , m_post(std::move(post))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(QStringLiteral("file"), this))
    , m_name(new QLabel(this))
    , m_filter(new SearchField(QStringLiteral("search"), this))
    , m_lines(new QListWidget(this))
    , m_about(new QLabel(this))
    , m_play(new QPushButton(themeIcon(QStringLiteral("play")), tr("Play"), this))
    , m_byStep(new QPushButton(tr("Begin by step"), this))
    , m_step(new QPushButton(themeIcon(QStringLiteral("step")), tr("Next"), this))
    , m_left(new QLabel(this))
    , m_result(new QPlainTextEdit(this))
{
    m_empty->setContent(tr("No scenarios open"),
                        tr("Open a conformance corpus (.jsonl) to play its lines, whole or step by step."));
    m_empty->setAction(tr("Open…"));
    connect(m_empty, &EmptyState::actionRequested, this, &ScenarioPage::askForFile);
    setupControls();
    setupLayout();
}

void ScenarioPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open scenarios"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Scenarios (*.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioPage::load);
    dialog->open();
}

void ScenarioPage::load(const QString &path)
{
    auto read = readScenarios(path);
    emit problem(read ? QString() : read.error());
    if (!read)
        return;
    m_file = std::move(*read);
    const QString file = QFileInfo(path).fileName();
    const QString count = countText(m_file.lines.size());
    m_name->setText(
        m_file.skipped > 0
            ? tr("%1, %2 scenarios, %3 of other families").arg(file, count, countText(m_file.skipped))
            : tr("%1, %2 scenarios").arg(file, count));
    m_filter->clear();
    showLines({});
    m_stack->setCurrentIndex(1);
    m_lines->setFocus();
}

void ScenarioPage::setupControls()
{
    m_filter->setObjectName(QStringLiteral("scenarioFilter"));
    m_filter->setAccessibleName(tr("Find a scenario"));
    m_filter->setPlaceholderText(tr("Find by id or words"));
    m_lines->setObjectName(QStringLiteral("scenarios"));
    m_lines->setAccessibleName(tr("Scenarios"));
    m_lines->setUniformItemSizes(true);
    m_lines->setTextElideMode(Qt::ElideMiddle);
    m_about->setWordWrap(true);
    m_play->setObjectName(QStringLiteral("scenarioPlay"));
    m_byStep->setObjectName(QStringLiteral("scenarioByStep"));
    m_step->setObjectName(QStringLiteral("scenarioStep"));
    m_left->setObjectName(QStringLiteral("scenarioLeft"));
    m_result->setObjectName(QStringLiteral("scenarioResult"));
    m_result->setAccessibleName(tr("What happened"));
    m_result->setReadOnly(true);
    m_result->setFont(themeFont(TextStyle::mono));
    m_result->setPlaceholderText(tr("What happened, as the corpus writes it"));
    setTextStyle(*m_about, TextStyle::dense, Token::text2);
    setTextStyle(*m_left, TextStyle::dense, Token::text3);
    m_step->setEnabled(false);
    connect(m_filter, &QLineEdit::textChanged, this, &ScenarioPage::showLines);
    connect(m_lines, &QListWidget::currentRowChanged, this, &ScenarioPage::showChosen);
    connect(m_lines, &QListWidget::itemActivated, this, [this] { play(PlayScenario::Pace::whole); });
    connect(m_play, &QPushButton::clicked, this, [this] { play(PlayScenario::Pace::whole); });
    connect(m_byStep, &QPushButton::clicked, this, [this] { play(PlayScenario::Pace::byStep); });
    connect(m_step, &QPushButton::clicked, this, &ScenarioPage::step);
}

void ScenarioPage::setupLayout()
{
    auto *page = new QWidget(this);
    m_name->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    auto *open = new QPushButton(themeIcon(QStringLiteral("folder")), tr("Open…"), page);
    setControlSize(*open, ControlSize::small);
    connect(open, &QPushButton::clicked, this, &ScenarioPage::askForFile);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(open);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kGap);
    buttons->addWidget(m_play);
    buttons->addWidget(m_byStep);
    buttons->addWidget(m_step);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kPadding);
    layout->setSpacing(metric::kGap);
    layout->addLayout(head);
    layout->addWidget(m_filter);
    layout->addWidget(m_lines, 2);
    layout->addWidget(m_about);
    layout->addLayout(buttons);
    layout->addWidget(m_left);
    layout->addWidget(m_result, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
}

void ScenarioPage::showLines(const QString &typed)
{
    m_lines->clear();
    for (std::size_t at = 0; at < m_file.lines.size(); ++at) {
        const ScenarioLine &line = m_file.lines[at];
        const bool isWanted =
            line.id.contains(typed, Qt::CaseInsensitive) || line.about.contains(typed, Qt::CaseInsensitive);
        if (!isWanted)
            continue;
        auto *item = new QListWidgetItem(line.id, m_lines);
        item->setData(Qt::UserRole, static_cast<int>(at));
        item->setToolTip(line.about.toHtmlEscaped());
    }
    m_lines->setCurrentRow(0);
    showChosen();
}

void ScenarioPage::showChosen()
{
    const ScenarioLine *line = chosen();
    m_about->setText(line == nullptr ? tr("No scenario matches.") : line->about);
    m_about->setVisible(!m_about->text().isEmpty());
    m_play->setEnabled(line != nullptr);
    m_byStep->setEnabled(line != nullptr);
}

void ScenarioPage::play(PlayScenario::Pace pace)
{
    const ScenarioLine *line = chosen();
    if (line == nullptr)
        return;
    emit beginning();
    m_post(PlayScenario{line->json, pace}, this, [this](const Result<CommandReply> &reply) { take(reply); });
}

void ScenarioPage::step()
{
    m_post(StepScenario{}, this, [this](const Result<CommandReply> &reply) { take(reply); });
}

void ScenarioPage::take(const Result<CommandReply> &reply)
{
    emit problem(reply ? QString() : errorText(reply.error()));
    if (!reply)
        return;
    m_step->setEnabled(reply->stepsLeft > 0);
    m_left->setText(reply->stepsLeft > 0 ? tr("%1 operations left").arg(countText(reply->stepsLeft))
                                         : tr("Played to the end"));
    m_result->setPlainText(QString::fromStdString(reply->text));
}

const ScenarioLine *ScenarioPage::chosen() const
{
    const QListWidgetItem *item = m_lines->currentItem();
    return item == nullptr ? nullptr
                           : &m_file.lines[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())];
}

} // namespace ropewalk
