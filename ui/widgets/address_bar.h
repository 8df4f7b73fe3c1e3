#pragma once

#include "ui/widgets/address_edit.h"

#include <QWidget>

class QBoxLayout;
class QFrame;
class QLabel;
class QToolButton;

namespace ropewalk {

class SegmentedControl;

/// Works like a browser's address bar: role, endpoint string, behaviour, and what is wrong with them.
///
/// It knows no endpoint grammar: setReader() brings that.
class AddressBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Role { listen, connect };

    /// `header` is 30 high and shows problems floating under it; `page` is 40 high with problems below.
    enum class Shape { header, page };

    using Reader = std::function<AddressReading(const QString &text, Role role)>;
    using Completer = std::function<QStringList(const QString &text, Role role)>;

    explicit AddressBar(Shape shape, QWidget *parent = nullptr);

    void setReader(Reader reader);
    void setCompleter(Completer completer);

    [[nodiscard]] QString address() const;
    void setAddress(const QString &address);
    [[nodiscard]] Role role() const;
    void setRole(Role role);

    /// The choices at the right end: ids and what they are called. An empty list hides the menu.
    void setChoices(const std::vector<std::pair<QString, QString>> &choices);
    [[nodiscard]] QString choice() const { return m_choice; }
    void setChoice(const QString &id);

    /// What came of using the address, such as "Port 6667 is in use. …". Typing takes it back.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const;

    /// Focuses the line and selects it whole.
    void focusAddress();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Enter on a string without a problem.
    void submitted(const QString &address, ropewalk::AddressBar::Role role);

    /// Alt Enter: the endpoint that is shown is to run with this string.
    void restartRequested(const QString &address, ropewalk::AddressBar::Role role);

    void roleChanged(ropewalk::AddressBar::Role role);
    void choiceChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setupField();
    void setupProblem();
    void wire();
    void submit(bool restart);
    void showProblem(const QString &problem);
    void placeProblem();

    Shape m_shape;
    QString m_choice;
    QString m_given; ///< The problem from outside.
    SegmentedControl *m_role;
    AddressEdit *m_edit;
    QToolButton *m_menu;
    QWidget *m_field;
    QWidget *m_problem;
    QLabel *m_problemText;
};

} // namespace ropewalk
