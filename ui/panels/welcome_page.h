#pragma once

#include <QHash>
#include <QScrollArea>

class QGridLayout;
class QLabel;
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
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupAddress();
    void setupDemos();
    void setupLayout();
    [[nodiscard]] QWidget *makeExamples();
    [[nodiscard]] QWidget *makeKeyboard();
    void placeCards(int columns);
    void colorExamples();
    void start(int card);

    QWidget *m_page;
    AddressBar *m_address;
    QPushButton *m_start;
    QGridLayout *m_demos;
    int m_columns = 0; ///< Of `m_demos`.
    QList<DemoCard *> m_cards;
    QHash<QLabel *, QString> m_examples; ///< What each says, before it is coloured.
};

} // namespace ropewalk
