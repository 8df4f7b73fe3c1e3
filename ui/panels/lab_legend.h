#pragma once

#include "lab/lab_spans.h"

#include <QWidget>

#include <vector>

namespace ropewalk {

/// What the bars of a timeline mean. Leaves out what it has no room for, and says all in its tool tip.
class LabLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit LabLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        LabSpanKind kind;
        QString text;
    };

    [[nodiscard]] int widthOf(const Entry &entry) const;

    std::vector<Entry> m_entries;
};

} // namespace ropewalk
