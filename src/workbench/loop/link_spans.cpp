#include "workbench/loop/link_spans.h"

namespace ropewalk {
namespace {

const char *nameOf(const ChainEvent &event)
{
    if (event.label == nullptr)
        return nullptr;
    return event.label->callback != nullptr ? event.label->callback : event.label->errback;
}

} // namespace

void LinkSpans::record(const ChainEvent &event)
{
    TurnRecorder *recorder = m_reactor.spanRecorder();
    if (recorder == nullptr)
        return;
    if (event.kind == ChainEvent::Kind::dropped) {
        m_running.erase(&event.chain);
        return;
    }
    const auto known = event.kind == ChainEvent::Kind::made ? m_running.try_emplace(&event.chain).first
                                                            : m_running.find(&event.chain);
    if (known == m_running.end())
        return;
    Running &running = known->second;
    if (event.kind == ChainEvent::Kind::linkAdded)
        running.names.push_back(nameOf(event));
    else if (event.kind == ChainEvent::Kind::linkRan || event.kind == ChainEvent::Kind::waits)
        noteLink(*recorder, running);
    running.since = recorder->now();
    running.nestedBefore = recorder->nestedTime();
}

void LinkSpans::noteLink(TurnRecorder &recorder, Running &running)
{
    CallName name{"link"};
    if (!running.names.empty()) {
        if (running.names.front() != nullptr)
            name.name = running.names.front();
        running.names.pop_front();
    }
    recorder.addNested(TurnLane::deferreds, name, running.since, running.nestedBefore);
}

} // namespace ropewalk
