#include "qtloop/host_lookup.h"

#include "base/errc.h"
#include "reactor/reactor.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QThread>

#include <mutex>

namespace ropewalk {
namespace {

using Addresses = Result<std::vector<std::string>>;

Addresses addressesOf(const QHostInfo &info, const std::string &host)
{
    std::vector<std::string> addresses;
    for (const QHostAddress &address : info.addresses())
        addresses.push_back(address.toString().toStdString());
    if (!addresses.empty())
        return addresses;
    const bool isUnknown = info.error() != QHostInfo::UnknownError;
    return Error{isUnknown ? Errc::hostNotFound : Errc::lookupFailed, "look up " + host};
}

} // namespace

/// One question. The asker holds it; whoever answers finds it gone if it was cancelled.
struct HostLookup::Request
{
    Callback onResolved;
};

/// Lets an answer from another thread reach the reactor only while that is still there.
class HostLookup::Gate
{
public:
    explicit Gate(Reactor &reactor)
        : m_reactor(&reactor)
    {}

    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_reactor = nullptr;
    }

    void answer(std::weak_ptr<Request> request, Addresses addresses)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_reactor == nullptr)
            return;
        m_reactor->callFromThread([request = std::move(request), addresses = std::move(addresses)]() mutable {
            if (const auto asked = request.lock())
                std::exchange(asked->onResolved, {})(std::move(addresses));
        });
    }

private:
    std::mutex m_mutex;
    Reactor *m_reactor; ///< Guarded by `m_mutex`; null once the look-up is gone.
};

HostLookup::HostLookup(Reactor &reactor)
    : m_gate(std::make_shared<Gate>(reactor))
    , m_context(new QObject, [](QObject *context) { context->deleteLater(); })
{
    Q_ASSERT(QCoreApplication::instance() != nullptr);
    if (QThread::currentThread()->loopLevel() == 0)
        m_context->moveToThread(QCoreApplication::instance()->thread());
}

HostLookup::~HostLookup()
{
    m_gate->close();
}

std::shared_ptr<void> HostLookup::resolve(std::string host, Callback onResolved)
{
    auto request = std::make_shared<Request>(Request{std::move(onResolved)});
    const auto name = QString::fromStdString(host);
    const auto answer = [gate = m_gate, asked = std::weak_ptr(request), host](const QHostInfo &info) {
        gate->answer(asked, addressesOf(info, host));
    };
    QHostInfo literal;
    if (QHostAddress address; address.setAddress(name)) {
        literal.setAddresses({address}); // QHostInfo would ask for its name, and wait for that.
        answer(literal);
    } else {
        const auto ask = [name, answer, context = m_context.get()] {
            QHostInfo::lookupHost(name, context, answer);
        };
        QMetaObject::invokeMethod(m_context.get(), ask);
    }
    return request;
}

} // namespace ropewalk
