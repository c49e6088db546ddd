"""From bytes to text: which encoding, how sure, and what could not be read."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8 (byte order mark)"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_SAMPLE = 64_000
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
# what newsrooms send; fewer candidates make fewer odd guesses on short copy
_CANDIDATES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "mac_roman",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip


class Decoded(NamedTuple):
    """A text, the encoding it was read by, and what a person should know about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, encoding: str = "auto") -> Decoded:
    """Text of `data`; `encoding` overrides the guess. Unknown names raise LookupError; undecodable bytes become U+FFFD and a note."""
    if encoding != "auto":
        text = data.decode(encoding, "replace")
        return Decoded(text.removeprefix("\ufeff"), encoding, _damage(text))
    for mark, codec, name in _BOMS:
        if data.startswith(mark):
            text = data.decode(codec, "replace")
            return Decoded(text, name, _damage(text))
    wide = _utf16_without_mark(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide, (f"encoding guessed: {wide}, no byte order mark",))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Mojibake undone (UTF-8 read as something else), with a note per kind of repair; only on request, since it can guess wrong."""
    from ftfy import fix_encoding_and_explain  # 60 ms, only for --fix-encoding

    lines, changed = [], []
    for old in text.split("\n"):
        new = fix_encoding_and_explain(old).text
        if new != old:
            changed.append((old, new))
        lines.append(new)
    notes = [f"encoding repaired in {len(changed)} {'line' if len(changed) == 1 else 'lines'}"] if changed else []
    notes += [f"repaired: {_around(old, new)}" for old, new in changed[:3]]
    return "\n".join(lines), tuple(notes)


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    multibyte = len(_MULTIBYTE.findall(data))
    text = data.decode("utf-8", "replace")
    if multibyte > 3 * text.count("\ufffd"):
        return Decoded(text, "utf-8", (*_damage(text), f"first damaged byte at {error.start}"))
    name = _guess(data)
    text = data.decode(name, "replace")
    return Decoded(text, name, (f"encoding guessed: {name}", *_damage(text)))


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    high = [b for b in sample if b >= 0x80]
    if len(high) < 0.1 * len(sample) and all(b in _LATIN_BYTES for b in high):
        return "cp1252"  # mostly ASCII with a few accents, quotes and dashes: the statistics below guess oddly on those
    from charset_normalizer import from_bytes  # 30 ms, only for text that is not UTF-8

    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    return best.encoding if best else "cp1252"


# letters of western Europe, curly quotes, dashes, currency signs and the like in Windows-1252
_LATIN_BYTES = frozenset("€‚„…‘’“”•–—™œŒ£¥§©«°»¿¡éèêëàâäáãåçñöôóòøüûúùïîíìßæÉÈÀÄÁÅÇÑÖÓØÜÚŸ½¼²³·´ \xad".encode("cp1252"))


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of a Latin or Cyrillic text: every other byte of the start is one of very few values."""
    start = data[:400]
    if len(start) < 8 or len(data) % 2:
        return None
    even, odd = start[::2], start[1::2]
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None


def _damage(text: str) -> tuple[str, ...]:
    lost = text.count("\ufffd")
    return (f"{lost} {'character' if lost == 1 else 'characters'} could not be decoded, shown as \ufffd",) if lost else ()


def _around(old: str, new: str) -> str:
    """The first differing words of both lines."""
    for a, b in zip(old.split(), new.split(), strict=False):
        if a != b:
            return f"{a} → {b}"
    return f"{old[:40]} → {new[:40]}"
