#include "cli/event_printer.h"

#include "cli/complaints.h"
#include "cli/json_event.h"
#include "control/words.h"
#include "language/engine_words.h"
#include "net/endpoint_string.h"

#include <QString>

#include <cstdio>
#include <utility>

namespace ropewalk {

EventPrinter::EventPrinter(Format format)
    : m_format(format)
{}

void EventPrinter::print(const EngineUpdate &update)
{
    for (const ServiceConfig &config : update.configs)
        m_names[config.id] = config.name;
    for (const ConnectionState &connection : update.connections)
        m_numbers[connection.id] = connection.number;
    for (const ServiceState &service : update.services) {
        const auto [it, isNew] = m_phases.try_emplace(service.id, ServicePhase::stopped);
        if (std::exchange(it->second, service.phase) != service.phase)
            printPhase(service);
    }
}

void EventPrinter::printPhase(const ServiceState &service)
{
    if (!isJson()) {
        if (service.phase == ServicePhase::listening)
            std::printf("listening %s\n", service.endpoint.c_str());
        if (!service.problem.empty())
            printProblem(service);
        std::fflush(stdout);
        return;
    }
    QJsonObject event{{QStringLiteral("event"), QLatin1String(wordOf(service.phase))},
                      {QStringLiteral("service"), QString::fromStdString(nameOf(service.id))},
                      {QStringLiteral("endpoint"), QString::fromStdString(service.endpoint)}};
    const auto endpoint = parseEndpoint(service.endpoint, EndpointRole::listen);
    if (service.phase == ServicePhase::listening && endpoint && isNetworkKind(endpoint->kind))
        event[QStringLiteral("port")] = endpoint->port;
    if (!service.problem.empty())
        event[QStringLiteral("problem")] = QString::fromStdString(service.problem);
    if (!service.remedy.empty())
        event[QStringLiteral("remedy")] = QString::fromStdString(service.remedy);
    printJson(event, service.phaseSince);
}

void EventPrinter::printProblem(const ServiceState &service)
{
    complain(nameOf(service.id) + ": " + engineText(service.problem).toStdString());
    if (!service.remedy.empty())
        complain(engineText(service.remedy).toStdString());
}

void EventPrinter::print(JournalView &journal)
{
    journal.refresh();
    if (journal.beginRow() > m_nextRow) {
        const auto lost = static_cast<qint64>(journal.beginRow() - m_nextRow);
        printJson({{QStringLiteral("event"), QStringLiteral("lost")}, {QStringLiteral("rows"), lost}}, 0);
        m_nextRow = journal.beginRow();
    }
    for (; m_nextRow < journal.endRow() && isKnown(journal.at(m_nextRow).connection); ++m_nextRow)
        printRow(m_nextRow, journal.at(m_nextRow));
    std::fflush(stdout);
}

void EventPrinter::printRow(std::uint64_t row, const JournalRecord &record)
{
    QJsonObject event{{QStringLiteral("event"), QLatin1String(wordOf(record.kind))},
                      {QStringLiteral("row"), static_cast<qint64>(row)},
                      {QStringLiteral("service"), QString::fromStdString(nameOf(record.service))}};
    if (const auto number = m_numbers.find(record.connection); number != m_numbers.end())
        event[QStringLiteral("connection")] = static_cast<qint64>(number->second);
    if (record.holdsMessage()) {
        event[QStringLiteral("direction")] = QLatin1String(wordOf(record.direction));
        addBytes(event, record.bytes());
        if (record.cause != 0)
            event[QStringLiteral("cause")] = static_cast<qint64>(row - record.cause);
    } else {
        event[QStringLiteral("what")] = QString::fromUtf8(record.data, static_cast<qsizetype>(record.length));
    }
    printJson(event, record.time);
}

void EventPrinter::print(const ControlAccess &access)
{
    if (isJson()) {
        QJsonObject event{{QStringLiteral("event"), QStringLiteral("control")},
                          {QStringLiteral("endpoint"), QString::fromStdString(access.endpoint)}};
        if (!access.token.empty())
            event[QStringLiteral("token")] = QString::fromStdString(access.token);
        printEvent(event);
    } else {
        std::fputs(announcementOf(access).c_str(), stdout);
    }
    std::fflush(stdout);
}

void EventPrinter::printJson(QJsonObject event, std::int64_t time)
{
    if (time != 0)
        addTime(event, time);
    printEvent(event);
}

bool EventPrinter::isKnown(ConnectionId connection) const
{
    return connection == ConnectionId::none || m_numbers.contains(connection);
}

std::string EventPrinter::nameOf(ServiceId service) const
{
    const auto name = m_names.find(service);
    return name != m_names.end() ? name->second : std::string();
}

} // namespace ropewalk
