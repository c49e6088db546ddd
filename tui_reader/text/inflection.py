"""English words and the base forms they may be inflected from."""

from __future__ import annotations

from functools import cache

from tui_reader.text.resources import resource

ENDINGS = (
    ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("es", "e"), ("s", ""),
    ("ied", "y"), ("ed", ""), ("ed", "e"), ("ying", "ie"), ("ing", ""), ("ing", "e"),
    ("ier", "y"), ("iest", "y"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ily", "y"), ("ly", ""),
)  # fmt: skip
"""Endings of inflection and what stands in their place in the base form."""


@cache
def irregular() -> dict[str, str]:
    """Form -> base, of verbs and nouns that no ending rule undoes (data/irregular.txt: `base: form, form`), and of verbs made of them
    (`overtook`, `outran`, `misled`)."""
    lines = resource("tui_reader.text.data", "irregular.txt").decode("utf-8").splitlines()
    rows = (line.partition(":") for line in lines if line and not line.startswith("#"))
    plain = {form.strip(): base.strip() for base, _, forms in rows for form in forms.split(",")}
    return {f"{before}{form}": f"{before}{base}" for before in _BEFORE for form, base in plain.items()} | plain


_BEFORE = ("over", "under", "out", "mis")


def bases(word: str) -> tuple[str, ...]:
    """Every base form that `word`, in lower case, may be of, itself first: `planned` -> planned, plann, planne, plan."""
    found = [word, irregular()[word]] if word in irregular() else [word]
    for ending, instead in ENDINGS:
        base = word[: -len(ending)] + instead
        if word.endswith(ending) and len(base) > 2:
            found.append(base)
            if not instead and len(base) > 3 and base[-1] == base[-2]:
                found.append(base[:-1])
    return tuple(dict.fromkeys(found))
