"""Word edits inside a link: readable, complete, endings, moves, punctuation apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.align.model import Edit, Link
from tui_reader.align.words import edits
from tui_reader.text.article import from_sentences
from tui_reader.text.document import Document, parse


def shown(left: str | list[str], right: str | list[str], unimportant: tuple[str, ...] | None = None) -> str:
    """Edits as `[gone]{come}`, moved `<words>`, minor ones with a dot before."""
    a, b, found = made(left, right, unimportant)
    out = []
    for edit in found:
        old, new = edit.left.of(a.text) if edit.left else "", edit.right.of(b.text) if edit.right else ""
        mark = "." if edit.minor else ""
        if edit.op == "equal":
            assert old.split() == new.split()
            out.append(new)
        elif edit.op == "move":
            out.append(f"<{new}>")
        else:
            out.append(mark + (f"[{old}]" if edit.left else "") + (f"{{{new}}}" if edit.right else ""))
    return " ".join(out)


def made(
    left: str | list[str], right: str | list[str], unimportant: tuple[str, ...] | None = None
) -> tuple[Document, Document, tuple[Edit, ...]]:
    a, b = (parse(from_sentences([text] if isinstance(text, str) else text)) for text in (left, right))
    link = Link(tuple(range(len(a.sentences))), tuple(range(len(b.sentences))), 1.0, "reworded")
    return a, b, edits(a, b, link) if unimportant is None else edits(a, b, link, unimportant=unimportant)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The dinner was cold.", "The dinners were cold.", "The dinner {s} [was]{were} cold."),
        ("Zelenskiy spoke.", "Zelensky spoke.", "Zelensk [iy]{y} spoke."),
        ("It cost 559 pounds.", "It cost 55 pounds.", "It cost [559]{55} pounds."),
        ("A grey colour.", "A gray color.", "A .[grey]{gray} .[colour]{color} ."),
        ("About 10,000 people came.", "About 10 000 people came.", "About .[10,000]{10 000} people came."),
        ("Sales fell 5 per cent.", "Sales fell 5%.", "Sales fell .[5 per cent]{5%} ."),
        ("He left, she said.", "He left she said.", "He left .[,] she said."),
        ("Did he leave?", "Did he leave.", "Did he leave [?]{.}"),
        ("“I know,” he said.", '"I know," he said.', '.[“]{"} I know, .[”]{"} he said.'),
        ("On Thursday the mayor of the town resigned.", "The mayor of the town resigned on Thursday.", ".[the]{The} mayor of the town resigned <on Thursday> ."),
        (["He came in May.", "He left in June."], ["He came in May and he left in June."], "He came in May .[.] {and} .[He]{he} left in June."),
    ],
)  # fmt: skip
def test_the_words_of_a_pair_read_like_an_editor_would_mark_them(left: str | list[str], right: str | list[str], expected: str) -> None:
    assert shown(left, right) == expected


def test_a_paraphrase_is_few_changes_not_a_confetti_of_function_words() -> None:
    left = "The minister told the committee that the plan of the agency would be dropped."
    right = "Members heard from her in the morning that a scheme by the regulator was to be abandoned."
    assert [edit.op for edit in made(left, right)[2]] == ["replace", "equal"]


def test_what_the_desk_calls_important_is_not_minor() -> None:
    assert shown("A grey day.", "A gray day.", ("case",)) == "A [grey]{gray} day."


text = st.lists(
    st.sampled_from(
        [
            "the",
            "mayor",
            "of",
            "Harrow",
            "said",
            "colour",
            "color",
            "5",
            "10,000",
            "dinner",
            "dinners",
            ",",
            ".",
            "“",
            "”",
            '"',
            "'",
            "don't",
            "日本",
            "naïve",
            "ŉ",
            "ß",
            "SS",
            "İ",
            "-",
            "—",
            "%",
        ]
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(text, min_size=1, max_size=3), st.lists(text, min_size=1, max_size=3), st.booleans())
def test_every_character_of_both_sides_is_in_exactly_one_edit_or_white_space(
    left: list[list[str]], right: list[list[str]], skip: bool
) -> None:
    a, b = (parse(from_sentences([" ".join(words) for words in side])) for side in (left, right))
    lefts = tuple(range(0, len(a.sentences), 2 if skip else 1))
    found = edits(a, b, Link(lefts, tuple(range(len(b.sentences))), 1.0, "reworded"))
    for document, own, side in ((a, lefts, "left"), (b, tuple(range(len(b.sentences))), "right")):
        spans = sorted(span for edit in found if (span := getattr(edit, side)) is not None)
        assert all(len(span) > 0 for span in spans)
        assert all(p.end <= q.start for p, q in itertools.pairwise(spans))
        inside = {k for span in spans for k in range(span.start, span.end)}
        wanted = {k for i in own for k in range(document.sentences[i].span.start, document.sentences[i].span.end)}
        assert {k for k in wanted if not document.text[k].isspace()} <= inside
        assert all(document.text[k].isspace() or k in wanted for k in inside)
    rights = [edit.right.start for edit in found if edit.right]
    assert rights == sorted(rights)
    assert all(edit.left or edit.right for edit in found)


def test_a_sentence_of_a_hundred_thousand_words_is_compared_in_bounded_time() -> None:
    words = [f"w{k % 977}" for k in range(30_000)]
    a, b, found = made(" ".join(words), " ".join([*words[:100], "new", *words[300:]]))
    assert sum(len(edit.left) for edit in found if edit.left) <= len(a.text)
    assert sum(len(edit.right) for edit in found if edit.right) >= len(b.text) * 0.7
