"""Keys that a kind of phase has of its own; the rest are the same in all of them."""

from collections.abc import Callable

from game.core.format import PhaseKind
from game.core.reading import proposals_now
from game.core.session import Session
from game.shell.keymaps.press import Stroke
from game.view.scene import Action

PhaseKeys = Callable[[Stroke], Action | None]

_FORWARD = frozenset({"right", "page-down", "enter"})
_BACK = frozenset({"left", "page-up"})


def phase_key(stroke: Stroke, session: Session) -> Action | None:
    """What a key stands for in the running phase or on the summary."""
    keys = None if session.state.finished else PHASES.get(session.phase.kind)
    own = keys(stroke) if keys is not None else None
    return own or _any_phase(stroke)


def vote_keys(stroke: Stroke) -> Action | None:
    """Arrows move between the options and count, R gives one the rest, V looks at secret counts."""
    if not stroke.focus:
        return None
    in_field = stroke.focus.startswith("field/")
    option = stroke.focus.removeprefix("field/").split("/")[0]
    match stroke.name:
        case "left" | "right":
            return Action("turn-option", (1 if stroke.name == "right" else -1,))
        case "tab":
            return Action("turn-option", (stroke.press.back_or_on,))
        case "up" | "down" if in_field:
            return Action("count", (option, 1 if stroke.name == "up" else -1))
    match stroke.letter:
        case "r" if in_field:
            return Action("rest", (option,))
        case "v":
            return Action("peek")
    return None


def assign_keys(stroke: Stroke) -> Action | None:
    """D deals again."""
    return Action("deal-again") if stroke.letter == "d" else None


def reveal_keys(stroke: Stroke) -> Action | None:
    """A adopts what the outcome proposes, where it proposes anything."""
    proposes = stroke.letter == "a" and stroke.session is not None and proposals_now(stroke.session)
    return Action("adopt") if proposes else None


PHASES: dict[PhaseKind, PhaseKeys] = {
    PhaseKind.VOTE: vote_keys,
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
