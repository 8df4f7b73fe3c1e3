#pragma once

#include "ui/plots/chart_picture.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace ropewalk {

class Chart;
class NoticeBar;

/// What is saved: charts below each other under a title, or the figures behind them.
struct ChartSheet
{
    QString title;
    std::vector<PictureRow> rows;
    std::function<QString()> table; ///< As CSV.
};

/// The ways to save charts: figures as CSV, pictures as PNG and SVG, each an action that asks for a file.
class ChartExports final : public QObject
{
    Q_OBJECT

public:
    /// `sheet` is asked for when something is to be saved; what went wrong stands in `notice`. `panel` owns
    /// this.
    ChartExports(QWidget &panel, NoticeBar &notice, std::function<ChartSheet()> sheet);

    /// In the order above.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// A right click on `chart` offers them.
    void offerAt(Chart &chart);

    /// The end of `path`'s name says as what.
    void save(const QString &path);

private:
    void add(const QString &text, const QString &suffix);

    QWidget &m_panel;
    NoticeBar &m_notice;
    std::function<ChartSheet()> m_sheet;
    QList<QAction *> m_actions;
};

} // namespace ropewalk
