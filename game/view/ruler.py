"""How views measure text: the shell's text engine behind a small protocol, so that views stay pure."""

from typing import Protocol

from game.view.scene import Weight


class Ruler(Protocol):
    """Measures exactly what the renderer will draw. All sizes and results are pixels."""

    def width(self, text: str, size_px: float, weight: Weight) -> float:
        """The advance width of one line."""
        ...

    def fits(self, text: str, size_px: float, weight: Weight, width_px: float) -> bool:
        """Whether one line is at most that wide: told sooner than its width, unless it is a close thing."""
        ...

    def wrap(self, text: str, size_px: float, weight: Weight, width_px: float) -> tuple[str, ...]:
        """The text broken into lines no wider than `width_px`; `\\n` always breaks. At least one line.

        A single word wider than the space is broken inside, never lost.
        """
        ...
