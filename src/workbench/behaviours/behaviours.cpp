#include "workbench/behaviours/behaviours.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

using Made = Parsed<std::shared_ptr<const Behaviour>>;

struct Entry
{
    BehaviourInfo info;
    std::shared_ptr<const Behaviour> (*make)(); ///< Null: it takes an argument.
    Made (*makeWith)(std::string_view argument) = nullptr;
};

constexpr std::array kEntries{
    Entry{{"echo", "", "Sends back every message as it came (RFC 862)"}, makeEcho},
    Entry{{"upper", "", "Queues what each client sent and sends it back in upper case"}, makeUpper},
    Entry{{"chat", "", "Passes every message on to all other connections, under the sender's number"},
          makeChat},
    Entry{{"greeting", "TEXT", "Talks first: sends TEXT, which may hold escapes, then echoes", "Hello\\r\\n"},
          nullptr,
          makeGreeting},
    Entry{{"program",
           "COMMAND",
           "Runs COMMAND for each connection, which talks to its standard input and output",
           "cat"},
          nullptr,
          makeProgram},
    Entry{{"shell", "COMMAND", "The same through /bin/sh, with its pipes and variables", "tr a-z A-Z"},
          nullptr,
          makeShell},
    Entry{{"blocking",
           "MS",
           "Works MS milliseconds on each line before it answers, and nobody else is served",
           "50"},
          nullptr,
          makeBlocking},
    Entry{{"silent", "", "Answers nothing: the replies are yours to write"}, makeSilent},
    Entry{{"discard", "", "Throws away what it is sent (RFC 863)"}, makeDiscard},
    Entry{{"chargen", "", "Sends characters without end, as fast as they are read (RFC 864)"}, makeChargen},
    Entry{{"daytime", "", "Sends date and time as text and closes (RFC 867)"}, makeDaytime},
    Entry{{"time", "", "Sends the seconds since 1900 as four bytes and closes (RFC 868)"}, makeTime},
    Entry{{"qotd", "", "Sends a quotation and closes (RFC 865)"}, makeQotd},
};

constexpr auto kInfos = [] {
    std::array<BehaviourInfo, kEntries.size()> infos;
    std::ranges::transform(kEntries, infos.begin(), &Entry::info);
    return infos;
}();

ParseError unknown(std::string_view name)
{
    std::string known;
    for (const BehaviourInfo &info : kInfos)
        known.append(known.empty() ? "" : ", ").append(info.name);
    return {"There is no behaviour \"" + std::string(name) + "\".",
            "Choose one of " + known + ".",
            {0, name.size()}};
}

ParseError superfluous(const BehaviourInfo &info, std::size_t length)
{
    const std::string name(info.name);
    const std::size_t begin = name.size();
    return {"The behaviour \"" + name + "\" takes no argument.",
            "Leave out what follows the name.",
            {begin, length - begin}};
}

} // namespace

std::span<const BehaviourInfo> behaviours()
{
    return kInfos;
}

Made makeBehaviour(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const auto entry = std::ranges::find(kEntries, name, [](const Entry &each) { return each.info.name; });
    if (entry == kEntries.end())
        return unknown(name);
    if (entry->make == nullptr)
        return entry->makeWith(colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1));
    if (colon != std::string_view::npos)
        return superfluous(entry->info, text.size());
    return entry->make();
}

} // namespace ropewalk
