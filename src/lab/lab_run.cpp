#include "lab/lab_run.h"

#include "lab/cores.h"
#include "lab/lab_backend.h"
#include "lab/lab_clients.h"
#include "net/process.h"

#include <charconv>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace ropewalk {
namespace {

/// The number behind `name` in "totals cpu=12 voluntary=3".
std::int64_t numberIn(std::string_view line, std::string_view name)
{
    const std::size_t at = line.find(' ' + std::string(name) + '=');
    std::int64_t number = 0;
    if (at != std::string_view::npos)
        (void)std::from_chars(line.data() + at + name.size() + 2, line.data() + line.size(), number);
    return number;
}

/// One run, from the start of the server to its end.
class Run
{
public:
    Run(Reactor &reactor, const LabPlan &plan, LabModel model)
        : m_reactor(reactor)
        , m_plan(plan)
        , m_backend(reactor)
    {
        m_result.model = model;
    }

    Status start(const std::string &program, std::chrono::milliseconds patience)
    {
        if (const Status started = m_backend.start(); !started)
            return started;
        const ProcessSpec spec{.program = program,
                               .arguments = {std::string(infoOf(m_result.model).name),
                                             std::to_string(m_backend.port()),
                                             std::to_string(m_plan.requests),
                                             std::to_string(m_plan.cores),
                                             std::to_string(m_plan.poolSize),
                                             std::string(nameOf(m_plan.poller))}};
        auto process = spawnProcess(m_reactor, spec, std::make_unique<Server>(*this));
        if (!process)
            return process.error();
        m_process = std::move(*process);
        m_timeout = m_reactor.callLater(patience, [this] {
            end(Error{std::make_error_code(std::errc::timed_out), "wait for the server of the experiment"});
        });
        return Unit{};
    }

    [[nodiscard]] Result<LabResult> takeResult()
    {
        if (m_error)
            return *m_error;
        return std::move(m_result);
    }

private:
    class Server final : public ProcessProtocol
    {
    public:
        explicit Server(Run &run)
            : m_run(run)
        {}
        void outReceived(std::string_view bytes) override
        {
            m_text += bytes;
            for (std::size_t end = m_text.find('\n'); end != std::string::npos; end = m_text.find('\n')) {
                m_run.lineCame(std::string_view(m_text).substr(0, end));
                m_text.erase(0, end + 1);
            }
        }
        void errReceived(std::string_view bytes) override { m_run.m_complaint += bytes; }
        void processEnded(const ProcessEnd &end) override { m_run.serverEnded(end); }

    private:
        Run &m_run;
        std::string m_text;
    };

    void lineCame(std::string_view line)
    {
        if (line.starts_with("port ")) {
            std::uint16_t port = 0;
            (void)std::from_chars(line.data() + 5, line.data() + line.size(), port);
            m_clients.emplace(
                m_reactor, port, m_plan, [this](auto trips) { clientsEnded(std::move(trips)); });
        } else if (line.starts_with("totals ")) {
            m_result.totals = {numberIn(line, "cpu"),
                               numberIn(line, "voluntary"),
                               numberIn(line, "involuntary"),
                               numberIn(line, "memory")};
        }
    }

    void clientsEnded(Result<std::vector<LabTrip>> trips)
    {
        if (trips)
            m_result.trips = std::move(*trips);
        else
            end(trips.error());
    }

    void serverEnded(const ProcessEnd &how)
    {
        if (how.isClean() && !m_result.trips.empty())
            return end(std::nullopt);
        const std::string said = m_complaint.substr(0, m_complaint.find('\n'));
        end(Error{std::make_error_code(std::errc::io_error),
                  said.empty() ? "run the server of the experiment, which ended with " + how.toString()
                               : said});
    }

    void end(std::optional<Error> error)
    {
        if (!m_error)
            m_error = std::move(error);
        m_reactor.stop();
    }

    Reactor &m_reactor;
    const LabPlan &m_plan;
    LabBackend m_backend;
    LabResult m_result;
    std::optional<Error> m_error;
    std::string m_complaint;
    DelayedCall m_timeout;
    std::optional<LabClients> m_clients;
    std::unique_ptr<Process> m_process; ///< Goes first: it is killed if it is still there.
};

} // namespace

Result<LabResult>
runLab(const std::string &program, const LabPlan &plan, LabModel model, std::chrono::milliseconds patience)
{
    const auto reactor = Reactor::create();
    if (!reactor)
        return reactor.error();
    Run run(**reactor, plan, model);
    if (const Status started = run.start(program, patience); !started)
        return started.error();
    const OtherCores others(plan.cores); // Once the server is there, which would inherit them.
    if (const Status ran = (*reactor)->run(); !ran)
        return ran.error();
    return run.takeResult();
}

} // namespace ropewalk
