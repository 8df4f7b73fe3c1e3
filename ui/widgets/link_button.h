#pragma once

#include <QAbstractButton>

namespace ropewalk {

/// A word that acts: "Undo", "Show turn". Written in the accent, underlined under the mouse.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ropewalk
