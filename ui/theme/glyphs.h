#pragma once

class QIcon;
class QPainter;
class QRectF;

namespace ropewalk {

/// States of endpoints, connections and Deferreds. Each has a shape of its own, so that colour is
/// never the only difference.
enum class StateGlyph { idle, listening, connecting, connected, paused, held, failed, done };

enum class Flow { in, out };

/// Paints the glyph, drawn for 12 × 12, into the middle of `box`.
void paintStateGlyph(QPainter &painter, const QRectF &box, StateGlyph glyph);

/// Paints an arrow to the left (in, teal) or to the right (out, orange) into `box`.
void paintFlowArrow(QPainter &painter, const QRectF &box, Flow flow);

} // namespace ropewalk
