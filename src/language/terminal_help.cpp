#include "language/terminal_help.h"

#include "language/phrase_book.h"
#include "language/spoken.h"

#include <limits>

namespace ropewalk {
namespace {

/// As CLI11 complains.
constexpr const char *kComplaints[] = {
    QT_TRANSLATE_NOOP("Spoken", "A subcommand is required"),
    QT_TRANSLATE_NOOP("Spoken", "%1 is required"),
    QT_TRANSLATE_NOOP("Spoken", "The following argument was not expected: %1"),
    QT_TRANSLATE_NOOP("Spoken", "The following arguments were not expected: %1"),
    QT_TRANSLATE_NOOP("Spoken", "%1 required %2 missing"),
    QT_TRANSLATE_NOOP("Spoken", "At least %1 required but received %2"),
    QT_TRANSLATE_NOOP("Spoken", "%1 excludes %2"),
    QT_TRANSLATE_NOOP("Spoken", "%1 requires %2"),
    QT_TRANSLATE_NOOP("Spoken", "Could not convert: %1 = %2"),
    QT_TRANSLATE_NOOP("Spoken", "%1 not in {%2}"),
};

QString complaint(std::string_view english)
{
    static PhraseBook book("Spoken", kComplaints);
    return book.say(QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size())));
}

/// An option's name stands before some of them, with a colon.
std::string complaintText(const CLI::App * /*app*/, const CLI::Error &error)
{
    const std::string_view text = error.what();
    const std::size_t colon = text.find(": ");
    const std::size_t begin = text.starts_with('-') && colon != std::string_view::npos ? colon + 2 : 0;
    return std::string(text.substr(0, begin)) + complaint(text.substr(begin)).toStdString() + '\n' +
           Spoken::say("Run with --help for more information.") + '\n';
}

CLI::Validator numberCheck(const char *type, double least, double most, const std::string &wanted)
{
    const auto check = [least, most, wanted](const std::string &text) {
        double number = 0;
        const bool isFine = CLI::detail::lexical_cast(text, number) && number >= least && number <= most;
        return isFine ? std::string() : Spoken::say("'%1' is not %2", {text, wanted});
    };
    return {check, type};
}

} // namespace

void speakReadersLanguage(CLI::App &app)
{
    app.get_formatter()->label("Usage", Spoken::say("Usage"));
    app.get_formatter()->label("OPTIONS", Spoken::say("OPTIONS"));
    app.get_formatter()->label("SUBCOMMAND", Spoken::say("SUBCOMMAND"));
    app.get_formatter()->label("Positionals", Spoken::say("Positionals"));
    app.get_formatter()->label("REQUIRED", Spoken::say("REQUIRED"));
    app.get_formatter()->label("Env", Spoken::say("Env"));
    app.get_formatter()->label("Excludes", Spoken::say("Excludes"));
    app.group(Spoken::say("Subcommands"));
    app.option_defaults()->group(Spoken::say("Options"));
    app.set_help_flag("-h,--help", Spoken::say("Print this help message and exit"));
    app.failure_message(complaintText);
}

void addLanguageOption(CLI::App &app, std::string &chosen, const std::string &description)
{
    app.add_option("--language", chosen, description)->check(CLI::IsMember({"en", "zh_CN", "zh_TW"}));
}

CLI::Validator positiveNumber()
{
    constexpr double kLeast = std::numeric_limits<double>::min();
    return numberCheck(
        "POSITIVE", kLeast, std::numeric_limits<double>::max(), Spoken::say("a number above 0"));
}

CLI::Validator nonNegativeNumber()
{
    return numberCheck(
        "NONNEGATIVE", 0, std::numeric_limits<double>::max(), Spoken::say("a number of 0 or more"));
}

CLI::Validator numberBetween(double least, double most)
{
    const std::string from = CLI::detail::to_string(least);
    const std::string to = CLI::detail::to_string(most);
    return numberCheck("NUMBER", least, most, Spoken::say("a number from %1 to %2", {from, to}));
}

} // namespace ropewalk
