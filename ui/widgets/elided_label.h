#pragma once

#include <QLabel>

namespace ropewalk {

/// One line of text that gives way: what does not fit ends in an ellipsis and shows in a tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// Where the ellipsis goes; paths keep both ends with Qt::ElideMiddle.
    void setElide(Qt::TextElideMode mode);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isElided() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace ropewalk
