#pragma once

#include "ui/models/load_record.h"
#include "ui/theme/tokens.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCPGraph;
class QCPItemLine;
class QCPItemText;
class QCPPainter;
class QCustomPlot;

namespace ropewalk {

/// A run that is drawn, and another one that it is compared with; either may be null.
struct LoadPair
{
    std::shared_ptr<const LoadRecord> run;
    std::shared_ptr<const LoadRecord> other;
};

/// What the charts of a load share: the theme's colours and fonts, axes on one line with each other's, and
/// that nothing is drawn while it is not in sight.
class LoadChart : public QWidget
{
    Q_OBJECT

public:
    /// Draws what is known of both by now: at once if that can be seen, or when it can.
    void show(const LoadPair &pair);
    using QWidget::show;

    /// Draws into `area`, sharp at any size.
    void draw(QCPPainter &painter, const QRect &area);

    /// For tests: how often it was drawn on the screen.
    [[nodiscard]] int drawnCount() const { return m_drawnCount; }

protected:
    LoadChart(const QString &name, const QString &title, QWidget *parent);

    /// Puts the data into the plot.
    virtual void fill(const LoadPair &pair) = 0;
    /// Colours of what the derived class added.
    virtual void dress() = 0;
    /// To be called by the derived class once it is whole.
    void dressAll();

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    [[nodiscard]] QCustomPlot &plot() const { return *m_plot; }
    void setSummary(const QString &summary);

    /// Where the axis of time ends, in seconds: with the plan's, or with what a run took.
    [[nodiscard]] static double timeEnd(const LoadPair &pair);

    /// A line of the theme's: the dashed one is the other run's.
    enum class Stroke { solid, dashed };
    static void dressGraph(QCPGraph &graph, Token ink, Stroke stroke);
    static void dressText(QCPItemText &text, Token ink);

private:
    void setupAxes();
    void refill();

    QCustomPlot *m_plot;
    LoadPair m_pair;
    bool m_isStale = false;
    int m_drawnCount = 0;
};

} // namespace ropewalk
