#include "workbench/fault_recorder.h"

#include <QTest>

#include <random>

using namespace ropewalk;
using namespace std::chrono_literals;

/// What holds for any faults, any input and any cutting of it.
class FaultPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void streamFaults_loseAndReorderNothing();
    void streamFaults_tunedMeanwhile_loseAndReorderNothing();
    void sameSeedAndInput_sameFaults();
    void sameSeedAndBytes_cutOtherwise_corruptTheSame();
    void sameSeedAndBytes_cutOtherwise_sliceAtTheSamePlaces();
    void otherSeed_otherFaults();
    void directions_haveFaultsOfTheirOwn();
    void randomNumbers_areTheSameEverywhere();
};

namespace {

using Random = std::mt19937; // Its numbers are the standard's.

std::uint32_t below(Random &random, std::uint32_t bound)
{
    return static_cast<std::uint32_t>(random()) % bound;
}

/// One that delays, cuts and holds, and loses nothing.
std::string harmlessFault(Random &random)
{
    const std::string number = std::to_string(below(random, 300));
    switch (below(random, 5)) {
    case 0: return "latency:latency=" + number + ":jitter=" + std::to_string(below(random, 300));
    case 1: return "bandwidth:rate=" + std::to_string(1 + below(random, 50));
    case 2: return "slow_close:delay=" + number;
    case 3:
        return "slicer:average_size=" + std::to_string(20 + below(random, 50)) +
               ":size_variation=19:delay=" + number;
    default: return "slow_close:delay=1:on=no";
    }
}

std::vector<std::string> harmlessFaults(Random &random)
{
    std::vector<std::string> specs;
    for (std::uint32_t i = below(random, 5); i > 0; --i)
        specs.push_back(harmlessFault(random));
    return specs;
}

std::string randomBytes(Random &random, std::size_t size)
{
    std::string bytes(size, '\0');
    for (char &c : bytes)
        c = static_cast<char>('a' + below(random, 26));
    return bytes;
}

/// Feeds `bytes` in pieces of at most `most`, with pauses.
void feed(LineUnderTest &test, Random &random, std::string_view bytes, std::uint32_t most)
{
    while (!bytes.empty()) {
        const std::size_t size = 1 + below(random, most);
        test.take(bytes.substr(0, size));
        bytes.remove_prefix(std::min(size, bytes.size()));
        test.advance(std::chrono::milliseconds(below(random, 30)));
    }
}

std::string corruptedInPieces(std::uint32_t pieces, std::uint32_t seed)
{
    LineUnderTest test({"corrupt:bits=64", "corrupt:bytes=100"}, FaultMaterial::stream, seed);
    Random random(1);
    feed(test, random, std::string(20'000, 'x'), pieces);
    return test.out.text();
}

} // namespace

void FaultPropertiesTest::streamFaults_loseAndReorderNothing()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        LineUnderTest test(harmlessFaults(random), FaultMaterial::stream, seed);
        const std::string sent = randomBytes(random, 5'000);
        feed(test, random, sent, 400);
        test.line.takeEnd();
        test.advance(1h);

        QCOMPARE(test.out.text(), sent + "<end>");
        QVERIFY(!test.line.holdsAny());
    }
}

void FaultPropertiesTest::streamFaults_tunedMeanwhile_loseAndReorderNothing()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        LineUnderTest test(harmlessFaults(random), FaultMaterial::stream, seed);
        std::string sent;
        for (int i = 0; i < 20; ++i) {
            const std::string part = randomBytes(random, 300);
            feed(test, random, part, 100);
            sent += part;
            test.set(harmlessFaults(random));
            if (below(random, 3) == 0)
                test.line.setOpen(below(random, 2) == 0);
        }
        test.line.setOpen(true);
        test.line.takeEnd();
        test.advance(1h);

        QCOMPARE(test.out.text(), sent + "<end>");
    }
}

void FaultPropertiesTest::sameSeedAndInput_sameFaults()
{
    const std::vector<std::string> specs{"drop:percent=10", "duplicate:percent=10", "reorder:percent=20"};
    const auto run = [&specs] {
        LineUnderTest test(specs, FaultMaterial::messages, 42);
        for (int i = 0; i < 500; ++i) {
            test.take(std::to_string(i) + ' ');
            test.advance(1ms);
        }
        test.line.takeEnd();
        return test.out.events;
    };

    QCOMPARE(run(), run());
}

void FaultPropertiesTest::sameSeedAndBytes_cutOtherwise_corruptTheSame()
{
    const std::string whole = corruptedInPieces(20'000, 42);

    for (const std::uint32_t pieces : {1U, 7U, 100U, 3'000U})
        QCOMPARE(corruptedInPieces(pieces, 42), whole);
}

void FaultPropertiesTest::sameSeedAndBytes_cutOtherwise_sliceAtTheSamePlaces()
{
    const auto cuts = [](std::size_t pieces) {
        LineUnderTest test({"slicer:average_size=50:size_variation=40"}, FaultMaterial::stream, 42);
        for (std::size_t i = 0; i < 1'000; i += pieces)
            test.take(std::string(pieces, 'x'));
        std::vector<std::size_t> places;
        std::size_t place = 0;
        for (const std::string &piece : test.out.pieces())
            places.push_back(place += piece.size());
        return places;
    };

    const auto fine = cuts(10);
    for (const std::size_t place : cuts(1'000))
        QVERIFY(std::ranges::find(fine, place) != fine.end());
}

void FaultPropertiesTest::otherSeed_otherFaults()
{
    QVERIFY(corruptedInPieces(100, 42) != corruptedInPieces(100, 43));
}

void FaultPropertiesTest::directions_haveFaultsOfTheirOwn()
{
    const auto run = [](std::uint64_t salt) {
        Clock clock;
        FaultRecorder out(clock);
        FaultLine line(clock, FaultMaterial::stream, out);
        line.setFaults(planFaults({*parseFault("corrupt:bits=10")}, connectionRandom(1, "s", 1)), salt);
        line.take({.bytes = std::string(100, 'x')});
        return out.text();
    };

    QVERIFY(run(1) != run(2));
}

void FaultPropertiesTest::randomNumbers_areTheSameEverywhere()
{
    const FaultRandom random = connectionRandom(1, "echo", 2);

    QCOMPARE(random.at(0), FaultRandom(1).of("echo").of(2).at(0));
    QCOMPARE(FaultRandom(0).at(0), std::uint64_t{0xE220A8397B1DCDAF}); // SplitMix64's first of seed 0.
    QVERIFY(random.unitAt(0) >= 0 && random.unitAt(0) < 1);
}

QTEST_GUILESS_MAIN(FaultPropertiesTest)
#include "tst_fault_properties.moc"
