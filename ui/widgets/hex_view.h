#pragma once

#include "ui/widgets/hex_layout.h"

#include <QAbstractScrollArea>
#include <QByteArray>

namespace ropewalk {

/// What a piece of bytes can be copied as.
enum class CopyFormat { text, hex, hexDump, cArray, escaped, base64 };

/// Bytes as offset, pairs and characters, 16 or 8 in a row by the room there is.
///
/// Paints the rows that are visible and no others. Bytes are selected by mouse or keyboard; a second
/// range can be marked for whoever explains them.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Range
    {
        qint64 start = 0;
        qint64 length = 0;

        [[nodiscard]] bool contains(qint64 at) const { return at >= start && at < start + length; }
        friend bool operator==(const Range &, const Range &) = default;
    };

    explicit HexView(QWidget *parent = nullptr);

    /// Shows `bytes` from their start; selection and mark are cleared.
    void setBytes(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    /// Marks the bytes of a decoded field and scrolls to them.
    void setMark(Range range);

    [[nodiscard]] Range selection() const;
    void select(Range range);
    [[nodiscard]] QByteArray selectedBytes() const;

    [[nodiscard]] int bytesPerRow() const { return m_layout.bytesPerRow; }

signals:
    void selectionChanged();

    /// The user wants the selected bytes, or all where none are selected, on the clipboard.
    void copyRequested(ropewalk::CopyFormat format, const QByteArray &bytes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupActions();
    void relayout();
    void describe();
    void paintRow(QPainter &painter, qint64 row, int y) const;
    void paintRange(QPainter &painter, qint64 row, int y, Range range, const QColor &color) const;
    void moveCursor(qint64 to, bool extend);
    void reveal(qint64 at);
    [[nodiscard]] qint64 byteAt(QPoint position) const;
    [[nodiscard]] qint64 step(int key) const;

    QByteArray m_bytes;
    HexLayout m_layout;
    Range m_mark;
    qint64 m_anchor = -1; // -1: nothing is selected.
    qint64 m_cursor = 0;
};

} // namespace ropewalk
