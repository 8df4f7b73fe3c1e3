#pragma once

#include "ui/models/lab_experiment.h"

#include <QObject>

#include <vector>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QWidget;

namespace ropewalk {

class FieldColumn;

/// What is compared, and on what: models or modes, cores, threads, poller, how often.
class LabRunFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `column`.
    explicit LabRunFields(FieldColumn &column);

    /// Shows those of this kind.
    void setKind(LabKind kind);

    void show(const LabOrder &order);
    void putInto(LabOrder &order) const;

signals:
    void edited();

private:
    struct Choice
    {
        LabModel model;
        QCheckBox *box;
    };

    void addModels(FieldColumn &column);
    void addRun(FieldColumn &column);
    [[nodiscard]] QSpinBox *makeCount(const char *name, int most);
    [[nodiscard]] bool isChosen(LabModel model) const;
    void showRelevant();
    void tell();

    FieldColumn &m_column;
    LabKind m_kind = LabKind::server;
    std::vector<Choice> m_choices;
    QSpinBox *m_cores;
    QSpinBox *m_pool;
    QSpinBox *m_runs;
    QComboBox *m_poller;
    bool m_isShowing = false; ///< Nobody edits.
};

} // namespace ropewalk
