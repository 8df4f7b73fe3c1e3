#include "ui/theme/theme.h"
#include "ui/widgets/template_edit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace ropewalk;

class TemplateEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ctrlEnter_sends();
    void ctrlShiftEnter_sendsToAll();
    void enter_isALineBreak();
    void altArrows_walkTheHistory();
    void variables_areViolet();
    void unknownVariables_areRed();
    void colouring_leavesUndoAlone();
    void braces_offerVariables();
    void completion_chosen_replacesWhatWasTyped();
    void ctrlSpace_offersEverything();

private:
    [[nodiscard]] QColor inkAt(int position) const;

    Theme m_theme{*qApp, SchemeChoice::light};
    std::unique_ptr<TemplateEdit> m_edit;
};

void TemplateEditTest::init()
{
    m_edit = std::make_unique<TemplateEdit>();
    m_edit->setSpanFinder([](const QString &line) {
        std::vector<VariableSpan> spans;
        if (const auto at = static_cast<int>(line.indexOf(QStringLiteral("{{seq}}"))); at >= 0)
            spans.push_back({at, 7, true});
        if (const auto at = static_cast<int>(line.indexOf(QStringLiteral("{{xyz}}"))); at >= 0)
            spans.push_back({at, 7, false});
        return spans;
    });
    m_edit->show();
}

void TemplateEditTest::braces_offerVariables()
{
    m_edit->setCompletions([] { return QStringList{QStringLiteral("{{seq}}"), QStringLiteral("{{time}}")}; });

    QTest::keyClicks(m_edit.get(), QStringLiteral("n {{s"));

    QVERIFY(m_edit->completer().popup()->isVisible());
    QCOMPARE(m_edit->completer().completionCount(), 1);
}

void TemplateEditTest::completion_chosen_replacesWhatWasTyped()
{
    m_edit->setCompletions([] { return QStringList{QStringLiteral("{{seq}}"), QStringLiteral("{{time}}")}; });
    QTest::keyClicks(m_edit.get(), QStringLiteral("n {{t"));

    QTest::keyClick(m_edit->completer().popup(), Qt::Key_Return);

    QCOMPARE(m_edit->toPlainText(), QStringLiteral("n {{time}}"));
    QVERIFY(!m_edit->completer().popup()->isVisible());
}

void TemplateEditTest::ctrlSpace_offersEverything()
{
    m_edit->setCompletions([] { return QStringList{QStringLiteral("{{seq}}"), QStringLiteral("{{time}}")}; });

    QTest::keyClick(m_edit.get(), Qt::Key_Space, Qt::ControlModifier);

    QCOMPARE(m_edit->completer().completionCount(), 2);
}

QColor TemplateEditTest::inkAt(int position) const
{
    for (const auto &range : m_edit->document()->begin().layout()->formats())
        if (position >= range.start && position < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

void TemplateEditTest::ctrlEnter_sends()
{
    const QSignalSpy send(m_edit.get(), &TemplateEdit::sendRequested);

    QTest::keyClick(m_edit.get(), Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(send.count(), 1);
    QVERIFY(m_edit->toPlainText().isEmpty());
}

void TemplateEditTest::ctrlShiftEnter_sendsToAll()
{
    const QSignalSpy send(m_edit.get(), &TemplateEdit::sendToAllRequested);

    QTest::keyClick(m_edit.get(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(send.count(), 1);
}

void TemplateEditTest::enter_isALineBreak()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("a"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClicks(m_edit.get(), QStringLiteral("b"));

    QCOMPARE(m_edit->toPlainText(), QStringLiteral("a\nb"));
}

void TemplateEditTest::altArrows_walkTheHistory()
{
    const QSignalSpy back(m_edit.get(), &TemplateEdit::previousRequested);
    const QSignalSpy forth(m_edit.get(), &TemplateEdit::nextRequested);

    QTest::keyClick(m_edit.get(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(m_edit.get(), Qt::Key_Down, Qt::AltModifier);

    QCOMPARE(back.count(), 1);
    QCOMPARE(forth.count(), 1);
}

void TemplateEditTest::variables_areViolet()
{
    m_edit->setPlainText(QStringLiteral("n {{seq}} m"));

    QCOMPARE(inkAt(4), tokenColor(Token::violet, Scheme::light));
    QCOMPARE(inkAt(0), QColor());

    m_theme.setChoice(SchemeChoice::dark);
    QCOMPARE(inkAt(4), tokenColor(Token::violet, Scheme::dark));
    m_theme.setChoice(SchemeChoice::light);
}

void TemplateEditTest::unknownVariables_areRed()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("{{xyz}}"));

    QCOMPARE(inkAt(2), tokenColor(Token::err, Scheme::light));
}

void TemplateEditTest::colouring_leavesUndoAlone()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("{{seq}}"));
    m_edit->undo();

    QCOMPARE(m_edit->toPlainText(), QString());
}

QTEST_MAIN(TemplateEditTest)
#include "tst_template_edit.moc"
