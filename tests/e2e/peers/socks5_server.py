"""A SOCKS5 server that shares no code with the program under test. With arguments: the user and the password
that clients have to say. Prints its port, and each target on a line."""

import socket
import struct
import sys
import threading

LOGIN = tuple(word.encode() for word in sys.argv[1:3])
CODES = {ConnectionRefusedError: 5, socket.gaierror: 4, TimeoutError: 6}


def take(stream, count):
    data = b""
    while len(data) < count:
        more = stream.recv(count - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def take_word(stream):
    return take(stream, take(stream, 1)[0])


def authenticate(client):
    version, methods = take(client, 1)[0], take_word(client)
    assert version == 5
    if not LOGIN:
        client.sendall(b"\5\0")
        return True
    if 2 not in methods:
        client.sendall(b"\5\xff")
        return False
    client.sendall(b"\5\2")
    take(client, 1)
    is_known = (take_word(client), take_word(client)) == LOGIN
    client.sendall(b"\1\0" if is_known else b"\1\1")
    return is_known


def read_target(client):
    _, command, _, kind = take(client, 4)
    assert command == 1
    if kind == 1:
        host = socket.inet_ntop(socket.AF_INET, take(client, 4))
    elif kind == 4:
        host = socket.inet_ntop(socket.AF_INET6, take(client, 16))
    else:
        host = take_word(client).decode()
    return host, struct.unpack("!H", take(client, 2))[0]


def pass_on(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        sink.close()


def serve(client):
    if not authenticate(client):
        return client.close()
    host, port = read_target(client)
    print(f"{host}:{port}", flush=True)
    try:
        target = socket.create_connection((host, port), timeout=10)
    except OSError as error:
        client.sendall(bytes([5, CODES.get(type(error), 1), 0, 1]) + bytes(6))
        return client.close()
    target.settimeout(None)
    client.sendall(b"\5\0\0\1" + socket.inet_aton("127.0.0.1") + struct.pack("!H", target.getsockname()[1]))
    threading.Thread(target=pass_on, args=(client, target), daemon=True).start()
    pass_on(target, client)


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
