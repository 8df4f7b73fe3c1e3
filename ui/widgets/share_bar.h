#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

#include <vector>

namespace ropewalk {

/// A whole in its parts: one bar, and below it a line for each part with its colour, name and amount.
class ShareBar final : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        Token fill = Token::slateFill;
        double amount = 0;
        QString text;   ///< The amount in words.
        QString beside; ///< How that compares, in words; may be empty.
    };

    explicit ShareBar(QWidget *parent = nullptr);

    void setParts(std::vector<Part> parts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWhole(QPainter &painter) const;

    std::vector<Part> m_parts;
};

} // namespace ropewalk
