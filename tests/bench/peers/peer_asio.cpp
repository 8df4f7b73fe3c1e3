#include "peer.h"

#include <asio.hpp>
#include <memory>
#include <utility>

namespace {

using asio::ip::tcp;

/// As in Asio's own echo example: read some, write all of it, read again.
class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(tcp::socket socket, std::size_t bufferSize)
        : m_socket(std::move(socket))
        , m_size(bufferSize)
        , m_buffer(std::make_unique_for_overwrite<char[]>(bufferSize))
    {}

    void read()
    {
        m_socket.async_read_some(asio::buffer(m_buffer.get(), m_size),
                                 [self = shared_from_this()](asio::error_code error, std::size_t length) {
                                     if (!error)
                                         self->write(length);
                                 });
    }

private:
    void write(std::size_t length)
    {
        asio::async_write(m_socket,
                          asio::buffer(m_buffer.get(), length),
                          [self = shared_from_this()](asio::error_code error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

    tcp::socket m_socket;
    std::size_t m_size;
    std::unique_ptr<char[]> m_buffer;
};

void acceptNext(tcp::acceptor &acceptor, std::size_t bufferSize)
{
    acceptor.async_accept([&acceptor, bufferSize](asio::error_code error, tcp::socket socket) {
        if (!error) {
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Session>(std::move(socket), bufferSize)->read();
        }
        acceptNext(acceptor, bufferSize);
    });
}

} // namespace

int main(int argc, char **argv)
{
    const peer::Options options = peer::optionsFrom(argc, argv);
    asio::io_context context(1);
    tcp::acceptor acceptor(context, tcp::v4());
    acceptor.bind({asio::ip::address_v4::loopback(), options.port});
    acceptor.listen(peer::kBacklog);
    acceptNext(acceptor, options.bufferSize);
    peer::announce(acceptor.native_handle());
    context.run();
}
