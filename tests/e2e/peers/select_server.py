"""The classic server around select(): non-blocking, a message queue for each client, answers in upper case."""

import queue
import select
import socket

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.setblocking(False)
listener.bind(("127.0.0.1", 0))
listener.listen(5)
print(listener.getsockname()[1], flush=True)

inputs, outputs, message_queues = [listener], [], {}


def close(connection):
    for group in (inputs, outputs):
        if connection in group:
            group.remove(connection)
    connection.close()
    del message_queues[connection]


while inputs:
    readable, writable, exceptional = select.select(inputs, outputs, inputs)
    for ready in readable:
        if ready is listener:
            connection, _ = listener.accept()
            connection.setblocking(False)
            inputs.append(connection)
            message_queues[connection] = queue.Queue()
            continue
        data = ready.recv(1024)
        if data:
            message_queues[ready].put(data)
            if ready not in outputs:
                outputs.append(ready)
        else:
            close(ready)
    for ready in writable:
        if ready not in message_queues:
            continue
        try:
            message = message_queues[ready].get_nowait()
        except queue.Empty:
            outputs.remove(ready)
        else:
            ready.send(message.upper())
    for ready in exceptional:
        close(ready)
