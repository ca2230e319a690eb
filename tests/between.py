"""Something between a program and its server (网络): it forwards bytes, and can be cut like a cable."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class _Cable:
    """One client's connection."""

    def __init__(self, client: socket.socket, server: socket.socket) -> None:
        self.client = client
        self.server = server
        for end in (client, server):  # what is small is not kept back to be sent with more
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.lost = False

    def cut(self) -> None:
        """At the client's end. The server still gets what is on its way, and its answers go nowhere: if they were left
        unread, the system would tell it of the cut before it has read everything."""
        self.lost = True
        with suppress(OSError):
            self.client.shutdown(socket.SHUT_RDWR)
        with suppress(OSError):
            self.server.shutdown(socket.SHUT_WR)


class Between:
    """A forwarder on 127.0.0.1, until it is closed."""

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._cables: list[_Cable] = []
        self._lock = threading.Lock()
        self._refusing = self._stays_down = False
        self._left: int | None = None
        self._word: bytes | None = None
        self._arrives = True
        threading.Thread(target=self._accept, daemon=True).start()

    def cut_after(self, messages: int, *, arrives: bool = True) -> None:
        """Cut everything at this message of clients, counted from now on. It `arrives`, and its answer is lost, or it
        is lost itself."""
        self._left, self._arrives = messages, arrives

    def cut_at(self, word: bytes, *, arrives: bool = True) -> None:
        """The same, at the next message that has this word."""
        self._word, self._arrives = word, arrives

    def cut(self) -> None:
        """Cut all connections now; new ones are let in, unless it is to stay down."""
        self._refusing = self._refusing or self._stays_down
        with self._lock:
            cables, self._cables = self._cables, []
        for cable in cables:
            cable.cut()

    def lead_to(self, port: int) -> None:
        """Cut all connections, and lead new ones to another server."""
        self._server = (self._server[0], port)
        self.cut()

    @contextmanager
    def down_once_cut(self) -> Iterator[None]:
        """When it is cut next, nobody gets through any more."""
        self._stays_down = True
        try:
            yield
        finally:
            self._refusing = self._stays_down = False

    def close(self) -> None:
        """Stop listening and cut everything."""
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            if self._refusing:
                client.close()
                continue
            try:
                cable = _Cable(client, socket.create_connection(self._server))
            except OSError:  # nobody is there
                client.close()
                continue
            with self._lock:
                self._cables.append(cable)
            threading.Thread(target=self._ask, args=(cable,), daemon=True).start()
            threading.Thread(target=self._answer, args=(cable,), daemon=True).start()

    def _ask(self, cable: _Cable) -> None:
        """From the client to the server."""
        with suppress(OSError):
            while not cable.lost and (data := cable.client.recv(65536)):
                last = self._counted() or self._spotted(data)
                if not last or self._arrives:
                    cable.server.sendall(data)
                if last:
                    self.cut()
        cable.cut()
        cable.client.close()

    def _counted(self) -> bool:
        with self._lock:
            if self._left is None:
                return False
            self._left -= 1
            if self._left > 0:
                return False
            self._left = None
            return True

    def _spotted(self, data: bytes) -> bool:
        with self._lock:
            if self._word is None or self._word not in data:
                return False
            self._word = None
            return True

    def _answer(self, cable: _Cable) -> None:
        """From the server to the client."""
        with suppress(OSError):
            while data := cable.server.recv(65536):
                if not cable.lost:
                    with suppress(OSError):
                        cable.client.sendall(data)
        cable.cut()
        cable.server.close()
