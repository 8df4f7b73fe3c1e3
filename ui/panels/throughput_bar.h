#pragma once

#include "ui/models/throughput_state.h"

#include <QWidget>

class QAction;
class QComboBox;
class QMenu;
class QToolButton;

namespace ropewalk {

class SegmentedControl;

/// The line above the Throughput tool's chart: which figure, over how long, and what can be done with it.
class ThroughputBar final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QAction *freeze;
        QMenu *compare;
        QMenu *more;
    };

    ThroughputBar(const Parts &parts, QWidget *parent);

    [[nodiscard]] ThroughputFigure figure() const;
    void setFigure(ThroughputFigure figure);
    /// Nanoseconds.
    [[nodiscard]] std::int64_t span() const;
    void setSpan(std::int64_t span);

    void openCompareMenu();
    /// "#3 alice"; empty: nobody.
    void setCompared(const QString &name);

signals:
    void figureChanged();
    void spanChanged();

private:
    void setupSpans();
    void setupButtons(const Parts &parts);

    SegmentedControl *m_figure;
    QComboBox *m_span;
    QToolButton *m_freeze;
    QToolButton *m_compare;
    QToolButton *m_more;
};

} // namespace ropewalk
