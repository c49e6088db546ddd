"""Where sentences end inside one paragraph: a decision for every stop, from the word before it and what follows.

Offsets only: nothing is copied, changed or lost. One pass over the stops, each looking at a bounded stretch to both
sides, so a paragraph of a megabyte takes time in proportion.
"""

from __future__ import annotations

import re

from tui_reader.text.abbreviations import Lexicon
from tui_reader.text.full_stops import ACRONYM, chunk_before, is_marker, joins, word_before
from tui_reader.text.lists import listed

_CLOSERS = "\"'”’»›)\\]}“‘«"

_STOP = re.compile(
    rf"(?P<mark>[.!?…‼⁇⁈⁉]+(?:[ \u00a0]\.(?=[ \u00a0.\"”’]|$))*|[。！？｡．؟۔।॥։።]+)"
    rf"(?P<close>[{_CLOSERS}]*(?:[ \u00a0\u202f]»)?(?:[ \u00a0]?\[\d{{1,3}}\](?:[–-]\[\d{{1,3}}\])?)*)(?P<gap>\s*)"
)

_NEXT = re.compile(r"(?P<open>[\"'“‘„‚«‹»›(\[{¿¡*_#]*\s?)(?P<word>[^\W_](?:[\w’'-]{0,40}))?")


_OWN_STOPS = frozenset("。！？｡．؟۔।॥։።")

_OPENING = frozenset("\"'“‘„‚«‹(")

_EXCLAIMED = frozenset({"Yahoo", "Jeopardy", "Yum"})

_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w’'.-]*\s){1,4}(?:asked|cried|shouted|exclaimed|yelled|wondered|demanded|wrote|tweeted|added|replied|said)\b(?!\s(?:that|the|he|she|it|they|there)\b)"
)

_HOSTS = frozenset(
    [
        "com",
        "org",
        "net",
        "edu",
        "gov",
        "co",
        "uk",
        "de",
        "fr",
        "io",
        "tv",
        "info",
        "html",
        "htm",
        "php",
        "pdf",
        "jpg",
        "png",
        "exe",
        "txt",
        "doc",
        "docx",
        "js",
        "py",
    ]
)

_SHORT_WORDS = frozenset("it us me him so up in on to do go he is no be by at we of or ok".split())
"""Words of two letters that end sentences; others before a stop without a space are parts of names (`os.Path`)."""

_BRACKETED = re.compile(r"\([^()\n]{1,80}\)(?:[,;:]|\s[a-z])")
"""A bracket after which the sentence goes on: `at 4.12 a.m. (0042 GMT), at a depth`."""

_DETACHED = re.compile(r"[\"”’](?=\s|$)")


def boundaries(text: str, start: int, end: int, lexicon: Lexicon, *, casual: bool = False) -> list[int]:
    """Offsets, ascending, at which a sentence of `text[start:end]` ends (exclusive), the last one `end` itself.

    White space after a boundary belongs to no sentence. `casual`: the writer begins sentences in lower case too.
    """
    found: list[int] = []
    sentence = start
    quotes = _Quotes(text, start)
    casual = casual or not any(map(str.isupper, text[start : min(end, start + 2000)]))
    for match in _STOP.finditer(text, start, end):
        if match.start() < sentence:
            continue
        at = _end_of(text, match, sentence, end, lexicon, quotes, casual)
        if at is not None and at < end:
            found.append(at)
            sentence = at
    return [*listed(text, start, end, found), end]


_SMALL_START = re.compile(r"[^\W\d_]{2}[.?!]\s+[a-zA-Z]")


def is_casual(text: str) -> bool:
    """Does the writer begin sentences in lower case, at least a third of them and twice? Chat, mail, uncased corpora."""
    small, capital = int(text[:1].islower()), 0
    for match in _SMALL_START.finditer(text, 0, 20_000):
        if match[0][-1].isupper():
            capital += 1
        else:
            small += 1
    return small >= 2 and small * 2 >= capital


class _Quotes:
    """Is a straight quotation mark at some place an opening one? Counted once, forwards."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.at, self.count = text, start, 0

    def open_before(self, at: int) -> bool:
        self.count += self.text.count('"', self.at, at) if at > self.at else 0
        self.at = max(self.at, at)
        return self.count % 2 == 1


def _end_of(text: str, match: re.Match[str], sentence: int, end: int, lexicon: Lexicon, quotes: _Quotes, casual: bool) -> int | None:
    mark, close, gap = match.group("mark", "close", "gap")
    after = match.end()
    if after >= end:
        return None
    if close[:1] in ("]", ")") and text[match.start() - 1 : match.start()] in ("[", "("):
        return None  # an omission, `[...]`
    if mark[0] in _OWN_STOPS:
        return _own_stop_end(text, match)
    stop = match.end("close")
    if not gap:
        return _unspaced_end(text, match, sentence, end, lexicon, quotes)
    detached = _DETACHED.match(text, after, end)
    if detached and not close and (text[after] != '"' or quotes.open_before(after)):
        stop = detached.end()
        rest = text[stop : min(end, stop + 40)]
        after = stop + len(rest) - len(rest.lstrip())
        if after >= end:
            return None
    following = _NEXT.match(text, after, end)
    if following is None:
        return None
    word, opening = following.group("word", "open")
    if not word:
        return _symbol_end(text, mark, after, stop, end)
    first = word[0]
    lower = first.islower() and not (len(word) > 2 and any(map(str.isupper, word[1:3])))
    before = word_before(text, match.start(), sentence)
    if lower and not close and (text.startswith("://", following.end()) or (len(mark) > 1 and set(mark) <= {"!", "?"})):
        return stop
    if lower and not (casual and mark in ".?!" and before not in lexicon.classes and not ACRONYM.fullmatch(before)):
        quoted = opening[:1] in _OPENING and opening[:1] not in ("(", "[") and not opening[-1:].isspace()
        return (
            stop
            if quoted and not close and mark in ".?!" and lexicon.classes.get(before) is None and not ACRONYM.fullmatch(before)
            else None
        )
    if mark == "." and not close and opening[:1] == "(" and _BRACKETED.match(text, after, end):
        return None
    if close[:1] == ")" and is_marker(text, match.start(), before, sentence):
        return None
    if (
        mark == "."
        and close == ")"
        and before in lexicon.classes
        and joins(text, match.start(), before, word, opening, after, sentence, end, lexicon)
    ):
        return None  # `Gen. (ret.) Mark Hill`
    if mark == "." and not close:
        keep = joins(text, match.start(), before, word, opening, after, sentence, end, lexicon)
    elif mark[0] in "!?":
        keep = _asked(text, match, before, word, after, opening, end)
    else:
        keep = _trails(mark, word)
    if keep:
        return None
    return _before_dots(text, match, stop) if " ." in mark and not casual else stop


def _own_stop_end(text: str, match: re.Match[str]) -> int | None:
    """Stops that are used for nothing else. Japanese goes on after a quotation: `「…。」と述べた`."""
    mark_end = match.end("mark")
    tail = text[mark_end : min(match.endpos, mark_end + 8)]
    closers = len(tail) - len(tail.lstrip("」』）】》”’\"')"))
    stop = mark_end + closers
    if stop >= match.endpos:
        return None
    rest = text[stop : stop + 1]
    if closers and (rest in tuple("、，,と") or "ぁ" <= rest <= "ん"):
        return None
    return stop


def _unspaced_end(text: str, match: re.Match[str], sentence: int, end: int, lexicon: Lexicon, quotes: _Quotes) -> int | None:
    """A stop with no space after it: `them.According`, `"We are ready."Kyiv said`; never inside an address or a name of a file."""
    mark, close = match["mark"], match["close"]
    at = match.end()
    stop = match.end("close")
    if close[-1:] in ("“", "‘", "«") or (close[-1:] == '"' and not quotes.open_before(stop - 1)):
        at = stop = stop - 1
        close = close[:-1]
    following = _NEXT.match(text, at, end)
    word = following["word"] if following else None
    if not word or not word[0].isupper() or following is None:
        return None
    if len(word) > 1 and not word[1].islower() and word[1] not in "’'":
        return None
    if len(word) == 1 and not text[following.end() : following.end() + 1].isspace():
        return None
    before = word_before(text, match.start(), sentence)
    chunk = chunk_before(text, match.start(), sentence)
    if (
        "/" in chunk
        or "@" in chunk
        or "www." in chunk
        or word.lower() in _HOSTS
        or text[following.end() : following.end() + 1] in ("/", "@", "(")
    ):
        return None
    if close:
        return stop
    if mark == "." and (
        len(before) < (2 if before.lower() in _SHORT_WORDS else 3)
        or not before[-2:].isalpha()
        or not before[-2:].islower()
        or before in lexicon.classes
        or "." in before
    ):
        return None
    rest = text[following.end() : following.end() + 2]
    if before[:1].isupper() and len(rest) == 2 and rest[0] in "._" and rest[1].isalpha():
        return None
    return stop


def _symbol_end(text: str, mark: str, after: int, stop: int, end: int) -> int | None:
    """What follows is neither word nor number: a sum of money, a bullet, a dash, an address, a smiley."""
    symbol = text[after]
    if symbol in "$€£¥₹₽#@•⁃◦▪‣<" or symbol in _OPENING or symbol == "[":
        return stop
    if symbol in "—–-":
        following = re.compile(r"[—–-]+\s*[\"“«'‘„]?(\w)?").match(text, after, end)
        letter = following[1] if following else None
        return stop if letter and (letter.isupper() or letter.isdigit()) and mark[0] == "." else None
    if symbol in ".…" and mark == ".":
        return stop if re.compile(r"[.…](?:\s?\.)*\s+[A-Z]").match(text, after, end) else None
    return stop if ord(symbol) > 0x2190 else None


def _asked(text: str, match: re.Match[str], before: str, word: str, after: int, opening: str, end: int) -> bool:
    """Does the sentence go on after a question or exclamation mark? `"Is it over?" Kirby asked.`, `Yahoo! News`, `(sic!) Then`."""
    close = match["close"]
    if (before in _EXCLAIMED or before == word) and not close:  # `"Out! Out!" they cried`
        return True
    if ")" in close or "]" in close:
        opened = max(text.rfind("(", max(0, match.start() - 40), match.start()), text.rfind("[", max(0, match.start() - 40), match.start()))
        return opened > 0 and text[opened - 1 : opened].isspace() and text[:opened].rstrip()[-1:] not in tuple(".!?")
    return bool(close) and not opening and bool(_ATTRIBUTION.match(text, after, min(end, after + 120)))


def _trails(mark: str, word: str) -> bool:
    """`the thing is . . . I didn't mean it`: the pronoun is always a capital, so it does not say that a sentence begins."""
    return (mark.startswith("…") or len(mark) > 1) and mark[0] in ".…" and (word == "I" or word.startswith(("I'", "I’")))


def _before_dots(text: str, match: re.Match[str], stop: int) -> int:
    """A full stop and then spaced dots: `compounds. . . . The practice` leaves the omission to the next sentence."""
    mark = match["mark"]
    attached = match.start() > 0 and not text[match.start() - 1].isspace()
    return match.start() + 1 if attached and not match["close"] and mark.count(".") == 4 else stop
