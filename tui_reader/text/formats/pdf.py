"""PDF, through pypdf: lines put back into columns and paragraphs, words broken at line ends joined again.

A PDF holds placed words, not text, so the order is a reading of the page: fragments become lines, a white gutter down
the page makes columns, a wider gap or an indent makes a paragraph.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.config import LimitSettings
from tui_reader.text.formats.model import FormatError, LimitError, Parts, one_line

if TYPE_CHECKING:
    from pypdf import PageObject

_BROKEN = re.compile(r"(\w)[-‐\u00ad]\Z")
_TYPEWRITER = re.compile(r"courier|mono|consolas|typewriter", re.I)
_NARROW = frozenset(" iljtfrI.,:;'!|()[]’‘")
_BROAD = frozenset("mwMW@%—…")
_END = re.compile(r"[.!?:;…][\"'”’)\]]*\Z")


class Fragment(NamedTuple):
    x: float
    y: float
    size: float
    text: str
    pitch: float = 0.0
    """Ems of every letter, in a typewriter face; 0: as wide as letters are."""

    @property
    def right(self) -> float:
        """Where it ends, by the usual widths of text faces: half an em for every letter takes two columns for one."""
        text = self.text.strip()
        if self.pitch:
            return self.x + self.size * self.pitch * len(text)
        ems = sum(0.27 if c in _NARROW else 0.82 if c in _BROAD else 0.64 if c.isupper() else 0.48 for c in text)
        return self.x + self.size * ems


class Line(NamedTuple):
    x: float
    y: float
    right: float
    size: float
    text: str


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    import pypdf  # 0.15 s
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks about odd files would land on the terminal
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FormatError("a PDF with a password", "save it without one")
        pages = len(reader.pages)
        if pages > limits.pages:
            raise LimitError(f"{pages:,} pages, more than {limits.pages}", "limits.pages")
        blocks = [paragraph for page in reader.pages for paragraph in page_paragraphs(page)]
        info = dict(reader.metadata or {})
    except (FormatError, MemoryError):
        raise
    except LimitReachedError as error:
        raise FormatError("a page of it unpacks to more than its parser allows (75 MB): a zip bomb?") from error
    except (PyPdfError, Exception) as error:  # pypdf lets many kinds of error out of broken files
        raise FormatError(f"a damaged PDF ({type(error).__name__}: {str(error)[:60]})") from error
    text = "\n\n".join(join_across_pages(without_running_heads(blocks, pages)))
    if len(re.sub(r"\W", "", text)) < 3 * pages:
        raise FormatError(
            f"a PDF without text on its {pages} {'page' if pages == 1 else 'pages'}: scanned?", "run text recognition (OCR) over it first"
        )
    title = one_line(info.get("/Title"))
    return Parts(
        text + "\n",
        title=None,
        published=_date(one_line(info.get("/CreationDate"))),
        headers=(("document-title", title),) if title else (),
        notes=(f"{pages} PDF {'page' if pages == 1 else 'pages'}: reading order and paragraphs are guessed",),
    )


def page_paragraphs(page: PageObject) -> list[str]:
    """Paragraphs of one page, columns in reading order."""
    fragments: list[Fragment] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text.strip():
            scale = abs(tm[3] * cm[3]) or 1.0
            face = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
            pitch = 0.6 if _TYPEWRITER.search(face) else 0.0
            fragments.append(Fragment(tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5], abs(size) * scale or 10.0, text, pitch))

    plain = page.extract_text(visitor_text=visit) or ""
    lines = lines_of(fragments)
    # positions that make no sense (rotated or nested pages) lose words: pypdf's own order is then the better reading
    if sum(len(x.text.replace(" ", "")) for x in lines) < 0.9 * len(re.sub(r"\s", "", plain)):
        return [p for p in (" ".join(b.split()) for b in re.split(r"\n\s*\n", plain)) if p]
    return [p for column in columns_of(lines) for p in paragraphs_of(column)]


def lines_of(fragments: list[Fragment]) -> list[Line]:
    """Fragments on one height, close to each other, as lines, top to bottom."""
    out: list[Line] = []
    rows: dict[int, list[Fragment]] = {}
    for f in fragments:
        for part in f.text.split("\n"):
            if part.strip():
                rows.setdefault(round(f.y), []).append(f._replace(text=part))
    ordered = {key: sorted(row, key=lambda f: f.x) for key, row in rows.items()}
    # a place where line after line goes on after a gap: the next column, however narrow the gutter
    places = Counter(round(b.x / 2) for row in ordered.values() for a, b in pairwise(row) if b.x - a.right > 0.6 * b.size)
    for key in sorted(ordered, reverse=True):
        run: list[Fragment] = []
        for f in ordered[key]:
            gap = f.x - run[-1].right if run else 0.0
            if gap > 1.5 * f.size or (gap > 0.6 * f.size and places[round(f.x / 2)] >= 4):
                out.append(_line(run))
                run = []
            run.append(f)
        out.append(_line(run))
    return out


def columns_of(lines: list[Line]) -> list[list[Line]]:
    """Two columns when a gutter near the middle is crossed by few lines; else the page as it is. Crossing lines part the page."""
    if len(lines) < 8:
        return [lines]
    left, right = min(x.x for x in lines), max(x.right for x in lines)
    starts = Counter(round(x.x / 5) * 5 for x in lines if left + 0.35 * (right - left) < x.x < left + 0.7 * (right - left))
    if not starts:
        return [lines]
    gutter, count = starts.most_common(1)[0]
    crossing = [x for x in lines if x.x < gutter - 8 and x.right > gutter + 8]
    beside = [x for x in lines if x.x < gutter - 8 and x.right <= gutter + 8]
    if count < 4 or len(beside) < 4 or len(crossing) > 0.25 * len(lines):
        return [lines]
    out: list[list[Line]] = []
    band: list[Line] = []
    for x in [*lines, None]:
        if x is None or x in crossing:
            out += [[y for y in band if y.x < gutter - 8], [y for y in band if y.x >= gutter - 8]]
            band = []
            out += [[x]] if x else []
        else:
            band.append(x)
    return [column for column in out if column]


def paragraphs_of(lines: list[Line]) -> list[str]:
    """Lines of one column as paragraphs: a larger gap, another size, an indent, or a short line that ends a sentence."""
    gaps = sorted(a.y - b.y for a, b in pairwise(lines) if a.y > b.y)
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    edge, width = min((x.x for x in lines), default=0.0), max((x.right for x in lines), default=0.0)
    out: list[str] = []
    last: Line | None = None
    for x in lines:
        fresh = last is None or (
            last.y - x.y > max(1.35 * usual, 1.4 * x.size)  # a headline's own lines are further apart than the text's
            or abs(x.size - last.size) > 0.15 * last.size
            or (x.x > edge + x.size * 0.8 and last.x <= edge + last.size * 0.8)
            or (last.right < edge + 0.75 * (width - edge) and bool(_END.search(last.text)))
        )
        if fresh:
            out.append(x.text)
        else:
            out[-1] = joined(out[-1], x.text)
        last = x
    return out


def joined(text: str, line: str) -> str:
    """A line added to its paragraph; a word broken by a hyphen is made whole when it goes on in lower case."""
    if _BROKEN.search(text) and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"


def without_running_heads(blocks: list[str], pages: int) -> list[str]:
    """Headers, footers and page numbers left out: short blocks that recur, figures apart, on most pages."""
    if pages < 3:
        return [b for b in blocks if not re.fullmatch(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", b, re.I)]
    shape = [re.sub(r"\d+", "#", b) for b in blocks]
    often = Counter(s for s in shape if len(s) < 120)
    return [b for b, s in zip(blocks, shape, strict=True) if often[s] < max(3, 0.6 * pages)]


def join_across_pages(blocks: list[str]) -> list[str]:
    """A paragraph that a page or column end cut in two."""
    out: list[str] = []
    for block in blocks:
        if out and block[:1].islower() and not _END.search(out[-1]) and len(out[-1]) > 40:
            out[-1] = joined(out[-1], block)
        else:
            out.append(block)
    return out


def _line(run: list[Fragment]) -> Line:
    words = ""
    for k, f in enumerate(run):
        gap = k > 0 and f.x - run[k - 1].right > 0.1 * f.size
        words += (" " if gap and not words.endswith(" ") and not f.text.startswith(" ") else "") + f.text
    return Line(run[0].x, run[0].y, max(f.right for f in run), run[0].size, " ".join(words.split()))


def _date(value: str | None) -> str | None:
    match = re.match(r"D:(\d{4})(\d\d)(\d\d)", value or "")
    return "-".join(match.groups()) if match else None
