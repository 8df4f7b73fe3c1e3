#pragma once

#include "control/control_server.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"

#include <QJsonObject>

#include <cstdint>
#include <map>
#include <string>

namespace ropewalk {

/// Tells what happens in the engine: as JSON, one event a line, or in words.
///
/// In words, standard output gets the "listening" lines only, so that a script can read the port from it;
/// what went wrong goes to standard error.
class EventPrinter
{
public:
    enum class Format : std::uint8_t { words, json };

    explicit EventPrinter(Format format);

    /// Prints what became of services: listening, connected, waiting, failed.
    void print(const EngineUpdate &update);

    /// Prints the rows that came since the last call, and says how many were lost in between. A row ahead of
    /// the update that names its connection waits for that.
    void print(JournalView &journal);

    /// Prints how to come to the control channel.
    void print(const ControlAccess &access);

    [[nodiscard]] bool isJson() const { return m_format == Format::json; }

private:
    void printPhase(const ServiceState &service);
    void printProblem(const ServiceState &service);
    void printRow(std::uint64_t row, const JournalRecord &record);
    void printJson(QJsonObject event, std::int64_t time);
    [[nodiscard]] bool isKnown(ConnectionId connection) const;
    [[nodiscard]] std::string nameOf(ServiceId service) const;

    const Format m_format;
    std::map<ServiceId, std::string> m_names;
    std::map<ServiceId, ServicePhase> m_phases;
    std::map<ConnectionId, std::uint32_t> m_numbers;
    std::uint64_t m_nextRow = 0;
};

} // namespace ropewalk
