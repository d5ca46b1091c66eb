"""The planner in a real browser, and the door that only the person's own browser passes."""

from __future__ import annotations

import base64
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.page import Arrival, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.command import Command

#: Headless, and without what a browser does of itself in the background.
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=1000,700",
)  # fmt: skip
#: Keeps what the page's terminal is sent, before anything of the page runs.
LISTEN = """
window.arrived = [];
const Real = window.WebSocket;
window.WebSocket = class extends Real {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", async (event) => {
      const data = event.data instanceof Blob ? await event.data.arrayBuffer() : event.data;
      if (typeof data === "string") return;
      let text = "";
      for (const byte of new Uint8Array(data)) text += String.fromCharCode(byte);
      window.arrived.push(btoa(text));
    });
  }
};
"""
PATIENCE = 20


@contextmanager
def served(run: Command) -> Iterator[str]:
    """The address that the command tells."""
    process = subprocess.Popen(
        [*run.words, "serve"], env=run.env, cwd=run.folder, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Open http://127.0.0.1:")
        assert "this machine alone" in process.stdout.readline()
        yield line.removeprefix("Open ").strip()
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture
def address(run: Command, plan: Path) -> Iterator[str]:
    with served(run) as told:
        yield told


def answer(address: str, **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.headers.get("Content-Security-Policy", "")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_only_the_whole_address_is_let_in_and_only_from_its_own_page(address: str) -> None:
    bare = address.partition("?")[0]
    code, policy = answer(address)
    assert code == 200
    assert "default-src 'self'" in policy
    assert f"connect-src ws://{urlsplit(address).netloc};" in policy
    for other in (
        bare,
        f"{bare}?key=",
        f"{bare}?key=x",
        f"{bare}ws",
        f"{bare}static/js/textual.js",
    ):
        assert answer(other)[0] == 403, other
    assert answer(address, Origin="https://example.org")[0] == 403
    assert answer(address, Host="example.org")[0] == 403


def until(holds: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(0.05)


@contextmanager
def chromium(folder: Path) -> Iterator[Chrome]:
    """A browser with nothing in it; skipped where there is none."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver is None:
        pytest.skip("chromium or its driver is not installed")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*FLAGS, f"--user-data-dir={folder / 'browser'}"):
        options.add_argument(flag)
    browser = webdriver.Chrome(options=options, service=Service(driver))
    try:
        browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": LISTEN})
        yield browser
    finally:
        browser.quit()


def page_of(browser: Chrome) -> Page:
    """What the terminal in the page shows."""
    sent: list[str] = browser.execute_script("return window.arrived")
    page = Page(200, 100)
    for text in sent:
        page.show(Arrival(0.0, base64.b64decode(text), None))
    return page


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's browser and its driver")
def test_the_planner_stands_in_a_browser_and_a_key_reaches_the_plan(
    address: str, plan: Path, tmp_path: Path
) -> None:
    from selenium.webdriver.common.by import By

    with chromium(tmp_path) as browser:
        browser.get(address)
        until(lambda: "Read their annual report" in "\n".join(page_of(browser).lines()), "the plan")
        drawn = browser.find_element(By.CSS_SELECTOR, "canvas.xterm-text-layer")
        until(lambda: len(drawn.screenshot_as_png) > 10_000, "the text on the page")
        assert "done = " not in plan.read_text()
        browser.find_element(By.CSS_SELECTOR, ".xterm-helper-textarea").send_keys(" ")
        until(lambda: "done = " in plan.read_text(), "the tick in the file")
        until(lambda: "Ticked" in "\n".join(page_of(browser).lines()), "what happened")
