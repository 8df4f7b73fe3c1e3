#include "ui/model_fixtures.h"
#include "ui/models/rule_model.h"
#include "ui/panels/pattern_fields.h"
#include "ui/panels/rule_form.h"
#include "ui/panels/rules_page.h"
#include "workbench/rules/rule_line.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace ropewalk {

class RulesPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void rules_areShownInTheirOrderWithHits();
    void switch_isPostedAtOnce();
    void add_postsARuleThatMakesSense();
    void form_editsTheChosenRule();
    void form_wrongPattern_isNotPosted();
    void remove_andMove_arePosted();
    void refused_saysWhy();
    void otherService_hasItsOwnRules();
    void model_moves_keepTheRules();

private:
    void
    addService(std::uint32_t id, const std::vector<std::string> &rules, std::vector<std::uint64_t> hits = {});
    [[nodiscard]] std::vector<std::string> posted() const;
    [[nodiscard]] QTableView *table() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("rules"));
    }
    void trigger(const QString &action);
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QLatin1String(name));
    }

    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<RulesPage> m_page;
    std::vector<Command> m_posted;
    std::optional<Error> m_failure;
};

void RulesPageTest::init()
{
    m_page.reset();
    m_posted.clear();
    m_failure.reset();
    m_directory = std::make_unique<Directory>();
    m_page = std::make_unique<RulesPage>(
        *m_directory, [this](Command command, QObject *, const Workbench::Answer &onAnswered) {
            m_posted.push_back(std::move(command));
            onAnswered(m_failure ? Result<CommandReply>(*m_failure) : Result<CommandReply>(CommandReply()));
        });
    addService(1, {"when in contains \"a\" drop", "when out any count"}, {3, 1'500});
    m_page->show(ServiceId{1});
}

void RulesPageTest::addService(std::uint32_t id,
                               const std::vector<std::string> &rules,
                               std::vector<std::uint64_t> hits)
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(id, Role::listen, "irc", "tcp:6667"));
    for (const std::string &line : rules)
        update.configs.back().rules.push_back(*parseRule(line));
    update.services.push_back(serviceState(id, ServicePhase::listening));
    update.services.back().ruleHits = std::move(hits);
    m_directory->apply(update);
}

std::vector<std::string> RulesPageTest::posted() const
{
    std::vector<std::string> lines;
    for (const RuleConfig &rule : std::get<SetRules>(m_posted.back()).rules)
        lines.push_back(formatRule(rule));
    return lines;
}

void RulesPageTest::trigger(const QString &action)
{
    for (QAction *each : m_page->findChildren<QAction *>())
        if (each->text() == action)
            each->trigger();
}

void RulesPageTest::rules_areShownInTheirOrderWithHits()
{
    const auto *model = table()->model();

    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, RuleModel::RuleColumn).data().toString(),
             QStringLiteral("in contains \"a\" drop"));
    QCOMPARE(model->index(1, RuleModel::HitsColumn).data().toString(), QStringLiteral("1,500"));
    QCOMPARE(m_page->activeCount(), 2);
}

void RulesPageTest::switch_isPostedAtOnce()
{
    table()->model()->setData(
        table()->model()->index(1, RuleModel::OnColumn), Qt::Unchecked, Qt::CheckStateRole);

    QCOMPARE(posted(), (std::vector<std::string>{"when in contains \"a\" drop", "off when out any count"}));
    QCOMPARE(std::get<SetRules>(m_posted.back()).service, ServiceId{1});
}

void RulesPageTest::add_postsARuleThatMakesSense()
{
    trigger(QStringLiteral("Add rule"));

    QCOMPARE(posted().size(), std::size_t{3});
    QVERIFY(parseRule(posted()[1]));
    QCOMPARE(table()->currentIndex().row(), 1);
}

void RulesPageTest::form_editsTheChosenRule()
{
    m_page->findChild<PatternFields *>()->setPattern({MatchKind::regex, "^b"});
    find<QComboBox>("ruleAction")->setCurrentIndex(static_cast<int>(RuleAction::reply));
    find<QLineEdit>("ruleText")->setText(QStringLiteral("{{0}}\\r\\n"));
    find<QLineEdit>("ruleName")->setText(QStringLiteral("first"));

    QCOMPARE(posted()[0], std::string(R"(when in regex "^b" reply "{{0}}\r\n" as "first")"));
    QCOMPARE(posted()[1], std::string("when out any count"));
}

void RulesPageTest::form_wrongPattern_isNotPosted()
{
    m_page->findChild<PatternFields *>()->setPattern({MatchKind::regex, "("});

    QVERIFY(m_posted.empty());
    QVERIFY(find<QLabel>("ruleProblem")->text().contains(QStringLiteral("not valid")));
}

void RulesPageTest::remove_andMove_arePosted()
{
    trigger(QStringLiteral("Move rule down"));
    QCOMPARE(posted()[1], std::string("when in contains \"a\" drop"));
    QCOMPARE(table()->currentIndex().row(), 1);
    trigger(QStringLiteral("Remove rule"));

    QCOMPARE(posted(), (std::vector<std::string>{"when out any count"}));
}

void RulesPageTest::refused_saysWhy()
{
    m_failure = Error{std::make_error_code(std::errc::no_such_device), "service 1"};
    trigger(QStringLiteral("Remove rule"));

    bool isSaid = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(QStringLiteral("service 1"));
    QVERIFY(isSaid);
}

void RulesPageTest::otherService_hasItsOwnRules()
{
    addService(2, {"when any close"});
    m_page->show(ServiceId{2});

    QCOMPARE(table()->model()->rowCount(), 1);
    m_page->show(ServiceId::none);
    QCOMPARE(table()->model()->rowCount(), 0);
}

void RulesPageTest::model_moves_keepTheRules()
{
    RuleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRules({*parseRule("when any drop"), *parseRule("when any hold"), *parseRule("when any count")});

    QVERIFY(model.move(0, 1));
    QVERIFY(model.move(2, -1));
    QVERIFY(!model.move(0, -1));
    QVERIFY(!model.move(2, 1));
    QCOMPARE(model.rules()[0].action, RuleAction::hold);
    QCOMPARE(model.rules()[1].action, RuleAction::count);
    model.remove(0);
    model.insert(2, *parseRule("when any close"));
    QCOMPARE(model.rules().back().action, RuleAction::close);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::RulesPageTest)
#include "tst_rules_page.moc"
