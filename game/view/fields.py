"""Fields into which a facilitator puts what the room says: their ids, which the keyboard's focus names."""

from game.core.session import Session


def field_id(option: str) -> str:
    """The id of an option's field."""
    return f"field/{option}"


def first_field(session: Session) -> str | None:
    """The field that has the focus when a phase begins; `None` for phases without fields."""
    if session.state.finished:
        return None
    tally = session.tally
    return field_id(tally.options[0]) if tally is not None and tally.options else None
