"""What a browser complains of while a test looks at the page."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request


class Watch:
    """Notes errors of the console, broken policies among them, errors of scripts, and what is asked of another host."""

    def __init__(self, page: Page, url: str) -> None:
        self.host = urlsplit(url).netloc
        self.complaints: list[str] = []
        self.asked: list[str] = []  # every address, in order
        self._expected: tuple[str, ...] = ()
        page.on("console", self._spoken)
        page.on("pageerror", self._failed)
        page.on("request", self._sent)

    def expects(self, *parts: str) -> None:
        """Complaints that contain one of these are what the test is about."""
        self._expected += parts

    @property
    def unexpected(self) -> list[str]:
        """What nobody expected."""
        return [each for each in self.complaints if not any(part in each for part in self._expected)]

    def _spoken(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.complaints.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _failed(self, error: Error) -> None:
        self.complaints.append(f"script: {error.message}\n{error.stack or ''}")

    def _sent(self, request: Request) -> None:
        self.asked.append(request.url)
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.netloc != self.host:
            self.complaints.append(f"another host was asked: {request.url}")
