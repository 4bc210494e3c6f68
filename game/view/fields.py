"""Fields into which a facilitator puts what the room says: their ids, which the keyboard's focus names."""

from game.core.session import Session
from game.view.sheets import sheet_running


def field_id(name: str) -> str:
    """The id of a field, which is called after an option or after a table's number from 0."""
    return f"field/{name}"


def field_of(focus: str | None) -> str:
    """What the focused field is called: `for` when the focus is on `field/for` or on one of its buttons."""
    return (focus or "").removeprefix("field/").split("/")[0]


def first_field(session: Session) -> str | None:
    """The field that has the focus when a phase begins or comes back: the first that is empty, if there is one.

    `None` for phases without fields.
    """
    sheet = None if session.state.finished else sheet_running(session)
    if sheet is None or not sheet.fields:
        return None
    return field_id(next((field for field in sheet.fields if not sheet.is_filled(field)), sheet.fields[0]))
