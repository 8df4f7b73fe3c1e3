#pragma once

#include "workbench/queues/queue_config.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace ropewalk {

class SearchField;

/// What belongs to a queue's mode: which messages it holds, or would, and how fast it is paced.
class QueueStrip final : public QWidget
{
    Q_OBJECT

public:
    /// Its parts are called `name` with "Filter", "Pace" and "PaceUnit" behind it.
    explicit QueueStrip(const QString &name, QWidget *parent = nullptr);

    /// Shows `config`; what the person is typing stays.
    void show(const QueueConfig &config);

signals:
    /// The person wants to hold what matches this only; it means something.
    void filterChanged(const QString &filter);
    void paceChanged(double perSecond, bool countsBytes);

private:
    void setupFilter(const QString &name);
    void setupPace(const QString &name);
    void setupLayout();
    void tellPace();

    SearchField *m_filter;
    QWidget *m_paceRow;
    QDoubleSpinBox *m_pace;
    QComboBox *m_unit;
};

} // namespace ropewalk
