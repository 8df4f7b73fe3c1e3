#pragma once

#include <QScrollArea>

class QPushButton;

namespace ropewalk {

class AddressBar;
class DemoCard;

/// What the window shows while there is no endpoint: where to type one, demos, and what can be typed.
class WelcomePage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    [[nodiscard]] AddressBar &addressBar() const { return *m_address; }

    /// Puts the keyboard on the first demo: Enter starts it.
    void focusFirstDemo();

signals:
    void demoRequested(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupAddress();
    void setupDemos();
    void setupLayout();
    [[nodiscard]] QWidget *makeExamples();
    [[nodiscard]] QWidget *makeKeyboard();
    void start(int card);

    QWidget *m_page;
    AddressBar *m_address;
    QPushButton *m_start;
    QList<DemoCard *> m_cards;
};

} // namespace ropewalk
