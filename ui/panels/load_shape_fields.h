#pragma once

#include "workbench/load_plan.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace ropewalk {

class FieldColumn;
class ProblemLabel;

/// How much a load asks for and for how long, and when it ends before its time.
class LoadShapeFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `column`.
    explicit LoadShapeFields(FieldColumn &column);

    void show(const LoadPlan &plan);
    void putInto(LoadPlan &plan) const;

    /// What does not go together, in words; empty takes it back.
    void setProblem(const QString &problem);

signals:
    void edited();

private:
    void addShape(FieldColumn &column);
    void addStop(FieldColumn &column);
    void showRelevant();
    void tell();
    [[nodiscard]] QSpinBox *makeCount(const char *name, int most, const QString &unit = {});
    [[nodiscard]] QDoubleSpinBox *makeAmount(const char *name, double most, const QString &unit);
    [[nodiscard]] QCheckBox *makeCondition(const QString &text, QWidget *field);

    FieldColumn &m_column;
    QSpinBox *m_connections;
    QComboBox *m_pace;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_inFlight;
    QDoubleSpinBox *m_duration;
    QDoubleSpinBox *m_warmUp;
    QDoubleSpinBox *m_ramp;
    QDoubleSpinBox *m_timeout;
    QSpinBox *m_threads;
    QDoubleSpinBox *m_maxErrors;
    QDoubleSpinBox *m_maxP99;
    QSpinBox *m_maxRequests;
    QCheckBox *m_hasMaxErrors;
    QCheckBox *m_hasMaxP99;
    QCheckBox *m_hasMaxRequests;
    ProblemLabel *m_problem = nullptr;
    bool m_isShowing = false; ///< Nobody edits.
};

} // namespace ropewalk
