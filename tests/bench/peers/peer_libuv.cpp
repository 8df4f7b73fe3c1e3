#include "peer.h"

#include <netinet/in.h>
#include <uv.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

namespace {

peer::Options g_options;
std::vector<char> g_shared; ///< The one buffer of `--try-write`.

/// One write that libuv finishes later, and the bytes it needs until then.
struct PendingWrite
{
    uv_write_t request;
    char *bytes;
};

void onClosed(uv_handle_t *handle)
{
    delete reinterpret_cast<uv_tcp_t *>(handle);
}

void onWritten(uv_write_t *request, int)
{
    auto *write = static_cast<PendingWrite *>(request->data);
    std::free(write->bytes);
    delete write;
}

/// Takes over `bytes`, which malloc() made.
void writeLater(uv_stream_t *stream, char *bytes, std::size_t size, std::size_t offset)
{
    auto *write = new PendingWrite{{}, bytes};
    write->request.data = write;
    const uv_buf_t rest = uv_buf_init(bytes + offset, static_cast<unsigned>(size - offset));
    uv_write(&write->request, stream, &rest, 1, &onWritten);
}

void allocate(uv_handle_t *, std::size_t, uv_buf_t *buffer)
{
    auto *bytes = static_cast<char *>(std::malloc(g_options.bufferSize));
    *buffer = uv_buf_init(bytes, static_cast<unsigned>(g_options.bufferSize));
}

/// As in libuv's own echo example: a buffer for each read, handed on to the write.
void onRead(uv_stream_t *stream, ssize_t size, const uv_buf_t *buffer)
{
    if (size > 0)
        return writeLater(stream, buffer->base, static_cast<std::size_t>(size), 0);
    std::free(buffer->base);
    if (size < 0)
        uv_close(reinterpret_cast<uv_handle_t *>(stream), &onClosed);
}

void lend(uv_handle_t *, std::size_t, uv_buf_t *buffer)
{
    *buffer = uv_buf_init(g_shared.data(), static_cast<unsigned>(g_shared.size()));
}

/// What libuv can do when asked: one buffer for all, written at once, copied only when refused.
void onReadThenTry(uv_stream_t *stream, ssize_t size, const uv_buf_t *buffer)
{
    if (size < 0)
        return uv_close(reinterpret_cast<uv_handle_t *>(stream), &onClosed);
    if (size == 0)
        return;
    const uv_buf_t bytes = uv_buf_init(buffer->base, static_cast<unsigned>(size));
    const int written = uv_try_write(stream, &bytes, 1);
    const auto done = static_cast<std::size_t>(written < 0 ? 0 : written);
    const auto wanted = static_cast<std::size_t>(size);
    if (done == wanted)
        return;
    auto *rest = static_cast<char *>(std::malloc(wanted - done));
    std::copy(buffer->base + done, buffer->base + wanted, rest);
    writeLater(stream, rest, wanted - done, 0);
}

void onConnection(uv_stream_t *listener, int status)
{
    if (status < 0)
        return;
    auto *client = new uv_tcp_t;
    uv_tcp_init(listener->loop, client);
    auto *stream = reinterpret_cast<uv_stream_t *>(client);
    if (uv_accept(listener, stream) != 0)
        return uv_close(reinterpret_cast<uv_handle_t *>(client), &onClosed);
    uv_tcp_nodelay(client, 1);
    if (g_options.tryWrite)
        uv_read_start(stream, &lend, &onReadThenTry);
    else
        uv_read_start(stream, &allocate, &onRead);
}

} // namespace

int main(int argc, char **argv)
{
    g_options = peer::optionsFrom(argc, argv);
    g_shared.resize(g_options.bufferSize);
    uv_tcp_t listener;
    uv_tcp_init(uv_default_loop(), &listener);
    sockaddr_in address{};
    uv_ip4_addr("127.0.0.1", g_options.port, &address);
    uv_tcp_bind(&listener, reinterpret_cast<const sockaddr *>(&address), 0);
    if (uv_listen(reinterpret_cast<uv_stream_t *>(&listener), peer::kBacklog, &onConnection) != 0)
        peer::fail("uv_listen");
    uv_os_fd_t fd = -1;
    uv_fileno(reinterpret_cast<const uv_handle_t *>(&listener), &fd);
    peer::announce(fd);
    return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
