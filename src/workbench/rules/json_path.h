#pragma once

#include "base/parsed.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ropewalk {

/// A way into a JSON text, and maybe the value that is to be there:
///
///     $.user.roles[0]    $["a key"].id == 7    $.state == "open"
class JsonPath
{
public:
    /// Errors: each with its place in `text`.
    [[nodiscard]] static Parsed<JsonPath> parse(std::string_view text);

    /// What stands there: a text as it is, anything else as JSON. Nothing where the path leads nowhere, where
    /// another value stands, or where `json` is none.
    [[nodiscard]] std::optional<std::string> valueIn(std::string_view json) const;

private:
    using Step = std::variant<QString, int>; ///< A key or an index.

    std::vector<Step> m_steps;
    std::optional<QJsonValue> m_expected;
};

} // namespace ropewalk
