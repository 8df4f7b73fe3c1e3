#include "ui/models/message_matcher.h"

#include "workbench/message_filter.h"
#include "workbench/text/quantities.h"

#include <QDateTime>

#include <string>
#include <unordered_map>

namespace ropewalk {
namespace {

/// Asks a filter of journal rows; remembers what the connections are called.
class RowMatcher
{
public:
    RowMatcher(MessageFilter filter, const Directory &directory)
        : m_filter(std::move(filter))
        , m_directory(&directory)
    {}

    bool operator()(const JournalRecord &record)
    {
        if (record.kind != JournalRecord::Kind::message)
            return false;
        const Called &called = calledOf(record.connection);
        return m_filter.matches({record.bytes(), record.direction, called.number, called.name, record.time});
    }

private:
    struct Called
    {
        std::uint32_t number = 0;
        std::string name;
    };

    const Called &calledOf(ConnectionId id)
    {
        const auto [called, isNew] = m_called.try_emplace(id);
        const ConnectionState *state = isNew ? m_directory->connection(id) : nullptr;
        if (state != nullptr) {
            const bool isClient = m_directory->isClient(state->service);
            const QString name = isClient ? m_directory->nameOf(state->service) : m_directory->peerNameOf(id);
            called->second = {state->number, name.toStdString()};
        }
        return called->second;
    }

    MessageFilter m_filter;
    const Directory *m_directory;
    std::unordered_map<ConnectionId, Called> m_called;
};

} // namespace

Parsed<MessageModel::Matcher> makeMatcher(const QString &text, const Directory &directory)
{
    const std::string utf8 = text.trimmed().toStdString();
    const auto now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    auto filter = MessageFilter::parse(utf8, localUtcOffset(now));
    if (!filter)
        return filter.error();
    if (filter->isEmpty())
        return MessageModel::Matcher();
    return MessageModel::Matcher(RowMatcher(*filter, directory));
}

} // namespace ropewalk
