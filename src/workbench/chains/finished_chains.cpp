#include "workbench/chains/finished_chains.h"

#include <cstring>
#include <type_traits>
#include <utility>

namespace ropewalk {
namespace {

/// Numbers as they lie in memory, the small ones by seven bits a byte; text behind its length.
class Packer
{
public:
    void put(std::uint64_t number)
    {
        for (; number >= 0x80; number >>= 7)
            m_bytes.push_back(static_cast<char>(number | 0x80));
        m_bytes.push_back(static_cast<char>(number));
    }
    void put(std::int64_t number) { put(static_cast<std::uint64_t>(number)); }
    void put(const std::string &text)
    {
        put(std::uint64_t{text.size()});
        m_bytes += text;
    }
    void put(const SourceLine &where)
    {
        put(std::uint64_t{reinterpret_cast<std::uintptr_t>(where.file)});
        put(std::uint64_t{where.line});
    }
    void put(const Parcel &parcel)
    {
        put(static_cast<std::uint64_t>(parcel.lane));
        put(parcel.text);
        if (parcel.lane == Lane::errbacks) {
            put(parcel.raisedAt);
            put(std::uint64_t{reinterpret_cast<std::uintptr_t>(parcel.type)});
        }
    }
    [[nodiscard]] std::string take() { return std::string(m_bytes); } // No more memory than it needs.

private:
    std::string m_bytes;
};

class Unpacker
{
public:
    explicit Unpacker(const std::string &bytes)
        : m_next(bytes.data())
    {}

    void get(std::uint64_t &number)
    {
        number = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_next++);
            number |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80)
                return;
        }
    }
    [[nodiscard]] std::uint64_t number()
    {
        std::uint64_t found = 0;
        get(found);
        return found;
    }
    void get(std::int64_t &number_) { number_ = static_cast<std::int64_t>(number()); }
    void get(std::string &text)
    {
        const std::size_t size = number();
        text.assign(m_next, size);
        m_next += size;
    }
    void get(SourceLine &where)
    {
        where.file = reinterpret_cast<const char *>(static_cast<std::uintptr_t>(number()));
        where.line = static_cast<unsigned>(number());
    }
    void get(Parcel &parcel)
    {
        parcel.lane = static_cast<Lane>(number());
        get(parcel.text);
        parcel.raisedAt = {};
        parcel.type = nullptr;
        if (parcel.lane == Lane::errbacks) {
            get(parcel.raisedAt);
            parcel.type = reinterpret_cast<const char *>(static_cast<std::uintptr_t>(number()));
        }
    }

private:
    const char *m_next;
};

std::string pack(const ChainRecord &record)
{
    Packer packer;
    packer.put(record.purpose);
    packer.put(static_cast<std::uint64_t>(record.owner));
    packer.put(record.where);
    packer.put(static_cast<std::uint64_t>(record.phase));
    packer.put(std::uint64_t{record.wasCancelled} | std::uint64_t{record.isByHand} << 1);
    packer.put(record.madeAt);
    packer.put(record.firedAt);
    packer.put(record.endedAt);
    packer.put(record.timesOutAt);
    packer.put(record.firedWith);
    packer.put(record.waitsFor);
    packer.put(record.waitedBy);
    packer.put(std::uint64_t{record.links.size()});
    for (const LinkRecord &link : record.links) {
        packer.put(link.callback);
        packer.put(link.errback);
        packer.put(link.where);
        packer.put(static_cast<std::uint64_t>(link.fate));
        packer.put(link.argument);
        packer.put(link.result);
        packer.put(link.startedAt);
        packer.put(link.took);
        packer.put(link.waitedFor);
    }
    return packer.take();
}

void unpackLink(Unpacker &unpacker, LinkRecord &link)
{
    unpacker.get(link.callback);
    unpacker.get(link.errback);
    unpacker.get(link.where);
    link.fate = static_cast<LinkRecord::Fate>(unpacker.number());
    unpacker.get(link.argument);
    unpacker.get(link.result);
    unpacker.get(link.startedAt);
    unpacker.get(link.took);
    unpacker.get(link.waitedFor);
}

void unpack(const std::string &bytes, ChainRecord &record)
{
    Unpacker unpacker(bytes);
    unpacker.get(record.purpose);
    record.owner = ServiceId{static_cast<std::uint32_t>(unpacker.number())};
    unpacker.get(record.where);
    record.phase = static_cast<ChainPhase>(unpacker.number());
    const std::uint64_t flags = unpacker.number();
    record.wasCancelled = (flags & 1) != 0;
    record.isByHand = (flags & 2) != 0;
    unpacker.get(record.madeAt);
    unpacker.get(record.firedAt);
    unpacker.get(record.endedAt);
    unpacker.get(record.timesOutAt);
    unpacker.get(record.firedWith);
    unpacker.get(record.waitsFor);
    unpacker.get(record.waitedBy);
    record.links.resize(unpacker.number());
    for (LinkRecord &link : record.links)
        unpackLink(unpacker, link);
}

} // namespace

FinishedChains::FinishedChains(std::size_t maxCount, std::size_t maxBytes)
    : m_maxCount(maxCount)
    , m_maxBytes(maxBytes)
{}

std::vector<std::uint64_t> FinishedChains::add(const ChainRecord &record)
{
    Packed packed{record.id, record.phase == ChainPhase::unhandled, pack(record)};
    m_bytes += packed.bytes.capacity() + kOverhead;
    m_unhandled += packed.isUnhandled;
    m_places[record.id] = m_first + m_packed.size();
    m_packed.push_back(std::move(packed));
    std::vector<std::uint64_t> gone;
    while (m_packed.size() > m_maxCount || (m_bytes > m_maxBytes && m_packed.size() > 1)) {
        gone.push_back(m_packed.front().id);
        dropOldest();
    }
    return gone;
}

void FinishedChains::dropOldest()
{
    const Packed &oldest = m_packed.front();
    m_bytes -= oldest.bytes.capacity() + kOverhead;
    m_unhandled -= oldest.isUnhandled;
    m_places.erase(oldest.id);
    m_packed.pop_front();
    ++m_first;
}

bool FinishedChains::read(std::uint64_t id, ChainRecord &record) const
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return false;
    record.id = id;
    unpack(m_packed[place->second - m_first].bytes, record);
    return true;
}

void FinishedChains::clear()
{
    while (!m_packed.empty())
        dropOldest();
}

} // namespace ropewalk
