#pragma once

#include <QWidget>

namespace ropewalk {

/// The name of a key or shortcut in a small frame: "Ctrl K".
class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

    [[nodiscard]] QString keys() const { return m_keys; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

[[nodiscard]] int keyCapWidth(const QString &keys);

/// The same for delegates, at the right end of `box`.
void paintKeyCap(QPainter &painter, const QRect &box, const QString &keys);

} // namespace ropewalk
