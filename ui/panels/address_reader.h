#pragma once

#include "ui/widgets/address_bar.h"

namespace ropewalk {

/// A relay may be written in one line, "tcp:8080 -> tcp:localhost:80", with "→" as well.
struct AddressHalves
{
    QString endpoint;
    QString forward; ///< Empty where there is no arrow.
};

[[nodiscard]] AddressHalves splitAddress(const QString &text);

/// What the grammar of endpoint strings makes of `text`, for the address bar.
[[nodiscard]] AddressReading readAddress(const QString &text, AddressBar::Role role);

/// Whole lines that `text` may become: schemes, then arguments that are not there yet.
[[nodiscard]] QStringList completeAddress(const QString &text, AddressBar::Role role);

/// Gives a bar both.
void teachGrammar(AddressBar &bar);

} // namespace ropewalk
