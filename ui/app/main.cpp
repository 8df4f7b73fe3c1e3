#include "about/version.h"
#include "base/standard_streams.h"
#include "control/control_channel.h"
#include "language/engine_words.h"
#include "language/spoken.h"
#include "net/advice.h"
#include "reactor/descriptor_limit.h"
#include "ui/app/file_requests.h"
#include "ui/app/language.h"
#include "ui/app/main_window.h"
#include "ui/app/options.h"
#include "ui/app/scheme_memory.h"
#include "ui/app/window_keeper.h"
#include "ui/app/workspace_actions.h"
#include "ui/theme/icon.h"
#include "workbench/metrics/open_metrics.h"
#include "workbench/wording.h"

#include <QApplication>
#include <QPixmap>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

#include <iostream>

namespace ropewalk {
namespace {

constexpr QSize kDefaultSize{1'440, 900};
constexpr QSize kFrame{8, 40}; ///< About what the desktop puts around a window.

void openWhatWasAsked(MainWindow &window, const Options &options)
{
    if (!options.file.isEmpty())
        window.workspaceActions().load(options.file);
    else if (!options.demo.isEmpty())
        window.startDemo(options.demo);
    if (!options.perspective.isEmpty())
        window.showPerspective(options.perspective);
}

/// Saves a picture when the time has come, and ends.
void scheduleScreenshot(const WindowKeeper &keeper, const Options &options)
{
    QTimer::singleShot(options.after, &keeper, [&keeper, path = options.screenshot] {
        const bool isSaved = keeper.window().grab().save(path, "PNG");
        if (!isSaved)
            std::cerr << "ropewalk: " << Spoken::say("%1 cannot be written", {path.toStdString()}) << '\n';
        QApplication::exit(isSaved ? 0 : 1);
    });
}

void fail(const Error &error)
{
    std::cerr << "ropewalk: " << engineText(problemText(error)).toStdString() << '\n'
              << engineText(remedyOf(error)).toStdString() << '\n';
    QApplication::exit(1);
}

/// Says on standard output how to come to it; without it, nobody who asked for it could go on.
void openControl(Session &session, const Endpoint &endpoint)
{
    openControlChannel(session.workbench(), endpoint, &session, [](const Result<ControlAccess> &access) {
        if (access) {
            std::cout << announcementOf(*access) << std::flush;
            return;
        }
        fail(access.error());
    });
}

/// Likewise for metrics.
void serveMetrics(Session &session, const Endpoint &endpoint)
{
    openMetrics(session.workbench(), endpoint, &session, [](const Result<std::string> &address) {
        if (address) {
            std::cout << "metrics " << *address << '\n' << std::flush;
            return;
        }
        fail(address.error());
    });
}

/// Now and every hour from then on, since a window may stay open for days. Nothing is asked unless somebody
/// wants it.
void lookForUpdates(Session &session)
{
    const auto ask = [&updates = session.updates()] { updates.askIfDue(QDateTime::currentDateTimeUtc()); };
    auto *timer = new QTimer(&session);
    QObject::connect(timer, &QTimer::timeout, &session, ask);
    timer->start(std::chrono::hours(1));
    ask();
}

void placeWindow(MainWindow &window, const Options &options)
{
    window.resize(kDefaultSize.boundedTo(window.screen()->availableSize() - kFrame));
    if (options.screenshot.isEmpty())
        window.restoreLayout();
    if (options.size)
        window.resize(*options.size);
}

int run(QApplication &application, const Options &options)
{
    const Theme theme(application, options.theme ? *options.theme : rememberedScheme());
    const Language language(application, options.language ? *options.language : rememberedLanguage());
    QApplication::setWindowIcon(applicationIcon());
    WorkbenchOptions engine;
    engine.poller = options.reactor;
    engine.tracesChains = true;
    engine.tellsSlowTurns = true;
    auto workbench = Workbench::start(engine);
    if (!workbench) {
        std::cerr << "ropewalk: " << engineText(problemText(workbench.error())).toStdString() << '\n';
        return 1;
    }
    Session session(std::move(*workbench));
    const WindowKeeper keeper(session);
    QObject::connect(&session.workbench(), &Workbench::terminationRequested, &keeper, [&keeper] {
        keeper.window().prepareForEnd(); // Nobody may be there to answer a question.
        QCoreApplication::exit(0);
    });
    FileRequests requests(application);
    QObject::connect(&requests, &FileRequests::requested, &keeper, [&keeper](const QString &path) {
        WorkspaceActions &workspace = keeper.window().workspaceActions();
        workspace.ifDiscardable([&workspace, path] { workspace.load(path); });
    });
    MainWindow &window = keeper.window();
    placeWindow(window, options);
    window.show();
    window.activateWindow();
    if (options.screenshot.isEmpty()) {
        window.workspaceActions().startRecovery(
            QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"));
        lookForUpdates(session);
    }
    if (options.control)
        openControl(session, *options.control);
    if (options.metrics)
        serveMetrics(session, *options.metrics);
    openWhatWasAsked(window, options);
    if (!options.screenshot.isEmpty())
        scheduleScreenshot(keeper, options);
    return QApplication::exec();
}

/// Without a display, since --help needs none, but in the terminal's language.
std::variant<Options, int> readArguments(int argc, char **argv)
{
    const QCoreApplication reader(argc, argv);
    const TerminalLanguage language(argc, argv);
    return parseOptions(argc, argv);
}

} // namespace
} // namespace ropewalk

int main(int argc, char **argv)
{
    ropewalk::prepareStandardStreams();
    const auto parsed = ropewalk::readArguments(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    ropewalk::raiseDescriptorLimit();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ropewalk"));
    QApplication::setApplicationDisplayName(QStringLiteral("Ropewalk"));
    QApplication::setOrganizationName(QStringLiteral("ropewalk"));
    QApplication::setApplicationVersion(QString::fromStdString(std::string(ropewalk::version())));
    return ropewalk::run(application, std::get<ropewalk::Options>(parsed));
}
