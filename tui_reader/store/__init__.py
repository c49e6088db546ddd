"""Decisions that survive quitting, crashes and the next version: SQLite, keyed by content."""

from tui_reader.errors import StoreError
from tui_reader.store.store import Store, memory_store, open_store

__all__ = ["Store", "StoreError", "memory_store", "open_store"]
