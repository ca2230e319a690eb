"""Pictures of every view of the page, for looking at: in both languages, light and dark, wide and narrow.

    .venv/bin/python -m benchmarks.page_pictures FOLDER [VIEW …]

Needs Chromium (Debian's package of that name). The views are those that the tests look at, over the demonstration.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.graphql_api.server import Client, serving
from tests.page.conftest import CHROMIUM, begun, digest_of, settings_of
from tests.page.places import VIEWS, place
from tests.page.watch import Watch
from tests.page.window import Window
from tests.real.printed import DOCUMENT

HISTORY = DOCUMENT.with_name("urumqi_hrss_2025.midyear.toml")
WIDTHS = {"wide": (1440, 1000), "narrow": (390, 844)}


def taken(browser: Browser, api: Client, folder: Path, views: Sequence[str]) -> None:
    """Take them, and print what the browser complained of."""
    published = digest_of(api)
    for language, scheme, (width, (across, down)) in product(("zh", "en"), ("light", "dark"), WIDTHS.items()):
        with begun(browser, viewport={"width": across, "height": down}, color_scheme=scheme) as context:
            page = context.new_page()
            window = Window(page, api.url, watch := Watch(page, api.url))
            for view in views:
                window.visit(**place(view, api, published), language=language)
                name = f"{view.replace(' ', '-')}.{language}.{scheme}.{width}.png"
                page.screenshot(path=folder / name, full_page=view != "explained")  # its panel is as high as the window
        print("\n".join(watch.complaints), end="")


def main(folder: str, *views: str) -> None:
    """Import the demonstration, serve it, and take the pictures."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        data = Path(name)
        command = [sys.executable, "-m", "cli", "import", str(DOCUMENT), "--data", name, "--as-history", str(HISTORY)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with serving(data, settings_of(data)) as api:
            taken(browser, api, target, views or VIEWS)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
