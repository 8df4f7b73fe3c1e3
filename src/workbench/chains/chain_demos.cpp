#include "workbench/chains/chain_demos.h"

#include "defer/defer_later.h"
#include "defer/deferred_list.h"

#include <array>
#include <charconv>
#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

constexpr std::array kDemos{
    ChainDemo{"recovered", "A link raises, the failure crosses to the errbacks, and one of them recovers."},
    ChainDemo{"unhandled", "A link raises and no errback takes the failure."},
    ChainDemo{"timeout", "An answer that does not come in time."},
    ChainDemo{"list", "A DeferredList waits for three, one of which fails."},
    ChainDemo{"waiting", "A chain waits for another, and that for a third."},
};

/// `value` after `delay`, as a chain of its own.
Deferred<std::string> later(ReactorTime &time, Duration delay, std::string_view purpose, std::string value)
{
    return deferLater(time, delay).describe(purpose).addCallback(named("answer", [value = std::move(value)] {
        return value;
    }));
}

int numberIn(std::string_view text)
{
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument("not a number: " + std::string(text));
    return number;
}

} // namespace

std::span<const ChainDemo> chainDemos()
{
    return kDemos;
}

std::uint64_t ChainDemos::run(std::string_view name)
{
    using Demo = std::uint64_t (ChainDemos::*)();
    static constexpr std::array<Demo, kDemos.size()> kRuns{&ChainDemos::recovered,
                                                           &ChainDemos::unhandled,
                                                           &ChainDemos::timeout,
                                                           &ChainDemos::list,
                                                           &ChainDemos::waiting};
    for (std::size_t index = 0; index < kDemos.size(); ++index)
        if (kDemos[index].name == name)
            return (this->*kRuns[index])();
    return 0;
}

std::uint64_t ChainDemos::recovered()
{
    auto order = deferLater(m_time, 400ms).describe("demo: order, recovered");
    const std::uint64_t id = order.id();
    std::move(order)
        .addCallback(named("read order", [] { return std::string("12 apples"); }))
        .addCallback(named("check stock",
                           [&time = m_time](const std::string &wanted) {
                               return later(time, 600ms, "demo: stock", "8 apples")
                                   .addCallback(named("compare", [wanted](const std::string &stock) {
                                       if (stock != wanted)
                                           throw std::runtime_error("wanted " + wanted + ", have " + stock);
                                       return stock;
                                   }));
                           }))
        .addCallback(named("reserve", [](const std::string &goods) { return "reserved " + goods; }))
        .addErrback(named("offer less", [](const Failure &) { return std::string("offered 8 apples"); }))
        .addCallback(named("write answer", [](const std::string &) { return 200; }))
        .addCallback(named("close", [&time = m_time](int) { return deferLater(time, 600ms); }))
        .detach();
    return id;
}

std::uint64_t ChainDemos::unhandled()
{
    auto page = later(m_time, 500ms, "demo: page, unhandled", "GET /orders/twelve");
    const std::uint64_t id = page.id();
    std::move(page)
        .addCallback(named("parse", [](const std::string &line) { return line.substr(12); }))
        .addCallback(named("to number", [](const std::string &text) { return numberIn(text); }))
        .addCallback(named("look up", [](int number) { return "order " + std::to_string(number); }))
        .detach();
    return id;
}

std::uint64_t ChainDemos::timeout()
{
    auto answer = later(m_time, 10s, "demo: answer in time", "too late");
    const std::uint64_t id = answer.id();
    std::move(answer)
        .addTimeout(1500ms, m_time)
        .addCallback(named("show", [](std::string text) { return text; }))
        .addErrback(named("say sorry",
                          [](const Failure &failure) {
                              return failure.check(std::errc::timed_out) ? "no answer"
                                                                         : "cancelled: " + failure.message();
                          }))
        .addCallback(
            named("close", [&time = m_time](const std::string &) { return deferLater(time, 600ms); }))
        .detach();
    return id;
}

std::uint64_t ChainDemos::list()
{
    std::vector<Deferred<std::string>> members;
    members.push_back(later(m_time, 600ms, "demo: price in Antwerp", "31"));
    members.push_back(later(m_time, 1200ms, "demo: price in Bergen", "")
                          .addCallback(named("convert", [](const std::string &price) {
                              if (price.empty())
                                  throw std::runtime_error("Bergen does not trade today");
                              return price;
                          })));
    members.push_back(later(m_time, 1800ms, "demo: price in Cádiz", "29"));
    auto all =
        deferredList(std::move(members), {.consumeErrors = true}).describe("demo: list of three prices");
    const std::uint64_t id = all.id();
    std::move(all)
        .addCallback(named("count answers",
                           [](const ListResult<std::string> &prices) {
                               std::size_t answered = 0;
                               for (const auto &price : prices.all)
                                   answered += price.index() == 0;
                               return std::to_string(answered) + " of 3 answered";
                           }))
        .detach();
    return id;
}

std::uint64_t ChainDemos::waiting()
{
    auto report = deferLater(m_time, 300ms).describe("demo: report");
    const std::uint64_t id = report.id();
    std::move(report)
        .addCallback(named("fetch figures",
                           [&time = m_time] {
                               return later(time, 500ms, "demo: figures", "12, 30")
                                   .addCallback(
                                       named("add rates", [&time = time](const std::string &figures) {
                                           return later(time, 1500ms, "demo: rates", figures + " at 1.09");
                                       }));
                           }))
        .addCallback(named("lay out", [](const std::string &figures) { return "report: " + figures; }))
        .detach();
    return id;
}

} // namespace ropewalk
