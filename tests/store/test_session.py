"""Decisions of one pair: what stands after deciding, undoing, a new version, another reader, another pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.stories import SAMPLES, edited, reworded, sample, story
from tui_reader.align.model import Repair
from tui_reader.compare.model import Comparison
from tui_reader.compare.pipeline import compare
from tui_reader.store import Store, memory_store, open_store
from tui_reader.store.exchange import mutes, unmute
from tui_reader.store.keys import sentence_keys, units_of
from tui_reader.store.model import VERBS
from tui_reader.store.session import Session
from tui_reader.text.document import parse

REWRITE = "The mayor said 13 people came. No one was injured. The band played on. It rained for the whole of the day."


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store() as opened:
        yield opened


def start(store: Store, comparison: Comparison, who: str = "Ada") -> Session:
    return store.session(comparison, who, now=lambda: datetime(2026, 3, 1, 9, 30, tzinfo=UTC))


def test_a_decision_stands_with_who_when_and_note(store: Store) -> None:
    session = start(store, story(REWRITE))
    first = next(iter(units_of(story(REWRITE))))
    session.decide([first], "fix", "ask the mayor")
    decision = session.decisions[first]
    assert (decision.verb, decision.who, decision.when, decision.note) == ("fix", "Ada", "2026-03-01T09:30:00+00:00", "ask the mayor")
    assert session.state(first) == "fix"
    counts = session.counts()
    assert (counts.fix, counts.decided, counts.open) == (1, 1, counts.total - 1)


def test_deciding_again_goes_over_the_first_and_clearing_opens(store: Store) -> None:
    session = start(store, story(REWRITE))
    first = next(iter(units_of(story(REWRITE))))
    for verb in VERBS:
        session.decide([first], verb)
        assert session.state(first) == verb
    session.clear([first])
    assert session.state(first) == "open"


def test_one_key_over_many_findings_is_one_step_of_undo(store: Store) -> None:
    session = start(store, story(REWRITE))
    ids = list(units_of(story(REWRITE)))
    session.decide(ids, "fine")
    assert set(session.undo() or ()) == set(ids)
    assert session.decisions == {}
    assert set(session.redo() or ()) == set(ids)
    assert len(session.decisions) == len(ids)
    assert session.redo() is None


def test_everything_can_be_undone_skips_notes_and_repairs_included(store: Store) -> None:
    comparison = story(REWRITE)
    session = start(store, comparison)
    first = next(iter(units_of(comparison)))
    session.decide([first], "skipped")
    session.annotate("left", 1, "who says so?")
    session.repair(Repair("link", (1,), (1,)))
    assert [note.text for note in session.notes] == ["who says so?"]
    assert store.repairs(comparison.left.document, comparison.right.document) == (Repair("link", (1,), (1,)),)
    session.undo()
    assert store.repairs(comparison.left.document, comparison.right.document) == ()
    assert session.undo() == ("left:1",)
    assert session.notes == ()
    assert session.undo() == (first,)
    assert session.undo() is None


def test_an_act_after_undo_ends_redo(store: Store) -> None:
    session = start(store, story(REWRITE))
    first, second = list(units_of(story(REWRITE)))[:2]
    session.decide([first], "fine")
    session.undo()
    session.decide([second], "fix")
    assert session.redo() is None
    assert set(session.decisions) == {second}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*VERBS, "clear", "undo", "redo"]), max_size=25), st.randoms(use_true_random=False))
def test_memory_equals_what_a_fresh_reader_of_the_store_sees(acts: list[str], random: object) -> None:
    comparison = story(REWRITE)
    ids = list(units_of(comparison))
    with memory_store() as store:
        session = start(store, comparison)
        for act in acts:
            some = random.sample(ids, random.randint(1, len(ids)))  # type: ignore[attr-defined]
            if act in ("undo", "redo"):
                getattr(session, act)()
            elif act == "clear":
                session.clear(some)
            else:
                session.decide(some, act)  # type: ignore[arg-type]
            assert dict(start(store, comparison).decisions) == dict(session.decisions)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 12))
def test_undoing_all_and_redoing_all_comes_back_to_the_same(steps: int) -> None:
    comparison = story(REWRITE)
    ids = list(units_of(comparison))
    with memory_store() as store:
        session = start(store, comparison)
        trail = [dict(session.decisions)]
        for step in range(steps):
            session.decide([ids[step % len(ids)]], VERBS[step % len(VERBS)])
            trail.append(dict(session.decisions))
        for before in reversed(trail[:-1]):
            session.undo()
            assert dict(session.decisions) == before
        for after in trail[1:]:
            session.redo()
            assert dict(session.decisions) == after


def test_undo_takes_back_only_the_reviewers_own_acts(store: Store) -> None:
    comparison = story(REWRITE)
    first, second = list(units_of(comparison))[:2]
    ada, ben = start(store, comparison), start(store, comparison, "Ben")
    ada.decide([first], "fine")
    ben.decide([second], "fix")
    ada.undo()
    ben._recall()
    assert set(ben.decisions) == {second}


def test_reading_writes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "d.sqlite3") as store:
        start(store, story(REWRITE))
        assert store.database.rows("SELECT count(*) FROM pair") == [(0,)]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_a_rewrite_edited_in_three_sentences_reopens_those_and_nothing_else(folder: Path, store: Store) -> None:
    before = sample(folder)
    count = len(before.right.document.sentences)
    sentences = {count // 5, count // 2, count - 2}
    after = edited(folder, sentences)
    session = start(store, before)
    session.decide(units_of(before), "fine")
    session = start(store, after)
    units = units_of(after)
    rows = {id: change for change in after.changes for id in (*change.findings, change.id)}
    with_edited = sentences.union(*(change.right for change in before.changes if sentences & set(change.right)))  # one row, one unit
    touched = {id for id in units if with_edited & set(rows[id].right)}
    still_open = {id for id in units if session.state(id) in ("open", "reopened")}
    assert still_open <= touched
    assert {id for id in units if session.state(id) == "reopened"} == still_open
    assert {j for id in still_open for j in rows[id].right} >= sentences
    session.decide(still_open, "fine")
    assert session.counts().open == session.counts().reopened == 0


SEEDS = [*range(4), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(4, 24))]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_any_three_sentences_reworded_reopen_their_own_rows_only(folder: Path, seed: int, store: Store) -> None:
    random = Random(seed)
    before = sample(folder)
    after = reworded(folder, set(random.sample(range(len(before.right.document.sentences)), 3)), random)
    session = start(store, before)
    session.decide(units_of(before), "fine")
    known = {unit.own for unit in units_of(before).values()}
    session = start(store, after)
    old, new = sentence_keys(before.right.document), sentence_keys(after.right.document)
    assert len(old) == len(new)
    lost = {key for key in old if key not in new}
    with_edited = {key for unit in units_of(before).values() if lost & set(unit.right) for key in (*unit.left, *unit.right)}
    for id, unit in units_of(after).items():
        edited_row = {key for key in unit.right if key not in old} | with_edited.intersection((*unit.left, *unit.right))
        if not edited_row and not unit.quiet:  # what stands elsewhere stays decided, unless the edit made a finding that was not there
            assert session.state(id) == "fine" or (session.state(id) == "open" and unit.kind and unit.own not in known), unit
    for key in set(new) - set(old):
        mine = [unit for unit in units_of(after).values() if key in unit.right]
        was = old[new.index(key)]
        told = ("reopened", "open") if any("." in one and one.startswith(was) for one in old) else ("reopened",)  # of two equal sentences
        assert all(unit.quiet for unit in mine) or any(session.state(unit.id) in told for unit in mine)


def test_a_row_drawn_otherwise_keeps_what_was_decided_on_its_words(store: Store) -> None:
    source = "The mayor said 12 people came. Nobody was hurt in the crush. It rained all day."
    before = story("The mayor said 13 people came. Nobody was hurt in the crush. It rained all day.", source)
    session = start(store, before)
    ids = [id for id, unit in units_of(before).items() if unit.kind == "number_changed"]
    session.decide(ids, "fix", "ask the desk")
    left, right = before.left.document.article, before.right.document.article
    after = compare(left, right, repairs=[Repair("link", (0, 1), (0, 1))])
    (joined,) = (change for change in after.changes if len(change.right) == 2)
    session = start(store, after)
    decided = {id: session.decisions[id] for id in joined.findings if id in session.decisions}
    assert [(one.verb, one.note) for one in decided.values()] == [("fix", "ask the desk")]
    assert not session.reopened
    session.clear(decided)
    assert start(store, after).decisions == {}


def test_a_change_keeps_what_was_said_of_all_its_sentences_if_that_was_one_thing(store: Store) -> None:
    source = "The mayor said 12 people came. It rained in the town all day. The old band played on until the evening."
    before = story("The mayor said 12 people came. It rained in town all day long. The old band was playing on until evening.", source)
    left, right = before.left.document.article, before.right.document.article
    first, second = (change.id for change in before.changes[1:])
    session = start(store, before)
    session.decide([first, second], "fine")
    joined = compare(left, right, repairs=[Repair("link", (1, 2), (1, 2))])
    row = joined.changes[1]
    assert (row.right, row.findings) == ((1, 2), ())
    assert start(store, joined).state(row.id) == "fine"
    session.decide([second], "fix")
    assert start(store, joined).state(row.id) == "open"


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_every_finding_and_every_row_can_be_decided(folder: Path, store: Store) -> None:
    comparison = sample(folder)
    session = start(store, comparison)
    for change in comparison.changes:
        session.decide(change.findings or (change.id,), "fine")
    session.decide([finding.id for finding in comparison.findings], "fine")
    assert session.counts().open == 0


def test_a_row_that_is_the_same_can_be_decided_but_is_not_waited_for(store: Store) -> None:
    comparison = story("The mayor said 12 people came. Nobody was hurt. It rained all day. And then it stopped.")
    same = next(change for change in comparison.changes if change.state == "same" and not change.findings)
    session = start(store, comparison)
    before = session.counts()
    session.decide([same.id], "fix")
    assert session.state(same.id) == "fix"
    assert (session.counts().total, session.counts().open) == (before.total + 1, before.open)


def test_moved_files_and_a_second_name_keep_their_decisions(store: Store) -> None:
    one, other = sample(SAMPLES[0]), edited(SAMPLES[0], set())
    start(store, one).decide(units_of(one), "fine")
    assert start(store, other).counts().open == 0


def test_false_alarms_can_be_muted_for_the_desk_listed_and_lifted(store: Store) -> None:
    one = sample(SAMPLES[0])
    finding = one.findings[0]
    session = start(store, one)
    session.decide([finding.id], "false_alarm", "house style", scope="desk")
    assert session.decisions[finding.id].scope == "desk"
    # the same words in another pair, which no decision was made on
    article = replace(one.right.document.article, path="/elsewhere/b.txt")
    other = compare(replace(one.left.document.article, path="/elsewhere/a.txt", text=one.left.document.text + "\n\nAnother end."), article)
    same = next(f for f in other.findings if f.kind == finding.kind and f.why == finding.why)
    assert start(store, other).state(same.id) == "false_alarm"
    listed = mutes(store.database)
    assert [(m.kind, m.who, m.reason) for m in listed] == [(finding.kind.id, "Ada", "house style")]
    assert unmute(store.database, listed[0].number, "Ben", datetime(2026, 3, 2, tzinfo=UTC))
    assert mutes(store.database) == []
    assert start(store, other).state(same.id) == start(store, one).state(finding.id) == "open"
    assert not unmute(store.database, listed[0].number, "Ben", datetime(2026, 3, 2, tzinfo=UTC))


def test_clearing_a_muted_finding_lifts_the_mute(store: Store) -> None:
    one = sample(SAMPLES[0])
    session = start(store, one)
    session.decide([one.findings[0].id], "false_alarm", scope="desk")
    session.clear([one.findings[0].id])
    assert session.state(one.findings[0].id) == "open"
    assert mutes(store.database) == []
    session.undo()
    assert len(mutes(store.database)) == 1


def test_a_repair_is_found_again_after_sentences_moved_and_lost_with_its_sentence(store: Store) -> None:
    comparison = story("One came. Two went. Three stayed.")
    start(store, comparison).repair(Repair("unlink", (0,), (2,)))
    longer = parse(story("Something new. One came. Two went. Three stayed.").right.document.article)
    assert store.repairs(comparison.left.document, longer) == (Repair("unlink", (0,), (3,)),)
    gone = story("One came. Two went.").right.document
    assert store.repairs(comparison.left.document, gone) == ()


def test_an_unknown_id_is_refused_and_nothing_is_written(store: Store) -> None:
    session = start(store, story(REWRITE))
    with pytest.raises(KeyError):
        session.decide(["nonsense"], "fine")
    assert store.database.rows("SELECT count(*) FROM act") == [(0,)]
