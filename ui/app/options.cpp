#include "ui/app/options.h"

#include "about/manual_option.h"
#include "about/version.h"
#include "control/control_endpoint.h"
#include "language/engine_words.h"
#include "language/spoken.h"
#include "language/terminal_help.h"
#include "ui/plots/plot_library.h"
#include "workbench/chains/chain_demos.h"
#include "workbench/metrics/metrics_server.h"

#include <CLI/CLI.hpp>
#include <map>

namespace ropewalk {
namespace {

/// "1440x900".
std::optional<QSize> sizeOf(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).toLower().split(u'x');
    if (parts.size() != 2)
        return {};
    const QSize size(parts[0].toInt(), parts[1].toInt());
    return size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

/// The texts as they were typed, before they mean anything.
struct Typed
{
    std::string file;
    std::string demo;
    std::string theme;
    std::string language;
    std::string perspective;
    std::string size;
    std::string screenshot;
    double after = 1;
    std::string reactor = "best";
    std::string control;
    std::string metrics;
};

void addOptions(CLI::App &app, Typed &typed)
{
    app.add_option("FILE", typed.file, Spoken::say("A workspace to open"));
    std::vector<std::string> demos{
        "echo", "chat", "upper", "udp", "feed", "greeting", "relay", "blocking", "idle"};
    for (const ChainDemo &demo : chainDemos())
        demos.emplace_back(demo.name);
    app.add_option("--demo", typed.demo, Spoken::say("Start a demo"))->check(CLI::IsMember(demos));
    app.add_option("--theme", typed.theme, Spoken::say("Colours; those chosen the last time if left out"))
        ->check(CLI::IsMember({"light", "dark"}));
    addLanguageOption(
        app, typed.language, Spoken::say("Language of the window; that chosen the last time if left out"));
    app.add_option("--perspective", typed.perspective, Spoken::say("What to show first"))
        ->check(CLI::IsMember({"traffic", "queues", "deferreds", "reactor", "lab", "load"}));
    app.add_option("--size", typed.size, Spoken::say("Size of the window, such as 1440x900"))
        ->check([](const std::string &text) {
            return sizeOf(text) ? std::string()
                                : Spoken::say("'%1' is no size; write 1440x900, for example", {text});
        });
    app.add_option(
        "--screenshot", typed.screenshot, Spoken::say("Save a picture of the window as PNG, then end"));
    app.add_option("--after", typed.after, Spoken::say("Seconds before the picture is taken"))
        ->check(numberBetween(0, 3'600));
    app.add_option("--reactor", typed.reactor, Spoken::say("How the system is asked for readiness"))
        ->check(CLI::IsMember({"best", "epoll", "kqueue", "poll", "select", "notifier"}));
    app.add_option(
           "--control",
           typed.control,
           Spoken::say("Open a control channel, for ropewalk-cli ctl: unix:PATH, tcp:PORT or default"))
        ->check([](const std::string &text) {
            const auto endpoint = parseControlEndpoint(text);
            return endpoint ? std::string() : parseErrorText(endpoint.error()).toStdString();
        });
    app.add_option(
           "--metrics",
           typed.metrics,
           Spoken::say(
               "Serve metrics for Prometheus under /metrics: tcp:PORT, which is on loopback unless it "
               "names an interface, or unix:PATH"))
        ->check([](const std::string &text) {
            const auto endpoint = parseMetricsEndpoint(text);
            return endpoint ? std::string() : parseErrorText(endpoint.error()).toStdString();
        });
    app.set_version_flag(
        "--version",
        versionText("ropewalk",
                    {{"Qt", qVersion()}, {"QCustomPlot", plotLibraryVersion()}, {"CLI11", CLI11_VERSION}}),
        Spoken::say("Say the version, and end"));
    addManualOption(app);
    app.footer(Spoken::say("Examples:") +
               "\n"
               "  ropewalk --demo echo\n"
               "  ropewalk protocols.ropewalk --theme dark\n"
               "  ropewalk --control unix:/tmp/r.sock\n"
               "  ropewalk --demo echo --metrics tcp:9464\n"
               "  ropewalk --demo chat --size 1440x900 --screenshot chat.png --after 5");
}

Options meaningOf(const Typed &typed)
{
    Options options;
    options.file = QString::fromStdString(typed.file);
    options.demo = QString::fromStdString(typed.demo);
    if (!typed.theme.empty())
        options.theme = typed.theme == "dark" ? SchemeChoice::dark : SchemeChoice::light;
    options.language = languageOfName(QString::fromStdString(typed.language));
    options.perspective = QString::fromStdString(typed.perspective);
    options.size = sizeOf(typed.size);
    options.screenshot = QString::fromStdString(typed.screenshot);
    options.after = std::chrono::milliseconds(static_cast<int>(typed.after * 1'000));
    options.reactor = pollerKindOf(typed.reactor).value_or(PollerKind::best);
    if (!typed.control.empty())
        options.control = *parseControlEndpoint(typed.control); // Checked already.
    if (!typed.metrics.empty())
        options.metrics = *parseMetricsEndpoint(typed.metrics); // Likewise.
    return options;
}

} // namespace

std::variant<Options, int> parseOptions(int argc, const char *const *argv)
{
    CLI::App app(Spoken::say("Ropewalk: many servers and clients in one window, on one reactor"), "ropewalk");
    app.allow_windows_style_options(false); // A path begins with a slash there, too.
    speakReadersLanguage(app);
    Typed typed;
    addOptions(app, typed);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error);
    }
    return meaningOf(typed);
}

} // namespace ropewalk
