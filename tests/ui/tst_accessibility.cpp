#include "ui/app/main_window.h"
#include "ui/panels/endpoint_form.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace ropewalk {
namespace {

/// Whether a person who does not see it has to be told what it is.
bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::Chart: return true;
    default: return false;
    }
}

QString placeOf(const QObject *object)
{
    QStringList path;
    for (; object != nullptr && path.size() < 4; object = object->parent())
        path.prepend(QLatin1String(object->metaObject()->className()) + u'#' + object->objectName());
    return path.join(u'/');
}

/// What a screen reader would stumble over in `accessible` and below it.
void collectFaults(QAccessibleInterface *accessible, QStringList &faults)
{
    if (accessible == nullptr || !accessible->isValid() || accessible->state().invisible)
        return;
    const auto *widget = qobject_cast<QWidget *>(accessible->object());
    const bool isFocusable =
        widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0 && accessible->state().focusable;
    const QAccessible::Role role = accessible->role();
    // A row's text is its own name; the line within a combo box is its box, where focus goes.
    const bool isPart = widget == nullptr || widget->focusProxy() != nullptr ||
                        widget->objectName().startsWith(QLatin1String("qt_"));
    if (!isPart && (isControl(role) || isFocusable) && accessible->text(QAccessible::Name).isEmpty())
        faults.append(placeOf(widget) + QStringLiteral(" has no name"));
    if (!isPart && isFocusable && (role == QAccessible::NoRole || role == QAccessible::Client))
        faults.append(placeOf(widget) + QStringLiteral(" has no role"));
    constexpr int kRowsAreAlike = 200;
    for (int i = 0; i < std::min(accessible->childCount(), kRowsAreAlike); ++i)
        collectFaults(accessible->child(i), faults);
}

QStringList faultsOf(QWidget &widget)
{
    QStringList faults;
    collectFaults(QAccessible::queryAccessibleInterface(&widget), faults);
    faults.removeDuplicates();
    return faults;
}

} // namespace

/// The window as a screen reader meets it.
class AccessibilityTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void perspective_everyControlHasANameAndARole_data();
    void perspective_everyControlHasANameAndARole();
    void welcome_everyControlHasANameAndARole();
    void endpointForm_everyControlHasANameAndARole();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void AccessibilityTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
    QAccessible::setActive(true);
}

void AccessibilityTest::init()
{
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->resize(1'440, 900);
    m_window->show();
}

void AccessibilityTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void AccessibilityTest::perspective_everyControlHasANameAndARole_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"traffic", "queues", "deferreds", "reactor", "lab", "load"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void AccessibilityTest::perspective_everyControlHasANameAndARole()
{
    QFETCH(QString, name);
    m_window->startDemo(QStringLiteral("echo"));
    m_window->showPerspective(name);
    QTRY_VERIFY(m_session->messages().rowCount() > 10);
    m_window->findChild<QAbstractItemView *>(QStringLiteral("endpoints"))->setFocus();

    QCOMPARE(faultsOf(*m_window).join(u'\n'), QString());
}

void AccessibilityTest::welcome_everyControlHasANameAndARole()
{
    QCOMPARE(faultsOf(*m_window).join(u'\n'), QString());
}

void AccessibilityTest::endpointForm_everyControlHasANameAndARole()
{
    ServiceConfig config;
    config.endpoint = "tcp:0";
    EndpointForm form(config, m_window.get());
    static_cast<QWidget &>(form).show();

    QCOMPARE(faultsOf(form).join(u'\n'), QString());
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::AccessibilityTest)
#include "tst_accessibility.moc"
