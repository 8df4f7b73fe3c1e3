#include "about/version.h"

namespace ropewalk {

std::string_view version()
{
    return ROPEWALK_VERSION;
}

std::string_view commit()
{
    return ROPEWALK_COMMIT;
}

std::string_view releaseFeedUrl()
{
    return ROPEWALK_HOMEPAGE "/releases.json";
}

std::string_view releasePageUrl()
{
    return ROPEWALK_HOMEPAGE "/releases";
}

std::string versionText(std::string_view program, std::initializer_list<LibraryVersion> libraries)
{
    std::string text = std::string(program).append(" ").append(version());
    if (!commit().empty())
        text.append(" (").append(commit()).append(")");
    const char *between = "\nwith ";
    for (const LibraryVersion &library : libraries) {
        text.append(between).append(library.name).append(" ").append(library.version);
        between = ", ";
    }
    return text.append("\nGPL-3.0-or-later");
}

} // namespace ropewalk
