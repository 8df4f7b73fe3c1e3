#include "ui/chain_fixtures.h"
#include "ui/models/chosen_chain.h"
#include "ui/panels/chain_view.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QTest>

namespace ropewalk {

class ChainViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void chain_chosen_beginsAtTheLinkThatRaised();
    void upAndDown_chooseLinks();
    void enter_onAWaitingLink_followsAndBackspaceReturns();
    void doubleClick_onAWaitingLink_follows();
    void click_onACard_choosesItsLink();
    void path_isPaintedInTheLaneItTook();
    void waitingLink_isHigherThanOthers();
    void longChain_foldsWhatWasPassedThrough();
    void longChain_choosesAcrossAFold();
    void hugeChain_paintsWhatIsSeen();
    void newLinks_ofTheChosenChain_areSeen();
    void link_followsWhatHappens_untilOneIsChosen();
    void ringOfChains_hasNothingToFire();
    void screenReader_hearsTheChosenLink();

private:
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    [[nodiscard]] QPoint cardOf(int link, Lane lane) const;
    void addLong(std::size_t links);

    ChainShelf m_shelf;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ChosenChain> m_chosen;
    std::unique_ptr<ChainView> m_view;
};

void ChainViewTest::init()
{
    m_view.reset();
    m_shelf = {};
    m_theme.reset();
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
    m_chosen = std::make_unique<ChosenChain>([this](std::uint64_t id) { return m_shelf.find(id); });
    m_view = std::make_unique<ChainView>(*m_chosen);
    m_view->resize(692, 540);
    m_view->show();
    addMotd(m_shelf);
}

QPoint ChainViewTest::cardOf(int link, Lane lane) const
{
    const ChainLayout &layout = m_view->arrangement();
    const auto row = layout.rows()[layout.rowOfLink(static_cast<std::size_t>(link))];
    return layout.card(row, lane).center() - QPoint(0, m_view->verticalScrollBar()->value());
}

/// A value that passes by all links, which are errbacks, but the first and the last.
void ChainViewTest::addLong(std::size_t links)
{
    ChainRecord &chain = m_shelf.add(9, "long", ChainPhase::value);
    for (std::size_t at = 0; at < links; ++at) {
        LinkRecord link = linkRecord("step", LinkRecord::Fate::returned, "Response 200");
        if (at > 0 && at + 1 < links) {
            link.callback.clear();
            link.errback = "report";
            link.fate = LinkRecord::Fate::passedThrough;
        }
        chain.links.push_back(link);
    }
}

void ChainViewTest::chain_chosen_beginsAtTheLinkThatRaised()
{
    m_chosen->choose(412);

    QCOMPARE(m_chosen->link(), 1);
    QCOMPARE(m_view->arrangement().rows().size(), std::size_t{6});
}

void ChainViewTest::upAndDown_chooseLinks()
{
    m_chosen->choose(412);
    press(Qt::Key_Down);
    QCOMPARE(m_chosen->link(), 2);
    press(Qt::Key_End);
    QCOMPARE(m_chosen->link(), 5);
    press(Qt::Key_Down);
    QCOMPARE(m_chosen->link(), 5);
    press(Qt::Key_Home);
    press(Qt::Key_Up);
    QCOMPARE(m_chosen->link(), 0);
}

void ChainViewTest::enter_onAWaitingLink_followsAndBackspaceReturns()
{
    m_chosen->choose(412);
    m_chosen->setLink(4);
    press(Qt::Key_Return);
    QCOMPARE(m_chosen->id(), std::uint64_t{415});

    press(Qt::Key_Backspace);
    QCOMPARE(m_chosen->id(), std::uint64_t{412});
    press(Qt::Key_Backspace);
    QCOMPARE(m_chosen->id(), std::uint64_t{412});
}

void ChainViewTest::doubleClick_onAWaitingLink_follows()
{
    m_chosen->choose(412);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, cardOf(4, Lane::callbacks));

    QCOMPARE(m_chosen->id(), std::uint64_t{415});
}

void ChainViewTest::click_onACard_choosesItsLink()
{
    m_chosen->choose(412);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cardOf(3, Lane::errbacks));

    QCOMPARE(m_chosen->link(), 3);
}

void ChainViewTest::path_isPaintedInTheLaneItTook()
{
    m_chosen->choose(412);
    const QImage picture = m_view->viewport()->grab().toImage();
    const ChainLayout &layout = m_view->arrangement();
    const auto inGap = [&](std::size_t row, Lane lane, int up) {
        const int y = layout.rows()[row].bottom() + up - m_view->verticalScrollBar()->value();
        return picture.pixelColor(layout.middle(lane), y);
    };

    QCOMPARE(inGap(0, Lane::callbacks, 3), themeColor(Token::inFill));
    QCOMPARE(inGap(1, Lane::callbacks, 3), themeColor(Token::errFill));
    QCOMPARE(inGap(1, Lane::errbacks, ChainLayout::kGap - 2), themeColor(Token::errFill));
    QCOMPARE(inGap(3, Lane::callbacks, ChainLayout::kGap - 8), themeColor(Token::inFill));
    QVERIFY(inGap(0, Lane::errbacks, 3) != themeColor(Token::errFill));
}

void ChainViewTest::waitingLink_isHigherThanOthers()
{
    m_chosen->choose(412);
    const auto &rows = m_view->arrangement().rows();

    QVERIFY(rows[4].height > rows[3].height);
}

void ChainViewTest::longChain_foldsWhatWasPassedThrough()
{
    addLong(500);
    m_chosen->choose(9);

    const auto &rows = m_view->arrangement().rows();
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[1].count, std::size_t{498});
}

void ChainViewTest::longChain_choosesAcrossAFold()
{
    addLong(500);
    m_chosen->choose(9);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    QCOMPARE(m_chosen->link(), 1);
    press(Qt::Key_Down);
    QCOMPARE(m_chosen->link(), 499);
}

void ChainViewTest::hugeChain_paintsWhatIsSeen()
{
    ChainRecord &chain = m_shelf.add(9, "huge", ChainPhase::value);
    for (int at = 0; at < 20'000; ++at)
        chain.links.push_back(linkRecord("step", LinkRecord::Fate::returned, "Response 200"));
    m_chosen->choose(9);
    press(Qt::Key_End);

    QCOMPARE(m_chosen->link(), 19'999);
    const ChainLayout &layout = m_view->arrangement();
    const int top = m_view->verticalScrollBar()->value();
    const auto [first, last] = layout.rowsIn(top, top + m_view->viewport()->height());
    QVERIFY(last - first < 12);
    QCOMPARE(last, std::size_t{20'000});
    m_view->viewport()->grab();
}

void ChainViewTest::newLinks_ofTheChosenChain_areSeen()
{
    m_chosen->choose(415);
    QCOMPARE(m_view->arrangement().rows().size(), std::size_t{0});
    m_shelf.at(415).links.push_back(linkRecord("write", LinkRecord::Fate::pending));
    m_chosen->refresh(std::vector<std::uint64_t>{415});

    QCOMPARE(m_view->arrangement().rows().size(), std::size_t{1});
}

void ChainViewTest::link_followsWhatHappens_untilOneIsChosen()
{
    ChainRecord &chain = m_shelf.add(7, "moves", ChainPhase::running);
    chain.links = {linkRecord("one", LinkRecord::Fate::running),
                   linkRecord("two", LinkRecord::Fate::pending)};
    m_chosen->choose(7);
    QCOMPARE(m_chosen->link(), 0);
    m_shelf.at(7).links[0].fate = LinkRecord::Fate::returned;
    m_chosen->refresh(std::vector<std::uint64_t>{7});
    QCOMPARE(m_chosen->link(), 1);

    press(Qt::Key_Up);
    m_shelf.at(7).links[1].fate = LinkRecord::Fate::returned;
    m_chosen->refresh(std::vector<std::uint64_t>{7});
    QCOMPARE(m_chosen->link(), 0);
}

void ChainViewTest::ringOfChains_hasNothingToFire()
{
    m_shelf.add(1, "one", ChainPhase::waiting).waitsFor = 2;
    m_shelf.add(2, "two", ChainPhase::waiting).waitsFor = 1;
    m_chosen->choose(1);
    QCOMPARE(m_chosen->unfired(), std::uint64_t{0});

    m_chosen->choose(412);
    QCOMPARE(m_chosen->unfired(), std::uint64_t{415});
}

void ChainViewTest::screenReader_hearsTheChosenLink()
{
    m_chosen->choose(412);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(m_view.get());

    QVERIFY(heard != nullptr);
    QCOMPARE(heard->role(), QAccessible::List);
    QCOMPARE(heard->text(QAccessible::Value),
             QStringLiteral("d-412, 6 links, link 2, decodeJson, raised, JsonError at byte 0, 0.18 ms"));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::ChainViewTest)
#include "tst_chain_view.moc"
