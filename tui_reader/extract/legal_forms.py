"""Legal forms of firms written out, as they are abbreviated: `Enel Società per Azioni` is `Enel SpA`.

Only forms of several words, and those with signs in them: single words (`Aktiengesellschaft`) stand with what closes a firm's name in
data/org_words.txt.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui_reader.extract.fold import plain

_FORMS = {
    "gesellschaft mit beschrankter haftung": "GmbH",
    "societe anonyme": "SA", "societe par actions simplifiee": "SAS", "societe a responsabilite limitee": "SARL", "societe europeenne": "SE",
    "sociedad anonima": "SA", "sociedade anonima": "SA", "sociedad limitada": "SL", "sociedad de responsabilidad limitada": "SL", "sociedade limitada": "Ltda",
    "societa per azioni": "SpA", "societa a responsabilita limitata": "Srl", "societas europaea": "SE",
    "naamloze vennootschap": "NV", "besloten vennootschap": "BV", "julkinen osakeyhtio": "Oyj", "kabushiki kaisha": "KK", "kabushiki gaisha": "KK",
    "spolka akcyjna": "SA", "akciova spolecnost": "JSC", "anonim sirketi": "JSC",
    "public limited company": "plc", "limited liability company": "LLC", "limited liability partnership": "LLP", "private limited": "Ltd",
    "proprietary limited": "Pty Ltd", "public joint stock company": "PJSC", "open joint stock company": "OJSC", "joint stock company": "JSC",
    "a/s": "Aktieselskab",
}  # fmt: skip
_ANY = "|".join(form.replace("joint stock", "joint[ -]stock") for form in _FORMS)
_WRITTEN = re.compile(rf"(?<=\w)[ ,]+({_ANY})\.?$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def abbreviated(name: str) -> str:
    """The name with the form that closes it in letters, or as it was."""
    folded = plain(name)
    match = _WRITTEN.search(folded)
    return f"{folded[: match.start()]} {_FORMS[match[1].lower().replace('-', ' ')]}" if match else name
