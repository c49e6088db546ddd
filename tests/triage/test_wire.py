"""What the wire says about a story: signals, embargoes with time zones, slugs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui_reader.config import WireSettings
from tui_reader.text.article import Article
from tui_reader.triage.wire import kills, notice, when

NOW = datetime(2024, 3, 12, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("KILL KILL KILL\n\nThe story slugged Ferry-Vote is wrong.", "kill"),
        ("HOLD HOLD HOLD Ferry vote, more to come", "hold"),
        ("(CORRECTION) Ferry vote was 7-6, not 6-7", "correction"),
        ("Corrects number of votes in paragraph 2\n\nFerry saved", "correction"),
        ("URGENT - Ferry saved", "urgent"),
        ("The law will kill jobs, unions say. Ferries hold their course.", ""),
        ("Council corrected its minutes", ""),
    ],
)
def test_signals_open_the_story(text: str, signal: str) -> None:
    assert notice(Article(text=text), WireSettings(), NOW).signal == signal


@pytest.mark.parametrize(
    ("headers", "signal"),
    [
        ((("status", "canceled"),), "kill"),
        ((("status", "withheld"),), "hold"),
        ((("signal", "sig:correction"),), "correction"),
        ((("urgency", "1"),), "urgent"),
    ],
)
def test_headers_of_the_format_count(headers: tuple[tuple[str, str], ...], signal: str) -> None:
    assert notice(Article(text="A story.", headers=headers), WireSettings(), NOW).signal == signal


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2024-03-13T06:00:00Z", "2024-03-13T06:00:00+00:00"),
        ("0600 GMT", "2024-03-13T06:00:00+00:00"),
        ("06:00 CET", "2024-03-13T05:00:00+00:00"),
        ("3 a.m. EST", "2024-03-13T08:00:00+00:00"),
        ("12.01am GMT, 14 March", "2024-03-14T00:01:00+00:00"),
        ("March 14, 2024, 9:30 pm EDT", "2024-03-15T01:30:00+00:00"),
        ("2330", "2024-03-12T23:30:00+00:00"),
    ],
)
def test_embargoes_are_moments(words: str, moment: str) -> None:
    found = when(words, NOW)
    assert found is not None
    assert found.astimezone(UTC).isoformat() == moment


def test_an_embargo_without_a_time_holds_for_good() -> None:
    sign = notice(Article(text="EMBARGOED UNTIL the ceremony is over\n\nPrize goes to two."), WireSettings(), NOW)
    assert sign.embargo is None
    assert sign.embargoed(NOW)


def test_an_embargo_ends() -> None:
    sign = notice(Article(text="EMBARGOED UNTIL 2100 GMT\n\nPrize goes to two."), WireSettings(), NOW)
    assert not sign.embargoed(NOW)


def test_a_kill_names_its_story_by_slug_or_headline() -> None:
    assert kills("", "x", "BC-Ferry-Vote, 1st Ld", "ferry-vote")
    assert not kills("", "x", "ferry-vote", "ferry-crash")
    assert kills("Editors: kill the story headlined Ferry line saved by late vote", "Ferry line saved by late vote", None, None)
    assert not kills("Editors: kill the story about tax", "Ferry line saved by late vote", None, None)
