#include "ui/panels/load_header.h"

#include "ui/models/load_words.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace ropewalk {
namespace {

constexpr int kProgress = 2; // Pixels below the header's line.

std::pair<ChipTone, StateGlyph> looksOf(LoadState state)
{
    switch (state) {
    case LoadState::starting:
    case LoadState::running: return {ChipTone::accent, StateGlyph::connecting};
    case LoadState::stopping: return {ChipTone::warn, StateGlyph::paused};
    case LoadState::over: return {ChipTone::ok, StateGlyph::done};
    case LoadState::refused:
    case LoadState::failed: break;
    }
    return {ChipTone::err, StateGlyph::failed};
}

} // namespace

LoadHeader::LoadHeader(const LoadRuns &runs, const QList<QAction *> &exports, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_state(new Chip(this))
    , m_compare(new QPushButton(themeIcon(QStringLiteral("chart")), tr("Compare runs"), this))
    , m_export(new QPushButton(themeIcon(QStringLiteral("download")), tr("Export"), this))
    , m_menu(new QMenu(this))
{
    setSurface(*this, Token::surface);
    setFixedHeight(metric::kHeader + kProgress);
    m_state->setObjectName(QStringLiteral("loadState"));
    m_compare->setObjectName(QStringLiteral("compareLoads"));
    m_compare->setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("compareMenu"));
    m_export->setObjectName(QStringLiteral("exportLoad"));
    auto *exportMenu = new QMenu(this);
    exportMenu->setObjectName(QStringLiteral("exportMenu"));
    exportMenu->addActions(exports);
    m_export->setMenu(exportMenu);
    connect(m_menu, &QMenu::aboutToShow, this, &LoadHeader::fillMenu);
    setupLayout();
    refresh();
}

void LoadHeader::setupLayout()
{
    auto *title = new QLabel(tr("Load"), this);
    setTextStyle(*title, TextStyle::title, Token::text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, kProgress);
    row->setSpacing(metric::kGap);
    row->addWidget(title);
    row->addWidget(m_state);
    row->addStretch(1);
    for (QPushButton *button : {m_compare, m_export}) {
        setControlSize(*button, ControlSize::small);
        row->addWidget(button);
    }
}

void LoadHeader::refresh()
{
    const LoadRuns::Record run = m_runs.current();
    m_state->setVisible(run != nullptr);
    if (run != nullptr) {
        const auto [tone, glyph] = looksOf(run->state);
        m_state->setState(stateText(*run), tone, glyph);
    }
    if (m_compared != nullptr && m_compared == run)
        compareWith(nullptr);
    const bool hasOthers = std::ranges::any_of(m_runs.past(), [&](const auto &each) { return each != run; });
    m_compare->setEnabled(hasOthers);
    m_compare->setToolTip(hasOthers ? QString() : tr("There is one run so far."));
    m_compare->setText(m_compared == nullptr ? tr("Compare runs")
                                             : tr("Compared with run %1").arg(m_compared->number));
    m_export->setEnabled(run != nullptr && run->hasFigures());
    update();
}

void LoadHeader::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString &text, const LoadRuns::Record &run) {
        QAction *action = m_menu->addAction(text, this, [this, run] { compareWith(run); });
        action->setCheckable(true);
        action->setChecked(run == m_compared);
    };
    add(tr("None"), nullptr);
    m_menu->addSeparator();
    for (const LoadRuns::Record &run : m_runs.past())
        if (run != m_runs.current())
            add(runTitle(*run), run);
}

void LoadHeader::compareWith(const LoadRuns::Record &run)
{
    if (m_compared == run)
        return;
    m_compared = run;
    refresh();
    emit comparedChanged();
}

void LoadHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const LoadRuns::Record run = m_runs.current();
    const int top = height() - kProgress;
    painter.fillRect(QRect(0, top, width(), 1), themeColor(Token::line));
    if (run == nullptr || !run->isLive())
        return;
    painter.fillRect(QRect(0, top, width(), kProgress), themeColor(Token::press));
    painter.fillRect(QRect(0, top, static_cast<int>(width() * run->progress()), kProgress),
                     themeColor(Token::accent));
}

} // namespace ropewalk
