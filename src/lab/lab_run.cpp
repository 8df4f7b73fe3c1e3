#include "lab/lab_run.h"

#include "lab/cores.h"
#include "lab/lab_backend.h"
#include "lab/lab_clients.h"
#include "lab/lab_server.h"
#include "lab/socket_folder.h"
#include "net/process.h"
#include "reactor/signals.h"

#include <array>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::string_view kListening = "listening ";
constexpr std::string_view kWait = "wait ";
constexpr std::chrono::seconds kGrace{1}; ///< For a server whose clients failed.

/// The number behind `name` in "totals cpu=12 voluntary=3".
std::int64_t numberIn(std::string_view line, std::string_view name)
{
    const std::size_t at = line.find(' ' + std::string(name) + '=');
    std::int64_t number = 0;
    if (at != std::string_view::npos)
        (void)std::from_chars(line.data() + at + name.size() + 2, line.data() + line.size(), number);
    return number;
}

void readTotals(std::string_view line, LabTotals &totals)
{
    totals.cpu = numberIn(line, "cpu");
    totals.voluntarySwitches = numberIn(line, "voluntary");
    totals.involuntarySwitches = numberIn(line, "involuntary");
    totals.switchesBefore = numberIn(line, "switchesBefore");
    totals.memory = numberIn(line, "memory");
    totals.lifetime = numberIn(line, "lifetime");
    totals.laneCpu = numberIn(line, "laneCpu");
    totals.blocked = numberIn(line, "blocked");
    totals.waiting = numberIn(line, "waiting");
}

/// "12 34".
LabSlice sliceIn(std::string_view text)
{
    LabSlice slice;
    const auto begin = std::from_chars(text.data(), text.data() + text.size(), slice.begin);
    if (begin.ptr != text.data() + text.size())
        (void)std::from_chars(begin.ptr + 1, text.data() + text.size(), slice.end);
    return slice;
}

/// A folder of its own that goes with it.
class TemporaryFolder
{
public:
    TemporaryFolder() = default;
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }

    Status make()
    {
        auto made = makeSocketFolder();
        if (!made)
            return made.error();
        m_path = std::move(*made);
        return Unit{};
    }

    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

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
        m_result.poolSize = plan.poolSize;
    }

    Status start(const std::string &program, std::chrono::milliseconds patience)
    {
        if (const Status prepared = prepare(); !prepared)
            return prepared;
        const ProcessSpec spec{.program = program,
                               .arguments = {std::string(infoOf(m_result.model).name),
                                             addressFor("server").toString(),
                                             m_backend.address().toString(),
                                             std::to_string(m_plan.requests),
                                             std::to_string(m_plan.cores),
                                             std::to_string(m_plan.poolSize),
                                             std::string(nameOf(m_plan.poller))},
                               .leadsGroup = true};
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

    /// What is to be there before the server, and what ends it.
    Status prepare()
    {
        auto signals = Signals::create(m_reactor, std::array{SIGINT, SIGTERM}, [this](int) {
            end(Error{std::make_error_code(std::errc::interrupted), "run the experiment"});
        });
        if (signals) // Somebody else may have them.
            m_signals = std::move(*signals);
        if (m_plan.transport == LabTransport::unixStream)
            if (const Status made = m_folder.make(); !made)
                return made;
        return m_backend.start(addressFor("backend"));
    }

    [[nodiscard]] LabAddress addressFor(const std::string &name) const
    {
        return {m_plan.transport, 0, m_folder.path() + '/' + name};
    }

    void lineCame(std::string_view line)
    {
        if (line.starts_with(kListening))
            listening(LabAddress::of(line.substr(kListening.size())));
        else if (line.starts_with(kWait))
            m_result.totals.waits.push_back(sliceIn(line.substr(kWait.size())));
        else if (line.starts_with("totals "))
            readTotals(line, m_result.totals);
    }

    void listening(const std::optional<LabAddress> &address)
    {
        if (!address)
            return end(Error{std::make_error_code(std::errc::bad_message), "read where the server listens"});
        const LabKind kind = infoOf(m_result.model).kind;
        m_clients.emplace(
            m_reactor, *address, m_plan, kind, [this](auto trips) { clientsEnded(std::move(trips)); });
    }

    void clientsEnded(Result<std::vector<LabTrip>> trips)
    {
        if (trips) {
            m_result.trips = std::move(*trips);
            return;
        }
        m_clientError = trips.error(); // The server may be about to say why.
        m_timeout = m_reactor.callLater(kGrace, [this] { end(m_clientError); });
    }

    void serverEnded(const ProcessEnd &how)
    {
        if (how.isClean() && !m_result.trips.empty())
            return end(std::nullopt);
        if (m_complaint.empty() && m_clientError)
            return end(m_clientError);
        const std::string said = m_complaint.substr(0, m_complaint.find('\n'));
        const bool isMissing = how.exitCode == kNotSupported;
        end(Error{std::make_error_code(isMissing ? std::errc::not_supported : std::errc::io_error),
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
    TemporaryFolder m_folder; ///< For the sockets' files.
    LabBackend m_backend;
    LabResult m_result;
    std::optional<Error> m_error;
    std::optional<Error> m_clientError;
    std::string m_complaint;
    DelayedCall m_timeout;
    std::unique_ptr<Signals> m_signals;
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
