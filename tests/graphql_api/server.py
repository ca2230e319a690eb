"""A real server over a real data directory, on a free port of this machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

import httpx2 as httpx
import uvicorn

from cli.session import LEDGER_FILE, READ_MODEL_FILE
from graphql_api.app import Service, Settings, create_app
from graphql_api.scopes import Scope
from graphql_api.transport.auth import issue, secret_in
from ledger.application import BudgetLedger
from ledger.documents.store import DocumentFolder
from projections.reader import Reader
from projections.registers.documents import Documents


class Client:
    """A client of one server."""

    def __init__(self, url: str, data: Path, ledger: BudgetLedger) -> None:
        self.url, self.data, self.ledger = url, data, ledger
        self.http = httpx.Client(base_url=url, timeout=60)

    def token(self, *scopes: Scope, **claims: Any) -> str:
        """A token of the server's own secret."""
        return issue(secret_in(self.data)[0], "tester", scopes, **claims)

    def send(self, query: str, variables: dict[str, Any] | None = None, token: str = "", **more: Any) -> httpx.Response:
        """The response to a POST."""
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return self.http.post("/graphql", json={"query": query, "variables": variables or {}, **more}, headers=headers)

    def ask(self, query: str, token: str = "", **variables: Any) -> Any:
        """The data of an answer without errors."""
        answer = self.send(query, variables, token).json()
        assert "errors" not in answer, answer["errors"]
        return answer["data"]


@contextmanager
def serving(data: Path, settings: Settings | None = None, port: int = 0) -> Iterator[Client]:
    """Serve a data directory, on a free port if none is given."""
    ledger = BudgetLedger.at(data / LEDGER_FILE)
    reader = Reader(ledger, data / READ_MODEL_FILE)
    service = Service(ledger, reader, Documents(DocumentFolder(data / "documents")), settings or Settings())
    config = uvicorn.Config(
        create_app(service),
        host="127.0.0.1",
        port=port,
        log_level="error",
        ws="websockets-sansio",
        timeout_graceful_shutdown=1,  # streams have no end of their own
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        client = Client(f"http://127.0.0.1:{port}", data, ledger)
        with client.http:
            yield client
    finally:
        server.should_exit = True
        thread.join()
        reader.close()
        ledger.close()
