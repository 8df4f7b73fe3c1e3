"""An echo server around selectors.DefaultSelector, with a callback for each registered socket."""

import selectors
import socket

selector = selectors.DefaultSelector()


def accept(listener, _mask):
    connection, _ = listener.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, read)


def read(connection, _mask):
    data = connection.recv(1000)
    if data:
        connection.sendall(data)
    else:
        selector.unregister(connection)
        connection.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(100)
listener.setblocking(False)
selector.register(listener, selectors.EVENT_READ, accept)
print(listener.getsockname()[1], flush=True)

while True:
    for key, mask in selector.select():
        key.data(key.fileobj, mask)
