"""Do two mentions name the same person, body or place? First, plain version."""

from __future__ import annotations


def same_name(a: str, b: str) -> bool:
    """Would a reader take both for one person, body or place?"""
    return a.casefold().split()[-1:] == b.casefold().split()[-1:]
