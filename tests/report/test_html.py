"""The HTML report in a real browser: no console message, no script needed, level columns, accessible, safe.

Without chromium these tests are left out and say so; with REQUIRE_BROWSER=1 in the environment that is a failure.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import MARKUP, NAMES, TRICKS
from tests.report.test_forms import hostile
from tests.store.stories import SAMPLES, sample
from tui_reader.compare.pipeline import compare
from tui_reader.report import writer
from tui_reader.report.inbox import ROW_WRITERS
from tui_reader.report.ledgers import ledgers
from tui_reader.report.model import Reviewed
from tui_reader.review.index import index_of
from tui_reader.store.model import Decision, Note
from tui_reader.text.article import Article
from tui_reader.triage.item import Item, Reason

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
).split()
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not Path(CHROMIUM).exists():
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(f"REQUIRE_BROWSER=1, but there is no {CHROMIUM}")
        pytest.skip(f"tests of the HTML report left out: no {CHROMIUM} (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def saved(reviewed: Reviewed, folder: Path) -> Path:
    file = folder / "report.html"
    file.write_text("".join(writer("html")(reviewed)), encoding="utf-8")
    return file


def page(browser: Any, file: Path, width: int = 1600, **how: Any) -> tuple[Any, list[str]]:
    """The report opened, and everything the console said or the page asked the network for."""
    opened = browser.new_context(viewport={"width": width, "height": 1000}, **how).new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
    opened.goto(file.as_uri())
    return opened, said


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_every_sample_opens_quietly_fits_and_is_whole(folder: Path, browser: Any, tmp_path: Path) -> None:
    comparison = sample(folder)
    file = saved(Reviewed(comparison), tmp_path)
    for width in (400, 1600):
        opened, said = page(browser, file, width)
        assert said == []
        assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    bare = re.sub(r"\s", "", opened.inner_text("body"))
    for document in (comparison.left.document, comparison.right.document):
        for sentence in document.sentences:
            assert re.sub(r"\s", "", sentence.span.of(document.text)) in bare


WAYS = ((400, "dark"), (1600, "light"))
"""How each sample is checked, one way in the short run and both in the long one: each takes three seconds."""


@pytest.mark.parametrize(
    ("folder", "width", "scheme"),
    [
        pytest.param(folder, *way, marks=[pytest.mark.long] if (number + turn) % 2 else [], id=f"{folder.name}-{way[0]}")
        for number, folder in enumerate(SAMPLES)
        for turn, way in enumerate(WAYS)
    ],
)
def test_every_sample_is_accessible_on_a_phone_in_the_dark_and_on_a_desk(
    folder: Path, width: int, scheme: str, browser: Any, tmp_path: Path
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    comparison = sample(folder)
    decided = {comparison.findings[0].id: Decision("fix", "Ada", "2026-03-01T09:30:00+00:00", "ask her")}
    opened, _ = page(browser, saved(Reviewed(comparison, decided), tmp_path), width, color_scheme=scheme)
    result = Axe().run(opened, options={"resultTypes": ["violations"]})
    assert result.violations_count == 0, result.generate_report()


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_on_a_phone_no_table_is_cut_off(folder: Path, browser: Any, tmp_path: Path) -> None:
    comparison = sample(folder)
    decided = {finding.id: Decision("query", "Ada", "2026-03-01T09:30:00+00:00", "who says so?") for finding in comparison.findings}
    opened, _ = page(browser, saved(Reviewed(comparison, decided), tmp_path), 400)
    assert opened.locator(".table").count() > 4
    assert opened.evaluate("[...document.querySelectorAll('.table')].every(table => table.scrollWidth <= table.clientWidth)")
    assert opened.get_by_role("table").first.get_by_role("row").count() > 1


def test_each_entry_of_a_ledger_is_in_its_table_or_among_what_is_the_same(browser: Any, tmp_path: Path) -> None:
    comparison = sample(SAMPLES[0])
    opened, _ = page(browser, saved(Reviewed(comparison), tmp_path))
    section = opened.locator("section[aria-labelledby=ledgers]")
    for name, _counts, rows in ledgers(index_of(comparison)):
        told = [row for row in rows if row.flags or not row.same]
        same = [row for row in rows if not row.flags and row.same]
        table = section.get_by_role("region", name=name, exact=True)
        assert table.locator("tbody tr").count() == len(told)
        if same:
            paragraph = section.locator(f"h3:text-is('{name}') ~ .same").first
            assert paragraph.locator("a").count() == len(same)


def test_both_halves_of_a_pair_start_level_and_stack_where_it_is_narrow(browser: Any, tmp_path: Path) -> None:
    file = saved(Reviewed(sample(SAMPLES[0])), tmp_path)
    tops = "[...document.querySelectorAll('.row')].map(r => [...r.querySelectorAll('.side')].map(s => s.getBoundingClientRect().top))"
    wide, _ = page(browser, file)
    assert all(len(set(pair)) <= 1 for pair in wide.evaluate(tops))
    narrow, _ = page(browser, file, 400)
    assert any(len(set(pair)) == 2 for pair in narrow.evaluate(tops))


def test_without_script_everything_is_there_and_links_go_where_they_say(browser: Any, tmp_path: Path) -> None:
    opened, said = page(browser, saved(Reviewed(sample(SAMPLES[0])), tmp_path), java_script_enabled=False)
    assert said == []
    assert opened.locator(".tools").count() == 0
    assert opened.locator(".row").count() > 10
    targets = {link.get_attribute("href") for link in opened.locator("a[href^='#']").all()}
    assert all(opened.locator(f"[id='{target[1:]}']").count() == 1 for target in targets if target)


def test_the_script_filters_by_flag_and_jumps_between_the_ends_of_a_move(browser: Any, tmp_path: Path) -> None:
    opened, said = page(browser, saved(Reviewed(sample(SAMPLES[0])), tmp_path))
    rows = opened.locator(".row").count()
    button = opened.locator(".tools button", has_text="Q quote")
    button.click()
    shown = opened.locator(".row:visible").count()
    assert 0 < shown < rows
    assert opened.locator("[role=status]").inner_text() == f"{shown} of {rows} rows"
    button.click()
    stub = opened.locator("[id^='s'].row").first
    opened.evaluate(f"location.hash = '{stub.get_attribute('id')}'")
    opened.keyboard.press("g")
    assert opened.evaluate("location.hash") == f"#{stub.get_attribute('data-other')}"
    opened.keyboard.press("g")
    assert opened.evaluate("location.hash") == f"#{stub.get_attribute('id')}"
    assert said == []


def test_hostile_texts_run_nothing_load_nothing_and_are_shown(browser: Any, tmp_path: Path) -> None:
    opened, said = page(browser, saved(hostile(), tmp_path))
    assert said == []
    assert opened.evaluate("document.querySelectorAll('script, img, textarea, iframe').length") == 1
    assert "<script>alert(1)</script>" in re.sub(r"[\[\]{}]", "", opened.locator(".rows").inner_text())


def test_what_slips_through_would_still_not_run(browser: Any, tmp_path: Path) -> None:
    file = saved(Reviewed(sample(SAMPLES[0])), tmp_path)
    evil = '<script>document.title = "owned"</script><img src="http://127.0.0.1:9/x.png" onerror="document.title = \'owned\'">'
    file.write_text(file.read_text(encoding="utf-8").replace("</main>", evil + "</main>"), encoding="utf-8")
    opened, said = page(browser, file)
    assert opened.title() != "owned"
    assert any("Content Security Policy" in text for text in said)


def test_it_prints_both_texts_and_no_buttons(browser: Any, tmp_path: Path) -> None:
    opened, _ = page(browser, saved(Reviewed(sample(SAMPLES[0])), tmp_path))
    opened.emulate_media(media="print")
    assert opened.locator(".tools").is_hidden()
    assert opened.locator(".row").first.is_visible()
    opened.set_viewport_size({"width": 700, "height": 1000})  # A4
    columns = "[...document.querySelectorAll('.row')].map(r => [...r.querySelectorAll('.side')].map(s => s.getBoundingClientRect().left))"
    assert all(left < right for left, right in filter(None, opened.evaluate(columns)))
    assert len(opened.pdf(format="A4")) > 20_000


ELEMENTS = "[...document.querySelectorAll('*')].flatMap(e => [e.localName, ...e.getAttributeNames().map(a => e.localName + ' ' + a)])"


@pytest.fixture(scope="module")
def usual(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Elements and attributes of harmless reports."""
    out: set[str] = set()
    for folder in SAMPLES:
        comparison = sample(folder)
        decided = {f.id: Decision("fix", "Ada", "2026-03-01T09:30:00+00:00", "why") for f in comparison.findings[:3]}
        reviewed = Reviewed(comparison, decided, frozenset(), (Note("left", 0, "a note", "Ada", "2026"),))
        opened, _ = page(browser, saved(reviewed, tmp_path_factory.mktemp("usual")))
        out |= set(opened.evaluate(ELEMENTS))
        opened.context.close()
    return out


def left_in_peace(browser: Any, file: Path, usual: set[str]) -> None:
    """The page opened, focused, hovered and clicked into: nothing ran, loaded, led away or was said, and nothing of an article is an element."""
    opened, said = page(browser, file)
    moved: list[str] = []
    opened.on("framenavigated", lambda frame: moved.append(frame.url))
    opened.on("dialog", lambda dialog: moved.append(dialog.message))
    opened.mouse.move(700, 500)
    for _ in range(3):
        opened.keyboard.press("Tab")
    opened.wait_for_timeout(60)
    assert (said, moved) == ([], [])
    assert opened.title() != "owned-title"
    assert set(opened.evaluate(ELEMENTS)) <= usual, "elements and attributes are those of a harmless page"
    assert opened.evaluate("[...document.querySelectorAll('a')].filter(a => /^(javascript|data|https?):/.test(a.href)).length") == 0
    opened.context.close()


@pytest.mark.long  # 31 pages, 25 s; the tricks together are in the tests above
@pytest.mark.parametrize("name", [*TRICKS, *MARKUP])
def test_each_trick_alone_is_inert_in_the_report(name: str, browser: Any, usual: set[str], tmp_path: Path) -> None:
    trick = {**TRICKS, **MARKUP}[name]
    text = f"Ferry line {trick}\n\nThe council voted 7-6 on Tuesday.\n\n“We {trick} stay,” said {trick} Nils Aakre.\n\n{trick}\n"
    left = Article(text, path=f"a{trick}.txt", title=f"T {trick}", byline=trick, notes=(trick,), headers=(("slug", trick),))
    right = Article(text.replace("7-6", "8-6").replace("stay", "go"), path=f"{trick}.txt")
    comparison = compare(left, right)
    decided = {f.id: Decision("fix", trick, "2026-03-01T09:30:00+00:00", trick) for f in comparison.findings}
    left_in_peace(browser, saved(Reviewed(comparison, decided, frozenset(), (Note("left", 0, trick, trick, "2026"),)), tmp_path), usual)


def test_the_inbox_page_is_inert_whatever_files_are_called_and_say(browser: Any, tmp_path: Path) -> None:
    every = [*TRICKS.values(), *MARKUP.values(), *NAMES]
    items = [
        Item(
            f"in/{t}",
            "1:1",
            "h",
            "hold",
            t,
            0.0,
            source=f"wire/{t}",
            flags="Q",
            reasons=(Reason("Q", "high", t),),
            problem=t,
            slug=t,
            second=t,
            names=(t,),
        )
        for t in every
    ]
    file = tmp_path / "inbox.html"
    file.write_text("".join(ROW_WRITERS["html"](items)), encoding="utf-8")
    plain = tmp_path / "plain.html"
    plain.write_text(
        "".join(ROW_WRITERS["html"]([Item("a", "1:1", "h", "hold", "t", 0.0, reasons=(Reason("Q", "high", "t"),), problem="p")])),
        encoding="utf-8",
    )
    opened, _ = page(browser, plain)
    left_in_peace(browser, file, set(opened.evaluate(ELEMENTS)))
