#pragma once

// As much of kqueue(2) as our sources for macOS and the BSDs name, with macOS's types, so that any system can
// see whether they compile. Nothing is linked with it.

#include <cstdint>
#include <ctime>

struct kevent
{
    std::uintptr_t ident;
    std::int16_t filter;
    std::uint16_t flags;
    std::uint32_t fflags;
    std::intptr_t data;
    void *udata;
};

constexpr int EVFILT_READ = -1;
constexpr int EVFILT_WRITE = -2;
constexpr int EVFILT_PROC = -5;
constexpr int EV_ADD = 0x0001;
constexpr int EV_DELETE = 0x0002;
constexpr std::uint32_t NOTE_EXIT = 0x80000000;

#define EV_SET(event, a, b, c, d, e, f)                                                                      \
    (*(event) = {(a), static_cast<std::int16_t>(b), static_cast<std::uint16_t>(c), (d), (e), (f)})

extern "C" int kqueue();
extern "C" int kevent(int queue,
                      const struct kevent *changes,
                      int changeCount,
                      struct kevent *events,
                      int eventCount,
                      const timespec *timeout);
