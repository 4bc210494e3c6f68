"""Keys that a kind of phase has of its own; the rest are the same in all of them."""

from collections.abc import Callable

from game.core.format import PhaseKind
from game.core.reading import proposals_now
from game.core.session import Session
from game.shell.keymaps.entries import entry_keys
from game.shell.keymaps.press import Stroke
from game.view.scene import Action

PhaseKeys = Callable[[Stroke], Action | None]

_FORWARD = frozenset({"right", "page-down", "enter"})
_BACK = frozenset({"left", "page-up"})


def phase_key(stroke: Stroke, session: Session) -> Action | None:
    """What a key stands for in the running phase or on the summary."""
    keys = end_keys if session.state.finished else PHASES.get(session.phase.kind)
    own = keys(stroke) if keys is not None else None
    return own or _any_phase(stroke)


def end_keys(stroke: Stroke) -> Action | None:
    """D opens the folder with the minutes, once there are some."""
    return Action("open-folder") if stroke.letter == "d" and stroke.stage.minutes else None


def assign_keys(stroke: Stroke) -> Action | None:
    """D deals again."""
    return Action("deal-again") if stroke.letter == "d" else None


def reveal_keys(stroke: Stroke) -> Action | None:
    """A adopts what the outcome proposes, where it proposes anything."""
    proposes = stroke.letter == "a" and stroke.session is not None and proposals_now(stroke.session)
    return Action("adopt") if proposes else None


PHASES: dict[PhaseKind, PhaseKeys] = {
    PhaseKind.VOTE: entry_keys,
    PhaseKind.ESTIMATE: entry_keys,
    PhaseKind.RANK: entry_keys,
    PhaseKind.ASSIGN: assign_keys,
    PhaseKind.REVEAL: reveal_keys,
}
"""A kind of phase that is not here has no keys of its own."""


def _any_phase(stroke: Stroke) -> Action | None:
    match stroke.name:
        case "tab":
            return Action("follow", (stroke.press.back_or_on,))
        case "enter" if stroke.focus and not stroke.focus.startswith("field/"):
            return Action("press")
        case name if name in _FORWARD:
            return Action("next")
        case name if name in _BACK:
            return Action("back")
        case "space":
            return Action("pause")
        case "down" | "up":
            return Action("page", (1 if stroke.name == "down" else -1,))
        case _:
            return None
