#pragma once

#include <QObject>
#include <QTimer>

namespace ropewalk {

/// When the window looks at the engine: at most once a frame, and only if there is something to see.
///
/// Order: `frame()` for what came, `tick()` four times a second for what moves with time alone.
class FramePump final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kFrame{16};
    static constexpr std::chrono::milliseconds kTick{250};

    explicit FramePump(QObject *parent = nullptr);

    /// Asks for a frame; more than once is once.
    void arm();

signals:
    void frame();
    void tick();

private:
    QTimer m_frame;
    QTimer m_tick;
};

} // namespace ropewalk
