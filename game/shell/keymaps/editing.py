"""Keys while text is typed: letters are text, and only these are commands."""

from game.core.session import Session
from game.shell.keymaps.press import Press
from game.view.audience.note import sides_to_choose
from game.view.editing import Editing, Editor
from game.view.scene import Action


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
        case "backspace":
            return Action("erase")
        case _:
            return None


def _has_sides(editor: Editor, session: Session | None) -> bool:
    return session is not None and editor.what is Editing.NEW_NOTE and len(sides_to_choose(session)) > 1
