#pragma once

#include "ui/models/failure_trace.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ropewalk {

/// The way of a failure: the links it came by, with the lines that added them.
class FailureTraceView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostShown = 8; ///< Steps; the last one always is among them.

    explicit FailureTraceView(QWidget *parent = nullptr);

    /// Hides itself where there are none.
    void setSteps(const std::vector<FailureStep> &steps);

private:
    void addStep(const FailureStep &step, bool isOrigin);
    void addRest(std::size_t count);

    QLabel *m_title;
    QVBoxLayout *m_rows;
    std::vector<FailureStep> m_steps; ///< In sight.
};

} // namespace ropewalk
