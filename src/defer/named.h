#pragma once

#include "defer/tracer.h"

#include <type_traits>
#include <utility>

namespace ropewalk {

/// A handler and the name under which a tracer shows its link.
template <typename F>
struct Named
{
    const char *name;
    F handler;
};

/// `.addCallback(named("resolve", [](…) {…}))`. The name costs nothing while nobody watches; it must live as
/// long as the program.
template <typename F>
[[nodiscard]] Named<std::decay_t<F>> named(const char *name, F &&handler)
{
    return {name, std::forward<F>(handler)};
}

/// A handler without its name, and its name.
template <typename F>
struct HandlerParts
{
    using Handler = F;
    [[nodiscard]] static const char *nameOf(const F &) { return nullptr; }
    [[nodiscard]] static F take(F &handler) { return std::move(handler); }
};
template <typename F>
struct HandlerParts<Named<F>>
{
    using Handler = F;
    [[nodiscard]] static const char *nameOf(const Named<F> &named) { return named.name; }
    [[nodiscard]] static F take(Named<F> &named) { return std::move(named.handler); }
};

} // namespace ropewalk
