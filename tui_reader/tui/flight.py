"""Whether a scrolling key is held, and how long the next press may take to come: told from the times between presses."""

from __future__ import annotations

from collections import deque
from time import monotonic

REST = 0.15
"""Seconds without a press after which no key is held."""
_PRESSES = 8
"""Gaps between presses that tell their pace."""
_STEADY = 1.3
"""How far the longest of them may be from the shortest: beyond, the line or the machine is uneven, and the pace tells nothing."""
_LATE = 0.006
"""Seconds that a press may be later than the latest of them."""
_FORGIVEN = 1.0
"""Seconds without a press after which a landing that came too early is forgotten."""


class Flight:
    """A run of presses, each within `REST` of the one before.

    What stands still beside scrolling text costs a line 3 KB for each press, so in flight it waits. A key held at a steady
    pace is let go when the next press is late: waiting for the whole of `REST` would be lag. A landing that came too early
    is a picture painted for nothing, so there is one at most.
    """

    def __init__(self) -> None:
        self._gaps: deque[float] = deque(maxlen=_PRESSES)
        self._last = 0.0
        self._landed = self._wary = False

    def press(self) -> bool:
        """A press: whether it belongs to a flight."""
        now = monotonic()
        gap, self._last = now - self._last, now
        self._wary = gap < _FORGIVEN and (self._wary or (self._landed and gap <= REST))
        self._landed = False
        if gap > REST:
            self._gaps.clear()
            return False
        self._gaps.append(gap)
        return True

    def land(self) -> None:
        """`patience` is over."""
        self._landed = True

    @property
    def patience(self) -> float:
        """Seconds after which the flight is over unless another press comes."""
        slowest = max(self._gaps, default=REST)
        if self._wary or len(self._gaps) < _PRESSES or slowest > _STEADY * min(self._gaps):
            return REST
        return min(REST, slowest + _LATE)
