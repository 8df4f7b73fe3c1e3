#pragma once

#include "workbench/faults/fault_config.h"

#include <QMenu>

#include <vector>

namespace ropewalk {

/// What can be added: every fault, and the presets.
class FaultMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit FaultMenu(QWidget *parent = nullptr);

    /// What means nothing there cannot be chosen.
    void setDatagrams(bool isDatagram);
    /// Faults of what is about to open are a service's.
    void setForConnection(bool isForConnection);

signals:
    void faultChosen(const ropewalk::FaultConfig &fault);
    /// In place of all others.
    void presetChosen(const std::vector<ropewalk::FaultConfig> &faults);

private:
    void setupPresets();
    void setupFaults();
    void showWhatMakesSense();

    std::vector<std::pair<QAction *, FaultKind>> m_faults;
    std::vector<QAction *> m_presets; ///< In the order of faultPresets().
    bool m_isDatagram = false;
    bool m_isForConnection = false;
};

} // namespace ropewalk
