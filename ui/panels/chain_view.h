#pragma once

#include "ui/panels/chain_layout.h"

#include <QAbstractScrollArea>

namespace ropewalk {

class ChosenChain;

/// The chosen chain as two lanes: the links, what each got and gave, and the path in between.
///
/// Up and Down choose a link, Enter or a double click follows the chain that it waits for, Backspace goes
/// back. Paints what is in sight.
class ChainView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `chosen` must outlive the view.
    explicit ChainView(ChosenChain &chosen, QWidget *parent = nullptr);

    /// Links that wait grow older; `now` in nanoseconds since 1970.
    void setTime(std::int64_t now);

    [[nodiscard]] const ChosenChain &chosen() const { return m_chosen; }
    [[nodiscard]] const ChainLayout &arrangement() const { return m_layout; }

    /// What is known of the chosen link in a sentence, for those who cannot see it.
    [[nodiscard]] QString description() const;

    void goToLink(int link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void arrange();
    void reveal(int link);
    void followLink(int link);
    void describe();
    [[nodiscard]] int linkAt(QPoint point) const;
    [[nodiscard]] int linkAfterKey(int key) const;

    ChosenChain &m_chosen;
    ChainLayout m_layout;
    std::int64_t m_now = 0;
};

} // namespace ropewalk
