#include "ui/panels/chain_actions.h"

#include "language/engine_words.h"
#include "ui/theme/icon.h"
#include "ui/widgets/icon_action.h"
#include "workbench/chains/chain_demos.h"

#include <QAction>

#include <utility>

namespace ropewalk {
namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isHeld(const ChainRecord &chain)
{
    return chain.phase == ChainPhase::held;
}

} // namespace

ChainActions::ChainActions(ChosenChain &chosen, Commander post, QObject *parent)
    : QObject(parent)
    , m_chosen(chosen)
    , m_post(std::move(post))
{
    setupChosen();
    setupMakers();
    setupDemos();
    refresh(false);
}

QAction *ChainActions::demo(const QString &name) const
{
    return findChild<QAction *>(QStringLiteral("chainDemo_") + name);
}

void ChainActions::refresh(bool isInSight)
{
    const ChainRecord *chain = isInSight ? m_chosen.chain() : nullptr;
    const bool isLive = chain != nullptr && isAlive(*chain);
    const bool isHeldNow = isLive && isHeld(*chain);
    m_hold->setEnabled(isLive);
    if (std::exchange(m_releases, isHeldNow) != isHeldNow) { // Buttons are painted anew for each change.
        m_hold->setText(isHeldNow ? tr("Release") : tr("Hold at next link"));
        m_hold->setIcon(themeIcon(isHeldNow ? QStringLiteral("play") : QStringLiteral("pause")));
    }
    m_step->setEnabled(isHeldNow);
    m_cancel->setEnabled(isLive && (chain->firedAt == 0 || chain->waitsFor != 0));
    const bool canFire = chain != nullptr && m_chosen.unfired() != 0;
    m_fireResult->setEnabled(canFire);
    m_fireFailure->setEnabled(canFire);
    m_follow->setEnabled(chain != nullptr && chain->waitsFor != 0);
    m_back->setEnabled(isInSight && m_chosen.canGoBack());
}

void ChainActions::post(Command command)
{
    const bool builds = std::holds_alternative<BuildChain>(command);
    m_post(std::move(command), this, [this, builds](const Result<CommandReply> &reply) {
        emit problem(reply ? QString() : errorText(reply.error()));
        if (!reply || reply->chain == 0)
            return;
        m_chosen.choose(reply->chain);
        if (builds)
            emit built();
    });
}

void ChainActions::fire(std::uint64_t chain, Lane lane, const QString &text)
{
    post(FireChain{chain, text.toStdString(), lane});
}

QAction *ChainActions::add(const QString &text, const QString &icon, const QKeySequence &keys)
{
    QAction *action = makeIconAction(text, icon, keys, this);
    m_all.append(action);
    return action;
}

void ChainActions::setupChosen()
{
    m_hold = add(tr("Hold at next link"), QStringLiteral("pause"), Qt::Key_F9);
    m_step = add(tr("Step"), QStringLiteral("step"), Qt::Key_F10);
    m_cancel = add(tr("Cancel the Deferred"), QStringLiteral("close"));
    m_fireResult = add(tr("Fire by hand with a result…"), QStringLiteral("check"));
    m_fireFailure = add(tr("Fire by hand with a failure…"), QStringLiteral("close"));
    m_follow = add(tr("Go to the Deferred it waits on"), QStringLiteral("arrow-right"));
    m_back = add(tr("Back to the Deferred before"), QStringLiteral("arrow-left"));
    m_hold->setToolTip(tr("Rest before the next link, or go on (F9)"));
    m_step->setToolTip(tr("Run one link (F10)"));
    connect(m_hold, &QAction::triggered, this, &ChainActions::holdOrRelease);
    connect(m_step, &QAction::triggered, this, [this] { post(StepChain{m_chosen.id()}); });
    connect(m_cancel, &QAction::triggered, this, [this] { post(CancelChain{m_chosen.id()}); });
    connect(m_fireResult, &QAction::triggered, this, [this] { emit fireRequested(Lane::callbacks); });
    connect(m_fireFailure, &QAction::triggered, this, [this] { emit fireRequested(Lane::errbacks); });
    connect(m_follow, &QAction::triggered, this, [this] {
        if (const ChainRecord *chain = m_chosen.chain())
            m_chosen.follow(chain->waitsFor);
    });
    connect(m_back, &QAction::triggered, this, [this] { m_chosen.goBack(); });
}

void ChainActions::setupMakers()
{
    m_build = add(tr("New chain"), QStringLiteral("plus"));
    m_build->setToolTip(tr("Build a chain by hand, link by link"));
    m_openScenario = add(tr("Open scenarios…"), QStringLiteral("folder"));
    m_openScenario->setToolTip(tr("Play a line of a conformance corpus (.jsonl)"));
    m_forget = add(tr("Forget finished Deferreds"), QStringLiteral("broom"));
    connect(m_build, &QAction::triggered, this, [this] {
        emit perspectiveRequested();
        post(BuildChain{{tr("built by hand").toStdString(), {}}});
    });
    connect(m_openScenario, &QAction::triggered, this, [this] {
        emit perspectiveRequested();
        emit scenarioRequested();
    });
    connect(m_forget, &QAction::triggered, this, &ChainActions::forgetRequested);
}

void ChainActions::setupDemos()
{
    for (const ChainDemo &demo : chainDemos()) {
        QAction *action = add(tr("Demo: %1").arg(engineText(demo.about)), QStringLiteral("play"));
        action->setObjectName(QStringLiteral("chainDemo_") + textOf(demo.name));
        connect(action, &QAction::triggered, this, [this, name = std::string(demo.name)] {
            emit perspectiveRequested();
            post(RunChainDemo{name});
        });
        m_demos.append(action);
    }
}

void ChainActions::holdOrRelease()
{
    const ChainRecord *chain = m_chosen.chain();
    if (chain == nullptr)
        return;
    if (isHeld(*chain))
        post(ReleaseChain{chain->id});
    else
        post(HoldChain{chain->id});
}

} // namespace ropewalk
