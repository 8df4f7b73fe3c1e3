#include "peer.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

namespace {

peer::Options g_options;

void onReadable(bufferevent *connection, void *)
{
    evbuffer_add_buffer(bufferevent_get_output(connection), bufferevent_get_input(connection));
}

void onEvent(bufferevent *connection, short what, void *)
{
    if (what & (BEV_EVENT_EOF | BEV_EVENT_ERROR))
        bufferevent_free(connection);
}

void onAccepted(evconnlistener *listener, evutil_socket_t fd, sockaddr *, int, void *)
{
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    bufferevent *connection =
        bufferevent_socket_new(evconnlistener_get_base(listener), fd, BEV_OPT_CLOSE_ON_FREE);
    // 16 KiB unless said otherwise.
    bufferevent_set_max_single_read(connection, g_options.bufferSize);
    bufferevent_set_max_single_write(connection, g_options.bufferSize);
    bufferevent_setcb(connection, &onReadable, nullptr, &onEvent, nullptr);
    bufferevent_enable(connection, EV_READ | EV_WRITE);
}

} // namespace

int main(int argc, char **argv)
{
    g_options = peer::optionsFrom(argc, argv);
    event_base *base = event_base_new();
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(g_options.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    evconnlistener *listener = evconnlistener_new_bind(base,
                                                       &onAccepted,
                                                       nullptr,
                                                       LEV_OPT_CLOSE_ON_FREE,
                                                       peer::kBacklog,
                                                       reinterpret_cast<const sockaddr *>(&address),
                                                       sizeof address);
    if (!listener)
        peer::fail("evconnlistener_new_bind");
    peer::announce(evconnlistener_get_fd(listener));
    return event_base_dispatch(base);
}
