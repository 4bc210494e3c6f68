"""Keys while text is typed: letters are text, and only these are commands."""

from game.core.session import Session
from game.shell.keymaps.press import Press
from game.view.audience.note import sides_to_choose
from game.view.editing import Editing, Editor
from game.view.scene import Action

BY_WORDS = {"left": -1, "right": 1, "backspace": -1, "delete": 1}
"""Keys that move the caret or erase, by letters or with Ctrl by words, and which way: arrows that of the screen."""


def editing_key(press: Press, editor: Editor, session: Session | None) -> Action | None:
    """What a key stands for while text is typed; `None` leaves a letter to be typed."""
    match press.name:
        case "enter":
            return Action("save")
        case "page-down":  # what a clicker sends: it has no other key here
            in_charter = editor.what in (Editing.NEW_ARTICLE, Editing.ARTICLE)
            return Action("save" if in_charter else "save-and-close")
        case "tab" if _has_sides(editor, session):
            return Action("turn-side", (press.back_or_on,))
        case "tab":
            return Action("turn-field", (press.back_or_on,))
        case "up" | "down" if editor.what is Editing.NEW_ARTICLE:
            return Action("turn-proposal", (1 if press.name == "down" else -1,))
        case "up" | "down":
            return Action("page", (1 if press.name == "down" else -1,))
        case "home" | "end":
            return Action("caret", ("end", -1 if press.name == "home" else 1))
        case name if name in BY_WORDS:
            verb = "caret" if name in ("left", "right") else "erase"
            return Action(verb, ("word" if press.control else "letter", BY_WORDS[name]))
        case _:
            return None


def _has_sides(editor: Editor, session: Session | None) -> bool:
    return session is not None and editor.what is Editing.NEW_NOTE and len(sides_to_choose(session)) > 1
