#pragma once

#include "ui/models/lab_experiment.h"

#include <QWidget>

class QLabel;
class QMenu;
class QTableView;

namespace ropewalk {

class ElidedLabel;
class LabResultModel;

/// What each model of an experiment measured, and ways to take it along.
class LabResults final : public QWidget
{
    Q_OBJECT

public:
    explicit LabResults(const QList<QAction *> &exports, QWidget *parent = nullptr);

    /// Null: nothing.
    void show(const LabExperiment *experiment);
    using QWidget::show;

    [[nodiscard]] QTableView &table() const { return *m_table; }

signals:
    void copyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupTable();
    void setupLayout(const QList<QAction *> &exports);
    void fitTable();
    void showNote(const LabExperiment *experiment);

    LabResultModel *m_model;
    QTableView *m_table;
    ElidedLabel *m_caption;
    QLabel *m_note;
};

} // namespace ropewalk
