#pragma once

#include "workbench/faults/fault_schema.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;
class QVBoxLayout;

namespace ropewalk {

class ElidedLabel;

/// One fault: switched on and off, tuned while it acts, and what it has done. Off, it is one line.
class FaultCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FaultCard(const FaultConfig &fault, QWidget *parent = nullptr);

    /// One of the same kind.
    void show(const FaultConfig &fault);
    void setActed(std::uint64_t count);
    [[nodiscard]] const FaultConfig &fault() const { return m_fault; }

signals:
    /// The person changed it.
    void changed();
    void removeRequested();

private:
    /// A number that a slider and a field show.
    struct Row
    {
        QWidget *widget;
        QSlider *slider;
        QDoubleSpinBox *box;
    };

    void setupHead();
    void setupRows();
    void setupLayout();
    [[nodiscard]] Row makeRow(const FaultParameter &parameter, const QString &title);
    void connectRow(const Row &row, std::size_t index);
    void setValue(std::size_t index, double value);
    [[nodiscard]] double valueAt(std::size_t index) const;
    void showRow(const Row &row, double value);
    void showState();

    FaultConfig m_fault;
    const FaultSchema &m_schema;
    QCheckBox *m_switch;
    QLabel *m_title;
    ElidedLabel *m_summary;
    QComboBox *m_direction;
    QToolButton *m_remove;
    std::vector<Row> m_rows; ///< One for each parameter, then toxicity.
    QLabel *m_acted;
};

} // namespace ropewalk
