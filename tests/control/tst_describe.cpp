#include "control/describe.h"
#include "control/vocabulary.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace ropewalk {

class DescribeTest final : public QObject
{
    Q_OBJECT

private slots:
    void docs_areWhatTheTableSays();
    void describe_listsEveryMethodAndEvent();
    void method_tellsItsParametersWithTypeUnitAndDefault();
    void event_tellsItsFields();
    void list_namesEveryMethod();
};

void DescribeTest::docs_areWhatTheTableSays()
{
    QFile file(QStringLiteral(ROPEWALK_DOCS));
    QVERIFY(file.open(QIODevice::ReadOnly));

    QVERIFY2(QString::fromUtf8(file.readAll()) == controlDocs(),
             "docs/control.md is out of date: ropewalk-cli ctl --docs > docs/control.md");
}

void DescribeTest::describe_listsEveryMethodAndEvent()
{
    const QJsonObject all = describeAll();

    QCOMPARE(all[QLatin1String("methods")].toArray().size(), static_cast<qsizetype>(controlMethods().size()));
    QCOMPARE(all[QLatin1String("events")].toArray().size(), static_cast<qsizetype>(kControlEvents));
}

void DescribeTest::method_tellsItsParametersWithTypeUnitAndDefault()
{
    const QJsonObject close = describeMethod(*findMethod("connection.close"));
    const QJsonObject connection = close[QLatin1String("parameters")].toArray()[0].toObject();
    const QJsonObject how = close[QLatin1String("parameters")].toArray()[1].toObject();

    QCOMPARE(connection[QLatin1String("name")].toString(), QStringLiteral("connection"));
    QCOMPARE(connection[QLatin1String("required")].toBool(), true);
    QCOMPARE(how[QLatin1String("type")].toString(), QStringLiteral("text"));
    QCOMPARE(how[QLatin1String("unit")].toString(), QStringLiteral("flush, reset or halfClose"));
    QCOMPARE(how[QLatin1String("default")].toString(), QStringLiteral("flush"));
    QVERIFY(!how[QLatin1String("doc")].toString().isEmpty());
}

void DescribeTest::event_tellsItsFields()
{
    for (const ControlEventType &type : controlEventTypes()) {
        const QJsonArray fields = describeEvent(type)[QLatin1String("fields")].toArray();
        QVERIFY2(!fields.isEmpty(), type.name);
        for (const auto &field : fields)
            QVERIFY2(!field.toObject()[QLatin1String("doc")].toString().isEmpty(), type.name);
    }
}

void DescribeTest::list_namesEveryMethod()
{
    const QString list = methodList();

    for (const ControlMethod &method : controlMethods())
        QVERIFY2(list.contains(QLatin1String(method.name)), method.name);
    QVERIFY(list.contains(QStringLiteral("connection.close connection [how]")));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::DescribeTest)
#include "tst_describe.moc"
