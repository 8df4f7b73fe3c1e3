#include "ui/theme/theme.h"
#include "ui/widgets/address_bar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ropewalk;

class AddressBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void enter_submitsAddressAndRole();
    void altEnter_asksForRestart();
    void wrongAddress_isNotSubmittedAndSaysWhy();
    void problemFromOutside_goesWithTyping();
    void roleClick_rereadsTheAddress();
    void focusAddress_selectsAll();
    void choiceMenu_reportsTheChoice();
    void completions_areOfferedAndTaken();
    void spans_colourTheText();
    void floatingProblem_liesUnderTheField();

private:
    [[nodiscard]] AddressEdit *line() const;

    Theme m_theme{*qApp, SchemeChoice::light};
    std::unique_ptr<QWidget> m_window;
    AddressBar *m_bar = nullptr;
    AddressBar::Role m_readAs = AddressBar::Role::listen;
};

void AddressBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 300);
    m_bar = new AddressBar(AddressBar::Shape::header, m_window.get());
    m_bar->setGeometry(10, 10, 640, 30);
    m_bar->setReader([this](const QString &text, AddressBar::Role role) {
        m_readAs = role;
        AddressReading reading;
        reading.spans.push_back({0, static_cast<int>(text.indexOf(QLatin1Char(':'))), AddressPart::scheme});
        if (text.endsWith(QStringLiteral("99999"))) {
            reading.problem = QStringLiteral("Ports end at 65535.");
            reading.problemStart = static_cast<int>(text.size()) - 5;
            reading.problemLength = 5;
        }
        return reading;
    });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

AddressEdit *AddressBarTest::line() const
{
    return m_bar->findChild<AddressEdit *>(QStringLiteral("addressLine"));
}

void AddressBarTest::enter_submitsAddressAndRole()
{
    QString address;
    auto role = AddressBar::Role::listen;
    connect(m_bar, &AddressBar::submitted, this, [&](const QString &text, AddressBar::Role as) {
        address = text;
        role = as;
    });
    m_bar->setRole(AddressBar::Role::connect);

    QTest::keyClicks(line(), QStringLiteral("tcp:8080"));
    QTest::keyClick(line(), Qt::Key_Return);

    QCOMPARE(address, QStringLiteral("tcp:8080"));
    QCOMPARE(role, AddressBar::Role::connect);
}

void AddressBarTest::altEnter_asksForRestart()
{
    const QSignalSpy restart(m_bar, &AddressBar::restartRequested);
    const QSignalSpy submitted(m_bar, &AddressBar::submitted);
    m_bar->setAddress(QStringLiteral("tcp:8080"));

    QTest::keyClick(line(), Qt::Key_Return, Qt::AltModifier);

    QCOMPARE(restart.count(), 1);
    QCOMPARE(submitted.count(), 0);
}

void AddressBarTest::wrongAddress_isNotSubmittedAndSaysWhy()
{
    const QSignalSpy submitted(m_bar, &AddressBar::submitted);

    QTest::keyClicks(line(), QStringLiteral("tcp:99999"));
    QTest::keyClick(line(), Qt::Key_Return);

    QCOMPARE(submitted.count(), 0);
    QCOMPARE(m_bar->problem(), QStringLiteral("Ports end at 65535."));
    QCOMPARE(line()->accessibleDescription(), QStringLiteral("Ports end at 65535."));
}

void AddressBarTest::problemFromOutside_goesWithTyping()
{
    m_bar->setAddress(QStringLiteral("tcp:6667"));
    m_bar->setProblem(QStringLiteral("Port 6667 is in use."));
    QCOMPARE(m_bar->problem(), QStringLiteral("Port 6667 is in use."));

    QTest::keyClicks(line(), QStringLiteral("1"));

    QVERIFY(m_bar->problem().isEmpty());
}

void AddressBarTest::roleClick_rereadsTheAddress()
{
    m_bar->setAddress(QStringLiteral("tcp:6667"));
    for (QAbstractButton *segment : m_bar->findChildren<QAbstractButton *>())
        if (segment->text() == QStringLiteral("Connect"))
            QTest::mouseClick(segment, Qt::LeftButton);

    QCOMPARE(m_bar->role(), AddressBar::Role::connect);
    QCOMPARE(m_readAs, AddressBar::Role::connect);
}

void AddressBarTest::focusAddress_selectsAll()
{
    m_bar->setAddress(QStringLiteral("tcp:6667"));

    m_bar->focusAddress();

    QVERIFY(line()->hasFocus());
    QCOMPARE(line()->selectedText(), QStringLiteral("tcp:6667"));
}

void AddressBarTest::choiceMenu_reportsTheChoice()
{
    m_bar->setChoices({{QStringLiteral("echo"), QStringLiteral("Echo")},
                       {QStringLiteral("upper"), QStringLiteral("Upper case")}});
    const QSignalSpy changed(m_bar, &AddressBar::choiceChanged);
    QCOMPARE(m_bar->choice(), QStringLiteral("echo"));

    m_bar->findChild<QToolButton *>(QStringLiteral("addressChoice"))->menu()->actions().at(1)->trigger();

    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->choice(), QStringLiteral("upper"));
}

void AddressBarTest::completions_areOfferedAndTaken()
{
    m_bar->setCompleter([](const QString &text, AddressBar::Role) {
        return QStringList{text + QStringLiteral(":interface=127.0.0.1"),
                           text + QStringLiteral(":interface=0.0.0.0")};
    });
    line()->setFocus();

    QTest::keyClicks(line(), QStringLiteral("tcp"));
    QAbstractItemView *popup = line()->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);

    QCOMPARE(m_bar->address(), QStringLiteral("tcp:interface=127.0.0.1"));
}

void AddressBarTest::spans_colourTheText()
{
    m_bar->setAddress(QStringLiteral("tcp:6667"));
    const QImage image = line()->grab().toImage();
    const QColor accent = tokenColor(Token::accent, Scheme::light);
    int bluish = 0;
    for (int x = 0; x < 40; ++x)
        for (int y = 0; y < image.height(); ++y)
            bluish += image.pixelColor(x, y).blue() - image.pixelColor(x, y).red() >
                              (accent.blue() - accent.red()) / 2
                          ? 1
                          : 0;

    QVERIFY(bluish > 10);
}

void AddressBarTest::floatingProblem_liesUnderTheField()
{
    m_bar->setProblem(QStringLiteral("Port 6667 is in use."));
    const auto *problem = m_window->findChild<QWidget *>(QStringLiteral("addressProblem"));

    QVERIFY(problem->isVisible());
    QVERIFY(problem->mapTo(m_window.get(), QPoint()).y() >= m_bar->geometry().bottom());
}

QTEST_MAIN(AddressBarTest)
#include "tst_address_bar.moc"
