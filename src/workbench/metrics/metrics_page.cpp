#include "workbench/metrics/metrics_page.h"

#include "workbench/metrics/prometheus_text.h"

#include <array>
#include <chrono>

namespace ropewalk {
namespace {

using Type = PrometheusText::Type;

struct FigureFamily
{
    MetricKind kind;
    Type type;
    const char *name;
    const char *help;
};

constexpr std::array kFigures = {
    FigureFamily{MetricKind::bytesIn, Type::counter, "ropewalk_received_bytes_total", "Bytes received."},
    FigureFamily{MetricKind::bytesOut, Type::counter, "ropewalk_sent_bytes_total", "Bytes sent."},
    FigureFamily{
        MetricKind::messagesIn, Type::counter, "ropewalk_received_messages_total", "Messages received."},
    FigureFamily{MetricKind::messagesOut, Type::counter, "ropewalk_sent_messages_total", "Messages sent."},
    FigureFamily{
        MetricKind::opened, Type::counter, "ropewalk_connections_total", "Connections that were opened."},
    FigureFamily{
        MetricKind::errors,
        Type::counter,
        "ropewalk_errors_total",
        "Failures, frames that could not be read, datagrams that were lost, and connections that broke."},
    FigureFamily{MetricKind::connections,
                 Type::gauge,
                 "ropewalk_open_connections",
                 "Connections, or datagram peers, that are open."},
    FigureFamily{MetricKind::queuedIn,
                 Type::gauge,
                 "ropewalk_receive_queue_bytes",
                 "Bytes received that wait in receive queues."},
    FigureFamily{
        MetricKind::queuedOut, Type::gauge, "ropewalk_send_queue_bytes", "Bytes that wait to be sent."},
};

struct DurationFamily
{
    DurationKind kind;
    const char *name;
    const char *help;
};

constexpr std::array kDurations = {
    DurationFamily{
        DurationKind::roundTrip,
        "ropewalk_round_trip_seconds",
        "From a request to its reply, of at most 64 requests in 10 ms, one of a connection at a time."},
    DurationFamily{DurationKind::connect, "ropewalk_connect_seconds", "From dialling to an open connection."},
    DurationFamily{DurationKind::queued, "ropewalk_queue_wait_seconds", "In a queue, of what had to wait."},
};

class Page
{
public:
    explicit Page(const std::vector<ServiceFigures> &services)
        : m_services(services)
    {}

    void writeServices()
    {
        m_text.family("ropewalk_service_up", Type::gauge, "1: it listens, or is connected.");
        for (const ServiceFigures &service : m_services)
            withLabels(service, [&](auto labels) { m_text.sample(labels, service.isUp ? 1 : 0); });
        for (const FigureFamily &family : kFigures) {
            m_text.family(family.name, family.type, family.help);
            for (const ServiceFigures &service : m_services)
                withLabels(service, [&](auto labels) { m_text.sample(labels, service.now.of(family.kind)); });
        }
        for (const DurationFamily &family : kDurations) {
            m_text.family(family.name, Type::histogram, family.help);
            for (const ServiceFigures &service : m_services)
                if (const auto total = service.series->total(family.kind))
                    withLabels(service, [&](auto labels) { m_text.histogram(labels, *total); });
        }
    }

    void writeReactor(const ReactorState &reactor)
    {
        const PrometheusText::Label poller{"poller", reactor.poller};
        m_text.family("ropewalk_reactor_info", Type::gauge, "How it waits.");
        m_text.sample({&poller, 1}, 1);
        number("ropewalk_reactor_turns_total",
               Type::counter,
               "Turns of the reactor.",
               static_cast<double>(reactor.turns.turns));
        number("ropewalk_reactor_callbacks_total",
               Type::counter,
               "Callbacks that it ran.",
               static_cast<double>(reactor.turns.callbacks));
        number("ropewalk_reactor_descriptors",
               Type::gauge,
               "Descriptors that it watches.",
               static_cast<double>(reactor.descriptors));
        number("ropewalk_reactor_timers",
               Type::gauge,
               "Timers that are pending.",
               static_cast<double>(reactor.timers));
    }

    void writeLoop(const ReactorState &reactor, const MetricSeries &all, const DurationHistogram *callbacks)
    {
        m_text.family(
            "ropewalk_reactor_turn_seconds", Type::histogram, "How long turns were, without waiting.");
        m_text.histogram(
            {}, reactor.turns.durations, std::chrono::nanoseconds(reactor.turns.busyNanoseconds));
        m_text.family("ropewalk_loop_delay_seconds",
                      Type::histogram,
                      "How late the loop was for a call that was due, while there was work.");
        if (const auto delays = all.total(DurationKind::loopDelay))
            m_text.histogram({}, *delays);
        m_text.family(
            "ropewalk_callback_seconds", Type::histogram, "How long callbacks took, since that is recorded.");
        if (callbacks != nullptr)
            m_text.histogram({}, *callbacks);
    }

    [[nodiscard]] std::string take() { return m_text.take(); }

private:
    void number(const char *name, Type type, const char *help, double value)
    {
        m_text.family(name, type, help);
        m_text.sample({}, value);
    }

    template <typename Write>
    static void withLabels(const ServiceFigures &service, Write write)
    {
        const std::string id = std::to_string(static_cast<std::uint32_t>(service.id));
        const std::array<PrometheusText::Label, 3> labels{
            {{"service", service.name}, {"id", id}, {"role", service.role}}};
        write(PrometheusText::Labels(labels));
    }

    const std::vector<ServiceFigures> &m_services;
    PrometheusText m_text;
};

} // namespace

std::string metricsPage(const std::vector<ServiceFigures> &services,
                        const ReactorState &reactor,
                        const MetricSeries &all,
                        const DurationHistogram *callbacks)
{
    Page page(services);
    page.writeServices();
    page.writeReactor(reactor);
    page.writeLoop(reactor, all, callbacks);
    return page.take();
}

} // namespace ropewalk
