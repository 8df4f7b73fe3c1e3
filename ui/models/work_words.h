#pragma once

#include <QString>

#include <string_view>

namespace ropewalk {

/// The name of a link, a callback, a timer or a watched descriptor in the language of the window. What is no
/// word, such as `echo.received`, stays as it is.
[[nodiscard]] QString workText(std::string_view name);

} // namespace ropewalk
