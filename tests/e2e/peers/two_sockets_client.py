"""Opens two sockets to a server and sends a message in parts over both; prints what came back on each."""

import socket
import sys

PARTS = [b"This is the message. ", b"It will be sent ", b"in parts."]

sockets = [socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10) for _ in range(2)]
received = [b"", b""]
for part in PARTS:
    for each in sockets:
        each.sendall(part)
    for index, each in enumerate(sockets):
        wanted = len(received[index]) + len(part)
        while len(received[index]) < wanted:
            data = each.recv(1024)
            if not data:
                sys.exit("the server closed too early")
            received[index] += data
for each, data in zip(sockets, received):
    print(data.decode())
    each.close()
