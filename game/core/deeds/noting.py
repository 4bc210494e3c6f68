"""Notes: what was heard or written, mended, taken away, and put into themes."""

from collections.abc import Callable
from dataclasses import replace

from game.core.commands import EditNote, GroupNote, NoteDeed, RemoveNote, RenameTheme, TakeNote
from game.core.deeds import Done
from game.core.events import Event, NoteEdited, NoteGrouped, NoteRemoved, NoteTaken, ThemeRenamed
from game.core.phases import NOTING_KINDS, gathered_ahead, note_sides
from game.core.reasons import Reason
from game.core.rounds import Note
from game.core.session import Session, State

LONGEST_NOTE = 120
LONGEST_THEME = 40
MOST_NOTES = 60
"""On one card: a room of forty people that writes one note each, and half as many arguments."""


def note(session: Session, deed: NoteDeed) -> Done:
    """Carry out a deed on notes."""
    match deed:
        case TakeNote():
            return _take(session, deed)
        case EditNote():
            return _edit(session, deed)
        case RemoveNote():
            return _remove(session, deed)
        case GroupNote():
            return _group(session, deed)
        case RenameTheme():
            return _rename(session, deed)


def cleaned(text: str) -> str:
    """A text as it is kept: on one line, with single spaces."""
    return " ".join(text.split())


def _take(session: Session, deed: TakeNote) -> Done:
    if session.phase.kind not in NOTING_KINDS:
        return Reason.NO_NOTES_HERE
    if deed.side is not None and (deed.ahead is not None or deed.side not in note_sides(session.phase)):
        return Reason.UNKNOWN_SIDE
    text, theme = cleaned(deed.text), cleaned(deed.theme or "") or None
    reason = _too_long_or_empty(text) or (Reason.NOTE_IS_TOO_LONG if len(theme or "") > LONGEST_THEME else None)
    if reason is not None:
        return reason
    notes = session.round.notes
    if len(notes) >= MOST_NOTES:
        return Reason.TOO_MANY_NOTES
    if deed.ahead is not None and deed.ahead != gathered_ahead(session):
        return Reason.NO_NOTES_HERE
    taken = Note(_next_number(session), deed.ahead or session.phase.id, deed.side, text, session.state.turn, theme)
    return _with_notes(session, (*notes, taken), NoteTaken(deed.side, len(notes) + 1))


def _next_number(session: Session) -> int:
    """A number that no note has, nor one that was adopted and then taken away: its article still names it."""
    here = len(session.state.rounds) - 1
    adopted = {article.proposal for article in session.state.articles if article.round == here}
    number = max((each.number for each in session.round.notes), default=0) + 1
    while f"note-{number}" in adopted:
        number += 1
    return number


def _edit(session: Session, deed: EditNote) -> Done:
    text = cleaned(deed.text)
    reason = _too_long_or_empty(text)
    if reason is not None:
        return reason
    return _changed(session, deed.note, lambda found: replace(found, text=text), NoteEdited(deed.note))


def _remove(session: Session, deed: RemoveNote) -> Done:
    found = session.round.note(f"note-{deed.note}")
    if found is None:
        return Reason.UNKNOWN_NOTE
    if _is_in_use(session, found.key) or _holds_its_theme(session, found):
        return Reason.NOTE_IS_IN_USE
    return _with_notes(
        session, tuple(each for each in session.round.notes if each is not found), NoteRemoved(deed.note)
    )


def _is_in_use(session: Session, thing: str) -> bool:
    """Whether a vote or the running loop goes through the note or theme: without it they would speak of nothing."""
    voted = any(thing in tally.options or thing == tally.about for tally in session.round.tallies)
    return voted or thing in session.state.items


def _holds_its_theme(session: Session, note: Note) -> bool:
    """Whether the note is the last one of a theme that is in use."""
    others = any(each is not note and each.theme == note.theme for each in session.round.notes)
    return note.theme is not None and not others and _is_in_use(session, note.theme)


def _group(session: Session, deed: GroupNote) -> Done:
    theme = cleaned(deed.theme or "") or None
    if len(theme or "") > LONGEST_THEME:
        return Reason.NOTE_IS_TOO_LONG
    note = session.round.note(f"note-{deed.note}")
    if note is not None and note.theme != theme and _holds_its_theme(session, note):
        return Reason.NOTE_IS_IN_USE
    return _changed(session, deed.note, lambda found: replace(found, theme=theme), NoteGrouped(deed.note, theme))


def _rename(session: Session, deed: RenameTheme) -> Done:
    """Two themes of one name are one: a loop that has not come to the second of them passes it over."""
    name = cleaned(deed.name)
    if not name:
        return Reason.NOTE_IS_EMPTY
    if len(name) > LONGEST_THEME:
        return Reason.NOTE_IS_TOO_LONG
    if deed.theme not in session.round.themes_of(()):
        return Reason.UNKNOWN_THEME
    played, state = session.round, session.state
    notes = tuple(replace(each, theme=name) if each.theme == deed.theme else each for each in played.notes)
    votes = tuple(replace(each, about=name) if each.about == deed.theme else each for each in played.tallies)
    items = tuple(name if item == deed.theme else item for item in state.items)
    begun = items[: state.turn + 1]
    to_come = tuple(dict.fromkeys(item for item in items[state.turn + 1 :] if item not in begun))
    rounds = (*state.rounds[:-1], replace(played, notes=notes, tallies=votes))
    return replace(state, rounds=rounds, items=(*begun, *to_come)), (ThemeRenamed(name),)


def _changed(session: Session, number: int, change: Callable[[Note], Note], event: Event) -> Done:
    found = session.round.note(f"note-{number}")
    if found is None:
        return Reason.UNKNOWN_NOTE
    notes = tuple(change(found) if each is found else each for each in session.round.notes)
    return _with_notes(session, notes, event)


def _too_long_or_empty(text: str) -> Reason | None:
    if not text:
        return Reason.NOTE_IS_EMPTY
    return Reason.NOTE_IS_TOO_LONG if len(text) > LONGEST_NOTE else None


def _with_notes(session: Session, notes: tuple[Note, ...], event: Event) -> tuple[State, tuple[Event, ...]]:
    played = replace(session.round, notes=notes)
    return replace(session.state, rounds=(*session.state.rounds[:-1], played)), (event,)
