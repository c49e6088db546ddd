"""Every format yields the same story; every broken file is a sentence."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from tests.text.formats.builders import BYLINE, PARAGRAPHS, SAMPLES, TITLE, pdf, samples, wrapped
from tui_reader.config import LimitSettings
from tui_reader.errors import ReadError
from tui_reader.text.read import read, read_bytes

GOOD = sorted(p.name for p in (SAMPLES / "good").iterdir())
BROKEN = sorted(p.name for p in (SAMPLES / "broken").iterdir())


def _words(text: str) -> str:
    return " ".join(text.split())


def test_the_samples_folder_is_what_the_builders_write() -> None:
    wanted = samples()
    found = {str(p.relative_to(SAMPLES)): p.read_bytes() for p in SAMPLES.rglob("*") if p.is_file()}
    assert set(found) == set(wanted)
    # compressed bytes differ between versions of zlib: only the uncompressed samples are compared whole
    assert [k for k in wanted if not k.endswith((".docx", ".odt")) and found[k] != wanted[k]] == []


@pytest.mark.parametrize("name", GOOD)
def test_headline_and_every_paragraph_come_out(name: str) -> None:
    article = read(SAMPLES / "good" / name)
    blocks = [_words(b) for b in article.text.split("\n\n") if b.strip()]
    assert blocks[0] == TITLE
    text = _words(article.text)
    assert [p for p in PARAGRAPHS if _words(p) not in text] == []
    for paragraph in PARAGRAPHS:
        assert any(b.startswith(_words(paragraph)[:40]) for b in blocks), "a paragraph begins a paragraph"


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("story.nitf", "byline", BYLINE),
        ("story.nitf", "dateline", "Håvøy, Norway"),
        ("story-g2.xml", "byline", BYLINE),
        ("story-g2.xml", "published", "2024-03-12T21:04:00+01:00"),
        ("story-newsml1.xml", "dateline", "HÅVØY"),
        ("story-1.ninjs", "byline", BYLINE),
        ("story-3.json", "language", "en"),
        ("story.iptc", "byline", BYLINE),
        ("story.eml", "published", "2024-03-12T21:04:00+01:00"),
        ("story.html", "byline", "Ingrid Solberg"),
        ("story.md", "byline", "Ingrid Solberg"),
        ("story.docx", "title", TITLE),
        ("story-cp1252.txt", "encoding", "cp1252"),
        ("story-utf16.txt", "encoding", "utf-16"),
    ],
)
def test_metadata_is_kept(name: str, field: str, value: str) -> None:
    assert getattr(read(SAMPLES / "good" / name), field) == value


@pytest.mark.parametrize(
    ("name", "header", "value"),
    [
        ("story-g2.xml", "embargo", "2024-03-13T06:00:00Z"),
        ("story-g2.xml", "version", "3"),
        ("story.iptc", "slug", "ferry-vote"),
        ("story.anpa", "urgency", "4"),
    ],
)
def test_wire_headers_are_kept(name: str, header: str, value: str) -> None:
    assert dict(read(SAMPLES / "good" / name).headers)[header] == value


def test_word_keeps_insertions_tables_and_footnotes_drops_deletions_and_tells_comments() -> None:
    article = read(SAMPLES / "good" / "story.docx")
    assert "it was always close." in article.text
    assert "never" not in article.text
    assert "Cost | 14 million" in article.text
    assert "Minutes of the council." in article.text
    assert any("1 insertions kept, 1 deletions dropped" in n for n in article.notes)
    assert "comment by Desk: Check the vote." in article.notes


def test_opendocument_drops_deletions_and_keeps_notes() -> None:
    article = read(SAMPLES / "good" / "story.odt")
    assert "Deleted words" not in article.text
    assert "Last words [A note.]." in article.text


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_a_sentence_naming_it(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(SAMPLES / "broken" / name)
    assert name in str(caught.value)
    assert caught.value.reason
    assert caught.value.remedy
    assert len(str(caught.value)) < 400


def test_a_scan_says_so() -> None:
    with pytest.raises(ReadError, match=r"scanned\?"):
        read(SAMPLES / "broken" / "scanned.pdf")


def test_limits_name_their_setting() -> None:
    with pytest.raises(ReadError, match=r"limits\.pages"):
        read_bytes(pdf(pages=3), "x.pdf", limits=LimitSettings(pages=2))
    with pytest.raises(ReadError, match=r"limits\.expanded_mb"):
        read(SAMPLES / "broken" / "bomb.docx")
    with pytest.raises(ReadError, match="zip bomb"):
        read_bytes(packed_pdf(b" " * 80_000_000), "x.pdf")
    with pytest.raises(ReadError, match=r"3 items in one message.*limits\.parts"):
        read_bytes(
            b"<newsMessage>" + 3 * b"<newsItem><inlineXML>Text.</inlineXML></newsItem>" + b"</newsMessage>",
            "x.xml",
            limits=LimitSettings(parts=2),
        )
    with pytest.raises(ReadError, match=r"limits\.file_mb"):
        read_bytes(b"a" * 2_000_000, "x.txt", limits=LimitSettings(file_mb=1))


def packed_pdf(rest: bytes) -> bytes:
    """The PDF of one page with its stream compressed, and `rest` in it."""
    head, _, tail = pdf().partition(b"<< /Length ")
    _, _, tail = tail.partition(b"\nstream\n")
    stream, _, tail = tail.partition(b"\nendstream")
    data = zlib.compress(stream + rest)
    return head + b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(data) + data + b"\nendstream" + tail


def test_a_compressed_page_is_read() -> None:
    assert TITLE in read_bytes(packed_pdf(b" " * 1_000), "x.pdf").text


def test_a_parser_that_takes_too_long_is_stopped_and_the_next_file_is_read() -> None:
    with pytest.raises(ReadError, match=r"limits\.seconds"):
        read_bytes(pdf(pages=400), "slow.pdf", limits=LimitSettings(seconds=0))
    assert TITLE in read(SAMPLES / "good" / "story.pdf").text


def test_pdf_columns_are_read_one_after_the_other_and_broken_words_made_whole() -> None:
    left = wrapped(PARAGRAPHS[0].replace("protests", "demonstra- tions"), 36)
    right = wrapped(PARAGRAPHS[1] + " " + PARAGRAPHS[2], 36)
    rows = [(72.0, 700.0 - 14 * k, t) for k, t in enumerate(left)] + [(330.0, 700.0 - 14 * k, t) for k, t in enumerate(right)]
    text = _words(read_bytes(pdf(rows), "two.pdf").text)
    assert text.index("winter ferry") < text.index("We would have been cut off") < text.index("The line costs")
    assert "only grocery on the island. The line costs" in text


def test_one_of_several_is_picked_by_number() -> None:
    assert "message 2 of 2" in " ".join(read(f"{SAMPLES}/good/story.mbox#2").notes)
    with pytest.raises(ReadError, match="not 7"):
        read(f"{SAMPLES}/good/story.jsonl#7")


@pytest.mark.parametrize(
    ("path", "reason"),
    [("no-such-file.txt", "does not exist"), (str(SAMPLES), "is a folder"), ("https://example.org/story", "never opens the network")],
)
def test_what_cannot_be_opened_says_why(path: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(path)


@pytest.mark.parametrize("name", ["story.html", "story-cp1252.txt", "story.rtf"])
def test_an_encoding_that_is_none_is_named(name: str) -> None:
    with pytest.raises(ReadError, match="no such encoding: klingon"):
        read(SAMPLES / "good" / name, encoding="klingon")


def test_content_beats_the_suffix(tmp_path: Path) -> None:
    for name in ("story.docx", "story.nitf", "story-3.json", "story.rtf", "story.pdf"):
        copy = tmp_path / f"{name}.txt"
        copy.write_bytes((SAMPLES / "good" / name).read_bytes())
        assert read(copy).text == read(SAMPLES / "good" / name).text


def test_mojibake_is_repaired_only_when_asked_and_told() -> None:
    broken = PARAGRAPHS[1].encode().decode("cp1252", "replace")
    assert "â€" in read_bytes(broken.encode(), "x.txt").text
    repaired = read_bytes(PARAGRAPHS[2].encode().decode("cp1252").encode(), "x.txt", fix_encoding=True)
    assert PARAGRAPHS[2] in repaired.text
    assert any("repaired" in n for n in repaired.notes)


def test_hostile_characters_are_made_visible_on_reading_and_counted() -> None:
    article = read_bytes("A \x1b[31mred\x1b[0m \u202eword.\n".encode(), "\x1b]0;x\x07.txt")
    assert article.text == "A ␛[31mred␛[0m <U+202E>word.\n"
    assert any("3 hidden or control characters" in n for n in article.notes)
    with pytest.raises(ReadError) as caught:
        read("\x1b]0;owned\x07.txt")
    assert "\x1b" not in str(caught.value)
