#include "conformance/framing_subject.h"

#include "conformance/base64.h"
#include "protocols/receivers/int_string_receiver.h"
#include "protocols/receivers/line_only_receiver.h"
#include "protocols/receivers/line_receiver.h"
#include "protocols/receivers/netstring_receiver.h"

#include <stdexcept>

namespace ropewalk::conformance {
namespace {

[[noreturn]] void refuse(const char *what)
{
    throw std::logic_error(std::string("this receiver has no ") + what);
}

/// What all receivers have in common.
template <typename Receiver>
class Subject : public FramingSubject, protected Receiver
{
public:
    explicit Subject(FramingListener &listener)
        : m_listener(listener)
    {}

    [[nodiscard]] Protocol &protocol() override { return *this; }
    void setMaxLength(std::size_t maxLength) override { Receiver::setMaxLength(maxLength); }

protected:
    void connectionMade() override { m_listener.made(); }
    void connectionLost(const Error &) override { m_listener.lost(); }

    FramingListener &m_listener;
};

template <typename Receiver>
class LineSubject : public Subject<Receiver>
{
public:
    using Subject<Receiver>::Subject;

    void setDelimiter(std::string delimiter) override { Receiver::setDelimiter(std::move(delimiter)); }
    void sendLine(std::string_view line) override { Receiver::sendLine(line); }

private:
    void lineReceived(std::string_view line) override { this->m_listener.received("line", line); }
    void lineLengthExceeded(std::string_view bytes) override
    {
        this->m_listener.exceeded(encodeBase64(bytes));
        if (this->m_listener.closesWhenExceeded())
            Receiver::lineLengthExceeded(bytes);
    }
};

class LineAndRawSubject final : public LineSubject<LineReceiver>
{
public:
    using LineSubject::LineSubject;

    void setRawMode() override { LineReceiver::setRawMode(); }
    void setLineMode(std::string_view extra) override { LineReceiver::setLineMode(extra); }
    [[nodiscard]] std::string clearLineBuffer() override { return LineReceiver::clearLineBuffer(); }
    void pauseProducing() override { LineReceiver::pauseProducing(); }
    void resumeProducing() override { LineReceiver::resumeProducing(); }
    void stopProducing() override { LineReceiver::stopProducing(); }

private:
    void rawDataReceived(std::string_view bytes) override { m_listener.receivedRaw(bytes); }
};

template <typename Receiver>
class IntStringSubject final : public Subject<Receiver>
{
public:
    using Subject<Receiver>::Subject;

    Status sendString(std::string_view string) override { return Receiver::sendString(string); }
    void pauseProducing() override { Receiver::pauseProducing(); }
    void resumeProducing() override { Receiver::resumeProducing(); }
    void stopProducing() override { Receiver::stopProducing(); }

private:
    void stringReceived(std::string_view string) override { this->m_listener.received("string", string); }
    void lengthLimitExceeded(std::size_t length) override
    {
        this->m_listener.exceeded(length);
        Receiver::lengthLimitExceeded(length);
    }
};

class NetstringSubject final : public Subject<NetstringReceiver>
{
public:
    using Subject::Subject;

    [[nodiscard]] std::optional<bool> isPeerBroken() const override
    {
        return NetstringReceiver::isPeerBroken();
    }
    Status sendString(std::string_view string) override
    {
        NetstringReceiver::sendString(string);
        return Unit{};
    }

private:
    void stringReceived(std::string_view string) override { m_listener.received("string", string); }
};

} // namespace

void FramingSubject::setDelimiter(std::string)
{
    refuse("delimiter");
}

void FramingSubject::sendLine(std::string_view)
{
    refuse("lines");
}

Status FramingSubject::sendString(std::string_view)
{
    refuse("strings");
}

void FramingSubject::setRawMode()
{
    refuse("raw mode");
}

void FramingSubject::setLineMode(std::string_view)
{
    refuse("line mode");
}

std::string FramingSubject::clearLineBuffer()
{
    refuse("line buffer");
}

void FramingSubject::pauseProducing()
{
    refuse("pause");
}

void FramingSubject::resumeProducing()
{
    refuse("pause");
}

void FramingSubject::stopProducing()
{
    refuse("pause");
}

std::unique_ptr<FramingSubject> makeFramingSubject(const std::string &name, FramingListener &listener)
{
    if (name == "LineReceiver")
        return std::make_unique<LineAndRawSubject>(listener);
    if (name == "LineOnlyReceiver")
        return std::make_unique<LineSubject<LineOnlyReceiver>>(listener);
    if (name == "NetstringReceiver")
        return std::make_unique<NetstringSubject>(listener);
    if (name == "Int8StringReceiver")
        return std::make_unique<IntStringSubject<Int8StringReceiver>>(listener);
    if (name == "Int16StringReceiver")
        return std::make_unique<IntStringSubject<Int16StringReceiver>>(listener);
    if (name == "Int32StringReceiver")
        return std::make_unique<IntStringSubject<Int32StringReceiver>>(listener);
    throw std::logic_error("no receiver " + name);
}

} // namespace ropewalk::conformance
