"""What the first paint leaves for Textual's driver: the screen as it stands and the terminal's own settings.

Loaded before the first paint, so it imports nothing.
"""


class Painted:
    """A screen painted without Textual.

    attributes: termios settings from before; size: columns, rows; rows: (text, SGR parameters) per row, padded to the
    full width.
    """

    __slots__ = ("attributes", "rows", "size")

    def __init__(self, attributes: list, size: tuple[int, int], rows: list[list[tuple[str, str]]]) -> None:  # type: ignore[type-arg]
        self.attributes = attributes
        self.size = size
        self.rows = rows


_standing: Painted | None = None


def leave(painted: Painted) -> None:
    """Put a painted screen here; who takes it owes the terminal its settings and its main screen back."""
    global _standing
    _standing = painted


def take() -> Painted | None:
    """The painted screen, once; None when there is none or somebody has it."""
    global _standing
    painted, _standing = _standing, None
    return painted
