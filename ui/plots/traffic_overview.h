#pragma once

#include "ui/plots/traffic_bars.h"

#include <QWidget>

class QLabel;

namespace ropewalk {

/// The last minute of a scope at a glance, with the rates of now.
class TrafficOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit TrafficOverview(QWidget *parent = nullptr);

    void show(const TrafficHistory &history);
    using QWidget::show;

    [[nodiscard]] TrafficBars &bars() const { return *m_bars; }

private:
    void setupLayout();

    TrafficBars *m_bars;
    QLabel *m_inRate;
    QLabel *m_outRate;
};

} // namespace ropewalk
