#pragma once

#include "control/control_query.h"
#include "control/field_writer.h"
#include "control/parameter_reader.h"

#include <cstddef>
#include <functional>
#include <limits>
#include <utility>
#include <variant>
#include <vector>

namespace ropewalk {

/// One method of the control channel: a row of the vocabulary.
struct ControlMethod
{
    static constexpr std::size_t kNoCommand = std::numeric_limits<std::size_t>::max();

    const char *name;                 ///< "connection.send".
    const char *doc;                  ///< What it does, one sentence or two.
    std::size_t command = kNoCommand; ///< Its place among the alternatives of Command.

    /// The call that the parameters make; `ParameterReader::finish()` tells what is wrong with them.
    std::function<ControlCall(ParameterReader &)> read;

    /// The result of a command that succeeded; over nothing, the fields of any method's result.
    std::function<void(FieldWriter &, const CommandReply &)> writeResult;
};

/// The place of alternative `T` in a variant.
template <typename T, typename Variant>
constexpr std::size_t alternativeOf()
{
    return []<std::size_t... I>(std::index_sequence<I...>)
    {
        std::size_t place = sizeof...(I);
        ((std::is_same_v<T, std::variant_alternative_t<I, Variant>> ? place = I : place), ...);
        return place;
    }
    (std::make_index_sequence<std::variant_size_v<Variant>>());
}

using ResultWriter = void (*)(FieldWriter &, const CommandReply &);

/// Nothing: the result is an empty object.
void writeNothing(FieldWriter &writer, const CommandReply &reply);

/// The row of a command. `readInto` names its parameters, `writeResult` what a reply of it tells.
template <typename C>
[[nodiscard]] ControlMethod commandMethod(const char *name,
                                          const char *doc,
                                          void (*readInto)(ParameterReader &, C &),
                                          ResultWriter writeResult = writeNothing)
{
    static_assert(alternativeOf<C, Command>() < std::variant_size_v<Command>);
    const auto read = [readInto](ParameterReader &reader) {
        C command{};
        readInto(reader, command);
        return ControlCall(Command(std::move(command)));
    };
    return {name, doc, alternativeOf<C, Command>(), read, writeResult};
}

/// The row of what is asked of the channel itself. `describeResult` names the fields of the answer.
template <typename Q>
[[nodiscard]] ControlMethod queryMethod(const char *name,
                                        const char *doc,
                                        void (*readInto)(ParameterReader &, Q &),
                                        ResultWriter describeResult = writeNothing)
{
    const auto read = [readInto](ParameterReader &reader) {
        Q query{};
        readInto(reader, query);
        return ControlCall(ControlQuery(std::move(query)));
    };
    return {name, doc, ControlMethod::kNoCommand, read, describeResult};
}

/// For commands without parameters.
template <typename C>
void readNothing(ParameterReader &, C &)
{}

} // namespace ropewalk
