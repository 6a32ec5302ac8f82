"""The view in a browser: filters, jumps, both themes, a phone, a printer, and what axe says of it.

Run by ``pytest -m browser tests/browser``, with the group ``browser`` and Debian's chromium installed;
``CHROMIUM`` names another one. ``SCREENSHOTS`` names a directory for pictures to look at.
"""

import os
import re
import shutil
import time
import urllib.request
from pathlib import Path

import attrs
import pytest

from newsextract import Field, Parser, Span, extractor, hookimpl
from newsextract.cli.view import address, server

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api")

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
SCREENSHOTS = os.environ.get("SCREENSHOTS")
EVIL = (
    "<script>document.title='caught'</script><img src=x onerror=\"document.title='caught'\">'\"&"
)


@attrs.frozen
class Count:
    span: Span
    rule: str
    note: str = EVIL


class Acme:
    @staticmethod
    @hookimpl
    def newsextract_extractors():
        @extractor(provides=Field("acme.numbers", Count))
        def find_numbers(view):
            for match in re.finditer(r"[0-9]+", view.text):
                yield Count(Span(*match.span()), EVIL)

        return [find_numbers]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def source():
    text = (ARTICLES / "wire_ap_style.txt").read_text(encoding="utf-8")
    return Parser(plugins=[Acme]).parse(text).to_html(page=True)


@pytest.fixture
def opened(browser, tmp_path):
    """Opens a page; what it asks the network for and what it complains of fails the test."""
    contexts, asked, said = [], [], []

    def show(html, *, width=1200, scheme="light", media=None):
        file = tmp_path / f"{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, has_touch=width < 500
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(file.as_uri())
        if media:
            page.emulate_media(media=media)
        return page

    yield show
    for context in contexts:
        context.close()
    assert all(url.startswith("file:") for url in asked)
    assert not said


def style(page, selector, name):
    return page.locator(selector).first.evaluate("(e, n) => getComputedStyle(e)[n]", name)


def light(colour):
    """How light a colour is, from 0 to 255."""
    numbers = colour[colour.index("(") + 1 : -1].replace(",", " ").split()[:3]
    return sum(map(float, numbers)) / 3


def until(holds):
    """Waits, as a page that scrolls smoothly takes its time."""
    for _ in range(50):
        if holds():
            return
        time.sleep(0.1)
    assert holds()


def picture(page, name):
    if SCREENSHOTS:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{SCREENSHOTS}/{name}.png", full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing_serious(opened, source, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = opened(source, scheme=scheme, width=width)
    picture(page, f"{scheme}-{width}")
    found = axe.Axe().run(page).response["violations"]
    assert not [
        (one["id"], one["nodes"][0]["html"])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_ground_are_both_set(opened, source, scheme):
    page = opened(source, scheme=scheme)
    ground, ink = (light(style(page, ".nx", n)) for n in ("backgroundColor", "color"))
    assert abs(ground - ink) > 150
    assert (ground > ink) == (scheme == "light")
    tint = light(style(page, ".nx-text .said", "backgroundColor"))
    assert abs(tint - light(style(page, ".nx-text .said", "color"))) > 100


@pytest.mark.parametrize(("scheme", "choice"), [("light", "dark"), ("dark", "light")])
def test_the_reader_chooses_the_colours(opened, source, scheme, choice):
    page = opened(source, scheme=scheme)
    page.get_by_label(choice, exact=True).check()
    assert (light(style(page, ".nx", "backgroundColor")) > 128) == (choice == "light")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("said", "backgroundColor"),
        ("source", "borderBottomColor"),
        ("cue", "borderBottomColor"),
        ("name", "borderBottomColor"),
        ("date", "borderBottomColor"),
        ("money", "borderBottomColor"),
        ("author", "borderBottomColor"),
        ("p0", "borderBottomColor"),
    ],
)
def test_every_kind_can_be_hidden(opened, source, kind, name):
    page = opened(source)
    clear = "rgba(0, 0, 0, 0)"
    assert style(page, f".nx-text .{kind}", name) != clear
    page.locator(f".nx-f-{kind}").uncheck()
    assert style(page, f".nx-text .{kind}", name) == clear
    page.locator(f".nx-f-{kind}").focus()
    page.keyboard.press("Space")
    assert style(page, f".nx-text .{kind}", name) != clear


def test_chips_go_with_what_is_said_and_noise_with_its_box(opened, source):
    page = opened(source)
    assert page.locator(".nx-text .who").first.is_visible()
    page.locator(".nx-f-said").uncheck()
    assert not page.locator(".nx-text .who").first.is_visible()
    noise = page.locator("details.noise").first
    noise.locator("summary").click()
    assert not noise.locator(".b").first.is_visible()
    page.locator(".nx-f-noise").uncheck()
    assert not noise.is_visible()


def test_each_speaker_has_a_colour_that_the_quote_shares(opened, source):
    page = opened(source)
    hues = page.evaluate(
        """() => [...document.querySelectorAll('.nx-text .said')].map(e =>
            [e.querySelector('.who').dataset.who, getComputedStyle(e).backgroundColor])"""
    )
    colours = {who: {c for w, c in hues if w == who} for who, _ in hues}
    assert len(colours) >= 3
    assert all(len(found) == 1 for found in colours.values())
    assert len({c for found in colours.values() for c in found}) == len(colours)


@pytest.mark.parametrize("width", [1200, 360])
def test_a_click_in_the_list_jumps_to_the_words_and_back(opened, source, width):
    page = opened(source, width=width)
    link = page.locator(".nx-who ol a").last
    target = link.get_attribute("href")
    if width < 500:
        link.tap()
    else:
        link.click()
    assert page.evaluate("document.querySelector(':target').id") == target[1:]
    until(lambda: 0 <= page.locator(target).bounding_box()["y"] < 900)
    page.locator(target).locator(".who").first.click()
    assert page.evaluate("document.querySelector(':target').closest('.nx-who') !== null")


@pytest.mark.parametrize(("kind", "table"), [("date", ".line, .silent"), ("money", "table")])
def test_dates_and_sums_lead_to_their_rows(opened, source, kind, table):
    page = opened(source)
    page.locator(f".nx-text a.{kind}").first.click()
    assert page.evaluate(f"document.querySelector(':target').closest('{table}') !== null")


def test_the_keyboard_reaches_boxes_marks_and_lists(opened, source):
    page = opened(source)
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "(document.activeElement.className || '') + document.activeElement.tagName"
            )
        )
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if page.evaluate("document.activeElement !== document.body"):
            assert outline != "none"
    assert {"whoA", "SUMMARY"} <= reached
    assert any("nx-f-said" in one for one in reached)


@pytest.mark.parametrize("name", sorted(path.stem for path in ARTICLES.glob("*.txt")))
def test_a_phone_needs_no_scrolling_sideways(opened, name):
    text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
    page = opened(Parser(plugins=[Acme]).parse(text + "x" * 300).to_html(page=True), width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_overlapping_lines_lie_below_one_another(opened):
    text = "“It cost a lot on June 7, 2021,” Ana Ruiz said.\n"
    page = opened(Parser(plugins=[Acme]).parse(text).to_html(page=True))
    outer, inner = (
        page.locator(f".nx-text .{kind}").first.evaluate("e => e.getBoundingClientRect().bottom")
        for kind in ("date", "date .p0")
    )
    assert outer >= inner + 2


def test_it_prints_in_light_colours_with_its_lists(opened, source):
    page = opened(source, scheme="dark", media="print")
    assert light(style(page, ".nx", "backgroundColor")) > 200
    assert style(page, ".nx-side", "overflowY") == "visible"
    assert not page.locator(".nx-themes").is_visible()
    assert len(page.pdf()) > 1000


def test_nothing_of_text_or_plugin_runs(opened):
    text = f"Ana {EVIL} Ruiz said 12 <script>document.title='caught'</script> “No {EVIL}.”\n"
    page = opened(Parser(plugins=[Acme]).parse(text).to_html(page=True))
    assert page.title() != "caught"
    assert page.evaluate("document.scripts.length + document.images.length") == 0


def test_the_server_shows_the_page_on_the_loopback_alone(browser, source):
    import threading

    with server(lambda: source, 0) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(address(serving))
        assert page.locator(".nx-text .said").count() > 3
        page.close()
        assert urllib.request.urlopen(address(serving)).status == 200
        serving.shutdown()
