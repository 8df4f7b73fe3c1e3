#pragma once

#include "ui/models/load_runs.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace ropewalk {

class Chip;

/// What a load is doing and how far it is; what it is compared with, and where it can be saved.
class LoadHeader final : public QWidget
{
    Q_OBJECT

public:
    /// `runs` must outlive the header.
    LoadHeader(const LoadRuns &runs, const QList<QAction *> &exports, QWidget *parent = nullptr);

    void refresh();

    /// The run that the current one is compared with; null: none.
    [[nodiscard]] LoadRuns::Record compared() const { return m_compared; }

signals:
    void comparedChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setupLayout();
    void fillMenu();
    void compareWith(const LoadRuns::Record &run);

    const LoadRuns &m_runs;
    Chip *m_state;
    QPushButton *m_compare;
    QPushButton *m_export;
    QMenu *m_menu;
    LoadRuns::Record m_compared;
};

} // namespace ropewalk
