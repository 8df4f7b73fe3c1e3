#include "ui/panels/variables_form.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

namespace ropewalk {

class VariablesFormTest final : public QObject
{
    Q_OBJECT

private slots:
    void table_showsWhatThereIs();
    void row_addedAndFilled_isSubmitted();
    void row_removed_isGone();
    void name_thatCannotBe_isNotAccepted_data();
    void name_thatCannotBe_isNotAccepted();

private:
    static QTableWidget &tableOf(const VariablesForm &form)
    {
        return *form.findChild<QTableWidget *>(QStringLiteral("variablesTable"));
    }
    static QPushButton &buttonOf(const VariablesForm &form, const QString &name)
    {
        return *form.findChild<QPushButton *>(name);
    }
};

void VariablesFormTest::table_showsWhatThereIs()
{
    const VariablesForm form(VariablesForm::Variables{{"user", "alice"}});

    QCOMPARE(tableOf(form).rowCount(), 1);
    QCOMPARE(tableOf(form).item(0, 0)->text(), QStringLiteral("user"));
    QCOMPARE(tableOf(form).item(0, 1)->text(), QStringLiteral("alice"));
}

void VariablesFormTest::row_addedAndFilled_isSubmitted()
{
    const VariablesForm form(VariablesForm::Variables{});
    VariablesForm::Variables got;
    connect(&form, &VariablesForm::submitted, this, [&](const VariablesForm::Variables &variables) {
        got = variables;
    });

    buttonOf(form, QStringLiteral("variablesAdd")).click();
    tableOf(form).item(0, 0)->setText(QStringLiteral("room"));
    tableOf(form).item(0, 1)->setText(QStringLiteral("#wire"));
    buttonOf(form, QStringLiteral("variablesAccept")).click();

    QCOMPARE(got, (VariablesForm::Variables{{"room", "#wire"}}));
}

void VariablesFormTest::row_removed_isGone()
{
    const VariablesForm form(VariablesForm::Variables{{"a", "1"}, {"b", "2"}});
    tableOf(form).setCurrentCell(0, 0);

    buttonOf(form, QStringLiteral("variablesRemove")).click();

    QCOMPARE(form.variables(), (VariablesForm::Variables{{"b", "2"}}));
}

void VariablesFormTest::name_thatCannotBe_isNotAccepted_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << QString();
    QTest::newRow("two words") << QStringLiteral("a b");
    QTest::newRow("braces") << QStringLiteral("{a}");
    QTest::newRow("built in") << QStringLiteral("seq");
    QTest::newRow("twice") << QStringLiteral("user");
}

void VariablesFormTest::name_thatCannotBe_isNotAccepted()
{
    QFETCH(QString, name);
    const VariablesForm form(VariablesForm::Variables{{"user", "alice"}});
    buttonOf(form, QStringLiteral("variablesAdd")).click();

    tableOf(form).item(1, 1)->setText(QStringLiteral("value"));
    tableOf(form).item(1, 0)->setText(name);

    QVERIFY(!buttonOf(form, QStringLiteral("variablesAccept")).isEnabled());
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::VariablesFormTest)

#include "tst_variables_form.moc"
