"""Where sentences end inside one paragraph: a decision for every stop, from the word before it and what follows.

Offsets only: nothing is copied, changed or lost. One pass over the stops, each looking at a bounded stretch to both
sides, so a paragraph of a megabyte takes time in proportion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.text.abbreviations import Lexicon

_CLOSERS = "\"'”’»›)\\]}“‘"
_STOP = re.compile(
    rf"(?P<mark>[.!?…‼⁇⁈⁉]+(?:[ \u00a0]\.(?=[ \u00a0.\"”’]|$))*|[。！？｡．؟۔।॥։።]+)"
    rf"(?P<close>[{_CLOSERS}]*(?:[ \u00a0\u202f]»)?(?:[ \u00a0]?\[\d{{1,3}}\](?:[–-]\[\d{{1,3}}\])?)*)(?P<gap>\s*)"
)
_NEXT = re.compile(r"(?P<open>[\"'“‘„‚«‹»›(\[{¿¡*_#]*\s?)(?P<word>[^\W_](?:[\w’'-]{0,40}))?")
_CHUNK = 60
_WIDE_STOPS = frozenset("。！？｡．")
_OWN_STOPS = frozenset("。！？｡．؟۔।॥։።")
_OPENING = frozenset("\"'“‘„‚«‹(")
_STRIP = "\"'“”‘’„‚«»‹›([{*_—–-¿¡•⁃◦▪‣"
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_INITIAL = re.compile(r"[^\W\d_]")
_HOURS = frozenset({"a.m", "p.m", "A.M", "P.M"})
_AFTER_HOURS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "et",
        "est",
        "edt",
        "ct",
        "cst",
        "cdt",
        "mt",
        "mst",
        "mdt",
        "pt",
        "pst",
        "pdt",
        "gmt",
        "utc",
        "bst",
        "cet",
        "cest",
        "ist",
        "jst",
        "aest",
        "eastern",
        "central",
        "mountain",
        "pacific",
        "greenwich",
    ]
)
_LOCAL_TIME = re.compile(r"(?:[A-Z][\w.]*\s){1,3}(?:\w+\s)?time\b")
_OPENING_HOUR = re.compile(r"\W*(?:at|by|on|around|about|before|after|until|from|since|just|shortly)\b[\w\s:.,-]{0,24}$", re.IGNORECASE)
_EXCLAIMED = frozenset({"Yahoo", "Jeopardy", "Yum"})
_ANSWERS = frozenset(
    [
        "was",
        "is",
        "were",
        "said",
        "say",
        "says",
        "answered",
        "answer",
        "answers",
        "answering",
        "replied",
        "reply",
        "vote",
        "voted",
        "voting",
        "a",
        "the",
        "simple",
        "resounding",
        "firm",
        "flat",
    ]
)
_ERAS = frozenset({"г", "гг", "в", "вв", "р", "рр", "ст"})
"""Year and century after a figure: the end of a sentence before a capital, but not in `В 2020 г. Москва`."""
_MARKER = re.compile(r"[\[(]?(?:\d{1,3}|[^\W\d_]|[ivx]{2,5})")
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
    return [*_listed(text, start, end, found), end]


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
    before = _word_before(text, match.start(), sentence)
    if lower and not close and (text.startswith("://", following.end()) or (len(mark) > 1 and set(mark) <= {"!", "?"})):
        return stop
    if lower and not (casual and mark in ".?!" and before not in lexicon.classes and not _ACRONYM.fullmatch(before)):
        quoted = opening[:1] in _OPENING and opening[:1] not in ("(", "[") and not opening[-1:].isspace()
        return (
            stop
            if quoted and not close and mark in ".?!" and lexicon.classes.get(before) is None and not _ACRONYM.fullmatch(before)
            else None
        )
    if close[:1] == ")" and _is_marker(text, match.start(), before, sentence):
        return None
    if mark == "." and not close:
        keep = _joins(text, match.start(), before, word, opening, after, sentence, end, lexicon)
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
    if close[-1:] in ("“", "‘") or (close[-1:] == '"' and not quotes.open_before(stop - 1)):
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
    before = _word_before(text, match.start(), sentence)
    chunk = _chunk(text, match.start(), sentence)
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
        len(before) < 2 or not before[-2:].isalpha() or not before[-2:].islower() or before in lexicon.classes or "." in before
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


def _chunk(text: str, at: int, sentence: int) -> str:
    """The run without spaces that ends at `at`, at most 60 characters of it."""
    stretch = text[max(sentence, at - _CHUNK) : at]
    return stretch.rsplit(None, 1)[-1] if stretch and not stretch[-1].isspace() else ""


def _word_before(text: str, at: int, sentence: int) -> str:
    chunk = _chunk(text, at, sentence).lstrip(_STRIP)
    for separator in ("—", "–", "/", "(", '"', "“", "-"):
        head, _, tail = chunk.rpartition(separator)
        if head and tail and not (separator == "-" and tail[0].islower()):
            chunk = tail
    return chunk


def _joins(text: str, at: int, before: str, word: str, opening: str, after: int, sentence: int, end: int, lexicon: Lexicon) -> bool:
    """Does a single full stop belong to the word before it, so that the sentence goes on?"""
    if not before:
        return False
    opens = _opens(text, word, after, end, lexicon) or (bool(opening) and opening[0] in '"“«„¿¡')
    if _is_marker(text, at, before, sentence):
        return True
    kind = lexicon.classes.get(before) or (lexicon.classes.get(before[0].lower() + before[1:]) if len(before) > 1 else None)
    if kind is None and before.isupper() and len(before) > 1:
        kind = lexicon.classes.get(before.capitalize())
        kind = kind if kind == "never" else None
    if before in _ERAS and _previous_word(text, at - len(before), sentence)[-1:].isdigit():
        return not opens and at - sentence <= 16
    if before in _HOURS:
        return _clock_goes_on(text, word, at, after, sentence, end)
    if before in ("St", "ST"):
        street = _capital_before(text, at - 2, sentence)
        return not opens if street else True
    if before == "no" and word[0].isdigit():
        return _previous_word(text, at - 2, sentence).lower() not in _ANSWERS
    if kind == "never":
        return True
    if word[0].isdigit():
        return kind is not None or bool(_ACRONYM.fullmatch(before)) or (lexicon.ordinals and _small(before)) or _lone(before)
    if kind == "number":
        return word in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII") or (len(word) == 1 and word not in "AI")
    if kind == "maybe":
        return not opens
    if _ACRONYM.fullmatch(before):
        return not opens
    if _INITIAL.fullmatch(before):
        return not opens and not _degrees(text, at, sentence)
    if lexicon.ordinals and _small(before):
        return _ordinal_goes_on(word, lexicon)
    if (
        len(before) <= 5
        and before[1:].islower()
        and not set("aeiouyäöüéèáíóúаеиоуыэюяіїєё").intersection(before.lower())
        and before.isalpha()
    ):
        return not opens
    return False


def _degrees(text: str, at: int, sentence: int) -> bool:
    """`under 2° C. Many`: a unit, no initial."""
    return text[at - 1] in "CF" and (text[at - 2 : at - 1] in ("°", "º") or _previous_word(text, at - 1, sentence)[-1:] in ("°", "º"))


def _is_marker(text: str, at: int, before: str, sentence: int) -> bool:
    """Is the word before the stop the number or letter of a list item, alone at the beginning of its sentence?"""
    return bool(_MARKER.fullmatch(before)) and at - sentence < 16 and not text[sentence : at - len(before)].strip("\"'“([•⁃◦▪‣*- \u00a0")


def _opens(text: str, word: str, after: int, end: int, lexicon: Lexicon) -> bool:
    """Is the word after the stop one that begins sentences and no name?"""
    lowered = word.replace("’", "'").lower()
    if word.isupper() and len(word) > 1:
        return False
    if lowered in lexicon.openers or lowered.split("'")[0] in lexicon.openers:
        return True
    if lowered not in lexicon.nouns:
        return False
    rest = text[after : min(end, after + 60)].split(None, 2)
    return len(rest) > 1 and rest[1][0].islower()


def _clock_goes_on(text: str, word: str, at: int, after: int, sentence: int, end: int) -> bool:
    """`9 p.m. Friday`, `5 a.m. Moscow time`, `At 5 a.m. Mr. Smith`, but not `at 5 p.m. It ended`."""
    if word.lower() in _AFTER_HOURS or _LOCAL_TIME.match(text, after, min(end, after + 60)):
        return True
    return at - sentence <= 40 and bool(_OPENING_HOUR.fullmatch(text[sentence : at - 3]))


def _asked(text: str, match: re.Match[str], before: str, word: str, after: int, opening: str, end: int) -> bool:
    """Does the sentence go on after a question or exclamation mark? `"Is it over?" Kirby asked.`, `Yahoo! News`, `(sic!) Then`."""
    close = match["close"]
    if before in _EXCLAIMED and not close:
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


def _small(before: str) -> bool:
    return before.isdigit() and len(before) <= 2


def _lone(before: str) -> bool:
    return len(before) == 1 and before.isalpha()


def _ordinal_goes_on(word: str, lexicon: Lexicon) -> bool:
    return word.lower() not in lexicon.openers


def _previous_word(text: str, at: int, sentence: int) -> str:
    words = text[max(sentence, at - _CHUNK) : at].split()
    return words[-1].strip("\"'“”,:") if words else ""


def _capital_before(text: str, at: int, sentence: int) -> bool:
    previous = _previous_word(text, at, sentence)
    return previous[:1].isupper() or previous[:1].isdigit()


_ITEM = re.compile(r"(?<!\S)(?:[•⁃◦▪‣●■]\s?)?(?P<open>\(?)(?P<key>\d{1,3}|[a-z])(?P<close>\.\)|\.|\))(?=\s)")
_INLINE_BULLET = re.compile(r"(?<=\s)[•⁃◦▪‣●■](?:\s?\d{1,3}\.(?=\s))?(?=\s?\w)")


def _listed(text: str, start: int, end: int, found: list[int]) -> list[int]:
    """The boundaries, with the items of a list run into one line (`1.) First 2.) Second`, `• one • two`) as sentences of their own."""
    if text[start] in "•⁃◦▪‣●■":
        markers = [m.span() for m in _INLINE_BULLET.finditer(text, start + 1, end)]
    else:
        markers = list(_successors(text, start, end))
    if not markers:
        return found
    inside = {at for first, last in markers for at in range(first + 1, last + 1)}
    return sorted({at for at in found if at not in inside} | {_trimmed(text, first) for first, _ in markers})


def _successors(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of the second and further markers of a list that begins with 1 or a, in the same style and counting on."""
    first = _ITEM.match(text, start, end)
    if not first or first["key"] not in ("1", "a"):
        return
    style, key = (first["open"], first["close"]), first["key"]
    for item in _ITEM.finditer(text, first.end(), end):
        if (item["open"], item["close"]) == style and item["key"] == _successor(key):
            key = item["key"]
            yield item.span()


def _successor(key: str) -> str:
    """Of `9` `10`, of `b` `c`."""
    return str(int(key) + 1) if key.isdigit() else chr(ord(key) + 1)


def _trimmed(text: str, at: int) -> int:
    while text[at - 1].isspace():
        at -= 1
    return at
