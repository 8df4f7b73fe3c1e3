#pragma once

#include "net/endpoint.h"
#include "reactor/poller_kind.h"
#include "ui/app/language.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace ropewalk {

/// What the command line of `ropewalk` says.
struct Options
{
    QString file;
    QString demo; ///< "echo", "chat", "upper", "udp", "feed", "greeting", "relay", "blocking", "idle", or one
                  ///< of `chainDemos()`.
    std::optional<SchemeChoice> theme;
    std::optional<LanguageChoice> language;
    QString perspective;
    std::optional<QSize> size;
    QString screenshot; ///< Where to save a picture of the window, before it ends.
    std::chrono::milliseconds after{1'000};
    PollerKind reactor = PollerKind::best;
    std::optional<Endpoint> control; ///< Where to open a control channel.
    std::optional<Endpoint> metrics; ///< Where to serve metrics.
};

/// The options, or the exit code where that was all: help was asked for, or the arguments are wrong.
[[nodiscard]] std::variant<Options, int> parseOptions(int argc, const char *const *argv);

} // namespace ropewalk
