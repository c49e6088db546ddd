"""Limit expressions of the inbox."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import UsageError
from tui_reader.triage.expression import Seen, parse
from tui_reader.triage.item import Item, Reason

ITEM = Item(
    "in/004.txt",
    "1:1",
    "h",
    "hold",
    "Soledar falls",
    0.0,
    source="wire/000.txt",
    score=0.8,
    flags="Q@",
    sourced=0.4,
    new=19,
    names=("Soledar",),
    reasons=(Reason("Q", "high", "Inside the marks"),),
)
SEEN = Seen(ITEM, age=300, tagged=True)


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("", True),
        ("verdict:hold", True),
        ("verdict:h", True),
        ("verdict:pass", False),
        ("-verdict:pass", True),
        ("new>5 name:soledar age<1h", True),
        ("new>19", False),
        ("new>=19", True),
        ("age>10m", False),
        ("src<50%", True),
        ("flag:Q@", True),
        ("flag:#", False),
        ("tagged", True),
        ("!tagged", False),
        ("open", True),
        ("act:open", True),
        ("falls", True),
        ('"soledar falls"', True),
        ("file:004", True),
        ("why:marks", True),
        ("source:none", False),
        ("score>0.5", True),
    ],
)
def test_what_is_shown(expression: str, shown: bool) -> None:
    assert parse(expression)(SEEN) is shown


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("verdit:hold", "verdict"),
        ("new>many", "not a number"),
        ("age<soon", "not a time"),
        ("verdict:maybe", "one of"),
        ("name>3", "name:3"),
        ("colour:red", "one of"),
    ],
)
def test_what_is_wrong_is_said(expression: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        parse(expression)


@given(st.text())
def test_any_text_is_a_test_or_a_sentence(expression: str) -> None:
    with contextlib.suppress(UsageError):
        parse(expression)(SEEN)
