"""tui-reader: a source and its rewrite side by side, and what an editor must know about the difference.

The library is five names: `compare`, `analyse`, `parse`, `read`, `same_name`. They resolve on first use, so that
`import tui_reader` loads nothing heavy. Names are looked up by string because a static lazy import here would break
the floors contract (see docs/architecture.md).
"""

from tui_reader.version import VERSION

TYPE_CHECKING = False  # typing and importlib take longer to load than the first paint may take; checkers know this name
if TYPE_CHECKING:
    from typing import Any

    from tui_reader.compare.pipeline import analyse, compare
    from tui_reader.errors import ReadError
    from tui_reader.extract.names import same_name
    from tui_reader.text.document import parse
    from tui_reader.text.read import read

__version__ = VERSION

__all__ = ["ReadError", "__version__", "analyse", "compare", "parse", "read", "same_name"]

_HOME = {
    "ReadError": "tui_reader.errors",
    "analyse": "tui_reader.compare.pipeline",
    "compare": "tui_reader.compare.pipeline",
    "parse": "tui_reader.text.document",
    "read": "tui_reader.text.read",
    "same_name": "tui_reader.extract.names",
}


def __getattr__(name: str) -> "Any":
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module 'tui_reader' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
