#pragma once

#include "ui/models/lab_runs.h"
#include "ui/panels/lab_tracks.h"

#include <QAbstractScrollArea>

class QPainter;

namespace ropewalk {

/// The models of an experiment below each other on one axis of time, one request followed through all.
///
/// Mouse: a click follows a request, the wheel with Ctrl zooms, dragging moves what is zoomed, a double click
/// shows all again. Keyboard: + and −, the arrows, Home.
class LabTimeline final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LabTimeline(QWidget *parent = nullptr);

    /// Null: nothing. Nothing is laid out anew where there is nothing new.
    void show(const LabRuns::Experiment &experiment);
    using QWidget::show;

    [[nodiscard]] const LabTracks &tracks() const { return m_tracks; }
    /// What can be seen now.
    [[nodiscard]] LabStretch shown() const;

    /// The index of a request; -1: none.
    void setFollowed(int request);
    [[nodiscard]] int followed() const { return m_followed; }

    /// Draws all of it, axis included, as wide as `area`.
    void draw(QPainter &painter, const QRect &area) const;
    [[nodiscard]] int drawnHeight() const;

signals:
    /// The person wants to follow this one.
    void followRequested(int request);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void layOut();
    void fit();
    [[nodiscard]] LabTracks::Density density() const;
    void describe();
    void zoom(double factor, double x);
    void pan(double pixels);
    void setShown(const LabStretch &stretch);
    [[nodiscard]] QPointF toTracks(const QPointF &position) const;

    LabTracks m_tracks;
    LabTracks::Density m_density = LabTracks::Density::regular;
    std::size_t m_pointCount = 0;
    LabRuns::Experiment m_experiment;
    std::optional<LabStretch> m_zoomed;
    int m_followed = -1;
    std::optional<QPointF> m_pressed;
    LabStretch m_pressedShown;
    bool m_isDragging = false;
};

} // namespace ropewalk
