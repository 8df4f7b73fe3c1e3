"""An HTTP proxy that knows CONNECT only and shares no code with the program under test. With an argument: the
status that it answers everything with. Prints its port, and each head it got, as one line."""

import socket
import sys
import threading

STATUS = " ".join(sys.argv[1:])


def pass_on(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        sink.close()


def serve(client):
    head = b""
    while b"\r\n\r\n" not in head:
        more = client.recv(1)
        if not more:
            return client.close()
        head += more
    print(repr(head.decode()), flush=True)
    if STATUS:
        client.sendall(f"HTTP/1.1 {STATUS}\r\nContent-Length: 0\r\n\r\n".encode())
        return client.close()
    host, _, port = head.split()[1].decode().rpartition(":")
    target = socket.create_connection((host, int(port)), timeout=10)
    target.settimeout(None)
    client.sendall(b"HTTP/1.1 200 Go ahead\r\nVia: 1.1 peer\r\n\r\n")
    threading.Thread(target=pass_on, args=(client, target), daemon=True).start()
    pass_on(target, client)


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
