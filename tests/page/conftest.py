"""The page in a real browser, before real servers. Whatever the browser complains of fails the test."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from graphql_api.app import Settings
from graphql_api.transport.auth import AccessRules, secret_in
from tests.graphql_api.server import Client, serving
from tests.page.watch import Watch
from tests.page.window import SETTLED, Window

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
USUAL: dict[str, Any] = {
    "locale": "zh-CN",
    "timezone_id": "Asia/Shanghai",
    "viewport": {"width": 1440, "height": 900},
    "reduced_motion": "reduce",
}
PATIENCE_MS = 20_000  # a busy machine is slow, not wrong


# Of this package, not of the session: as long as it is open no other test of the process can run an event loop.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The browser. Skips loudly where there is none, except in CI, where it must be."""
    if CHROMIUM is None:
        assert not os.environ.get("CI"), "Chromium is needed here"
        pytest.skip("LOUDLY SKIPPED: the page was not looked at; apt-get install chromium fonts-noto-cjk")
    # Without a graphics card the browser would draw as one does, in software, which costs four times as much.
    told = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=told)
        yield browser
        browser.close()


Opens = Callable[..., Window]


def begun(chromium: Browser, **options: Any) -> BrowserContext:
    """A browser that shares nothing with any other."""
    context = chromium.new_context(**(USUAL | options))
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(path=SETTLED)
    return context


@contextmanager
def opening(chromium: Browser) -> Iterator[Opens]:
    """Opens windows, each of a browser of its own; at the end none of them may have complained."""
    watches: list[Watch] = []
    with ExitStack() as stack:

        def open_window(url: str, **options: Any) -> Window:
            page = stack.enter_context(begun(chromium, **options)).new_page()
            watches.append(Watch(page, url))
            return Window(page, url, watches[-1])

        yield open_window
    assert [] == [complaint for watch in watches for complaint in watch.unexpected]


@pytest.fixture
def opens(chromium: Browser) -> Iterator[Opens]:
    """Opens windows for one test."""
    with opening(chromium) as opens:
        yield opens


@pytest.fixture(scope="session")
def demonstration(demonstration_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the real document with its invented year, served here only."""
    return Path(shutil.copytree(demonstration_data, tmp_path_factory.mktemp("page") / "data"))


def settings_of(data: Path) -> Settings:
    """Of a server whose tests are one asker, within a minute."""
    return Settings(access=AccessRules(secret=secret_in(data)[0]), cost_per_minute=10**9)


@pytest.fixture(scope="session")
def api(demonstration: Path) -> Iterator[Client]:
    """The demonstration behind a server; tests must not record in it."""
    with serving(demonstration, settings_of(demonstration)) as client:
        yield client


@pytest.fixture
def own_api(demonstration: Path, tmp_path: Path) -> Iterator[Client]:
    """A copy of it for one test, which may record in it."""
    data = tmp_path / "data"
    shutil.copytree(demonstration, data)
    with serving(data, settings_of(data)) as client:
        yield client


@pytest.fixture(scope="package")
def tab(chromium: Browser) -> Iterator[Page]:
    """The tab of most tests, which leave nothing in the browser's memory: to open one costs more than they do."""
    with begun(chromium) as context:
        yield context.new_page()


@contextmanager
def looking(tab: Page, url: str) -> Iterator[Window]:
    """A window in a tab that others had before and will have again."""
    watch = Watch(tab, url)
    yield Window(tab, url, watch)
    tab.goto("about:blank")
    watch.end()
    assert [] == watch.unexpected


@pytest.fixture
def window(tab: Page, api: Client) -> Iterator[Window]:
    """A window before the demonstration, in Chinese."""
    with looking(tab, api.url) as window:
        yield window


@pytest.fixture
def own_window(tab: Page, own_api: Client) -> Iterator[Window]:
    """A window before the test's own copy of it."""
    with looking(tab, own_api.url) as window:
        yield window


@pytest.fixture(scope="session")
def published(api: Client) -> str:
    """The digest of the real document, as the demonstration published it."""
    return digest_of(api)


def digest_of(api: Client) -> str:
    """The same, for a server of any such ledger."""
    query = "query {departments {nodes {disclosures {digest}}}}"
    (department, *_) = api.ask(query)["departments"]["nodes"]
    (disclosure,) = department["disclosures"]
    return str(disclosure["digest"])


@pytest.fixture(scope="session")
def axe() -> str:
    """The program of axe-core. Skips loudly where it is not installed, except in CI, where it must be."""
    if not AXE.exists():
        assert not os.environ.get("CI"), "make web installs axe-core"
        pytest.skip("LOUDLY SKIPPED: nobody looked whether everybody can use the page; make web installs axe-core")
    return AXE.read_text("utf-8")
