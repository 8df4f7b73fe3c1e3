#pragma once

#include "ui/models/lab_runs.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ropewalk {

class Chip;
class ElidedLabel;

/// What is compared and how it was measured, what is running, and which request is followed.
class LabHeader final : public QWidget
{
    Q_OBJECT

public:
    /// `runs` must outlive the header.
    explicit LabHeader(const LabRuns &runs, QWidget *parent = nullptr);

    /// Shows the last experiment of `kind`.
    void show(LabKind kind);
    using QWidget::show;

    /// The index of a request; -1: none.
    [[nodiscard]] int followed() const { return m_followed; }
    void follow(int request);

signals:
    void followedChanged(int request);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setupFollow();
    void setupLayout();
    void showState();
    void showRequests(int count);

    const LabRuns &m_runs;
    QLabel *m_title;
    ElidedLabel *m_caption;
    Chip *m_state;
    QComboBox *m_follow;
    LabKind m_kind = LabKind::server;
    int m_followed = 3; ///< One in the middle shows most.
};

} // namespace ropewalk
