#include "fuzz_input.h"
#include "protocols/receivers/int_string_receiver.h"
#include "protocols/receivers/line_only_receiver.h"
#include "protocols/receivers/line_receiver.h"
#include "protocols/receivers/netstring_receiver.h"
#include "support/inert_transport.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace ropewalk;

namespace {

constexpr std::size_t kMaxLength = 40; ///< Bytes of a line or string, so that inputs go beyond it.

/// What a receiver delivered, a word for each call and its bytes.
using Delivered = std::vector<std::string>;

/// Switches modes as the lines say, and changes what they end in.
class Lines final : public LineReceiver
{
public:
    explicit Lines(Delivered &delivered)
        : LineReceiver("\n", kMaxLength)
        , m_delivered(delivered)
    {}

    void lineReceived(std::string_view line) override
    {
        require(line.size() <= kMaxLength, "a line keeps to the limit");
        m_delivered.push_back("line " + std::string(line));
        if (line.starts_with("raw ")) {
            m_rawLeft = line.size(); // As much raw data as the line was long.
            setRawMode();
        } else if (line == "crlf") {
            setDelimiter("\r\n");
        } else if (line == "lf") {
            setDelimiter("\n");
        } else if (line == "drop") {
            transport().loseConnection();
        } else if (line == "pause") {
            pauseProducing();
            m_isHeld = true;
        }
    }

    void rawDataReceived(std::string_view bytes) override
    {
        const std::size_t count = std::min(m_rawLeft, bytes.size());
        m_raw += bytes.substr(0, count);
        m_rawLeft -= count;
        if (m_rawLeft > 0)
            return;
        m_delivered.push_back("raw " + std::exchange(m_raw, {}));
        setLineMode(std::string(bytes.substr(count)));
    }

    void lineLengthExceeded(std::string_view bytes) override
    {
        m_delivered.emplace_back("too long"); // How much of it has arrived, the chunks decide.
        LineReceiver::lineLengthExceeded(bytes);
    }

    /// After each chunk: goes on with what it paused at.
    void release()
    {
        while (std::exchange(m_isHeld, false))
            resumeProducing();
    }

private:
    Delivered &m_delivered;
    std::string m_raw;
    std::size_t m_rawLeft = 0;
    bool m_isHeld = false;
};

class OnlyLines final : public LineOnlyReceiver
{
public:
    explicit OnlyLines(Delivered &delivered)
        : LineOnlyReceiver("\n", kMaxLength)
        , m_delivered(delivered)
    {}

    void lineReceived(std::string_view line) override
    {
        require(line.size() <= kMaxLength, "a line keeps to the limit");
        m_delivered.push_back("line " + std::string(line));
    }
    void release() {}

private:
    Delivered &m_delivered;
};

/// Of either kind: length before, or netstrings.
template <typename Receiver>
class Strings final : public Receiver
{
public:
    explicit Strings(Delivered &delivered)
        : m_delivered(delivered)
    {
        this->setMaxLength(kMaxLength);
    }

    void stringReceived(std::string_view string) override
    {
        require(string.size() <= kMaxLength, "a string keeps to the limit");
        m_delivered.push_back("string " + std::string(string));
        if constexpr (requires { this->pauseProducing(); }) {
            if (string == "pause") {
                this->pauseProducing();
                m_isHeld = true;
            }
        }
    }

    void release()
    {
        if constexpr (requires { this->resumeProducing(); })
            while (std::exchange(m_isHeld, false))
                this->resumeProducing();
    }

private:
    Delivered &m_delivered;
    bool m_isHeld = false;
};

/// Feeds `stream` in chunks of `step` bytes until the receiver closes.
template <typename Receiver>
Delivered receive(std::string_view stream, std::size_t step)
{
    Delivered delivered;
    testing::InertTransport transport;
    Receiver receiver(delivered);
    receiver.makeConnection(transport);
    for (std::size_t at = 0; at < stream.size() && !transport.isClosing(); at += step) {
        const std::string chunk(stream.substr(at, step)); // Whoever reads past it is seen.
        receiver.dataReceived(chunk);
        receiver.release();
    }
    if (transport.isClosing())
        delivered.emplace_back("closing");
    return delivered;
}

template <typename Receiver>
void compare(std::string_view stream)
{
    const Delivered whole = receive<Receiver>(stream, std::max<std::size_t>(stream.size(), 1));
    require(receive<Receiver>(stream, 1) == whole, "single bytes deliver the same");
    require(receive<Receiver>(stream, 7) == whole, "chunks deliver the same");
}

} // namespace

/// The first byte of the input chooses the receiver, the rest is the stream.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input = textOf(data, size);
    if (input.empty())
        return 0;
    const std::string_view stream = input.substr(1);
    switch (input.front() % 6) {
    case 0: compare<Lines>(stream); break;
    case 1:
        (void)receive<OnlyLines>(stream, 3);
        break; // Chunks decide which lines are lost behind a long one.
    case 2: compare<Strings<NetstringReceiver>>(stream); break;
    case 3: compare<Strings<Int8StringReceiver>>(stream); break;
    case 4: compare<Strings<Int16StringReceiver>>(stream); break;
    default: compare<Strings<Int32StringReceiver>>(stream); break;
    }
    return 0;
}
