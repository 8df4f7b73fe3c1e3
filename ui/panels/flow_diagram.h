#pragma once

#include "ui/models/flow_picture.h"

#include <QWidget>

namespace ropewalk {

/// Paints a FlowPicture: the protocol on the left, the peer on the right, what goes out above, what comes in
/// below.
class FlowDiagram final : public QWidget
{
    Q_OBJECT

public:
    explicit FlowDiagram(QWidget *parent = nullptr);

    /// Nothing is painted where the picture is the same.
    void setPicture(const FlowPicture &picture);
    [[nodiscard]] const FlowPicture &picture() const { return m_picture; }

    /// Takes less room where the window is low.
    void setCompact(bool isCompact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    FlowPicture m_picture;
    bool m_isCompact = false;
};

} // namespace ropewalk
