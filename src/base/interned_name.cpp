#include "base/interned_name.h"

#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace ropewalk {

const char *internedName(std::string_view name)
{
    static std::mutex mutex;
    static std::set<std::string, std::less<>> names; // Its nodes stay where they are.
    const std::scoped_lock lock(mutex);
    const auto known = names.find(name);
    if (known != names.end())
        return known->c_str();
    if (names.size() == kMaxInternedNames)
        return "…";
    return names.emplace(name).first->c_str();
}

} // namespace ropewalk
