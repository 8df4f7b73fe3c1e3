#include "base/unique_fd.h"
#include "reactor/descriptor_limit.h"

#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>

#include <vector>

using namespace ropewalk;

class DescriptorLimitTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void raising_reachesTheHardLimit();
    void raising_aRaisedLimit_changesNothing();
    void raising_makesRoomForDescriptorsAboveTheOldLimit();

private:
    static constexpr rlim_t kLow = 64;
    static rlimit limits();
};

rlimit DescriptorLimitTest::limits()
{
    rlimit found{};
    ::getrlimit(RLIMIT_NOFILE, &found);
    return found;
}

void DescriptorLimitTest::init()
{
    rlimit low = limits();
    low.rlim_cur = kLow;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
}

void DescriptorLimitTest::raising_reachesTheHardLimit()
{
    const rlim_t hard = limits().rlim_max;

    QCOMPARE(raiseDescriptorLimit(), hard);
    QCOMPARE(limits().rlim_cur, hard);
    QCOMPARE(limits().rlim_max, hard);
}

void DescriptorLimitTest::raising_aRaisedLimit_changesNothing()
{
    const std::uint64_t raised = raiseDescriptorLimit();

    QCOMPARE(raiseDescriptorLimit(), raised);
}

void DescriptorLimitTest::raising_makesRoomForDescriptorsAboveTheOldLimit()
{
    raiseDescriptorLimit();
    std::vector<UniqueFd> opened;
    for (rlim_t count = 0; count < 2 * kLow; ++count)
        opened.emplace_back(::open("/dev/null", O_RDONLY | O_CLOEXEC));

    QVERIFY(opened.back().get() >= static_cast<int>(kLow));
}

QTEST_APPLESS_MAIN(DescriptorLimitTest)
#include "tst_descriptor_limit.moc"
