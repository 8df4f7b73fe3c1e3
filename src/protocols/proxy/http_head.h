#pragma once

#include "protocols/proxy/stream_head.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// The head of an HTTP/1 message: what stands before its body, as far as a proxy needs to know it.
///
/// After: RFC 9112, sections 2 to 5.
struct HttpHead
{
    /// The most that is read, in bytes: a longer head is malformed.
    static constexpr std::size_t kMaxSize = std::size_t{16} * 1024;

    struct Field
    {
        std::string name;
        std::string value;

        friend bool operator==(const Field &, const Field &) = default;
    };

    std::string startLine;
    std::vector<Field> fields;

    /// The first field of that name, whose case does not matter; nothing if there is none.
    [[nodiscard]] std::optional<std::string_view> field(std::string_view name) const;
    /// All of them.
    void removeFields(std::string_view name);

    /// As it is sent, with the empty line.
    [[nodiscard]] std::string toString() const;
};

/// "GET http://example.org/ HTTP/1.1" in its parts.
struct HttpRequestLine
{
    std::string_view method;
    std::string_view target;
    std::string_view version; ///< "HTTP/1.1".
};

struct HttpStatusLine
{
    int code = 0;
    std::string_view reason;
};

/// Reads a head at the beginning of `bytes`. `searched` is how many of them an earlier call saw in vain.
[[nodiscard]] StreamHead<HttpHead> readHttpHead(std::string_view bytes, std::size_t searched = 0);

/// Both of a start line that stays where it is; nothing if it is none.
[[nodiscard]] std::optional<HttpRequestLine> parseRequestLine(std::string_view line);
[[nodiscard]] std::optional<HttpStatusLine> parseStatusLine(std::string_view line);

/// Whether two words differ in the case of their letters at most.
[[nodiscard]] bool isSameHttpWord(std::string_view one, std::string_view other);

} // namespace ropewalk
