#pragma once

#include "ui/plots/event_layer.h"
#include "ui/plots/time_ticker.h"

#include <optional>

namespace ropewalk {

/// What lies over a time chart: a line where the person looks with the values there in a card, the stretch
/// that is being chosen, and the ring of what has the keyboard.
///
/// On a layer of its own, so that moving it does not draw the lines again.
class CursorLayer final : public QCPLayerable
{
    Q_OBJECT

public:
    CursorLayer(QCustomPlot *plot, const CurveLayer &curves, const EventLayer &events);

    /// `picture` and `clock` must outlive what is drawn of them.
    void setPicture(const TimePicture &picture) { m_picture = &picture; }
    void setTicker(const TimeTicker &ticker) { m_ticker = &ticker; }

    /// Where the line stands, in pixels of the axis rect; none: it is not there.
    void setCursor(std::optional<double> x) { m_x = x; }
    [[nodiscard]] std::optional<double> cursor() const { return m_x; }
    void setChosen(std::optional<TimeStretch> chosen) { m_chosen = chosen; }
    void setRing(bool isShown) { m_hasRing = isShown; }

    /// A line of the card.
    struct Row
    {
        QString name;
        QString value; ///< Empty: the name has the line for itself.
        Token ink = Token::text2;
    };
    /// What the card says; empty where there is no cursor.
    [[nodiscard]] std::vector<Row> rows() const;

    [[nodiscard]] std::int64_t timeAt(double x) const { return m_curves.scale().timeAt(x); }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    [[nodiscard]] QRect clipRect() const override;
    void draw(QCPPainter *painter) override;

private:
    void drawChosen(QCPPainter &painter, const CurveScale &scale);
    void drawCard(QCPPainter &painter, const CurveScale &scale, const std::vector<Row> &rows);
    [[nodiscard]] QString valueText(const CurvePoint &point) const;

    const CurveLayer &m_curves;
    const EventLayer &m_events;
    const TimePicture *m_picture = nullptr;
    const TimeTicker *m_ticker = nullptr;
    std::optional<double> m_x;
    std::optional<TimeStretch> m_chosen;
    bool m_hasRing = false;
};

} // namespace ropewalk
