"""What a key asks for, by what shows: a vote takes digits and arrows, a note takes letters, the rest are commands.

A key is a name (`right`, `page-down`, `enter`) or, for a character, the character itself; the hardware's digit keys
also tell their digit, because a French keyboard needs Shift for the characters.
"""

from dataclasses import dataclass

from game.core.format import PhaseKind
from game.core.session import Session
from game.view.scene import Action
from game.view.stage import Overlay, Screen, Stage


@dataclass(frozen=True, slots=True)
class Press:
    """A key that went down."""

    name: str
    character: str = ""
    digit: str = ""
    control: bool = False
    shift: bool = False


_ANYWHERE = {
    "f1": Action("help"),
    "f11": Action("fullscreen"),
    "f5": Action("menu"),
    "escape": Action("escape"),
}

_CHARACTERS = {
    "f": Action("fullscreen"),
    "l": Action("language"),
    "t": Action("theme"),
    "m": Action("mute"),
    "?": Action("help"),
}

_IN_PLAY = {
    "n": Action("note"),
    "i": Action("fact"),
    "p": Action("people"),
    "b": Action("black"),
    ".": Action("black"),
    ":": Action("black"),  # where a presenter remote's full stop lies on a French keyboard
    "+": Action("time", (30,)),
    "=": Action("time", (30,)),
    "-": Action("time", (-30,)),
    "−": Action("time", (-30,)),
}

_FORWARD = frozenset({"right", "page-down", "enter"})
_BACK = frozenset({"left", "page-up"})

_ARROWS = {"right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}


def action_for(press: Press, stage: Stage, session: Session | None) -> Action | None:
    """The action that a key stands for now, `None` when it stands for nothing."""
    if stage.overlay is Overlay.BLACK:
        return Action("black")
    if press.control:
        return {"z": Action("undo"), "y": Action("redo"), "q": Action("leave")}.get(press.character.lower())
    if press.name in _ANYWHERE:
        return _ANYWHERE[press.name]
    if stage.overlay is Overlay.NOTE:
        return _note_key(press)
    typed = _digit_action(press, stage)
    if typed is not None:
        return typed
    character = press.character.lower()
    playing = stage.screen is Screen.PLAY and session is not None
    if playing and character in _IN_PLAY:  # over the menu too: it shows these keys on its buttons
        return _IN_PLAY[character]
    if character in _CHARACTERS:
        return _CHARACTERS[character]
    if stage.overlay is not None:
        return _overlay_key(press, stage)
    if playing and session is not None:
        return _play_key(press, stage, session)
    return _choosing_key(press, stage)


def takes_text(stage: Stage) -> bool:
    """Whether letters are typed into something now, rather than being commands."""
    return stage.overlay is Overlay.NOTE


def _note_key(press: Press) -> Action | None:
    match press.name:
        case "enter":
            return Action("save-note")
        case "tab":
            return Action("turn-side", (-1 if press.shift else 1,))
        case "backspace":
            return Action("erase")
        case _:
            return None


def _digit_action(press: Press, stage: Stage) -> Action | None:
    if stage.focus is None or not stage.focus.startswith("field/"):
        return None
    if press.digit:
        return Action("digit", (press.digit,))
    return Action("erase") if press.name in ("backspace", "delete") else None


def _overlay_key(press: Press, stage: Stage) -> Action | None:
    match stage.overlay, press.name:
        case Overlay.PAUSE, "space" | "right" | "page-down" | "enter":
            return Action("pause")
        case Overlay.FACT, "right" | "page-down":
            return Action("fact")
        case Overlay.PEOPLE, "up" | "right":
            return Action("people-now", (1,))
        case Overlay.PEOPLE, "down" | "left":
            return Action("people-now", (-1,))
        case Overlay.MENU, "up" | "down" | "left" | "right":
            return Action("towards", _ARROWS[press.name])
        case Overlay.MENU, "enter" | "space":
            return Action("press")
        case _, "tab":
            return Action("follow", (-1 if press.shift else 1,))
        case _, "enter" | "page-down" | "page-up" | "space":
            return Action("close")
        case _:
            return None


def _play_key(press: Press, stage: Stage, session: Session) -> Action | None:
    voting = session.phase.kind is PhaseKind.VOTE and not session.state.finished
    if voting and stage.focus is not None:
        in_vote = _vote_key(press, stage.focus)
        if in_vote is not None:
            return in_vote
    if press.name == "tab":
        return Action("follow", (-1 if press.shift else 1,))
    if press.name == "enter" and stage.focus is not None and not stage.focus.startswith("field/"):
        return Action("press")
    if press.name in _FORWARD:
        return Action("next")
    if press.name in _BACK:
        return Action("back")
    if press.name == "space":
        return Action("pause")
    if press.name in ("down", "up"):
        return Action("page", (1 if press.name == "down" else -1,))
    return None


def _vote_key(press: Press, focus: str) -> Action | None:
    option = focus.removeprefix("field/").split("/")[0]
    match press.name:
        case "left" | "right":
            return Action("turn-option", (1 if press.name == "right" else -1,))
        case "tab":
            return Action("turn-option", (-1 if press.shift else 1,))
        case "up" | "down" if focus.startswith("field/"):
            return Action("count", (option, 1 if press.name == "up" else -1))
    match press.character.lower():
        case "r" if focus.startswith("field/"):
            return Action("rest", (option,))
        case "v":
            return Action("peek")
    return None


def _choosing_key(press: Press, stage: Stage) -> Action | None:
    in_field = stage.focus is not None and stage.focus.startswith("field/")
    if in_field and press.name in ("left", "right") and stage.focus is not None:
        return Action(stage.focus.removeprefix("field/"), (1 if press.name == "right" else -1,))
    if press.name in _ARROWS:
        return Action("towards", _ARROWS[press.name])
    match press.name:
        case "tab":
            return Action("follow", (-1 if press.shift else 1,))
        case "space":
            return Action("press")
        case "enter" if stage.focus is None or in_field or stage.focus.startswith("pace/"):
            return Action("next")
        case "enter":
            return Action("press")
        case "page-down":
            return Action("next")
        case "page-up" | "backspace":
            return Action("back")
        case _:
            return None
