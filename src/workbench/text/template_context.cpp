#include "workbench/text/template_context.h"

#include "base/escapes.h"
#include "workbench/text/quantities.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>
#include <charconv>
#include <cstdlib>

namespace ropewalk {
namespace {

constexpr std::array kVariables{
    TemplateVariable{"seq", "{{seq}}", "The number of this message"},
    TemplateVariable{"counter", "{{counter}}", "The same"},
    TemplateVariable{
        "time", "{{time}}", "The time of day; {{time iso}}, {{time unix}} or {{time ms}} for other forms"},
    TemplateVariable{"uuid", "{{uuid}}", "A random UUID"},
    TemplateVariable{"rand", "{{rand 1 6}}", "A random number, both ends included"},
    TemplateVariable{"random", "{{random 1 6}}", "The same"},
    TemplateVariable{"peer", "{{peer}}", "The address of the other end"},
    TemplateVariable{"env", "{{env HOME}}", "A variable of the environment"},
};

using Words = std::span<const std::string>;

std::optional<std::int64_t> numberIn(std::string_view text)
{
    std::int64_t value = 0;
    const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && stop == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Parsed<std::string> timeValue(Words words, TextRange where, const TemplateContext &context)
{
    if (words.size() == 1) {
        return formatTimeOfDay(context.time, context.utcOffset);
    }
    if (words.size() == 2 && words[1] == "unix") {
        return std::to_string(context.time / 1'000'000'000);
    }
    if (words.size() == 2 && words[1] == "ms") {
        return std::to_string(context.time / 1'000'000);
    }
    if (words.size() == 2 && words[1] == "iso") {
        return QDateTime::fromMSecsSinceEpoch(context.time / 1'000'000, Qt::UTC)
            .toString(Qt::ISODateWithMs)
            .toStdString();
    }
    return ParseError{
        "{{time}} has no such form.", "Use {{time}}, {{time iso}}, {{time unix}} or {{time ms}}.", where};
}

Parsed<std::string> randomValue(Words words, TextRange where, const TemplateContext &context)
{
    const auto lowest = words.size() == 3 ? numberIn(words[1]) : std::nullopt;
    const auto highest = words.size() == 3 ? numberIn(words[2]) : std::nullopt;
    if (!lowest || !highest || *lowest > *highest) {
        return ParseError{"{{" + words[0] + "}} needs two whole numbers, the lower one first.",
                          "Write {{" + words[0] + " 1 6}}, for example.",
                          where};
    }
    const std::uint64_t count =
        static_cast<std::uint64_t>(*highest) - static_cast<std::uint64_t>(*lowest) + 1;
    const std::uint64_t bits = context.random();
    const std::uint64_t offset = count == 0 ? bits : bits % count; // Zero: all of 64 bits.
    return std::to_string(static_cast<std::int64_t>(static_cast<std::uint64_t>(*lowest) + offset));
}

/// After: RFC 9562, section 5.4.
std::string uuidValue(const TemplateContext &context)
{
    const std::uint64_t high = (context.random() & ~std::uint64_t{0xf000}) | 0x4000U;
    const std::uint64_t low = (context.random() & ~(std::uint64_t{3} << 62U)) | std::uint64_t{2} << 62U;
    std::string text;
    for (unsigned index = 0; index < 16; ++index) {
        text += index == 4 || index == 6 || index == 8 || index == 10 ? "-" : "";
        const std::uint64_t half = index < 8 ? high : low;
        appendHexByte(text, static_cast<char>(half >> (56U - 8U * (index % 8U)) & 0xffU));
    }
    return text;
}

Parsed<std::string> environmentValue(Words words, TextRange where, const TemplateContext &context)
{
    if (words.size() != 2) {
        return ParseError{"{{env}} needs one name.", "Write {{env HOME}}, for example.", where};
    }
    if (auto value = context.environment(words[1])) {
        return *std::move(value);
    }
    return ParseError{
        "The environment has no \"" + words[1] + "\".", "Set it before Ropewalk starts.", where};
}

ParseError unknownVariable(const std::string &name, TextRange where, const TemplateContext &context)
{
    std::string known;
    for (const TemplateVariable &variable : kVariables) {
        known += (known.empty() ? "" : ", ") + std::string(variable.name);
    }
    for (const auto &[variable, value] : context.variables) {
        known += ", " + variable;
    }
    return {"There is no variable \"" + name + "\".",
            "Use " + known + ", add it to the workspace, or switch variables off.",
            where};
}

} // namespace

TemplateContext TemplateContext::ofSystem()
{
    TemplateContext context;
    context.time = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    context.utcOffset = localUtcOffset(context.time);
    context.random = [] { return QRandomGenerator::global()->generate64(); };
    context.environment = [](std::string_view name) -> std::optional<std::string> {
        const char *value = std::getenv(std::string(name).c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    return context;
}

std::span<const TemplateVariable> templateVariables()
{
    return kVariables;
}

Parsed<std::string>
resolveTemplateVariable(std::span<const std::string> words, TextRange where, const TemplateContext &context)
{
    const std::string &name = words[0];
    if (name == "time") {
        return timeValue(words, where, context);
    }
    if (name == "rand" || name == "random") {
        return randomValue(words, where, context);
    }
    if (name == "env") {
        return environmentValue(words, where, context);
    }
    if (words.size() > 1) {
        return ParseError{"\"" + name + "\" takes no arguments.", "Write {{" + name + "}}.", where};
    }
    if (name == "seq" || name == "counter") {
        return std::to_string(context.sequence);
    }
    if (name == "uuid") {
        return uuidValue(context);
    }
    if (name == "peer") {
        return context.peer;
    }
    const auto found = context.variables.find(name);
    return found == context.variables.end() ? Parsed<std::string>(unknownVariable(name, where, context))
                                            : found->second;
}

} // namespace ropewalk
