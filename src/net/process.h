#pragma once

#include "base/result.h"
#include "net/producer.h"
#include "net/transport.h"
#include "reactor/reactor.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

class Process;

/// What a program shall be started as.
struct ProcessSpec
{
    std::string program;                     ///< A path, or a name that is looked up in PATH.
    std::vector<std::string> arguments = {}; ///< Without the program itself.
    std::optional<std::map<std::string, std::string>> environment = {}; ///< Nothing: this process's.
    std::string directory = {};                                         ///< Empty: this process's.
    bool leadsGroup = false; ///< Its own children are signalled with it, and a terminal's Ctrl+C misses it.
};

/// How a process ended: by itself with a code, or by a signal.
struct ProcessEnd
{
    std::optional<int> exitCode = {};
    std::optional<int> signal = {};

    [[nodiscard]] bool isClean() const { return exitCode == 0; }

    /// "exit code 3", "signal 9".
    [[nodiscard]] std::string toString() const;
};

/// A stream of the child's, by its number there.
enum class ChildStream : std::uint8_t { in = 0, out = 1, err = 2 };

/// What is said to and by one child process.
///
/// Every call may destroy the Process, which owns it; it is itself destroyed at the end of the turn.
///
/// Order: connectionMade; data; childConnectionLost once for each stream, processExited once; then, when
///        both have happened, processEnded, and nothing after it.
/// After: twisted.internet.protocol.ProcessProtocol.
class ProcessProtocol
{
public:
    virtual ~ProcessProtocol() = default;

    void makeConnection(Process &process)
    {
        m_process = &process;
        connectionMade();
    }

    virtual void connectionMade() {}

    /// `bytes` are valid until the return.
    virtual void childDataReceived(ChildStream stream, std::string_view bytes)
    {
        stream == ChildStream::out ? outReceived(bytes) : errReceived(bytes);
    }
    virtual void outReceived([[maybe_unused]] std::string_view bytes) {}
    virtual void errReceived([[maybe_unused]] std::string_view bytes) {}

    /// Closed by either side.
    virtual void childConnectionLost([[maybe_unused]] ChildStream stream) {}

    /// It has exited. What it wrote may still be on its way, and its own children may hold its streams.
    virtual void processExited([[maybe_unused]] const ProcessEnd &end) {}

    virtual void processEnded([[maybe_unused]] const ProcessEnd &end) {}

    [[nodiscard]] Process &process() const { return *m_process; }

private:
    Process *m_process = nullptr;
};

/// A child process. As a Producer it stands for what the child writes: registered with the transport that
/// its output goes to, it is read no faster than that is taken.
///
/// Destroying it kills the child and waits for it, so that no zombie is left; the protocol then hears
/// nothing more.
///
/// Thread: the reactor's.
/// Order:  the protocol hears nothing inside a call made here.
/// After:  twisted.internet.interfaces.IProcessTransport.
class Process : public Producer
{
public:
    /// 0 once it has exited.
    [[nodiscard]] virtual int pid() const = 0;

    /// Sends to the child's standard input, and queues what does not go at once.
    virtual void write(std::string_view bytes) = 0;
    [[nodiscard]] virtual std::size_t queuedBytes() const = 0;

    // As Transport's, for what waits to be read by the child.

    virtual void setWatermarks(std::size_t low, std::size_t high) = 0;
    virtual void setWriteQueueObserver(WriteQueueObserver *observer) = 0;
    virtual void registerProducer(Producer &producer, ProducerKind kind) = 0;
    virtual void unregisterProducer() = 0;

    // Closing.

    /// The child reads the end of its input after what is queued, and once no producer is registered.
    virtual void closeStdin() = 0;
    /// Closes our end of `stream` now.
    virtual void closeChildStream(ChildStream stream) = 0;
    /// Closes all three, standard input after what is queued. Most programs then end.
    virtual void loseConnection() = 0;

    /// To the child, or to its whole group if it leads one. Windows has no signals: SIGINT and SIGTERM are
    /// its Ctrl+Break for one that leads a group, and everything else ends it at once. Errors:
    /// `errc::no_such_process` once it has exited; those of kill(2).
    virtual Status signalProcess(int number) = 0;

    /// Closes all three streams at once and asks the child to end (SIGTERM); what is still there after
    /// `kPatience` is killed. processEnded() follows.
    virtual void terminate() = 0;
    static constexpr Duration kPatience = std::chrono::seconds(2);

    void stopProducing() override { loseConnection(); }
};

/// Starts a program with pipes for its standard streams.
/// Errors: those of starting it, `errc::no_such_file_or_directory` for one.
/// After:  twisted.internet.interfaces.IReactorProcess.spawnProcess.
[[nodiscard]] Result<std::unique_ptr<Process>>
spawnProcess(Reactor &reactor, const ProcessSpec &spec, std::unique_ptr<ProcessProtocol> protocol);

} // namespace ropewalk
