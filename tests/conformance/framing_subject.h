#pragma once

#include "base/result.h"
#include "net/protocol.h"
#include "scenario/json.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk::conformance {

/// Is told what a receiver calls.
class FramingListener
{
public:
    virtual void made() = 0;
    /// `kind` is "line" or "string".
    virtual void received(const char *kind, std::string_view bytes) = 0;
    virtual void receivedRaw(std::string_view bytes) = 0;
    virtual void exceeded(Json data) = 0;
    [[nodiscard]] virtual bool closesWhenExceeded() const = 0;
    virtual void lost() = 0;

protected:
    ~FramingListener() = default;
};

/// A receiver of the product, and what scenarios can do with it. Asking one for what it does not have
/// throws std::logic_error.
class FramingSubject
{
public:
    virtual ~FramingSubject() = default;

    [[nodiscard]] virtual Protocol &protocol() = 0;
    [[nodiscard]] virtual std::optional<bool> isPeerBroken() const { return std::nullopt; }

    virtual void setMaxLength(std::size_t maxLength) = 0;
    virtual void setDelimiter(std::string delimiter);
    virtual void sendLine(std::string_view line);
    virtual Status sendString(std::string_view string);
    virtual void setRawMode();
    virtual void setLineMode(std::string_view extra);
    [[nodiscard]] virtual std::string clearLineBuffer();
    virtual void pauseProducing();
    virtual void resumeProducing();
    virtual void stopProducing();
};

/// The receiver that FORMAT.md calls `name`.
[[nodiscard]] std::unique_ptr<FramingSubject> makeFramingSubject(const std::string &name,
                                                                 FramingListener &listener);

} // namespace ropewalk::conformance
