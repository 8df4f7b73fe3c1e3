#include "ui/panels/fault_menu.h"

#include "language/engine_words.h"
#include "workbench/faults/fault_presets.h"
#include "workbench/faults/fault_schema.h"

#include <algorithm>

namespace ropewalk {

FaultMenu::FaultMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("faultMenu"));
    setToolTipsVisible(true);
    setupPresets();
    setupFaults();
}

void FaultMenu::setupPresets()
{
    QMenu *presets = addMenu(tr("Presets"));
    presets->setToolTipsVisible(true);
    for (const FaultPreset &preset : faultPresets()) {
        QAction *action = presets->addAction(engineText(preset.name));
        action->setToolTip(engineText(preset.doc));
        m_presets.push_back(action);
        connect(action, &QAction::triggered, this, [this, &preset] {
            emit presetChosen(faultsOf(m_isDatagram ? preset.datagrams : preset.streams));
        });
    }
}

void FaultMenu::setupFaults()
{
    addSeparator();
    for (const FaultSchema &schema : faultSchemas()) {
        QAction *action = addAction(engineText(schema.title));
        action->setToolTip(engineText(schema.doc));
        m_faults.emplace_back(action, schema.kind);
        connect(action, &QAction::triggered, this, [this, kind = schema.kind] {
            emit faultChosen(makeFault(kind));
        });
    }
}

void FaultMenu::setDatagrams(bool isDatagram)
{
    m_isDatagram = isDatagram;
    showWhatMakesSense();
}

void FaultMenu::setForConnection(bool isForConnection)
{
    m_isForConnection = isForConnection;
    showWhatMakesSense();
}

void FaultMenu::showWhatMakesSense()
{
    const auto fits = [this](FaultKind kind) {
        const FaultSchema &schema = schemaOf(kind);
        const bool isTooLate = m_isForConnection && schema.scope == FaultScope::opening;
        return !isTooLate && (m_isDatagram ? schema.isForDatagrams : schema.isForStreams);
    };
    for (const auto &[action, kind] : m_faults)
        action->setEnabled(fits(kind));
    const auto presets = faultPresets();
    for (std::size_t i = 0; i < presets.size(); ++i) {
        const auto faults = faultsOf(m_isDatagram ? presets[i].datagrams : presets[i].streams);
        const bool fitAll = std::ranges::all_of(faults, fits, &FaultConfig::kind);
        m_presets[i]->setEnabled(!faults.empty() && fitAll);
    }
}

} // namespace ropewalk
