#include "net/endpoint_parts.h"

#include "net/endpoint_reader.h"

#include <algorithm>

namespace ropewalk {
namespace {

/// What of `parts` lies outside `hole`.
std::vector<EndpointPart> cutOut(const std::vector<EndpointPart> &parts, TextRange hole)
{
    std::vector<EndpointPart> rest;
    for (const EndpointPart &part : parts) {
        const std::size_t leftEnd = std::min(part.range.end(), hole.begin);
        const std::size_t rightBegin = std::max(part.range.begin, hole.end());
        if (part.range.begin < leftEnd) {
            rest.push_back({part.kind, {part.range.begin, leftEnd - part.range.begin}});
        }
        if (rightBegin < part.range.end()) {
            rest.push_back({part.kind, {rightBegin, part.range.end() - rightBegin}});
        }
    }
    return rest;
}

/// `parts` with separators where they leave gaps in a text of `size` bytes.
std::vector<EndpointPart> fillGaps(const std::vector<EndpointPart> &parts, std::size_t size)
{
    std::vector<EndpointPart> filled;
    std::size_t at = 0;
    for (const EndpointPart &part : parts) {
        if (at < part.range.begin) {
            filled.push_back({EndpointPartKind::separator, {at, part.range.begin - at}});
        }
        filled.push_back(part);
        at = part.range.end();
    }
    if (at < size) {
        filled.push_back({EndpointPartKind::separator, {at, size - at}});
    }
    return filled;
}

} // namespace

std::vector<EndpointPart> endpointParts(std::string_view text, EndpointRole role)
{
    EndpointReader reader(text, role);
    const Parsed<Endpoint> endpoint = reader.read();
    std::vector<EndpointPart> parts = reader.parts();
    if (!endpoint && endpoint.error().where.length > 0) {
        parts = cutOut(parts, endpoint.error().where);
        parts.push_back({EndpointPartKind::error, endpoint.error().where});
    }
    std::sort(parts.begin(), parts.end(), [](const EndpointPart &left, const EndpointPart &right) {
        return left.range.begin < right.range.begin;
    });
    return fillGaps(parts, text.size());
}

} // namespace ropewalk
