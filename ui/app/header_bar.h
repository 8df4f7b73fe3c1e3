#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QMenu;
class QToolButton;

namespace ropewalk {

class AddressBar;

/// The window's first line: menu and workspace, the address bar above the centre, search and docks.
class HeaderBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setMenus(QMenu *all, QMenu *workspace);

    /// Buttons at the right end, in order.
    void addAction(QAction *action);

    /// The themes to choose among, for the welcome page: it shows no menu's state.
    void setThemes(const QList<QAction *> &themes);

    /// How many faults are on anywhere; none: nothing is shown.
    void setFaults(int count);

    void setWorkspace(const QString &name, bool isModified);

    /// Puts the address bar between `left` and `left + width` of this widget.
    void alignAddress(int left, int width);

    /// The welcome page has its own address bar and no docks.
    void setWelcome(bool isOn);

    [[nodiscard]] AddressBar &addressBar() const { return *m_address; }

signals:
    /// The person wants to see the faults.
    void faultsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QToolButton *m_menu;
    QToolButton *m_workspace;
    AddressBar *m_address;
    QWidget *m_right;
    QComboBox *m_theme;
    QToolButton *m_faults;
    int m_faultCount = 0;
    int m_left = 0;
    int m_width = 0;
};

} // namespace ropewalk
