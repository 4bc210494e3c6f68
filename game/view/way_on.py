"""Which key goes on from a screen before a session."""

from game.core.text import Text
from game.view.pen import Pen
from game.view.play_buttons import ENTER, PAGE_DOWN
from game.view.stage import Stage

CHOSEN_BY_GOING_ON = ("field/", "way/", "session/")
"""What needs no key of its own: a number is put down as it is, what has the focus is what one goes on with."""


def enter_goes_on(stage: Stage) -> bool:
    """Whether Enter goes on, or chooses what has the focus, as a deck or a pace; PageDown always goes on."""
    focus = stage.focus
    return focus is None or focus.startswith(CHOSEN_BY_GOING_ON) or focus == f"pace/{stage.choice.pace}"


def way_on_key(pen: Pen, stage: Stage) -> str:
    """The key named on the way on: Enter, which everybody tries first, wherever it goes on."""
    words: Text = ENTER if enter_goes_on(stage) else PAGE_DOWN
    return pen.tr(words)
