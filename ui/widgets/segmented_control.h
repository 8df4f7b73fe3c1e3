#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace ropewalk {

/// A row of choices of which exactly one is on: List / Stream. Arrow keys move, Tab leaves.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    /// `plain` leaves out the edge, for use inside a field; `large` is 30 high, for the welcome page.
    enum class Shape { edged, plain, large };

    explicit SegmentedControl(QWidget *parent = nullptr, Shape shape = Shape::edged);

    /// Adds a choice at the end and returns its number; the first one is chosen. The icon is a name
    /// of themeIcon() and keeps its tint.
    int addSegment(const QString &text, const QString &icon = {}, Token tint = Token::text2);

    [[nodiscard]] int current() const;
    [[nodiscard]] int count() const;
    void setCurrent(int segment);
    void setSegmentText(int segment, const QString &text);

signals:
    /// The choice is another one, by the user or by setCurrent().
    void currentChanged(int segment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
};

} // namespace ropewalk
