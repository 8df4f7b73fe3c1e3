#pragma once

#include <QProxyStyle>

namespace ropewalk {

/// Fusion's behaviour with the design's looks: every control is painted from the tokens.
///
/// The painting is in paint_*.cpp, one file per family of controls; this class only says which of them
/// a request of Qt's goes to. Widgets choose variants with the functions of dress.h.
class RopewalkStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    RopewalkStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex *option,
                            QPainter *painter,
                            const QWidget *widget) const override;

    QRect
    subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control,
                         const QStyleOptionComplex *option,
                         SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type,
                           const QStyleOption *option,
                           const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric which, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon
    standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

    /// Keeps popups rounded while they are resized.
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ropewalk
