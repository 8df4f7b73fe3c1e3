#include "net/endpoint_parts.h"

#include <QTest>

#include <string>

using namespace ropewalk;

namespace {

/// One letter a part and its text: "S tcp|: |P 80".
std::string spelled(std::string_view text, EndpointRole role)
{
    constexpr std::string_view letters = "SHPAKV-E"; // In the order of EndpointPartKind.
    std::string result;
    for (const EndpointPart &part : endpointParts(text, role)) {
        result += result.empty() ? "" : " ";
        result += letters[static_cast<std::size_t>(part.kind)];
        result += std::string("(") + std::string(text.substr(part.range.begin, part.range.length)) + ")";
    }
    return result;
}

} // namespace

class EndpointPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void parts_ofText_areNamed_data();
    void parts_ofText_areNamed();
    void schemes_areOfferedByRole();
    void schemes_nameTheirArguments();
};

void EndpointPartsTest::parts_ofText_areNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<QByteArray>("parts");

    const auto add = [](const char *text, bool listens, const char *parts) {
        QTest::addRow("%s", text) << QByteArray(text) << listens << QByteArray(parts);
    };
    add("", true, "");
    add("8080", true, "P(8080)");
    add("tcp:80:interface=127.0.0.1", true, "S(tcp) -(:) P(80) -(:) K(interface) -(=) V(127.0.0.1)");
    add("tcp:host:80", false, "S(tcp) -(:) H(host) -(:) P(80)");
    add("[::1]:80", false, "H([::1]) -(:) P(80)");
    add("unix:/tmp/s", true, "S(unix) -(:) A(/tmp/s)");
    add("tcp://host:80/x", false, "S(tcp) -(://) H(host) -(:) P(80) A(/x)");
    add("tcp:99999", true, "S(tcp) -(:) E(99999)");
    add("tcp:80:colour=red", true, "S(tcp) -(:) P(80) -(:) E(colour) -(=red)");
    add("ws:80", true, "E(ws) -(:80)");
}

void EndpointPartsTest::parts_ofText_areNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, listens);
    QFETCH(QByteArray, parts);

    const auto role = listens ? EndpointRole::listen : EndpointRole::connect;

    QCOMPARE(QByteArray::fromStdString(spelled(text.toStdString(), role)), parts);
}

void EndpointPartsTest::schemes_areOfferedByRole()
{
    QCOMPARE(endpointSchemes(EndpointRole::listen).front()->name, std::string_view("tcp"));
    QCOMPARE(endpointSchemes(EndpointRole::connect).size(), std::size_t(8));
    QVERIFY(findEndpointScheme("gopher", EndpointRole::listen) == nullptr);
}

void EndpointPartsTest::schemes_nameTheirArguments()
{
    const EndpointScheme *scheme = findEndpointScheme("UDP", EndpointRole::connect);

    QVERIFY(scheme != nullptr);
    QCOMPARE(scheme->arguments.front().name, std::string_view("host"));
    QVERIFY(scheme->arguments.front().isRequired);
}

QTEST_GUILESS_MAIN(EndpointPartsTest)
#include "tst_endpoint_parts.moc"
