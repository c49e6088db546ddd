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
        ("00:01 Thursday", "2024-03-14T00:01:00+00:00"),
        ("0600 GMT, Tuesday", "2024-03-13T06:00:00+00:00"),
        ("noon EST on March 15", "2024-03-15T17:00:00+00:00"),
        ("midnight GMT", "2024-03-13T00:00:00+00:00"),
        ("24:00 CET 14 March", "2024-03-14T23:00:00+00:00"),
        ("9 a.m. ET, July 3", "2024-07-03T13:00:00+00:00"),
        ("9 a.m. ET, Dec. 3", "2024-12-03T14:00:00+00:00"),
        ("14:30 GMT+2 on 15 March", "2024-03-15T12:30:00+00:00"),
        ("14:30 +0530, 15th of March 2025", "2025-03-15T09:00:00+00:00"),
        ("6 Uhr MEZ, 15. April", "2024-04-15T05:00:00+00:00"),
        ("0600hrs 2 February", "2024-02-02T06:00:00+00:00"),
        ("0600 GMT 1 May 2023", "2023-05-01T06:00:00+00:00"),
        ("2024-03-13 06:00 GMT", "2024-03-13T06:00:00+00:00"),
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


def test_a_day_without_a_year_is_the_next_one() -> None:
    found = when("0600 GMT 2 January", datetime(2023, 12, 28, 22, 0, tzinfo=UTC))
    assert found is not None
    assert found.isoformat() == "2024-01-02T06:00:00+00:00"


@pytest.mark.parametrize("words", ["06:00 local time", "the ceremony is over", "further notice", "45:00", "7 September"])
def test_what_names_no_moment_is_none(words: str) -> None:
    assert when(words, NOW) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Embargoed until 06:00 GMT, 13 March\n\nPrize goes to two.", "06:00 GMT, 13 March"),
        ("Media release\n*** STRICTLY EMBARGOED FOR 0001 Wednesday ***\n\nPrize.", "0001 Wednesday ***"),
        ("EMBARGO: 0600 GMT\n\nPrize.", "0600 GMT"),
        ("not for release before 0600 GMT\n\nPrize.", "0600 GMT"),
        ("The figures, embargoed until Friday, were leaked. Reporters wrote of an embargo: none held.", None),
    ],
)
def test_embargo_lines_as_they_are_written(text: str, words: str | None) -> None:
    assert notice(Article(text=text), WireSettings(), NOW).embargo_text == words


@pytest.mark.parametrize(
    "text", ["BULLETIN KILL\n\nKill the ferry story.", "Editors: the story\nStory withdrawn\n\nThe ferry story.", "MANDATORY KILL"]
)
def test_kill_notices_as_they_are_written(text: str) -> None:
    assert notice(Article(text=text), WireSettings(), NOW).signal == "kill"
