#include "net/endpoint_description.h"

#include <QTest>

using namespace ropewalk;

/// What the corpus does not say: text that goes there and back, and what no description should do.
class EndpointDescriptionTest : public QObject
{
    Q_OBJECT

private slots:
    void split_quotedArgument_isTheArgument();
    void split_bracketedAddress_isNoAddress();
    void server_portOutOfRange_isTaken();
    void server_manyWrappers_areUnwrapped();
    void client_numbersBeforeArguments_isAValueFault();
};

void EndpointDescriptionTest::split_quotedArgument_isTheArgument()
{
    for (const std::string text : {"", ":", "\\", "a:b\\c", "\\\\::", "café"}) {
        const auto split = splitDescription(quoteStringArgument(text));
        QVERIFY(split);
        QCOMPARE(split->positional, (std::vector<std::string>{text}));
    }
}

void EndpointDescriptionTest::split_bracketedAddress_isNoAddress()
{
    QCOMPARE(splitDescription("[::1]")->positional, (std::vector<std::string>{"[", "", "1]"}));
}

void EndpointDescriptionTest::server_portOutOfRange_isTaken()
{
    const auto server = describeServer("tcp:70000");

    QVERIFY(server);
    QCOMPARE(std::get<std::int64_t>(server->values.at("port")), std::int64_t{70000});
}

void EndpointDescriptionTest::server_manyWrappers_areUnwrapped()
{
    std::string description;
    for (int i = 0; i < 20; ++i)
        description += "haproxy:";
    auto server = describeServer(description + "tcp:80");
    QVERIFY(server);
    const DescribedEndpoint *inner = &*server;
    for (int i = 0; i < 20; ++i)
        inner = std::get<DescribedEndpoint::Inner>(inner->values.at("wrapped")).get();

    QCOMPARE(inner->type, std::string("tcp"));
}

void EndpointDescriptionTest::client_numbersBeforeArguments_isAValueFault()
{
    QVERIFY(describeClient("tcp:h:x:unknown=1").error() == DescriptionFault::value);
    QVERIFY(describeClient("tls:h:x:unknown=1").error() == DescriptionFault::arguments);
}

QTEST_APPLESS_MAIN(EndpointDescriptionTest)

#include "tst_endpoint_description.moc"
