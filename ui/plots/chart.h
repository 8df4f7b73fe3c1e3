#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QCPGraph;
class QCPItemLine;
class QCPItemText;
class QCPPainter;
class QCustomPlot;

namespace ropewalk {

/// What charts share: the theme's colours and fonts, axes on one line with each other's, and that nothing is
/// drawn while it is not in sight.
class Chart : public QWidget
{
    Q_OBJECT

public:
    /// Draws into `area`, sharp at any size.
    void draw(QCPPainter &painter, const QRect &area);

    /// For tests: how often it was drawn on the screen.
    [[nodiscard]] int drawnCount() const { return m_drawnCount; }

signals:
    /// A right click.
    void menuRequested(const QPoint &global);

protected:
    /// `name` is for tests, `title` for screen readers.
    Chart(const QString &name, const QString &title, QWidget *parent);

    /// Puts the data into the plot, for the room that it has.
    virtual void putData() = 0;
    /// Colours of what the derived class added.
    virtual void dress() = 0;
    /// To be called by the derived class once it is whole.
    void dressAll();
    /// The data changed: it is drawn at once if that can be seen, or when it can.
    void invalidate();

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    [[nodiscard]] QCustomPlot &plot() const { return *m_plot; }
    void setSummary(const QString &summary);

    /// A line of the theme's: the dashed one is that of what is compared with.
    enum class Stroke { solid, dashed };
    static void dressGraph(QCPGraph &graph, Token ink, Stroke stroke);
    static void dressText(QCPItemText &text, Token ink);

private:
    void setupAxes();
    void refill();

    QCustomPlot *m_plot;
    bool m_isStale = false;
    int m_drawnCount = 0;
};

} // namespace ropewalk
