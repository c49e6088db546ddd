"""Names and figures that only look like what they are: told with the letter that is wrong, once, from texts and from files."""

from __future__ import annotations

import pytest

from tui_reader.compare.pipeline import compare
from tui_reader.text.read import read_bytes

SOURCE = (
    "Talks end\n\nVolodymyr Zelenskiy met Joe Biden in Kyiv on Friday, and 559 people came.\n\n"
    "The bank Raiffeisen paid 1.2 million euros to Gazprom, PayPal said on 3 May 2024.\n"
)


@pytest.mark.parametrize(
    ("plain", "written", "told"),
    [
        ("Zelenskiy", "Z\u0435lenskiy", "a Cyrillic \u0435"),
        ("Joe", "J\u03bfe", "a Greek \u03bf"),
        ("Joe", "\u0408\u043e\u0435", "a Cyrillic \u0408"),
        ("559", "55\u041e", None),
        ("3 May", "\u0417 May", "a Cyrillic \u0417"),
        ("559", "5\uff159", "a Fullwidth \uff15"),
        ("559", "\u0665\u0665\u0669", "an Arabic-indic digit \u0665"),
        ("559", "\U0001d7d3\U0001d7d3\U0001d7d7", "a Mathematical bold \U0001d7d3"),
        ("Biden", "\uff22\uff49den", "a Fullwidth \uff22"),
        ("Biden", "Bi\u200bden", "an invisible mark in it"),
        ("Biden", "Bi\u00adden", None),
        ("559", "5\u200b59", "an invisible mark in it"),
        ("Kyiv", "Ky\u200div", "an invisible mark in it"),
        ("Raiffeisen", "Raiff\u2060eisen", "an invisible mark in it"),
        ("Gazprom", "Gaz\U000e0041prom", "an invisible mark in it"),
        ("559", "\u202e955\u202c", "a mark in it that turns the direction of writing"),
    ],
    ids=ascii,
)
def test_a_word_written_otherwise_is_told_once(plain: str, written: str, told: str | None) -> None:
    rewrite = SOURCE.replace(plain, written)
    file = read_bytes(rewrite.encode(), "b.txt")
    findings = compare(read_bytes(SOURCE.encode(), "a.txt"), file).findings
    looks = [f.why for f in findings if f.kind.id == "lookalike"]
    if written == "55\u041e":
        assert looks == [f"“{written}” looks like “550”, written with a Cyrillic \u041e."]
    elif told is None:  # soft hyphens are left out when a file is read, and said so
        assert looks == []
        assert "soft hyphen" in " ".join(file.notes)
    else:
        assert len(looks) == 1
        assert looks[0].endswith(f"looks like “{plain.split()[0]}”, written with {told}.")
        assert [f.why for f in findings if f.severity != "low" and f.kind.id not in ("lookalike", "name_spelling", "number_changed")] == []


def test_the_same_mark_in_the_source_and_honest_letters_are_no_finding() -> None:
    marked = SOURCE.replace("Biden", "Bi\u200bden")
    honest = (
        "The pact, called “Дружба”, was signed by Angela Merkel. A dose of 5 µg and 3 Ω was used, CO₂ and x² fell by ½. Müller, Łódź, Çelik, Nguyễn "
        "and Θεόδωρος came to Ελλάδα. می‌خواهم. A family 👨‍👩‍👧 waved."
    )
    for text in (marked, honest):
        article = read_bytes(text.encode(), "x.txt")
        assert [f.why for f in compare(article, article).findings if f.kind.id == "lookalike"] == []
    plain = honest.replace("CO₂", "CO2").replace("x²", "x2")
    assert [f.why for f in compare(plain, honest).findings if f.kind.id == "lookalike"] == []
