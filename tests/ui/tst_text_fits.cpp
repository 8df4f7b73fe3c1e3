#include "ui/app/language.h"
#include "ui/app/main_window.h"
#include "ui/panels/endpoint_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace ropewalk {
namespace {

/// The text of a label or a button that is shown in one piece, whether there is room or not; else empty.
QString rigidText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->wordWrap() || qobject_cast<const ElidedLabel *>(label) != nullptr ? QString()
                                                                                        : label->text();
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget))
        return tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull() ? QString()
                                                                                           : tool->text();
    const bool isPlain =
        qobject_cast<const QPushButton *>(&widget) || qobject_cast<const QCheckBox *>(&widget);
    return isPlain ? qobject_cast<const QAbstractButton *>(&widget)->text() : QString();
}

/// A line for each visible label or button in `window` that is too narrow for its text.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QString text = widget->isVisible() ? rigidText(*widget) : QString();
        const int wanted = widget->sizeHint().width();
        if (!text.isEmpty() && widget->width() < wanted)
            cut << QStringLiteral("%1 of %2 pixels for “%3” in %4")
                       .arg(QString::number(widget->width()),
                            QString::number(wanted),
                            text,
                            QLatin1String(widget->parent()->metaObject()->className()));
    }
    return cut;
}

} // namespace

/// Every language in the smallest window that the design shows: no text is cut.
class TextFitsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void perspective_at1280x720_cutsNoText_data();
    void perspective_at1280x720_cutsNoText();
    void welcome_at1280x720_cutsNoText_data();
    void welcome_at1280x720_cutsNoText();

private:
    void open(LanguageChoice language);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TextFitsTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void TextFitsTest::open(LanguageChoice language)
{
    m_language = std::make_unique<Language>(*qApp, language);
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->resize(1'280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TextFitsTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_language.reset();
}

void TextFitsTest::perspective_at1280x720_cutsNoText_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<QString>("perspective");
    for (const auto &[language, name] : languageChoices()) {
        if (language == LanguageChoice::system)
            continue;
        for (const char *perspective : {"traffic", "queues", "deferreds", "reactor", "lab", "load"})
            QTest::addRow("%s in %s", perspective, qPrintable(name))
                << language << QString::fromLatin1(perspective);
    }
}

void TextFitsTest::perspective_at1280x720_cutsNoText()
{
    QFETCH(LanguageChoice, language);
    QFETCH(QString, perspective);
    open(language);
    m_window->startDemo(QStringLiteral("echo"));
    m_window->showPerspective(perspective);
    QTRY_VERIFY(m_session->messages().rowCount() > 2);

    const auto fits = [this] { return cutTexts(*m_window).isEmpty(); };
    QTRY_VERIFY2(fits(), qPrintable(cutTexts(*m_window).join(u'\n')));
    for (QTabBar *tabs : m_window->findChildren<QTabBar *>()) {
        for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTRY_VERIFY2(fits(), qPrintable(cutTexts(*m_window).join(u'\n')));
        }
    }
}

void TextFitsTest::welcome_at1280x720_cutsNoText_data()
{
    QTest::addColumn<LanguageChoice>("language");
    for (const auto &[language, name] : languageChoices())
        QTest::newRow(qPrintable(name)) << language;
}

void TextFitsTest::welcome_at1280x720_cutsNoText()
{
    QFETCH(LanguageChoice, language);
    open(language);

    EndpointForm form({}, m_window.get());
    static_cast<QWidget &>(form).show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));

    const auto cut = [&] { return cutTexts(*m_window) + cutTexts(form); };
    QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut().join(u'\n')));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::TextFitsTest)
#include "tst_text_fits.moc"
