"""The same story in the shapes of agencies, mail programs, content systems and pages: headline, paragraphs and headers, nothing else."""

from __future__ import annotations

import pytest

from tests.text.formats.builders import BYLINE, LONG, PARAGRAPHS, TITLE, docx, pdf, wrapped
from tests.text.formats.shapes import FEEDS, HTML, JSON, NITF, WIRES, XML, mails, page
from tui_reader.text.article import Article
from tui_reader.text.read import read_bytes

MAILS = mails()


def read(name: str, data: str | bytes) -> Article:
    return read_bytes(data if isinstance(data, bytes) else data.encode(), name)


def blocks(article: Article) -> list[str]:
    return [" ".join(b.split()) for b in article.text.split("\n\n") if b.strip()]


@pytest.mark.parametrize("name", [*XML, *JSON])
def test_news_of_every_shape_has_headline_paragraphs_and_headers(name: str) -> None:
    article = read(name, {**XML, **JSON}[name])
    assert blocks(article) == [TITLE, *PARAGRAPHS]
    assert article.title == TITLE
    assert (article.byline or "").startswith(BYLINE)
    assert article.dateline is not None
    assert article.dateline.startswith("HÅVØY, Norway")
    assert {"slug": "FERRY-VOTE", "urgency": "4"}.items() <= dict(article.headers).items()


def test_parts_of_a_byline_that_touch_are_parted() -> None:
    article = read("x.nitf", NITF)
    assert (article.byline, article.dateline) == ("By Ingrid Solberg, Staff Writer", "HÅVØY, Norway, March 12")


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_gives_its_first_story(name: str) -> None:
    article = read(name, FEEDS[name])
    assert blocks(article) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("name", MAILS)
def test_mail_gives_the_story_without_cover_notes_signatures_and_prefixes(name: str) -> None:
    article = read(name, MAILS[name])
    assert blocks(article)[:4] == [TITLE, *PARAGRAPHS]
    assert article.title == TITLE
    assert len(blocks(article)) == 4 or name == "attached.eml"  # the Word sample has more in it
    notes = " ".join(article.notes)
    for mark, said in (("sent-on.eml", "For the morning."), ("sent-on-below.eml", "FYI"), ("attached.eml", "See attachment.")):
        assert (said in notes) == (name == mark)


@pytest.mark.parametrize("name", WIRES)
def test_wire_frames_of_other_services(name: str) -> None:
    article = read(name, WIRES[name])
    assert blocks(article) == [TITLE, *PARAGRAPHS]
    if name == "writer.anpa":
        assert article.byline == "By INGRID SOLBERG, Associated Writer"
    if name == "keywords.iptc":
        assert dict(article.headers)["keywords"] == "Politics/Norway/"


RELATED = '<div class="related"><h3>Related stories</h3><ul><li><a href="/1">Storm closes bridge</a></li><li><a href="/2">Mayor resigns</a></li></ul></div>'
FIGURE = '<figure><img src="x.jpg" alt="a ferry"><figcaption>The ferry at the quay. Photo: Post</figcaption></figure>'


@pytest.mark.parametrize(
    "article",
    [
        f'<article><h1>{TITLE}</h1><p class="byline">By <a href="/a">Ingrid Solberg</a></p>{HTML}<p>{LONG}</p></article>',
        f'<article><h1>{TITLE}</h1><div class="body">{HTML.replace("</p><p>The", f"</p>{FIGURE}{RELATED}<div>Advertisement</div><p>The")}<p>{LONG}</p></div></article>',
        f'<div class="story"><div class="headline"><h1>{TITLE}</h1></div><div class="text">{HTML}<p>{LONG}</p></div></div>',
    ],
    ids=["article", "busy", "divisions"],
)
def test_a_page_gives_its_article_and_not_what_stands_around_it(article: str) -> None:
    found = blocks(read("page.html", page(article)))
    assert [b for b in found if b != BYLINE] == [TITLE, *PARAGRAPHS, LONG]


def test_xhtml_with_an_xml_declaration_is_a_page() -> None:
    assert (
        read(
            "x.html",
            f'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{TITLE}</h1>{HTML}</body></html>',
        ).format
        == "html"
    )


def test_opendocument_tables_are_rows_and_boxes_stand_apart() -> None:
    names = "".join(f' xmlns:{n}="urn:{n}"' for n in ("office", "text", "table", "draw"))
    body = (
        "<text:p>Before<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame> and after.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Cost</text:p><text:p>a year</text:p></table:table-cell><table:table-cell>"
        "<text:p>14 million</text:p></table:table-cell></table:table-row></table:table>"
    )
    data = f'<?xml version="1.0"?><office:document{names}><office:body><office:text>{body}</office:text></office:body></office:document>'
    assert blocks(read("x.fodt", data)) == ["Before and after.", "In the box.", "Cost a year | 14 million"]


def test_pdf_columns_with_a_narrow_gutter_on_one_grid_of_lines_are_two() -> None:
    left, right = wrapped(" ".join(PARAGRAPHS[:2]), 44), wrapped(" ".join(PARAGRAPHS[1:]), 44)
    rows = [(60.0, 700.0 - 14 * k, t) for k, t in enumerate(left)] + [(300.0, 700.0 - 14 * k, t) for k, t in enumerate(right)]
    text = " ".join(read("x.pdf", pdf(rows)).text.split())
    assert " ".join(PARAGRAPHS[:2]) in text
    assert " ".join(PARAGRAPHS[1:]) in text


def test_a_headline_over_two_lines_of_a_pdf_is_one_paragraph() -> None:
    data = pdf([(72, 740, "Ferry line"), (72, 718, "saved"), *((72, 660 - 14 * k, t) for k, t in enumerate(wrapped(LONG, 60)))])
    data = data.replace(b"/F1 11 Tf\n1 0 0 1 72 740", b"/F1 18 Tf\n1 0 0 1 72 740").replace(b"1 0 0 1 72 660", b"/F1 11 Tf\n1 0 0 1 72 660")
    assert blocks(read("x.pdf", data))[0] == "Ferry line saved"


def test_a_word_document_with_a_broken_reference_gives_its_words() -> None:
    link = '<w:p><w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="lost"><w:r><w:t>Linked words.</w:t></w:r></w:hyperlink></w:p>'
    article = read("x.docx", docx(body=link))
    assert blocks(article)[:4] == [TITLE, *PARAGRAPHS]
    assert "Linked words." in blocks(article)
    assert "never" not in article.text
    assert "read as plain paragraphs" in " ".join(article.notes)


def test_rich_text_drops_tracked_deletions_and_says_so() -> None:
    data = "{\\rtf1\\ansi\\pard The mayor said it was {\\rtlch\\fcs1 \\af0 \\deleted\\revauthdel1 never }always close.\\par}"
    article = read("x.rtf", data)
    assert article.text == "The mayor said it was always close.\n"
    assert "tracked changes: 1 deletion dropped" in article.notes
