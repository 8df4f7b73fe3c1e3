"""A client of the control channel that shares no code with it."""

import json
import socket

from processes import PATIENCE


class RpcError(Exception):
    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]
        self.data = error.get("data", {})


class Control:
    """Speaks JSON-RPC over a Unix path or a TCP port; keeps the notifications that come in between."""

    def __init__(self, place):
        if isinstance(place, int):
            self.socket = socket.create_connection(("127.0.0.1", place), timeout=PATIENCE)
        else:
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.settimeout(PATIENCE)
            self.socket.connect(str(place))
        self.file = self.socket.makefile("rb")
        self.events = []
        self.lastId = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()
        self.socket.close()

    def write(self, line):
        self.socket.sendall(line if isinstance(line, bytes) else line.encode())

    def read(self):
        """The next line as an object; None at the end."""
        line = self.file.readline()
        return json.loads(line) if line else None

    def send(self, method, **params):
        self.lastId += 1
        request = {"jsonrpc": "2.0", "id": self.lastId, "method": method, "params": params}
        self.write(json.dumps(request) + "\n")
        return self.lastId

    def answer(self, id):
        while True:
            line = self.read()
            if line is None:
                raise EOFError
            if line.get("id") != id:
                self.events.append(line)
            elif "error" in line:
                raise RpcError(line["error"])
            else:
                return line["result"]

    def call(self, method, **params):
        return self.answer(self.send(method, **params))

    def event(self, name, **fields):
        """The next event of that name with these fields; those before it are dropped."""
        while True:
            line = self.events.pop(0) if self.events else self.read()
            if line is None:
                raise EOFError
            params = line.get("params", {})
            if line.get("method") == name and all(params.get(key) == value for key, value in fields.items()):
                return params
