"""The noun beside a number: what is counted or measured (`559 civilians`, `14 Leopard combat tanks`, `15 percent of voters`)."""

from __future__ import annotations

from tui_reader.extract.numerals import TENS, UNITS
from tui_reader.extract.words import HYPHENS, Words
from tui_reader.text.span import Span

_IRREGULAR = frozenset(
    "people children men women police troops personnel staff cattle sheep fish aircraft feet teeth mice geese oxen spacecraft media data criteria "
    "policemen policewomen firemen fishermen servicemen servicewomen gunmen lawmakers congressmen spokesmen salesmen businessmen clergy livestock deer species series".split()
)
_STOP = frozenset(
    "a an the of in on at by for from with without under over after before during while since until as if though although because unless and or but nor so yet than that "
    "this these those which who whom whose what where when why how to into onto off out up down across along among between beyond through throughout upon within toward towards "
    "against about around near like via per amid despite is are was were be been being am has have had do does did will would can could shall should may might must not no "
    "he she it they we you i him her them us me his its their our your my mine it's that's there here then now also only just still even already ever never very too more less every each some any adrift below behind ahead clear "
    "most least said says say told tells saying added adds reported according including included include".split()
)
_VERBS = frozenset(
    "died dies remained remains survived survives fled lived lives left went came comes took takes taken made makes got gets gave gives given seen saw sees won wins lost loses fell falls "
    "rose rises ran runs held holds grew grows began begins knew knows known thought thinks kept keeps became becomes led leads stood stands hits hit shot met meets sent paid spent spoke "
    "speaks spoken broke broken brought built bought sold costs cost voted arrived faces needs wants worked hurt killed showed shows shown helped helps received receives gathered joined struck shook sank swept tore threw drew flew drove "
    "rode wrote chose stole shut beat caught fought found laid sat sought slept spread swam taught wore withdrew includes ends starts opens closes goes stays seems appears continues lasts expires allows requires strong "
    "ago later earlier away each apart together old long tall high wide deep thick worth respectively alone due based compared owned set put cut drawn written yesterday today tomorrow "
    "tonight monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that end a group of nouns. Base forms (`work`, `vote`, `need`) are left out: after a number they are nouns."""
_ADJECTIVES_ED = frozenset(
    "injured wounded armed armored armoured displaced registered trained detained infected affected unarmed uninjured used planned disabled married retired unidentified masked "
    "listed combined estimated confirmed suspected reported unmanned alleged convicted unnamed proposed stolen trapped vaccinated qualified abandoned damaged destroyed".split()
)
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "another", "this", "that", "each", "any"})
_SINGULAR_S = ("ss", "us", "is", "ous")
_REACH = 7


def noun_after(words: Words, k: int, kind: str, before: str) -> Span | None:
    """Where the noun counted stands, from part k (the first after the number) on; None when there is none.

    `before` is the word before the number: without an article a share or a sum has no noun beside it but one with `of`
    (`5 percent prefer tea`), and after `a` one thing is meant (`a 14-day quarantine ends`).
    """
    if words.hyphen(k):
        k += 1
    if words.at(k) == "(":
        return None
    if kind in ("percent", "fraction", "money", "duration", "quantity", "range", "multiple"):
        if words.at(k) in ("of", "in") and (words.at(k) == "of" or kind == "money"):
            return _head(words, _past_articles(words, k + 1))
        if kind == "money" and words.at(k) == "worth" and words.at(k + 1) == "of":
            return _head(words, k + 2)
        if kind in ("percent", "fraction") and words.at(k) in ("the", "a", "all"):
            return _head(words, _past_articles(words, k))
        if kind in ("percent", "money") and before not in _DETERMINERS and not before.endswith(("'s", "s'")):
            return None
    elif words.at(k) in ("of",):
        return _head(words, _past_articles(words, k + 1))
    elif words.at(k) == "more" or words.at(k) == "other":
        k += 1
    return _head(words, k, single=before in ("a", "an"))


def group_ends(words: Words, k: int) -> bool:
    """Does no noun follow at part k: a mark, a word of function or the end."""
    low = words.at(k)
    return not low or not low[0].isalnum() or low in _STOP


def _past_articles(words: Words, k: int) -> int:
    while (
        words.at(k) in ("the", "a", "an", "its", "his", "her", "their", "our", "all", "both", "these", "those", "this", "that")
        or words.at(k) in UNITS
    ):
        k += 1
    return k


def _head(words: Words, k: int, *, single: bool = False) -> Span | None:
    """The last noun of the group at part k: the first plural, or the last word before a verb, a preposition or a mark."""
    best = last = -1
    for at in range(k, min(k + _REACH, len(words))):
        low, raw = words.low[at], words.raw[at]
        if not raw[0].isalpha():
            # a designation is part of the name of what is counted: `14 T-72 tanks`, `155 Leopard 2 tanks`
            if (low in HYPHENS and words.hyphen(at)) or (
                words.digits(at) and at > k and (words.glued(at) or words.shape(at - 1)[:1].isupper())
            ):
                continue
            break
        if words.glued(at) and words.digits(at - 1):
            last = at  # the plural of `three F-16s`
            continue
        if (
            low.endswith("n't")
            or low in UNITS
            or low in TENS
            or low in _STOP
            or (at > k and low in _VERBS and not words.low[at - 1].endswith("ly"))
            or (at == k and low in _VERBS and low not in _ADJECTIVES_ED)
        ):
            break
        if _plural(low):
            if best >= 0 and (single or words.at(at + 1) in _DETERMINERS or words.digits(at + 1)):
                break  # `the 19-member panel includes 12 women`: a verb
            best = at
            if not single and not (_plural(words.at(at + 1)) and words.shape(at + 1).islower() and words.at(at + 1) not in _VERBS):
                break
        elif low.endswith("ed") and low not in _ADJECTIVES_ED:
            if best >= 0 and not (words.glued(at) and words.at(at - 1) in HYPHENS):
                break  # a verb; but `two-story glass-paneled tower`
        elif best >= 0 and (low.endswith(("ly", "ing")) or (not single and _plural(words.low[best]))):
            break
        elif not low.endswith("ly"):
            best = at
    return Span(words.starts[best], words.ends[last if last > best else best]) if best >= 0 else None


def _plural(low: str) -> bool:
    return low in _IRREGULAR or (
        len(low) > 3
        and low.endswith("s")
        and not low.endswith(_SINGULAR_S)
        and not low.endswith("'s")
        and low not in _STOP
        and low not in _VERBS
    )


def plural_follows(words: Words, k: int) -> bool:
    """Does the group at part k hold a plural noun in lower case, as after a count?"""
    head = _head(words, k)
    if head is None:
        return False
    noun = words.text[head.start : head.end]
    return noun.islower() and _plural(noun)
