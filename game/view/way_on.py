"""Which key goes on from a screen before a session."""

from game.core.text import Text
from game.view.fields import field_id
from game.view.pen import Pen
from game.view.play_buttons import ENTER, PAGE_DOWN
from game.view.screens import Screen
from game.view.stage import Stage
from game.view.ways import numbers_to_set

CHOSEN_BY_GOING_ON = ("field/", "way/", "session/")
"""What needs no key of its own: a number is put down as it is, what has the focus is what one goes on with."""


def enter_goes_to_next_number(stage: Stage) -> bool:
    """Whether Enter ends a number that is being typed into a field of the setup, with another field behind it."""
    return stage.screen is Screen.SETUP and bool(stage.typed) and stage.focus != field_id(numbers_to_set(stage)[-1])


def enter_goes_on(stage: Stage) -> bool:
    """Whether Enter goes on, or chooses what has the focus, as a deck or a pace; PageDown always goes on."""
    focus = stage.focus
    if enter_goes_to_next_number(stage):
        return False
    return focus is None or focus.startswith(CHOSEN_BY_GOING_ON) or focus == f"pace/{stage.choice.pace}"


def way_on_key(pen: Pen, stage: Stage) -> str:
    """The key named on the way on: Enter, which everybody tries first, wherever it goes on."""
    words: Text = ENTER if enter_goes_on(stage) else PAGE_DOWN
    return pen.tr(words)
