"""Findings and a verdict from two documents: the floor, and at the same time the function `tui_reader.compare(left, right)`.

Importing any module of this floor makes Python store the package as `tui_reader.compare`, over the function of that name;
so the package can be called, and a caller's imports elsewhere never change what `tui_reader.compare` does.
"""

import sys
from types import ModuleType
from typing import Any


class _CallableFloor(ModuleType):
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        from tui_reader.compare.pipeline import compare  # the whole engine, loaded by those who compare

        return compare(*args, **kwargs)


sys.modules[__name__].__class__ = _CallableFloor
