#pragma once

#include "ui/theme/glyphs.h"

#include <QWidget>

#include <optional>

namespace ropewalk {

enum class ChipTone { neutral, ok, err, warn, in, out, accent, violet };

/// A word on a tinted ground that names a state: "● Listening".
class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setState(const QString &text, ChipTone tone, std::optional<StateGlyph> glyph = {});
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    ChipTone m_tone = ChipTone::neutral;
    std::optional<StateGlyph> m_glyph;
};

/// A number in a rounded ground beside a name: how many connections a server has.
class CountPill final : public QWidget
{
    Q_OBJECT

public:
    explicit CountPill(QWidget *parent = nullptr);

    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_count = 0;
};

/// The pill for delegates, 14 high and centred in `box` at its left; returns its width.
int paintCountPill(QPainter &painter, const QRect &box, const QString &text);
[[nodiscard]] int countPillWidth(const QString &text);

} // namespace ropewalk
