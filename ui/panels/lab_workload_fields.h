#pragma once

#include "lab/lab_plan.h"

#include <QObject>

#include <array>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace ropewalk {

class FieldColumn;

/// What the requests of an experiment cost, how they arrive, and what they go over.
class LabWorkloadFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `column`.
    explicit LabWorkloadFields(FieldColumn &column);

    void show(const LabPlan &plan);
    void putInto(LabPlan &plan) const;

    /// Where all requests are done on one descriptor, they do not arrive.
    void setArriving(bool isArriving);
    /// The panel has less room than usual.
    void setNarrow(bool isNarrow);

signals:
    void edited();

private:
    /// A time, and how far it spreads.
    struct TimeFields
    {
        QDoubleSpinBox *mean;
        QDoubleSpinBox *spread;
    };

    [[nodiscard]] QDoubleSpinBox *makeTime(const QString &name, const QString &title);
    [[nodiscard]] TimeFields addTime(const char *name, const QString &title);
    void setupArrival();
    void showRelevant();
    void tell();

    FieldColumn &m_column;
    QSpinBox *m_requests;
    QComboBox *m_arrival;
    QDoubleSpinBox *m_every = nullptr;
    std::array<TimeFields, 3> m_times{};
    QComboBox *m_transport;
    bool m_isArriving = true;
    bool m_isShowing = false; ///< Nobody edits.
};

} // namespace ropewalk
