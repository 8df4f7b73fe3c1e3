#include "ui/app/frame_pump.h"

namespace ropewalk {

FramePump::FramePump(QObject *parent)
    : QObject(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrame);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(kTick);
    connect(&m_frame, &QTimer::timeout, this, &FramePump::frame);
    connect(&m_tick, &QTimer::timeout, this, &FramePump::tick);
    m_tick.start();
}

void FramePump::arm()
{
    if (!m_frame.isActive())
        m_frame.start();
}

} // namespace ropewalk
