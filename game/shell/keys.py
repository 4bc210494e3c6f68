"""What a key asks for, by what shows: letters are typed into an editor, digits into a field, the rest are commands."""

from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import Session
from game.shell.keymaps.choosing import choosing_key
from game.shell.keymaps.editing import BY_WORDS, editing_key
from game.shell.keymaps.overlays import overlay_key
from game.shell.keymaps.phases import phase_key
from game.shell.keymaps.press import Press, Stroke
from game.view.scene import Action
from game.view.screens import Overlay, Screen, Seat
from game.view.sharing import under_break
from game.view.stage import Stage

__all__ = ["Press", "action_for", "takes_text"]

_ANYWHERE = {
    "f1": Action("help"),
    "f2": Action("desk"),
    "f3": Action("settings"),
    "f11": Action("fullscreen"),
    "f5": Action("menu"),
    "escape": Action("escape"),
}

_CONTROL = {"z": Action("undo"), "y": Action("redo"), "q": Action("leave")}

_CHARACTERS = {
    "f": Action("fullscreen"),
    "l": Action("language"),
    "t": Action("theme"),
    "m": Action("mute"),
    "?": Action("help"),
}

_AT_THE_DESK = {
    "s": Action("swap"),
    "j": Action("desk-page", (1,)),
}

_IN_PLAY = {
    "n": Action("note"),
    "w": Action("wall"),
    "i": Action("fact"),
    "p": Action("people"),
    "x": Action("twist"),
    "z": Action("restart-clock"),
    "u": Action("break"),
    "g": Action("after-loop"),
    "c": Action("correct"),
    "k": Action("charter"),
    "o": Action("plan"),
    "j": Action("prompter"),
    "s": Action("other-side"),
    "e": Action("other-side"),  # at the desk S swaps the screens
    "b": Action("black"),
    ".": Action("black"),
    ":": Action("black"),  # where a presenter remote's full stop lies on a French keyboard
    "+": Action("time", (30,)),
    "=": Action("time", (30,)),
    "-": Action("time", (-30,)),
    "−": Action("time", (-30,)),
}


def action_for(press: Press, stage: Stage, session: Session | None, letters: bool = True) -> Action | None:
    """The action that a key stands for now, `None` when it stands for nothing.

    Without `letters` a single letter or sign is no command, but it is with Ctrl; where letters are typed or choose
    something, such as an item of a ranking, they still do.
    """
    stage = under_break(stage)
    if stage.overlay is Overlay.BLACK:
        return Action("black")
    editor = stage.editor
    if press.control:
        character = press.character.lower()
        if character == "v" and editor is not None:
            return Action("paste")
        if editor is not None and press.name in BY_WORDS:
            return editing_key(press, editor, session)
        playing = stage.screen is Screen.PLAY and session is not None
        return _CONTROL.get(character) or (None if letters else _common_key(press, playing, stage.seat))
    if press.name in _ANYWHERE:
        return _ANYWHERE[press.name]
    if editor is not None:
        return editing_key(press, editor, session)
    typed = _typed_into_field(press, stage)
    if typed is not None:
        return typed
    if _typed_for_nothing(press, stage, session):
        return Action("note")  # says again that nothing is noted here
    playing = stage.screen is Screen.PLAY and session is not None
    own = _own_key(press, stage, session if playing else None)
    return own or (_common_key(press, playing, stage.seat) if letters else None)


def _own_key(press: Press, stage: Stage, session: Session | None) -> Action | None:
    """What the key stands for on this screen alone."""
    stroke = Stroke(press, stage, session)
    if stage.overlay is not None:
        return overlay_key(stroke)
    return phase_key(stroke, session) if session is not None else choosing_key(press, stage)


def takes_text(stage: Stage) -> bool:
    """Whether letters are typed into something now, rather than being commands."""
    return stage.editor is not None


def _typed_into_field(press: Press, stage: Stage) -> Action | None:
    if stage.focus is None or not stage.focus.startswith("field/"):
        return None
    if press.digit:
        return Action("digit", (press.digit,))
    return Action("erase") if press.name in ("backspace", "delete") else None


def _typed_for_nothing(press: Press, stage: Stage, session: Session | None) -> bool:
    """Whether somebody writes on who did not see that no note began: each letter would be a command to the room."""
    if stage.notice is not Reason.NO_NOTES_HERE or session is None or session.phase.kind is PhaseKind.RANK:
        return False  # items of an order are put down by letters
    return press.character.isalpha() or press.name == "space"


def _common_key(press: Press, playing: bool, seat: Seat) -> Action | None:
    """Letters that mean the same everywhere, over the menu too: it shows them on its buttons."""
    character = press.character.lower()
    if seat is Seat.DESK and character in _AT_THE_DESK:
        return _AT_THE_DESK[character]
    if playing and character in _IN_PLAY:
        return _IN_PLAY[character]
    return _CHARACTERS.get(character)
