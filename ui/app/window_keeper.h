#pragma once

#include <QObject>

#include <memory>

namespace ropewalk {

class MainWindow;
class Session;

/// The program's window, which is built anew when the language changes: the session stays as it is, and the
/// new window begins as the old one was left.
///
/// Thread: the window's.
class WindowKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive this. Follows `Language::current()`, if there is one.
    explicit WindowKeeper(Session &session);
    ~WindowKeeper() override;

    /// The one that is there now; another one after the next change.
    [[nodiscard]] MainWindow &window() const { return *m_window; }

private:
    void rebuild();

    Session &m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace ropewalk
