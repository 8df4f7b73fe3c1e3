#include "workbench/faults/fault_json.h"
#include "workbench/faults/fault_spec.h"

#include <QJsonObject>
#include <QTest>

using namespace ropewalk;

class FaultSpecTest : public QObject
{
    Q_OBJECT

private slots:
    void name_alone_takesTheDefaults();
    void settings_areTakenOver();
    void upstream_isInAndDownstreamIsOut();
    void corrupt_byBytes_leavesBitsOut();
    void everyKind_comesBackEqual_data();
    void everyKind_comesBackEqual();
    void everyKind_comesBackEqualAsJson_data() { everyKind_comesBackEqual_data(); }
    void everyKind_comesBackEqualAsJson();
    void badText_namesThePlaceAndTheRemedy_data();
    void badText_namesThePlaceAndTheRemedy();
    void badJson_namesThePlace_data();
    void badJson_namesThePlace();
    void faultsWithoutChance_areNotRandom();
};

void FaultSpecTest::name_alone_takesTheDefaults()
{
    const auto fault = parseFault("latency");

    QVERIFY(fault);
    QCOMPARE(*fault, makeFault(FaultKind::latency));
    QCOMPARE(fault->values[0], 100.0);
    QVERIFY(fault->isOn && fault->toxicity == 1 && fault->direction == FaultDirection::both);
}

void FaultSpecTest::settings_areTakenOver()
{
    const auto fault = parseFault("latency:jitter=20:latency=250:toxicity=0.5:direction=in:name=far:on=no");

    QVERIFY(fault);
    QCOMPARE(fault->values[0], 250.0);
    QCOMPARE(fault->values[1], 20.0);
    QCOMPARE(fault->toxicity, 0.5);
    QCOMPARE(fault->direction, FaultDirection::in);
    QCOMPARE(fault->name, std::string("far"));
    QVERIFY(!fault->isOn);
}

void FaultSpecTest::upstream_isInAndDownstreamIsOut()
{
    QCOMPARE(parseFault("stall:direction=upstream")->direction, FaultDirection::in);
    QCOMPARE(parseFault("stall:direction=downstream")->direction, FaultDirection::out);
}

void FaultSpecTest::corrupt_byBytes_leavesBitsOut()
{
    QCOMPARE(parseFault("corrupt")->values[0], 10'240.0);
    QCOMPARE(parseFault("corrupt:bytes=100")->values, (std::array<double, 3>{0, 100, 0}));
}

void FaultSpecTest::everyKind_comesBackEqual_data()
{
    QTest::addColumn<int>("kind");
    for (const FaultSchema &schema : faultSchemas())
        QTest::newRow(schema.name.data()) << static_cast<int>(schema.kind);
}

namespace {

FaultConfig unusual(FaultKind kind)
{
    FaultConfig fault = makeFault(kind);
    const FaultSchema &schema = schemaOf(kind);
    if (!schema.parameters.empty())
        fault.values[0] = schema.parameters[0].takesFractions() ? 0.1 : 1'000'000;
    if (schema.hasToxicity)
        fault.toxicity = 0.25;
    if (schema.hasDirection)
        fault.direction = FaultDirection::out;
    fault.name = "a name";
    fault.isOn = false;
    return fault;
}

std::string jsonProblem(const QJsonObject &object)
{
    JsonFields fields(object, QStringLiteral("faults[0]"));
    FaultConfig fault;
    readFault(fields, fault);
    const auto &problem = fields.finish();
    return problem ? problem->operation : std::string();
}

} // namespace

void FaultSpecTest::everyKind_comesBackEqual()
{
    QFETCH(int, kind);
    const FaultConfig fault = unusual(static_cast<FaultKind>(kind));

    const auto back = parseFault(formatFault(fault));

    QVERIFY(back);
    QCOMPARE(*back, fault);
}

void FaultSpecTest::everyKind_comesBackEqualAsJson()
{
    QFETCH(int, kind);
    const FaultPlan plan{{unusual(static_cast<FaultKind>(kind)), makeFault(FaultKind::latency)}, 77};
    QJsonObject object;
    writeFaults(object, plan);
    JsonFields fields(object, {});
    FaultPlan back;

    readFaults(fields, back);

    QVERIFY(!fields.finish());
    QCOMPARE(back, plan);
}

void FaultSpecTest::badText_namesThePlaceAndTheRemedy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("remedy");
    const auto row =
        [](const char *name, const char *text, const char *place, const char *says, const char *do_) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(place) << QByteArray(says)
                                << QByteArray(do_);
        };

    row("nothing", "", "", "The fault has no name.", "latency, bandwidth");
    row("unknown fault",
        "lateness:latency=1",
        "lateness",
        "\"lateness\" is not a fault.",
        "Use one of latency");
    row("unknown setting", "latency:delay=1", "delay", "\"latency\" has no \"delay\".", "latency, jitter");
    row("bad number", "latency:latency=10ms", "10ms", "\"10ms\" does not go with \"latency\".", "in ms");
    row("no number", "latency:latency=", "", "\"latency\" needs a value.", "whole number from 0");
    row("negative rate", "bandwidth:rate=-1", "-1", "\"-1\" does not go with \"rate\".", "from 0.01 to");
    row("no rate", "bandwidth:rate=0", "0", "\"0\" does not go with \"rate\".", "from 0.01 to");
    row("half a millisecond", "latency:latency=0.5", "0.5", "\"0.5\" does not", "whole number");
    row("infinite", "latency:latency=inf", "inf", "\"inf\" does not go", "whole number");
    row("toxicity 2", "latency:toxicity=2", "2", "\"2\" does not go with \"toxicity\".", "from 0 to 1");
    row("direction", "latency:direction=up", "up", "\"up\" does not go with", "in, out or both");
    row("switch", "latency:on=true", "true", "\"true\" does not go", "yes or no");
    row("no direction", "refuse:direction=in", "direction", "\"refuse\" has no \"direction\".", "toxicity");
    row("twice", "stall:bytes=1:bytes=2", "bytes", "\"bytes\" is there twice.", "Leave one out.");
    row("no setting", "latency:100", "100", "\"100\" is not a setting.", "name=value");
    row("colon at the end", "latency:", "", "There is nothing behind the colon.", "name=value");
    row("empty slices", "slicer:average_size=4:size_variation=4", "", "no bytes left", "smaller");
    row("nothing corrupt", "corrupt:bits=0", "", "Nothing would be corrupted.", "bits=10240");
    row("percent", "drop:percent=101", "101", "does not go with", "from 0 to 100, in %");
}

void FaultSpecTest::badText_namesThePlaceAndTheRemedy()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, remedy);

    const auto fault = parseFault(text.toStdString());

    QVERIFY(!fault);
    const ParseError &error = fault.error();
    QVERIFY(error.where.end() <= static_cast<std::size_t>(text.size()));
    const auto begin = static_cast<qsizetype>(error.where.begin);
    QCOMPARE(text.mid(begin, static_cast<qsizetype>(error.where.length)), place);
    QVERIFY2(QByteArray::fromStdString(error.message).contains(message), error.message.c_str());
    QVERIFY2(QByteArray::fromStdString(error.remedy).contains(remedy), error.remedy.c_str());
}

void FaultSpecTest::badJson_namesThePlace_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QByteArray>("problem");
    const QJsonObject base{{QStringLiteral("type"), QStringLiteral("latency")}};
    const auto with = [&base](const char *key, const QJsonValue &value) {
        QJsonObject object = base;
        object[QLatin1String(key)] = value;
        return object;
    };

    QTest::newRow("no type") << QJsonObject()
                             << QByteArray("faults[0].type is wrong: The fault has no name.");
    QTest::newRow("unknown type") << with("type", QStringLiteral("lag"))
                                  << QByteArray("faults[0].type is wrong: \"lag\" is not a fault.");
    QTest::newRow("unknown key") << with("delay", 1) << QByteArray("faults[0].delay is not a key");
    QTest::newRow("negative") << with("latency", -1)
                              << QByteArray("faults[0].latency must be a number from 0");
    QTest::newRow("fraction") << with("latency", 0.5)
                              << QByteArray("faults[0].latency must be a whole number");
    QTest::newRow("text") << with("jitter", QStringLiteral("much")) << QByteArray("faults[0].jitter must be");
    QTest::newRow("toxicity") << with("toxicity", 2)
                              << QByteArray("faults[0].toxicity must be a number from 0 to 1");
    QTest::newRow("direction") << with("direction", QStringLiteral("up"))
                               << QByteArray("faults[0].direction must be in, out or both");
    QTest::newRow("name") << with("name", QStringLiteral("a:b")) << QByteArray("A colon in a name");
    QTest::newRow("senseless") << QJsonObject{{QStringLiteral("type"), QStringLiteral("slicer")},
                                              {QStringLiteral("average_size"), 1},
                                              {QStringLiteral("size_variation"), 1}}
                               << QByteArray("faults[0].type does not work so: A slice");
}

void FaultSpecTest::badJson_namesThePlace()
{
    QFETCH(QJsonObject, json);
    QFETCH(QByteArray, problem);

    const std::string said = jsonProblem(json);

    QVERIFY2(QByteArray::fromStdString(said).contains(problem), said.c_str());
}

void FaultSpecTest::faultsWithoutChance_areNotRandom()
{
    QVERIFY(!isRandom(*parseFault("latency:latency=100")));
    QVERIFY(!isRandom(*parseFault("drop:percent=100")));
    QVERIFY(!isRandom(*parseFault("down")));
    QVERIFY(isRandom(*parseFault("latency:jitter=1")));
    QVERIFY(isRandom(*parseFault("stall:toxicity=0.5")));
    QVERIFY(isRandom(*parseFault("drop:percent=1")));
}

QTEST_GUILESS_MAIN(FaultSpecTest)
#include "tst_fault_spec.moc"
