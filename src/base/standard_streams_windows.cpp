#include "base/standard_streams.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <cstdio>

namespace ropewalk {
namespace {

/// A program with a window has no console; started from one, it may say there what it was asked for.
void borrowConsole()
{
    if (::GetStdHandle(STD_OUTPUT_HANDLE) != nullptr || ::AttachConsole(ATTACH_PARENT_PROCESS) == 0)
        return;
    (void)std::freopen("CONOUT$", "wb", stdout);
    (void)std::freopen("CONOUT$", "wb", stderr);
}

} // namespace

void prepareStandardStreams()
{
    borrowConsole();
    for (std::FILE *stream : {stdin, stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
    ::SetConsoleOutputCP(CP_UTF8);
}

void writeToOutput(std::string_view bytes)
{
    constexpr std::size_t kMost = std::size_t{1} << 20;
    const HANDLE output = ::GetStdHandle(STD_OUTPUT_HANDLE);
    while (!bytes.empty()) {
        DWORD written = 0;
        const auto size = static_cast<DWORD>(std::min(bytes.size(), kMost));
        if (::WriteFile(output, bytes.data(), size, &written, nullptr) == 0)
            return;
        bytes.remove_prefix(written);
    }
}

} // namespace ropewalk
