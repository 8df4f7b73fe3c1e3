#include "workbench/filter_terms.h"

#include "workbench/text/byte_expression.h"
#include "workbench/text/folded_search.h"
#include "workbench/text/hex.h"
#include "workbench/text/quantities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ropewalk {
namespace {

enum class Relation { equal, less, lessOrEqual, greater, greaterOrEqual };

template <typename T>
bool holds(const T &value, Relation relation, const T &bound)
{
    switch (relation) {
    case Relation::equal: return value == bound;
    case Relation::less: return value < bound;
    case Relation::lessOrEqual: return value <= bound;
    case Relation::greater: return value > bound;
    case Relation::greaterOrEqual: return value >= bound;
    }
    return false;
}

/// A term that is a function of the message.
template <typename Condition>
class ConditionTerm final : public MessageFilter::Term
{
public:
    explicit ConditionTerm(Condition condition)
        : m_condition(std::move(condition))
    {}

    [[nodiscard]] bool matches(const MessageView &message) const override { return m_condition(message); }

private:
    Condition m_condition;
};

template <typename Condition>
FilterTerm termOf(Condition condition)
{
    return std::make_shared<ConditionTerm<Condition>>(std::move(condition));
}

class ExpressionTerm final : public MessageFilter::Term
{
public:
    explicit ExpressionTerm(ByteExpression expression)
        : m_expression(std::move(expression))
    {}

    [[nodiscard]] bool matches(const MessageView &message) const override
    {
        return m_expression.match(message.bytes).hasMatch();
    }

private:
    ByteExpression m_expression;
};

ParseError wrong(const FilterWord &word, std::string message, std::string remedy)
{
    return {std::move(message), std::move(remedy), word.valueRange.length > 0 ? word.valueRange : word.range};
}

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && stop == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<Relation> relationOf(const FilterWord &word)
{
    constexpr std::array<std::pair<std::string_view, Relation>, 5> relations{
        {{"=", Relation::equal},
         {"<", Relation::less},
         {"<=", Relation::lessOrEqual},
         {">", Relation::greater},
         {">=", Relation::greaterOrEqual}}};
    for (const auto &[text, relation] : relations) {
        if (text == word.relation) {
            return relation;
        }
    }
    return std::nullopt;
}

Parsed<FilterTerm> makeHexTerm(const FilterWord &word)
{
    Parsed<std::string> bytes = decodeHex(word.value);
    if (!bytes) {
        ParseError error = bytes.error();
        error.where.begin += word.valueRange.begin + (word.value.size() < word.valueRange.length ? 1 : 0);
        return error;
    }
    return termOf([needle = std::move(*bytes)](const MessageView &message) {
        return message.bytes.find(needle) != std::string_view::npos;
    });
}

Parsed<FilterTerm> makeExpressionTerm(const FilterWord &word)
{
    auto expression = ByteExpression::parse(word.value);
    if (!expression)
        return wrong(word, expression.error().message, expression.error().remedy);
    return FilterTerm(std::make_shared<ExpressionTerm>(std::move(*expression)));
}

FilterTerm makeConnectionTerm(const FilterWord &word)
{
    std::string name(word.value);
    const auto number =
        numberIn(name.starts_with('#') ? std::string_view(name).substr(1) : std::string_view(name));
    return termOf([name = std::move(name), number](const MessageView &message) {
        return (number && *number == message.connectionNumber) || isSameFolded(name, message.connectionName);
    });
}

Parsed<FilterTerm> makeDirectionTerm(const FilterWord &word)
{
    if (word.value != "in" && word.value != "out") {
        return wrong(
            word, "\"" + std::string(word.value) + "\" is not a direction.", "Write dir:in or dir:out.");
    }
    const Direction direction = word.value == "in" ? Direction::in : Direction::out;
    return termOf([direction](const MessageView &message) { return message.direction == direction; });
}

Parsed<FilterTerm> makeSizeTerm(const FilterWord &word)
{
    const auto relation = relationOf(word);
    const auto bound = numberIn(word.value);
    if (!relation || !bound) {
        return wrong(word, "A size in bytes is wanted.", "Write size>512, size<=10 or size=4, for example.");
    }
    return termOf([relation = *relation, bound = *bound](const MessageView &message) {
        return holds<std::uint64_t>(message.bytes.size(), relation, bound);
    });
}

/// "14", "14:02", "14:02:30" or "14:02:30.5" as nanoseconds since midnight, and how long it lasts.
std::optional<std::pair<std::chrono::nanoseconds, std::chrono::nanoseconds>> timeIn(std::string_view text)
{
    using std::chrono::nanoseconds;
    nanoseconds unit = std::chrono::hours(24);
    nanoseconds time{0};
    for (const std::int64_t count : {24, 60, 60}) {
        const std::size_t end = std::min(text.find_first_of(":."), text.size());
        const auto part = numberIn(text.substr(0, end));
        if (!part || std::cmp_greater_equal(*part, count) || end > 2) {
            return std::nullopt;
        }
        unit /= count;
        time += unit * static_cast<std::int64_t>(*part);
        if (end == text.size()) {
            return std::pair(time, unit);
        }
        const bool isFraction = text[end] == '.';
        text.remove_prefix(end + 1);
        if (isFraction) {
            break;
        }
    }
    if (unit != nanoseconds(std::chrono::seconds(1)) || text.empty() || text.size() > 9 || !numberIn(text)) {
        return std::nullopt;
    }
    for (std::size_t digit = 0; digit < text.size(); ++digit) {
        unit /= 10;
    }
    return std::pair(time + unit * static_cast<std::int64_t>(*numberIn(text)), unit);
}

Parsed<FilterTerm> makeTimeTerm(const FilterWord &word, std::chrono::seconds utcOffset)
{
    const auto relation = relationOf(word);
    const auto bound = timeIn(word.value);
    if (!relation || !bound) {
        return wrong(word, "A time of day is wanted.", "Write time>14:02:30 or time<14:03, for example.");
    }
    return termOf([relation = *relation, bound = *bound, utcOffset](const MessageView &message) {
        const std::chrono::nanoseconds time = timeOfDay(message.time, utcOffset);
        // An instant is as exact as it was written: 14:02 lasts a minute.
        const auto fraction = relation == Relation::equal ? time % bound.second : std::chrono::nanoseconds(0);
        return holds(time - fraction, relation, bound.first);
    });
}

} // namespace

Parsed<FilterTerm> makeFilterTerm(const FilterWord &word, std::chrono::seconds utcOffset)
{
    if (word.key.empty()) {
        return termOf([search = FoldedSearch(word.value)](const MessageView &message) {
            return search.isIn(message.bytes);
        });
    }
    if (word.value.empty()) {
        return wrong(word,
                     "Nothing follows \"" + std::string(word.key) + std::string(word.relation) + "\".",
                     "Write a value.");
    }
    if (word.key == "hex") {
        return makeHexTerm(word);
    }
    if (word.key == "re") {
        return makeExpressionTerm(word);
    }
    if (word.key == "conn") {
        return makeConnectionTerm(word);
    }
    if (word.key == "dir") {
        return makeDirectionTerm(word);
    }
    return word.key == "size" ? makeSizeTerm(word) : makeTimeTerm(word, utcOffset);
}

} // namespace ropewalk
