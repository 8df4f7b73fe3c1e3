#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace ropewalk {

class LinkButton;

/// Says at the bottom of its parent what was just done, and takes it back on request.
///
/// Stays for kLifetime or until the next one. The owner binds Ctrl Z to undo() where that is free.
class UndoToast final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kLifetime{10};

    explicit UndoToast(QWidget *parent);

    /// Shows `text`; an earlier offer lapses.
    void offer(const QString &text, std::function<void()> onUndo);

    /// Takes the last offer, if it still stands.
    void undo();

    [[nodiscard]] bool isOffering() const { return static_cast<bool>(m_onUndo); }

    /// For tests and for people who need longer.
    void setLifetime(std::chrono::milliseconds lifetime) { m_timer.setInterval(lifetime); }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The offer was not taken, so that what was kept for it can go.
    void lapsed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void lapse();
    void place();

    QTimer m_timer;
    std::function<void()> m_onUndo;
    QLabel *m_text;
    LinkButton *m_undo;
};

} // namespace ropewalk
