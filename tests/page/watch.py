"""What a browser complains of while a test looks at the page."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Error, Page, Request


class Watch:
    """Notes errors of the console (a broken policy is one) and of scripts, boxes, and what is asked of another host."""

    def __init__(self, page: Page, url: str) -> None:
        self.host = urlsplit(url).netloc
        self.complaints: list[str] = []
        self.asked: list[tuple[str, str]] = []  # each address, and as whom it was asked
        self._expected: tuple[str, ...] = ()
        self._page = page
        page.on("console", self._spoken)
        page.on("pageerror", self._failed)
        page.on("request", self._sent)
        page.on("dialog", self._interrupted)

    def end(self) -> None:
        """Look no longer."""
        self._page.remove_listener("console", self._spoken)
        self._page.remove_listener("pageerror", self._failed)
        self._page.remove_listener("request", self._sent)
        self._page.remove_listener("dialog", self._interrupted)

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

    def _interrupted(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # something is written and not recorded yet: the test leaves it so
            dialog.accept()
            return
        self.complaints.append(f"a box was opened: {dialog.message}")
        dialog.dismiss()

    def _sent(self, request: Request) -> None:
        self.asked.append((request.url, request.headers.get("authorization", "")))
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.netloc != self.host:
            self.complaints.append(f"another host was asked: {request.url}")
