"""Figures and number words that count nothing: names, addresses, telephone numbers, versions, `one of`, `one another`."""

from __future__ import annotations

import re

from tui_reader.extract.calendar_words import MONTHS
from tui_reader.extract.fold import key
from tui_reader.extract.lexicon import known, lookup_key
from tui_reader.extract.numerals import ORDINALS, SCALES, TENS, UNITS
from tui_reader.extract.quantity_nouns import plural_follows
from tui_reader.extract.quantity_units import unit_at
from tui_reader.extract.words import Words

_TITLED = frozenset(
    name.title()
    for name in (
        *MONTHS,
        *SCALES,
        *TENS,
        "Member",
        "Point",
        "Pound",
        "Dollar",
        "Euro",
        "Strong",
        "Seat",
        "Time",
        "Story",
        "Storey",
        "Man",
        "Person",
        "Plus",
        "Year",
        "Fold",
    )
)

_NUMBERED = frozenset(
    "no nos number article articles section sections chapter chapters clause clauses paragraph rule title schedule appendix annex amendment resolution proposition prop order directive "
    "regulation law act protocol channel route highway interstate motorway road runway gate platform pier terminal line room suite apartment flat floor building block unit ward zone sector "
    "area district precinct lot plot page figure fig table volume vol issue part episode season series book act scene verse stage phase step level grade class category type group pool "
    "division league tier game match race round heat lap week day hole set flight train bus tram boeing airbus embraer bombardier cessna antonov ilyushin tupolev sukhoi mig apollo gemini "
    "soyuz voyager pioneer viking falcon windows android ios macos iphone ipad galaxy pixel playstation xbox nintendo model mark mk version v formula f1 ferrari porsche audi bmw mercedes "
    "peugeot renault citroen camp studio bbc itv radio fifa euro expo agenda world web industry catch super bowl wrestlemania ufc top big studio pershing leopard challenger abrams patriot "
    "hellfire javelin tomahawk trident minuteman ariane chang'e covid sars omicron psalm symphony concerto opus sonata helpline hotline dial call extension ext seed ranked protocol exhibit "
    "count question bill measure initiative ballot sub-district engine car bay lane exit junction mile-marker grid platoon company brigade regiment battalion squadron corps".split()
)
"""Before a figure they make a name of it; most need a capital (`Article 5`), the ones in _ALWAYS do not."""
_ALWAYS = frozenset(
    "category type level stage phase grade tier no nos channel flight route article section chapter version page room type volume extension ext helpline hotline dial call mk boeing airbus iphone psalm fig figure windows formula apollo".split()
)
_STREET = frozenset(
    "street st road rd avenue ave boulevard blvd lane ln drive square sq place terrace court crescent close parkway way row gardens hill mews quay plaza alley circle".split()
)
_PHONE = re.compile(
    r"(?:\+\d{1,3}[\s.-]?)(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}\b|\(\d{2,5}\)\s?\d{3,4}[\s.-]?\d{3,4}\b|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b\d{3}-\d{4}\b(?!-)|\b0\d{2,4}[\s-]\d{3,4}(?:[\s-]?\d{3,4})?\b|\b1[ -]\d{3}[ -]\d{3}[ -]\d{4}\b|\b\d{3}-\d{2}-\d{4}\b"
)
_CHUNK = re.compile(r"\S+")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/.*)?")
_DOMAINS = (".com", ".org", ".net", ".co.uk", ".io", ".gov", ".edu", ".eu", ".info")
_ONE_STOPS = frozenset(
    "of another is was 's has had who whom that which can could would will should may might must and or but in on at to for from with by as if than then when where whose does did do are "
    "were be being said says say thing way such same more less another's by-one the a an this his her its my your our their not it he she they we you i hopes thinks wonders might "
    "knows sees only also ever never too after before because so there here about might".split()
)
_ONE_BEFORE = frozenset(
    "no any the this that each every which another some one's big good bad new old first last next only right wrong loved other single square day number".split()
)
_IDIOMS = (
    ("world", "war", "one"), ("world", "war", "two"), ("first", "world", "war"), ("second", "world", "war"), ("one", "by", "one"), ("one", "another"), ("first", "lady"), ("first", "minister"),
    ("first", "of", "all"), ("at", "first"), ("first", "name"), ("first", "nations"), ("second", "amendment"), ("first", "amendment"), ("second", "hand"), ("third", "party"), ("third", "parties"),
    ("third", "world"), ("ground", "zero"), ("net", "zero"), ("zero", "tolerance"), ("zero", "sum"), ("patient", "zero"), ("square", "one"), ("one", "day"), ("fifth", "avenue"), ("on", "second", "thoughts"),
    ("second", "thoughts"), ("first", "aid"), ("first", "hand"), ("second", "nature"), ("one", "or", "another"), ("one", "and", "only"), ("two", "and", "two"), ("first", "class"), ("first", "gentleman"),
    ("third", "reich"), ("big", "four"), ("big", "three"), ("big", "five"), ("big", "ten"), ("group", "of", "seven"), ("group", "of", "twenty"), ("split", "second"), ("second", "home"), ("first", "responders"),
    ("first", "responder"), ("first", "family"), ("twenty", "questions"), ("one", "thing"), ("for", "one"), ("one", "'s"), ("no", "one"), ("any", "one"), ("half", "way"), ("half", "-", "way"), ("half", "brother"), ("half", "-", "brother"),
    ("half", "-", "sister"), ("half", "time"), ("half", "-", "time"), ("second", "-", "hand"), ("first", "-", "hand"), ("third", "-", "party"), ("zero", "-", "sum"), ("net", "-", "zero"), ("one", "-", "off"), ("one", "-", "way"),
    ("one", "-", "sided"), ("one", "-", "on", "-", "one"), ("first", "-", "class"), ("two", "-", "way"), ("world", "war", "three"), ("four", "-", "star"), ("zero", "-", "tolerance"), ("half", "-", "hearted"), ("half", "hearted"),
    ("six", "nations"), ("seven", "sisters"), ("first", "-", "name"), ("for", "one", "thing"), ("one", "time"), ("one", "-", "time"), ("second", "to", "none"), ("square", "-", "one"), ("second", "-", "guess"),
    ("second", "-", "guessing"), ("second", "-", "guessed"), ("all", "fours"), ("back", "to", "square", "one"), ("cloud", "nine"), ("first", "and", "foremost"), ("one", "and", "the", "same"), ("one", "and", "all"),
    ("half", "the", "battle"), ("better", "half"), ("second", "-", "in", "-", "command"), ("at", "one", "point"), ("at", "one", "time"), ("at", "one", "stage"), ("group", "of", "20"), ("half", "-", "baked"), ("half", "-", "mast"), ("half", "mast"), ("first", "-", "ever"),
)  # fmt: skip
_STARTING: dict[str, list[tuple[str, ...]]] = {}
for _idiom in _IDIOMS:
    _STARTING.setdefault(_idiom[0], []).append(_idiom)
_COUNTED_IDIOMS = frozenset({("one", "day"), ("one", "time"), ("first", "-", "ever"), ("first", "class")})
_FIXED_FIGURES = frozenset(
    {
        ("9", "/", "11"),
        ("24", "/", "7"),
        ("7", "/", "7"),
        ("50", "/", "50"),
        ("20", "/", "20"),
        ("4", "x", "4"),
        ("24", "-", "7"),
        ("50", "-", "50"),
    }
)
_LETTERED = frozenset(
    {
        "mid",
        "pre",
        "post",
        "sub",
        "under",
        "over",
        "nearly",
        "about",
        "around",
        "plus",
        "minus",
        "co",
        "non",
        "circa",
        "early",
        "late",
        "since",
        "magnitude",
        "age",
        "ages",
        "aged",
        "and",
        "to",
        "of",
        "x",
        "c",
        "the",
    }
)


def skipped(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of the sentence that are addresses on the web or telephone numbers, ascending."""
    stretch = text[start:end]
    found = []
    if any(sign in stretch for sign in ("/", "@", "#", "www.", *_DOMAINS)) or stretch.count(".") > 2:
        found += [m.span() for m in _CHUNK.finditer(stretch) if _address(m.group())]
    found += [m.span() for m in _PHONE.finditer(stretch) if _telephone(stretch, m)]
    return sorted((start + a, start + b) for a, b in found)


def _address(chunk: str) -> bool:
    """A web or mail address, a handle, a hashtag, the number of a machine: `192.168.0.1`. One look at each word, so that it stays linear."""
    plain = chunk.strip("()[]<>\"'“”‘’,;:!?.").lower()
    if plain.startswith(("http://", "https://", "www.", "@", "#")) or ("@" in plain and "." in plain):
        return True
    if plain.endswith(_DOMAINS):
        return True
    if plain.count(".") == 3 and plain.replace(".", "").isdecimal():
        return True
    return "." in plain and "/" in plain and any(map(str.isalpha, plain.split("/", 1)[0])) and bool(_HOST.fullmatch(plain))


def _telephone(stretch: str, match: re.Match[str]) -> bool:
    """Seven digits or more, and no year, date or sum of money."""
    printed = match.group()
    before = stretch[: match.start()].rstrip()[-1:]
    if before in ("$", "£", "€", "¥") or sum(map(str.isdecimal, printed)) < 7:
        return False
    return not re.fullmatch(r"\d{4}-\d{4}", printed)


def name_end(words: Words, k: int) -> int | None:
    """The part after a name that holds a number, when one begins at part k: `World War Two`, `9/11`, `10 Downing Street`."""
    for idiom in _STARTING.get(words.at(k), ()):
        if tuple(words.low[k : k + len(idiom)]) == idiom and idiom not in _COUNTED_IDIOMS:
            if idiom in (("no", "one"),) and words.at(k + 2) == "-":
                continue
            return k + len(idiom)
    if words.at(k) in ORDINALS and words.shape(k).istitle() and words.at(k + 1) in _STREET and words.shape(k + 1).istitle():
        return k + 2  # Third Avenue
    if not words.digits(k):
        return _capital_name_end(words, k)
    if tuple(words.low[k : k + 3]) in _FIXED_FIGURES and words.glued(k + 1) and words.glued(k + 2):
        return k + 3
    if words.hyphen(k + 1) and words.shape(k + 2).istitle() and words.at(k + 2) in UNITS:
        return k + 3  # 7-Eleven
    return _street_end(words, k)


def _capital_name_end(words: Words, k: int) -> int | None:
    """`Three Mile Island`, `the Five Star Movement`, `the Thirty Years' War`: a number word with a capital, and capitals after it.

    At the start of a sentence the capital says nothing: there only a measure with capitals behind it is a name (`Nine Inch Nails`).
    """
    if words.at(k) in TENS and words.digits(k + 1) and words.glued(k + 1):
        return k + 2  # Twenty20
    counts = words.at(k) in UNITS or words.at(k) in TENS or words.at(k) in ORDINALS
    if not counts or not words.shape(k).istitle() or not words.shape(k + 1).istitle():
        return None
    end = k + 1
    while words.shape(end).istitle() or (words.at(end) in ("'", "’") and words.shape(end + 1).istitle()):
        end += 1
    measure = unit_at(words, k + 1, glued=False) is not None and end > k + 2
    if measure and not (k and _headline(words)):
        return end
    within = words.shape(k - 1).islower() or (k == 1 and words.at(0) == "the")
    people = key(words.shape(k + 1)) in known().demonyms or lookup_key(words.shape(k + 1)) in known().countries
    return end if within and not people and words.at(k + 1) not in SCALES and not _headline(words) else None


def _headline(words: Words) -> bool:
    """Is every longer word of the sentence printed with a capital, four at least?"""
    long = [word for word in words.raw if len(word) > 3 and word.isalpha()]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def _street_end(words: Words, k: int) -> int | None:
    """`10 Downing Street`, `221B Baker Street`."""
    at = k + 2 if words.glued(k + 1) and len(words.shape(k + 1)) == 1 and words.shape(k + 1).isupper() else k + 1
    for step in range(1, 4):
        if not words.shape(at + step - 1)[:1].isupper():
            return None
        if words.at(at + step) in _STREET and words.shape(at + step)[:1].isupper():
            return at + step + 1
    return None


def named(words: Words, k: int, *, year: bool = False) -> bool:
    """Is the figure at part k a piece of a name: `G7`, `F-16`, `Boeing 737`, `Article 5`, `No. 10`, `iPhone 14`?"""
    if words.glued(k) and k > 0:
        before = words.at(k - 1)
        if before.isalpha() and before not in ("c", "x"):
            return True
        if before in ("-", "‑", "–") and words.glued(k - 1) and words.at(k - 2).isalpha() and words.at(k - 2) not in _LETTERED:
            return not _spelled_before(words, k - 2)
        if before == "#" or (before in (".", ":", "+") and words.glued(k - 1) and words.at(k - 2).isalnum()):
            return True
        if before == "/" and words.glued(k - 1) and words.at(k - 2).isalpha():
            return True
    if words.glued(k + 1) and words.shape(k + 1) in ("D", "G"):
        return True  # 3D, 5G
    if (
        words.hyphen(k + 1)
        and words.shape(k + 2).istitle()
        and words.shape(k + 2) not in _TITLED
        and unit_at(words, k + 2, glued=False) is None
    ):
        return True  # 7-Eleven
    at = k - 2 if words.at(k - 1) == "." and words.at(k - 2) in ("no", "nos", "art", "sec", "fig", "vol", "ch", "ext", "mk") else k - 1
    low, raw = words.at(at), words.shape(at)
    if low == "no" and (at == k - 2 or raw == "No"):
        return True
    if low in _ALWAYS and low not in ("no", "nos"):
        return low not in ("call", "version", "page", "figure") or not words.shape(k + 1)[:1].islower() or low != "call"
    if low in _NUMBERED and (
        any(map(str.isupper, raw)) and (at > 0 or raw.isupper() or low not in ("top", "big", "call", "question", "set", "act", "world"))
    ):
        return True
    return not year and _brand(words, at, k)


def _spelled_before(words: Words, k: int) -> bool:
    """A number word and a hyphen before a figure is a range or score, no name."""
    return words.at(k) in UNITS or words.at(k) in TENS or words.at(k) in SCALES


_NO_BRAND = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec the a an in on at by for from with of about around some over under more nearly almost only at least up to and but or that all as after before since until while during between "
    "another these those his her their its our when where if i he she they we you it there not also just last next this total".split()
)


def _brand(words: Words, at: int, k: int) -> bool:
    """A capital word right before a bare whole number, with nothing after it that could be counted: `Tesla Model 3`, `Blink 182 said`."""
    raw = words.shape(at)
    if (
        at < 0
        or at != k - 1
        or not raw[:1].isupper()
        or words.low[at] in _NO_BRAND
        or not words.raw[k].isdecimal()
        or len(words.raw[k]) > 4
    ):
        return False
    following, shape = words.at(k + 1), words.shape(k + 1)
    if words.glued(k + 1) and (following.isalpha() or following in ("%", "-", "–", "+")):
        return False
    if following in SCALES or following in ("percent", "per", "to", "and", "or", "-", "–", "times", "degrees") or shape[:1] in ("%", "$"):
        return False
    return not plural_follows(words, k + 1) and unit_at(words, k + 1, glued=False) is None


def labelled(words: Words, k: int) -> bool:
    """Is the number word at part k the end of a name: `Episode Two`, `Part one`, `Phase Three`, `the Fab Four`?"""
    if k > 0 and words.shape(k).istitle() and words.shape(k - 1)[:1].isupper() and words.at(k - 1) not in _NO_BRAND:
        return not words.shape(k + 1).istitle() and not plural_follows(words, k + 1) and not _headline(words)
    return (
        k > 0
        and not words.digits(k)
        and words.at(k - 1) in _NUMBERED
        and words.shape(k - 1).istitle()
        and words.at(k - 1) not in ("no", "world", "top", "big", "question")
    )


def pronoun_one(words: Words, k: int) -> bool:
    """`one` that stands for somebody or something, not for the number."""
    following = words.at(k + 1)
    if following in ("or", "to") and words.at(k + 2) in UNITS:
        return False
    if following == "day" and words.at(k - 1) not in ("in", "for", "within", "than", "of", "after", "least", "just", "only", "by"):
        return words.at(k + 2) not in ("after", "before", "later", "earlier", "ago", "of")
    if words.at(k - 1) in _ONE_BEFORE and following not in ("-", "hundred", "thousand", "million", "billion"):
        return not (
            words.at(k - 1) in ("the", "this", "that", "only", "single", "first", "last", "next", "each", "every")
            and following[:1].isalpha()
            and following not in _ONE_STOPS
        )
    return not following[:1].isalpha() or following in _ONE_STOPS or following == "'s"
