#include "ui/chain_fixtures.h"
#include "ui/models/chain_list_model.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/chain_inspector.h"
#include "ui/panels/chain_list.h"
#include "ui/panels/chain_view.h"
#include "ui/panels/deferreds_panel.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace ropewalk {

/// The panel and its inspector beside each other, on chains made by hand; what it posts is kept.
class DeferredsPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void list_rowChosen_showsItsChain();
    void list_rowThatMoves_staysChosen();
    void firstChain_isChosenByItself();
    void hold_ofALiveChain_isPosted();
    void held_offersReleaseAndStep();
    void finishedChain_cannotBeHeldNorFired();
    void refusal_isSaidOnThePanel();
    void unhandled_isShownOnRequest();
    void filter_withoutRows_offersAll();
    void fireBar_firesWhatTheChainWaitsFor();
    void fireBar_failure_goesToTheErrbacks();
    void fireBar_escape_firesNothing();
    void linkPage_tellsArgumentFailureAndHandler();
    void linkPage_tellsWhereTheFailureWasRaised_andItsWay();
    void owner_renamed_showsInTheMenu();
    void chainPage_listsTheLinksAsATable();
    void logPage_tellsTheStoryInOrder();
    void build_linkTyped_isAdded();
    void build_purposeTyped_isSaid();
    void build_newChain_isChosen();
    void demo_action_runsIt();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    void apply(const std::vector<std::uint64_t> &changed);
    void openTab(ChainInspector::Tab tab) { find<QTabBar>("chainTabs")->setCurrentIndex(tab); }
    template <typename Wanted>
    [[nodiscard]] const Wanted *posted() const
    {
        return m_posted.empty() ? nullptr : std::get_if<Wanted>(&m_posted.back());
    }

    static constexpr std::int64_t kNow = ChainShelf::kBegin + 1'000'000'000;

    ChainShelf m_shelf;
    Directory m_directory;
    std::vector<Command> m_posted;
    Result<CommandReply> m_reply{CommandReply()};
    std::unique_ptr<ChainListModel> m_model;
    std::unique_ptr<ChosenChain> m_chosen;
    std::unique_ptr<ChainActions> m_actions;
    std::unique_ptr<QWidget> m_window;
    DeferredsPanel *m_panel = nullptr;
    ChainInspector *m_inspector = nullptr;
};

void DeferredsPanelTest::init()
{
    m_window.reset();
    m_actions.reset();
    m_shelf = {};
    m_posted.clear();
    m_reply = CommandReply();
    const auto find = [this](std::uint64_t id) { return m_shelf.find(id); };
    const auto post = [this](const Command &command, QObject *, const Workbench::Answer &onAnswered) {
        m_posted.push_back(command);
        onAnswered(m_reply);
    };
    m_model = std::make_unique<ChainListModel>(m_directory, find);
    m_chosen = std::make_unique<ChosenChain>(find);
    m_actions = std::make_unique<ChainActions>(*m_chosen, post);
    m_window = std::make_unique<QWidget>();
    m_panel = new DeferredsPanel(*m_model, *m_chosen, *m_actions, m_directory, m_window.get());
    m_inspector = new ChainInspector(*m_chosen, *m_actions, m_directory, post, m_window.get());
    m_panel->resize(692, 700);
    m_inspector->setGeometry(692, 0, 348, 700);
    m_window->resize(1'040, 700);
    m_window->show();
    addMotd(m_shelf);
    m_shelf.add(409, "connect smtp-out", ChainPhase::unhandled).links = {
        linkRecord("greet", LinkRecord::Fate::raised, "ConnectionRefused")};
    apply({409, 412, 415});
}

void DeferredsPanelTest::apply(const std::vector<std::uint64_t> &changed)
{
    m_model->apply(changed, {});
    m_chosen->refresh(changed);
    m_panel->refresh(kNow);
    m_inspector->refresh(kNow);
}

void DeferredsPanelTest::list_rowChosen_showsItsChain()
{
    QTest::keyClick(&m_panel->list(), Qt::Key_Down);

    QCOMPARE(m_chosen->id(), std::uint64_t{412});
    QCOMPARE(find<QLabel>("chainName")->text(), QStringLiteral("d-412"));
    QCOMPARE(find<QLabel>("chainPurpose")->text(), QStringLiteral("fetch /motd, announce"));
}

void DeferredsPanelTest::list_rowThatMoves_staysChosen()
{
    m_chosen->choose(415);
    m_shelf.at(415).phase = ChainPhase::waiting;
    apply({415});
    QCOMPARE(m_chosen->id(), std::uint64_t{415});
    m_shelf.add(415, "sendToAll #wire", ChainPhase::dropped);
    apply({415});

    QCOMPARE(m_chosen->id(), std::uint64_t{415});
    QCOMPARE(m_panel->list().currentIndex().row(), m_model->rowOf(415));
}

void DeferredsPanelTest::firstChain_isChosenByItself()
{
    QCOMPARE(m_chosen->id(), std::uint64_t{409});
    QCOMPARE(m_panel->list().currentIndex().row(), 0);
}

void DeferredsPanelTest::hold_ofALiveChain_isPosted()
{
    m_chosen->choose(412);
    m_panel->refresh(kNow);
    QTest::mouseClick(find<QPushButton>("holdChain"), Qt::LeftButton);

    QVERIFY(posted<HoldChain>() != nullptr);
    QCOMPARE(posted<HoldChain>()->chain, std::uint64_t{412});
    QVERIFY(!find<QPushButton>("stepChain")->isEnabled());
}

void DeferredsPanelTest::held_offersReleaseAndStep()
{
    m_shelf.at(415).phase = ChainPhase::held;
    m_chosen->choose(415);
    apply({415});
    QCOMPARE(find<QPushButton>("holdChain")->text(), QStringLiteral("Release"));
    QTest::mouseClick(find<QPushButton>("stepChain"), Qt::LeftButton);
    QVERIFY(posted<StepChain>() != nullptr);

    QTest::mouseClick(find<QPushButton>("holdChain"), Qt::LeftButton);
    QVERIFY(posted<ReleaseChain>() != nullptr);
}

void DeferredsPanelTest::finishedChain_cannotBeHeldNorFired()
{
    QVERIFY(!find<QPushButton>("holdChain")->isEnabled());
    QVERIFY(!find<QPushButton>("cancelChain")->isEnabled());
    QVERIFY(!m_actions->fireResult()->isEnabled());
    QVERIFY(!find<QPushButton>("fireResult")->isVisible());
}

void DeferredsPanelTest::refusal_isSaidOnThePanel()
{
    m_chosen->choose(412);
    m_panel->refresh(kNow);
    m_reply = Error{std::make_error_code(std::errc::no_such_device), "hold d-412"};
    m_actions->hold()->trigger();
    QVERIFY(find<QWidget>("chainNotice")->isVisible());

    m_reply = CommandReply();
    m_actions->hold()->trigger();
    QVERIFY(!find<QWidget>("chainNotice")->isVisible());
}

void DeferredsPanelTest::unhandled_isShownOnRequest()
{
    m_chosen->choose(415);
    m_panel->showUnhandled();

    QCOMPARE(m_chosen->id(), std::uint64_t{409});
    QCOMPARE(m_panel->list().currentIndex().row(), 0);
}

void DeferredsPanelTest::filter_withoutRows_offersAll()
{
    init();
    m_chosen->choose(0);
    m_model->apply({}, std::vector<std::uint64_t>{409, 412, 415});
    m_shelf.add(1, "ended", ChainPhase::dropped);
    m_model->apply(std::vector<std::uint64_t>{1}, {});
    m_panel->refresh(kNow);
    auto *empty = find<QWidget>("noChains");
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);

    QCOMPARE(m_model->filter(), ChainFilter::all);
    QCOMPARE(m_model->rowCount(), 1);
}

void DeferredsPanelTest::fireBar_firesWhatTheChainWaitsFor()
{
    m_chosen->choose(412);
    QCOMPARE(find<QLabel>("fireTitle")->text(), QStringLiteral("Fire d-415 by hand"));
    QTest::mouseClick(find<QPushButton>("fireResult"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("fireText"), QStringLiteral("4 written"));
    QTest::keyClick(find<QLineEdit>("fireText"), Qt::Key_Return);

    const FireChain *fired = posted<FireChain>();
    QVERIFY(fired != nullptr);
    QCOMPARE(fired->chain, std::uint64_t{415});
    QCOMPARE(fired->text, std::string("4 written"));
    QCOMPARE(fired->lane, Lane::callbacks);
}

void DeferredsPanelTest::fireBar_failure_goesToTheErrbacks()
{
    m_chosen->choose(415);
    QTest::mouseClick(find<QPushButton>("fireFailure"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("fire"), Qt::LeftButton);

    QVERIFY(posted<FireChain>() != nullptr);
    QCOMPARE(posted<FireChain>()->lane, Lane::errbacks);
}

void DeferredsPanelTest::fireBar_escape_firesNothing()
{
    m_chosen->choose(415);
    QTest::mouseClick(find<QPushButton>("fireResult"), Qt::LeftButton);
    QTest::keyClick(find<QLineEdit>("fireText"), Qt::Key_Escape);

    QVERIFY(m_posted.empty());
    QVERIFY(find<QPushButton>("fireResult")->isVisible());
}

void DeferredsPanelTest::linkPage_tellsArgumentFailureAndHandler()
{
    m_chosen->choose(412);

    QCOMPARE(find<QLabel>("linkTitle")->text(), QStringLiteral("Link 2, decodeJson"));
    QCOMPARE(find<QLabel>("linkPlace")->text(), QStringLiteral("callback · motd.cpp:52 · 0.18 ms"));
    QCOMPARE(find<QPlainTextEdit>("argumentText")->toPlainText(), QStringLiteral("Response 200"));
    QCOMPARE(find<QLabel>("linkFailure")->text(), QStringLiteral("Raised: JsonError at byte 0"));
    QTest::mouseClick(find<QAbstractButton>("linkHandler"), Qt::LeftButton);
    QCOMPARE(m_chosen->link(), 3);
}

void DeferredsPanelTest::linkPage_tellsWhereTheFailureWasRaised_andItsWay()
{
    m_shelf.at(412).links[1].result.raisedAt = {"src/json.cpp", 58};
    m_shelf.at(412).links[1].result.type = "JsonError";
    m_chosen->choose(412);
    const auto *facts = find<FormGrid>("linkFacts");
    QStringList words;
    for (const auto *label : find<QWidget>("failureTrace")->findChildren<QLabel *>())
        words << label->text();

    QCOMPARE(facts->value(2), QStringLiteral("JsonError"));
    QCOMPARE(facts->value(3), QStringLiteral("json.cpp:58"));
    QCOMPARE(words.join(u' '),
             QStringLiteral("Failure trace decodeJson raised json.cpp:58 logFailure passed on motd.cpp:52 "
                            "useCachedMotd handled motd.cpp:52"));
    m_chosen->setLink(0);
    QVERIFY(find<QWidget>("failureTrace")->isHidden());
}

void DeferredsPanelTest::owner_renamed_showsInTheMenu()
{
    EngineUpdate update;
    ServiceConfig &config = update.configs.emplace_back();
    config.id = ServiceId{7};
    config.name = "smtp-out";
    m_directory.apply(update);
    m_shelf.at(409).owner = ServiceId{7};
    apply({409});
    const auto *owners = find<QComboBox>("chainOwner");
    QVERIFY(owners->findText(QStringLiteral("smtp-out")) > 0);
    config.name = "mail";
    m_directory.apply(update);
    m_panel->refresh(kNow);

    QVERIFY(owners->findText(QStringLiteral("mail")) > 0);
    QCOMPARE(owners->findText(QStringLiteral("smtp-out")), -1);
}

void DeferredsPanelTest::chainPage_listsTheLinksAsATable()
{
    m_chosen->choose(412);
    openTab(ChainInspector::ChainTab);
    const auto *table = find<QTableView>("chainLinks");
    QStringList outcomes;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        outcomes << table->model()->index(row, 2).data().toString();

    QCOMPARE(outcomes,
             (QStringList{QStringLiteral("returned"),
                          QStringLiteral("raised"),
                          QStringLiteral("passed on"),
                          QStringLiteral("returned"),
                          QStringLiteral("waiting on d-415"),
                          QStringLiteral("next")}));
    QTest::mouseClick(find<QAbstractButton>("chainChild"), Qt::LeftButton);
    QCOMPARE(m_chosen->id(), std::uint64_t{415});
    QTest::mouseClick(find<QAbstractButton>("chainParent"), Qt::LeftButton);
    QCOMPARE(m_chosen->id(), std::uint64_t{412});
}

void DeferredsPanelTest::logPage_tellsTheStoryInOrder()
{
    m_chosen->choose(412);
    openTab(ChainInspector::LogTab);
    const QString log = find<QTextEdit>("chainLog")->toPlainText();

    QVERIFY(log.startsWith(QStringLiteral("+0.0 µs")));
    QVERIFY(log.contains(QStringLiteral("Made in motd.cpp:40")));
    const auto raised = log.indexOf(QStringLiteral("Link 2 raised JsonError at byte 0"));
    QVERIFY(raised > log.indexOf(QStringLiteral("Fired with Response 200")));
    QVERIFY(raised < log.indexOf(QStringLiteral("Link 4 returned Welcome to #wire")));
    QVERIFY(log.endsWith(QStringLiteral("Link 5 waits for d-415")));
}

void DeferredsPanelTest::build_linkTyped_isAdded()
{
    m_shelf.at(415).isByHand = true;
    m_chosen->choose(415);
    m_inspector->setTab(ChainInspector::BuildTab);
    QTest::keyClicks(find<QLineEdit>("buildName"), QStringLiteral("parse"));
    auto *callback = find<QWidget>("buildCallback");
    callback->findChild<QComboBox *>()->setCurrentIndex(1);
    QTest::keyClicks(callback->findChild<QLineEdit *>(), QStringLiteral("42"));
    QTest::mouseClick(find<QPushButton>("buildAdd"), Qt::LeftButton);

    const AddLinks *added = posted<AddLinks>();
    QVERIFY(added != nullptr);
    QCOMPARE(added->chain, std::uint64_t{415});
    LinkPlan expected{"parse", {LaneAction::Kind::returnText, "42", {}}, {}};
    QCOMPARE(added->links, std::vector<LinkPlan>{expected});
}

void DeferredsPanelTest::build_purposeTyped_isSaid()
{
    m_shelf.at(415).isByHand = true;
    m_chosen->choose(415);
    m_inspector->setTab(ChainInspector::BuildTab);
    auto *purpose = find<QLineEdit>("buildPurpose");
    QCOMPARE(purpose->text(), QStringLiteral("sendToAll #wire"));
    purpose->selectAll();
    QTest::keyClicks(purpose, QStringLiteral("greet all"));
    QTest::keyClick(purpose, Qt::Key_Return);

    const DescribeChain *described = posted<DescribeChain>();
    QVERIFY(described != nullptr);
    QCOMPARE(described->chain, std::uint64_t{415});
    QCOMPARE(described->purpose, std::string("greet all"));
}

void DeferredsPanelTest::build_newChain_isChosen()
{
    m_shelf.add(500, "built by hand", ChainPhase::notFired).isByHand = true;
    CommandReply reply;
    reply.chain = 500;
    m_reply = reply;
    m_actions->build()->trigger();

    QVERIFY(posted<BuildChain>() != nullptr);
    QCOMPARE(m_chosen->id(), std::uint64_t{500});
    QVERIFY(find<QLineEdit>("buildName")->isVisible());
}

void DeferredsPanelTest::demo_action_runsIt()
{
    QVERIFY(m_actions->demos().size() >= 5);
    m_actions->demo(QStringLiteral("unhandled"))->trigger();

    QVERIFY(posted<RunChainDemo>() != nullptr);
    QCOMPARE(posted<RunChainDemo>()->name, std::string("unhandled"));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::DeferredsPanelTest)
#include "tst_deferreds_panel.moc"
