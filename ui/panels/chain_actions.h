#pragma once

#include "ui/models/chosen_chain.h"
#include "ui/panels/commander.h"

#include <QKeySequence>

class QAction;

namespace ropewalk {

/// What can be done with the chosen chain, and what makes new ones: each an action, enabled where it applies.
///
/// What the engine refuses is told in words by `problem()`.
class ChainActions final : public QObject
{
    Q_OBJECT

public:
    /// `chosen` must outlive the actions.
    ChainActions(ChosenChain &chosen, Commander post, QObject *parent = nullptr);

    [[nodiscard]] QAction *hold() const { return m_hold; } ///< Or release.
    [[nodiscard]] QAction *step() const { return m_step; }
    [[nodiscard]] QAction *cancel() const { return m_cancel; }
    [[nodiscard]] QAction *fireResult() const { return m_fireResult; }
    [[nodiscard]] QAction *fireFailure() const { return m_fireFailure; }
    [[nodiscard]] QAction *build() const { return m_build; }
    [[nodiscard]] QAction *openScenario() const { return m_openScenario; }
    [[nodiscard]] QAction *forget() const { return m_forget; }
    [[nodiscard]] const QList<QAction *> &demos() const { return m_demos; }

    /// The demo of that name; null where it is none of chains.
    [[nodiscard]] QAction *demo(const QString &name) const;

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    /// Looks at the state of what is chosen. Nothing can be done with a chain that is not in sight.
    void refresh(bool isInSight);

    /// Posts `command` and tells what comes of it; a chain that it makes is chosen.
    void post(Command command);

    /// Fires `chain` as the person asked for.
    void fire(std::uint64_t chain, Lane lane, const QString &text);

signals:
    /// Why something could not be done; empty when something could.
    void problem(const QString &text);

    /// The person wants to fire by hand what waits to be fired.
    void fireRequested(ropewalk::Lane lane);

    /// A chain was built by hand: it wants links.
    void built();

    void scenarioRequested();
    void forgetRequested();

    /// Commands about chains are of use where the perspective is shown.
    void perspectiveRequested();

private:
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys = {});
    void setupChosen();
    void setupMakers();
    void setupDemos();
    void holdOrRelease();

    ChosenChain &m_chosen;
    Commander m_post;
    QList<QAction *> m_all;
    QAction *m_hold = nullptr;
    QAction *m_step = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_fireResult = nullptr;
    QAction *m_fireFailure = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_back = nullptr;
    QAction *m_build = nullptr;
    QAction *m_openScenario = nullptr;
    QAction *m_forget = nullptr;
    QList<QAction *> m_demos;
    bool m_releases = false; ///< What `m_hold` does now.
};

} // namespace ropewalk
