#pragma once

#include "ui/widgets/address_bar.h"

namespace ropewalk {

/// What the grammar of endpoint strings makes of `text`, for the address bar.
[[nodiscard]] AddressReading readAddress(const QString &text, AddressBar::Role role);

/// Whole lines that `text` may become: schemes, then arguments that are not there yet.
[[nodiscard]] QStringList completeAddress(const QString &text, AddressBar::Role role);

/// Gives a bar both.
void teachGrammar(AddressBar &bar);

} // namespace ropewalk
