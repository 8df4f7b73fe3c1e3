#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

#include <vector>

namespace ropewalk {

/// Large numbers side by side: a caption, the value and its unit.
class FigureStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    /// Adds a figure and returns its number.
    int addFigure(const QString &caption);
    void setFigure(int figure, const QString &value, const QString &unit, Token ink = Token::text);
    /// A remark beside the caption, such as how far it is from another one; empty: none.
    void setNote(int figure, const QString &note);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure
    {
        QString caption;
        QString value;
        QString unit;
        Token ink = Token::text;
        QString note = {};
    };

    void describe();

    std::vector<Figure> m_figures;
};

} // namespace ropewalk
