#include "defer/coroutine.h"

#include "base/unique_function.h"

#include <deque>

namespace ropewalk {
namespace {

/// What coroutines do to each other, one inside the other: at once as long as the stack is not deep, after
/// the outermost otherwise.
///
/// Thread: each has its own.
class Nesting
{
public:
    template <typename F>
    void run(F step)
    {
        if (m_depth == CoroutineState::kMaxNesting) {
            m_putOff.emplace_back(std::move(step));
            return;
        }
        ++m_depth;
        step();
        if (m_depth == 1)
            runPutOff();
        --m_depth;
    }

private:
    void runPutOff()
    {
        while (!m_putOff.empty()) {
            auto step = std::move(m_putOff.front());
            m_putOff.pop_front();
            step();
        }
    }

    int m_depth = 0;
    std::deque<UniqueFunction<void()>> m_putOff;
};

thread_local Nesting g_nesting;

} // namespace

/// The link that wakes a coroutine. Until then it owns the frame.
class ChainAwaiter::Resumption
{
public:
    Resumption(ChainAwaiter &awaiter, std::coroutine_handle<> frame)
        : m_awaiter(&awaiter)
        , m_frame(frame)
    {}
    Resumption(Resumption &&other) noexcept
        : m_awaiter(other.m_awaiter)
        , m_frame(std::exchange(other.m_frame, nullptr))
    {}
    ~Resumption()
    {
        if (m_frame)
            g_nesting.run([frame = m_frame] { frame.destroy(); });
    }

    void operator()(Box &result, ChainRef &)
    {
        const auto frame = std::exchange(m_frame, nullptr);
        m_awaiter->m_result = std::move(result);
        result.emplace<Unit>();
        m_awaiter->m_state.setAwaited(nullptr);
        if (!m_awaiter->m_isAdding)
            frame.resume();
    }

private:
    ChainAwaiter *m_awaiter;
    std::coroutine_handle<> m_frame;
};

CoroutineState::CoroutineState(SourceLine where)
    : m_chain(Chain::make(where))
{
    const auto cancelAwaited = [this] {
        if (m_awaited != nullptr)
            g_nesting.run([awaited = ChainRef(m_awaited)] { awaited->cancel(); });
    };
    m_chain->setCanceller(cancelAwaited, Chain::AfterCancel::waits);
}

CoroutineState::~CoroutineState()
{
    if (m_chain)
        m_chain->setCanceller({}); // Nothing is left to ask.
}

void CoroutineState::start(std::coroutine_handle<> frame)
{
    g_nesting.run([frame] { frame.resume(); });
}

void CoroutineState::finish(std::coroutine_handle<> frame)
{
    ChainRef chain = std::move(m_chain);
    Box result = std::move(m_result);
    chain->setCanceller({});
    frame.destroy();
    g_nesting.run([chain = std::move(chain), result = std::move(result)]() mutable {
        (void)chain->fire(std::move(result));
    });
}

bool ChainAwaiter::await_suspend(std::coroutine_handle<> frame)
{
    Chain *awaited = m_chain.get();
    if (awaited->isHeldOnce())
        giveUp(*awaited);
    m_state.setAwaited(awaited);
    m_isAdding = true;
    awaited->add(Resumption(*this, frame), SourceLine::current(), {"co_await", "co_await"});
    m_isAdding = false;
    if (m_result)
        return false;
    m_chain.reset(); // It owns the frame now, and must not be owned by it.
    return true;
}

/// Nobody else can fire `chain` or let it go on, so that waiting for it would be for ever.
void ChainAwaiter::giveUp(Chain &chain)
{
    chain.cancel();
    if (!chain.isFired())
        (void)chain.fire(Box::of(Failure::cancelled(chain.where())));
    while (chain.pauseCount() < 0)
        chain.pause();
    while (chain.pauseCount() > 0)
        chain.unpause();
}

Box &ChainAwaiter::resultOrRaise()
{
    if (m_result.is<Failure>())
        m_result.get<Failure>().raise();
    return m_result;
}

} // namespace ropewalk
