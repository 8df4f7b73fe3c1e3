#include "workbench/faults/fault_spec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace ropewalk {
namespace {

constexpr const char *kToxicity =
    "Write the part of the connections that it acts on, from 0 to 1, as in toxicity=0.5.";

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

/// "jitter=20" with the places of its halves.
struct Setting
{
    std::string_view key;
    std::string_view value;
    TextRange keyRange;
    TextRange valueRange;
};

std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, number);
    if (code != std::errc() || stop != end || !std::isfinite(number))
        return {};
    return number;
}

/// Reads what stands behind the name of the fault, setting by setting.
class FaultReader
{
public:
    explicit FaultReader(const FaultSchema &schema)
        : m_schema(schema)
        , m_fault(makeFault(schema.kind))
    {}

    [[nodiscard]] std::optional<ParseError> read(const Setting &setting)
    {
        if (std::ranges::find(m_seen, setting.key) != m_seen.end())
            return ParseError{quoted(setting.key) + " is there twice.", "Leave one out.", setting.keyRange};
        m_seen.push_back(setting.key);
        for (std::size_t i = 0; i < m_schema.parameters.size(); ++i)
            if (m_schema.parameters[i].name == setting.key)
                return readParameter(i, setting);
        if (setting.key == "toxicity" && m_schema.hasToxicity)
            return readToxicity(setting);
        if (setting.key == "direction" && m_schema.hasDirection)
            return readDirection(setting);
        if (setting.key == "on")
            return readSwitch(setting);
        if (setting.key == "name")
            return readName(setting);
        return ParseError{quoted(m_schema.name) + " has no " + quoted(setting.key) + '.',
                          "It takes " + keys() + '.',
                          setting.keyRange};
    }

    [[nodiscard]] Parsed<FaultConfig> finish(std::size_t end) const
    {
        if (auto problem = checkFault(m_fault)) {
            problem->where = {end, 0};
            return std::move(*problem);
        }
        return m_fault;
    }

private:
    std::optional<ParseError> readParameter(std::size_t index, const Setting &setting)
    {
        const FaultParameter &parameter = m_schema.parameters[index];
        const auto number = numberOf(setting.value);
        const bool isWhole = number && *number == std::floor(*number);
        if (!number || *number < parameter.minimum || *number > parameter.maximum ||
            (!isWhole && !parameter.takesFractions()))
            return ParseError{wrongValue(setting), describeRange(parameter), setting.valueRange};
        if (m_schema.kind == FaultKind::corrupt && !m_hasParameter)
            m_fault.values = {};
        m_hasParameter = true;
        m_fault.values.at(index) = *number;
        return {};
    }

    std::optional<ParseError> readToxicity(const Setting &setting)
    {
        const auto number = numberOf(setting.value);
        if (!number || *number < 0 || *number > 1)
            return ParseError{wrongValue(setting), kToxicity, setting.valueRange};
        m_fault.toxicity = *number;
        return {};
    }

    std::optional<ParseError> readDirection(const Setting &setting)
    {
        if (setting.value == "in" || setting.value == "upstream")
            m_fault.direction = FaultDirection::in;
        else if (setting.value == "out" || setting.value == "downstream")
            m_fault.direction = FaultDirection::out;
        else if (setting.value == "both")
            m_fault.direction = FaultDirection::both;
        else
            return ParseError{wrongValue(setting),
                              "Write in, out or both; of a relay, in is upstream and out is downstream.",
                              setting.valueRange};
        return {};
    }

    std::optional<ParseError> readSwitch(const Setting &setting)
    {
        if (setting.value != "yes" && setting.value != "no")
            return ParseError{wrongValue(setting), "Write yes or no.", setting.valueRange};
        m_fault.isOn = setting.value == "yes";
        return {};
    }

    std::optional<ParseError> readName(const Setting &setting)
    {
        if (setting.value.size() > FaultConfig::kMaxNameLength)
            return ParseError{"The name is too long.",
                              "Write at most " + std::to_string(FaultConfig::kMaxNameLength) + " bytes.",
                              setting.valueRange};
        m_fault.name = setting.value;
        return {};
    }

    static std::string wrongValue(const Setting &setting)
    {
        return setting.value.empty()
                   ? quoted(setting.key) + " needs a value."
                   : quoted(setting.value) + " does not go with " + quoted(setting.key) + '.';
    }

    [[nodiscard]] std::string keys() const
    {
        std::string text;
        for (const FaultParameter &parameter : m_schema.parameters)
            text.append(parameter.name).append(", ");
        if (m_schema.hasToxicity)
            text += "toxicity, ";
        if (m_schema.hasDirection)
            text += "direction, ";
        return text + "on and name";
    }

    const FaultSchema &m_schema;
    FaultConfig m_fault;
    std::vector<std::string_view> m_seen;
    bool m_hasParameter = false;
};

std::string faultNames()
{
    std::string text;
    for (const FaultSchema &schema : faultSchemas())
        text.append(text.empty() ? "" : ", ").append(schema.name);
    return text;
}

Parsed<Setting> settingAt(std::string_view text, TextRange range)
{
    const std::string_view whole = text.substr(range.begin, range.length);
    const std::size_t equals = whole.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return ParseError{whole.empty() ? "There is nothing behind the colon."
                                        : quoted(whole) + " is not a setting.",
                          "Write name=value, as in latency:latency=100:jitter=20.",
                          range};
    return Setting{whole.substr(0, equals),
                   whole.substr(equals + 1),
                   {range.begin, equals},
                   {range.begin + equals + 1, range.length - equals - 1}};
}

} // namespace

Parsed<FaultConfig> parseFault(std::string_view text)
{
    std::size_t end = std::min(text.find(':'), text.size());
    const std::string_view name = text.substr(0, end);
    const FaultSchema *const schema = findFault(name);
    if (schema == nullptr)
        return ParseError{name.empty() ? "The fault has no name." : quoted(name) + " is not a fault.",
                          "Use one of " + faultNames() + '.',
                          {0, name.size()}};
    FaultReader reader(*schema);
    while (end < text.size()) {
        const std::size_t begin = end + 1;
        end = std::min(text.find(':', begin), text.size());
        const auto setting = settingAt(text, {begin, end - begin});
        if (!setting)
            return setting.error();
        if (auto problem = reader.read(*setting))
            return std::move(*problem);
    }
    return reader.finish(end);
}

std::string formatFaultNumber(double value)
{
    std::array<char, 32> digits{};
    char *const last = digits.data() + digits.size();
    const auto whole = std::to_chars(digits.data(), last, value, std::chars_format::fixed);
    if (whole.ec == std::errc())
        return {digits.data(), whole.ptr};
    return {digits.data(), std::to_chars(digits.data(), last, value).ptr}; // Too small to be written out.
}

std::string formatFault(const FaultConfig &fault)
{
    const FaultSchema &schema = schemaOf(fault.kind);
    std::string text(schema.name);
    const auto add = [&text](std::string_view key, std::string_view value) {
        text.append(1, ':').append(key).append(1, '=').append(value);
    };
    std::size_t i = 0;
    for (const FaultParameter &parameter : schema.parameters)
        add(parameter.name, formatFaultNumber(fault.values.at(i++)));
    if (fault.toxicity != 1)
        add("toxicity", formatFaultNumber(fault.toxicity));
    if (fault.direction != FaultDirection::both)
        add("direction", nameOf(fault.direction));
    if (!fault.name.empty())
        add("name", fault.name);
    if (!fault.isOn)
        add("on", "no");
    return text;
}

std::string describeRange(const FaultParameter &parameter)
{
    std::string text = parameter.takesFractions() ? "Write a number from " : "Write a whole number from ";
    text += formatFaultNumber(parameter.minimum) + " to " + formatFaultNumber(parameter.maximum);
    if (const std::string_view unit = nameOf(parameter.unit); !unit.empty())
        text.append(", in ").append(unit);
    text.append(", as in ").append(parameter.name).append(1, '=');
    return text + formatFaultNumber(std::max(parameter.fallback, 10.0)) + '.';
}

std::optional<ParseError> checkFault(const FaultConfig &fault)
{
    std::size_t i = 0;
    for (const FaultParameter &parameter : schemaOf(fault.kind).parameters)
        if (const double value = fault.values.at(i++);
            !(value >= parameter.minimum && value <= parameter.maximum)) // Also what is not a number.
            return ParseError{formatFaultNumber(value) + " does not go with " + quoted(parameter.name) + '.',
                              describeRange(parameter),
                              {}};
    if (!(fault.toxicity >= 0 && fault.toxicity <= 1))
        return ParseError{
            formatFaultNumber(fault.toxicity) + " does not go with \"toxicity\".", kToxicity, {}};
    if (fault.kind == FaultKind::slicer && fault.values[1] >= fault.values[0])
        return ParseError{"A slice would have no bytes left.",
                          "Choose a size_variation that is smaller than average_size.",
                          {}};
    if (fault.kind == FaultKind::corrupt && fault.values[0] == 0 && fault.values[1] == 0)
        return ParseError{"Nothing would be corrupted.", "Write bits=10240, or bytes=10240.", {}};
    if (fault.name.find(':') != std::string::npos)
        return ParseError{"A colon in a name would end it.", "Write another sign.", {}};
    return {};
}

} // namespace ropewalk
