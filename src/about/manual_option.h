#pragma once

namespace CLI {
class App;
}

namespace ropewalk {

/// Gives `app` the hidden option `--print-manual man|bash|fish|zsh`, which prints its page of the manual or
/// what a shell completes it by, and ends like `--help`. Packages are made with it, so that all of these say
/// what
/// `--help` says.
void addManualOption(CLI::App &app);

} // namespace ropewalk
