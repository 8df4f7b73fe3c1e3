#include "ui/app/window_keeper.h"

#include "ui/app/language.h"
#include "ui/app/main_window.h"

namespace ropewalk {

WindowKeeper::WindowKeeper(Session &session)
    : m_session(session)
    , m_window(std::make_unique<MainWindow>(session))
{
    if (Language *language = Language::current()) // Later: what asked for it is a part of the window.
        connect(language, &Language::changed, this, &WindowKeeper::rebuild, Qt::QueuedConnection);
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::rebuild()
{
    auto next = std::make_unique<MainWindow>(m_session);
    next->takeOver(*m_window);
    std::swap(next, m_window); // There is always one to be seen, or the program would end.
}

} // namespace ropewalk
