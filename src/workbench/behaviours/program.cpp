#include "net/command_line.h"
#include "workbench/behaviours/behaviours.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

constexpr std::size_t kMaxErrorLine = 4096; // Of standard error, in bytes: a longer line is cut there.

class Program;

/// Where programs go when they have nobody to talk to any more.
class ProgramOwner
{
public:
    /// It has ended; destroys it.
    virtual void programEnded(Program &program) const = 0;

protected:
    ~ProgramOwner() = default;
};

/// The program of one connection. As a Producer it stands for the peer, which the program reads from.
class Program final : private Producer
{
public:
    Program(const ProgramOwner &owner, Conversation &conversation)
        : m_owner(owner)
        , m_conversation(&conversation)
    {}

    ~Program()
    {
        if (m_conversation != nullptr)
            m_conversation->follow(nullptr);
    }

    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    Status start(const ProcessSpec &spec)
    {
        m_name = spec.program;
        auto process = m_conversation->spawn(spec, std::make_unique<Voice>(*this));
        if (!process)
            return process.error();
        m_process = std::move(*process);
        m_process->registerProducer(*this, ProducerKind::streaming);
        m_conversation->follow(m_process.get());
        return Unit{};
    }

    void write(std::string_view bytes) { m_process->write(bytes); }

    void endInput()
    {
        m_process->unregisterProducer();
        m_process->closeStdin();
    }

    /// The connection is over: the program shall end, too. Whoever has it waits for that.
    void leave()
    {
        m_conversation = nullptr;
        m_process->unregisterProducer();
        m_process->terminate();
    }

private:
    /// What the process says, told to the program.
    class Voice final : public ProcessProtocol
    {
    public:
        explicit Voice(Program &program)
            : m_program(program)
        {}

        void outReceived(std::string_view bytes) override
        {
            if (m_program.m_conversation != nullptr)
                m_program.m_conversation->replyWire(bytes);
        }
        void errReceived(std::string_view bytes) override { m_program.noteErrors(bytes); }
        void processEnded(const ProcessEnd &end) override { m_program.ended(end); }

    private:
        Program &m_program; ///< It owns the process, which owns this.
    };

    void pauseProducing() override
    {
        if (m_conversation != nullptr)
            m_conversation->pauseReceiving();
    }
    void resumeProducing() override
    {
        if (m_conversation != nullptr)
            m_conversation->resumeReceiving();
    }
    void stopProducing() override
    {
        resumeProducing();
    } // It reads no more: the peer's end is still to be seen.

    void noteErrors(std::string_view bytes)
    {
        for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
            m_errorLine += bytes.substr(0, end);
            noteErrorLine();
            bytes.remove_prefix(end + 1);
        }
        m_errorLine += bytes;
        if (m_errorLine.size() > kMaxErrorLine)
            noteErrorLine();
    }

    void noteErrorLine()
    {
        if (m_conversation != nullptr && !m_errorLine.empty())
            m_conversation->note(m_name + ", standard error: " + m_errorLine.substr(0, kMaxErrorLine));
        m_errorLine.clear();
    }

    void ended(const ProcessEnd &end)
    {
        noteErrorLine();
        if (m_conversation == nullptr)
            return m_owner.programEnded(*this);
        if (!end.isClean())
            m_conversation->note(m_name + " ended with " + end.toString());
        m_conversation->follow(nullptr);
        m_conversation->finish();
    }

    const ProgramOwner &m_owner;
    Conversation *m_conversation; ///< Null once that is over.
    std::string m_name;
    std::string m_errorLine; ///< As far as it has come.
    std::unique_ptr<Process> m_process;
};

/// Runs a program for each connection, like inetd: what the peer sends is its standard input, what it writes
/// to standard output is sent, no faster than either is taken. Its standard error goes to the journal.
///
/// The connection ends with the program, and the program with the connection.
class ProgramBehaviour final : public Behaviour, public ProgramOwner
{
public:
    explicit ProgramBehaviour(ProcessSpec spec)
        : m_spec(std::move(spec))
    {}

    void opened(Conversation &conversation) const override { (void)programOf(conversation); }

    void received(Conversation &conversation, const ReceivedMessage &message) const override
    {
        if (Program *program = programOf(conversation))
            program->write(message.wire);
    }

    [[nodiscard]] bool inputEnded(Conversation &conversation) const override
    {
        const auto found = m_programs.find(&conversation);
        if (found == m_programs.end())
            return false;
        found->second->endInput();
        return true;
    }

    void closed(Conversation &conversation) const override
    {
        if (auto node = m_programs.extract(&conversation))
            letEnd(std::move(node.mapped()));
    }

    void stopped() const override
    {
        for (auto &[conversation, program] : std::exchange(m_programs, {}))
            letEnd(std::move(program));
    }

    [[nodiscard]] bool needsConnections() const override { return true; }

private:
    /// Started with the connection, or with its next message if that was there before this behaviour. Null
    /// if it does not start.
    Program *programOf(Conversation &conversation) const
    {
        auto &program = m_programs[&conversation];
        if (program != nullptr)
            return program.get();
        program = std::make_unique<Program>(*this, conversation);
        const Status started = program->start(m_spec);
        conversation.showProblem(started ? nullptr : &started.error());
        if (started)
            return program.get();
        m_programs.erase(&conversation);
        conversation.finish();
        return nullptr;
    }

    void letEnd(std::unique_ptr<Program> program) const
    {
        program->leave();
        m_ending.push_back(std::move(program));
    }

    void programEnded(Program &program) const override
    {
        std::erase_if(m_ending, [&](const auto &each) { return each.get() == &program; });
    }

    const ProcessSpec m_spec;
    mutable std::unordered_map<const Conversation *, std::unique_ptr<Program>> m_programs;
    mutable std::vector<std::unique_ptr<Program>> m_ending; ///< Their connections are over.
};

Parsed<std::shared_ptr<const Behaviour>>
makeFor(std::string_view name, std::string_view command, ThroughShell throughShell)
{
    auto spec = processSpecOf(command, throughShell);
    if (spec)
        return std::shared_ptr<const Behaviour>(std::make_shared<ProgramBehaviour>(std::move(*spec)));
    ParseError error = spec.error();
    error.where.begin += name.size() + 1;
    return error;
}

} // namespace

Parsed<std::shared_ptr<const Behaviour>> makeProgram(std::string_view command)
{
    return makeFor("program", command, ThroughShell::no);
}

Parsed<std::shared_ptr<const Behaviour>> makeShell(std::string_view command)
{
    return makeFor("shell", command, ThroughShell::yes);
}

Result<std::unique_ptr<Process>> Conversation::spawn(const ProcessSpec &spec,
                                                     std::unique_ptr<ProcessProtocol>)
{
    return Error{std::make_error_code(std::errc::operation_not_supported), "start " + spec.program};
}

} // namespace ropewalk
