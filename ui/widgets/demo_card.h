#pragma once

#include "ui/widgets/demo_art.h"

#include <QAbstractButton>

namespace ropewalk {

/// A demo of the welcome page as one large button: a drawing, what it is, and what it starts.
class DemoCard final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `footer` counts what the demo starts, `key` is the key that the page binds to it.
    DemoCard(DemoKind kind,
             const QString &title,
             const QString &text,
             const QString &footer,
             const QString &key,
             QWidget *parent = nullptr);

    [[nodiscard]] DemoKind kind() const { return m_kind; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintWords(QPainter &painter) const;

    DemoKind m_kind;
    QString m_text;
    QString m_footer;
    QString m_key;
};

} // namespace ropewalk
