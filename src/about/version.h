#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace ropewalk {

/// "0.1.0": the one version number, CMakeLists.txt's.
[[nodiscard]] std::string_view version();

/// The commit that it was built from, shortened; empty if the build knew none.
[[nodiscard]] std::string_view commit();

/// Where the project tells programs of its releases, as installer/README.md describes it.
[[nodiscard]] std::string_view releaseFeedUrl();

/// Where it tells people of them.
[[nodiscard]] std::string_view releasePageUrl();

struct LibraryVersion
{
    std::string_view name;
    std::string_view version;
};

/// What `--version` says: a line for the program, one for what it was built from, and one for the libraries
/// it runs with.
[[nodiscard]] std::string versionText(std::string_view program,
                                      std::initializer_list<LibraryVersion> libraries);

} // namespace ropewalk
