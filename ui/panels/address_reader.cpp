#include "ui/panels/address_reader.h"

#include "base/utf8.h"
#include "language/engine_words.h"
#include "net/endpoint_parts.h"
#include "net/endpoint_string.h"
#include "workbench/relay_target.h"

#include <utility>

namespace ropewalk {
namespace {

EndpointRole roleOf(AddressBar::Role role)
{
    return role == AddressBar::Role::listen ? EndpointRole::listen : EndpointRole::connect;
}

AddressPart partOf(EndpointPartKind kind)
{
    switch (kind) {
    case EndpointPartKind::scheme: return AddressPart::scheme;
    case EndpointPartKind::key: return AddressPart::option;
    case EndpointPartKind::separator: return AddressPart::separator;
    case EndpointPartKind::error: return AddressPart::wrong;
    default: return AddressPart::value;
    }
}

/// The first arrow in `text`; of length 0 if there is none.
std::pair<qsizetype, qsizetype> findArrow(const QString &text)
{
    const QString ascii = QStringLiteral("->");
    const qsizetype at = text.indexOf(ascii);
    const qsizetype sign = text.indexOf(QChar(0x2192));
    if (at >= 0)
        return {at, ascii.size()};
    return sign >= 0 ? std::pair<qsizetype, qsizetype>(sign, 1) : std::pair<qsizetype, qsizetype>(0, 0);
}

AddressReading readRelay(const QString &text, std::pair<qsizetype, qsizetype> arrow)
{
    AddressReading reading = readAddress(text.left(arrow.first).trimmed(), AddressBar::Role::listen);
    const auto arrowAt = static_cast<int>(arrow.first);
    reading.spans.push_back({arrowAt, static_cast<int>(arrow.second), AddressPart::separator});
    const auto [endpoint, forward] = splitAddress(text);
    const auto listening = parseEndpoint(endpoint.toStdString(), EndpointRole::listen);
    if (!listening || !reading.problem.isEmpty())
        return reading;
    const auto target = parseRelayTarget(forward.toStdString(), *listening);
    const auto begin = static_cast<int>(text.indexOf(forward, arrow.first + arrow.second));
    if (target) {
        reading.understood =
            engineText(QStringLiteral("%1, and pass each connection on to %2")
                           .arg(QString::fromStdString(explainEndpoint(*listening)), forward));
        return reading;
    }
    reading.problem = parseErrorText(target.error());
    reading.problemStart = begin;
    reading.problemLength = static_cast<int>(text.size()) - begin;
    return reading;
}

} // namespace

AddressHalves splitAddress(const QString &text)
{
    const auto [at, length] = findArrow(text);
    if (length == 0)
        return {text.trimmed(), {}};
    return {text.left(at).trimmed(), text.mid(at + length).trimmed()};
}

AddressReading readAddress(const QString &text, AddressBar::Role role)
{
    const auto arrow = findArrow(text);
    if (arrow.second > 0 && role == AddressBar::Role::listen)
        return readRelay(text, arrow);
    AddressReading reading;
    const std::string utf8 = text.toStdString();
    const auto place = [&](std::size_t at) { return static_cast<int>(utf16Offset(utf8, at)); };
    for (const EndpointPart &part : endpointParts(utf8, roleOf(role))) {
        const int start = place(part.range.begin);
        reading.spans.push_back({start, place(part.range.end()) - start, partOf(part.kind)});
    }
    if (text.trimmed().isEmpty())
        return reading;
    auto endpoint = parseEndpoint(utf8, roleOf(role));
    const auto supported = endpoint ? isSupported(*endpoint) : Parsed<Unit>(endpoint.error());
    if (!supported) {
        const EndpointError &error = supported.error();
        reading.problem = parseErrorText(error);
        reading.problemStart = place(error.where.begin);
        reading.problemLength = place(error.where.end()) - reading.problemStart;
        return reading;
    }
    if (formatEndpoint(*endpoint) != utf8)
        reading.understood = engineText(explainEndpoint(*endpoint));
    return reading;
}

QStringList completeAddress(const QString &text, AddressBar::Role role)
{
    QStringList lines;
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0) {
        for (const EndpointScheme *scheme : endpointSchemes(roleOf(role))) {
            const QString line =
                QString::fromUtf8(scheme->name.data(), qsizetype(scheme->name.size())) + u':';
            if (line.startsWith(text, Qt::CaseInsensitive))
                lines << line;
        }
        return lines;
    }
    const EndpointScheme *scheme = findEndpointScheme(text.left(colon).toStdString(), roleOf(role));
    const qsizetype last = text.lastIndexOf(u':');
    if (scheme == nullptr || last == colon)
        return lines;
    for (const EndpointArgument &offered : scheme->arguments) {
        const std::string_view name = offered.name;
        const QString argument = QString::fromUtf8(name.data(), qsizetype(name.size())) + u'=';
        const bool isGiven = text.contains(u':' + argument);
        if (!offered.isRequired && !isGiven && argument.startsWith(text.mid(last + 1), Qt::CaseInsensitive))
            lines << text.left(last + 1) + argument;
    }
    return lines;
}

void teachGrammar(AddressBar &bar)
{
    bar.setReader(readAddress);
    bar.setCompleter(completeAddress);
}

} // namespace ropewalk
