"""Verbs for notes: taking one, mending it, taking it away, and putting notes into themes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.commands import Command, EditNote, GroupNote, RemoveNote, RenameTheme, TakeNote
from game.core.format import PhaseKind
from game.core.phases import NOTING_KINDS, gathered_ahead, speaking
from game.core.reasons import Reason
from game.core.session import Session
from game.shell.acting import typing
from game.view.audience.note import sides_to_choose
from game.view.audience.wall import loose_notes
from game.view.editing import Editing, Editor
from game.view.screens import Overlay
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on notes and on the text that is being typed."""
    session, editor = director.session, director.stage.editor
    if session is None:
        return False
    if editor is not None and typing.act(director, editor, verb, args):
        return True
    match verb, args:
        case "note", ():
            _new(director, session)
        case "wall", ():
            _open_wall(director, session)
        case "edit-note", (int(number),):
            note = session.round.note(f"note-{number}")
            if note is not None:
                _edit(director, Editor(Editing.NOTE, note.text, about=number))
        case "group", (int(number),):
            note = session.round.note(f"note-{number}")
            if note is not None:
                _edit(director, Editor(Editing.GROUP, note.theme or "", about=number))
        case "group-as", (int(number), int(place)):
            themes = session.round.themes_of(())
            if place <= len(themes):  # the themes count from 1; 0 takes the note out of any
                theme = themes[place - 1] if place else None
                if director.do(GroupNote(director.now_ms, number, theme)) and theme is not None:
                    _to_the_next(director, number)
        case "rename-theme", (str(theme),):
            _edit(director, Editor(Editing.THEME, theme, about=theme))
        case "remove-note", (int(number),):
            if director.do(RemoveNote(director.now_ms, number)):
                director.say(Said("note-removed"))
        case "save", () if editor is not None:
            return _save(director, editor)
        case "save-and-close", () if editor is not None:
            if director.bounced():  # a clicker's second press would go on from what the first one closes
                return True
            _save_and_close(director, editor)
        case _:
            return False
    return True


def _new(director: "Director", session: Session) -> None:
    if session.state.finished:
        director.say(Reason.SESSION_IS_OVER)
    elif session.phase.kind not in NOTING_KINDS:
        director.say(Reason.NO_NOTES_HERE)
    else:
        sides = sides_to_choose(session)
        side = speaking(session) if session.phase.kind is PhaseKind.SPEAK else _last_side(session)
        neutral = None if None in sides else sides[0]  # without a shelf a note of a last round would show nowhere
        _edit(director, Editor(side=side if side in sides else neutral))


def _last_side(session: Session) -> str | None:
    """The side of the last note of the running phase: one that was noted in an earlier one says nothing about now."""
    here = [note for note in session.round.notes if note.phase == session.phase.id]
    return here[-1].side if here else None


def _edit(director: "Director", editor: Editor) -> None:
    below = director.stage.overlay if director.stage.overlay is Overlay.WALL else None
    page = director.stage.page
    director.lay(Overlay.NOTE)
    typing.open_editor(director, replace(editor, below=below))
    director.stage = replace(director.stage, page=page)  # that of the wall, to which it goes back


def _save(director: "Director", editor: Editor) -> bool:
    """Save what is typed. In a collection the editor stays open for the next note; Esc ends it."""
    command = _command(director, editor)
    if command is None:
        return False
    if not director.do(command):
        return True
    session = director.session
    if editor.what is Editing.NEW_NOTE and session is not None and session.phase.kind is PhaseKind.COLLECT:
        # the editor itself tells how many are noted and the last of them
        typing.show(director, replace(editor, text="", field="text", caret=None))
        director.stage = replace(director.stage, notice=None)
        return True
    page = director.stage.page
    director.lay(editor.below)
    director.stage = replace(director.stage, page=page)
    if editor.below is Overlay.WALL and isinstance(command, EditNote):
        director.focus(f"note/{command.note}")
    elif editor.below is Overlay.WALL and isinstance(command, GroupNote):
        _to_the_next(director, command.note)
    return True


def _save_and_close(director: "Director", editor: Editor) -> None:
    """Save what is typed and close the editor, also where it would stay open; without any text close it only."""
    if editor.text.strip() and not _save(director, editor):
        return
    left = director.stage.editor
    if left is not None and not left.text.strip():
        page, notice = director.stage.page, director.stage.notice
        director.lay(left.below)
        director.stage = replace(director.stage, page=page, notice=notice)


def _open_wall(director: "Director", session: Session) -> None:
    """Open or close it. While notes are gathered the first loose one is chosen at once, for G and the digits."""
    director.toggle(Overlay.WALL)
    loose = loose_notes(session)
    if director.stage.overlay is Overlay.WALL and session.phase.kind is PhaseKind.COLLECT and loose:
        director.focus(f"note/{loose[0].number}")


def _to_the_next(director: "Director", number: int) -> None:
    """From a note that was put into a theme on to the loose one below it, else to the first; the last one stays."""
    loose = loose_notes(director.session) if director.session is not None else ()
    below = [note.number for note in loose if note.number < number]
    following = below or [note.number for note in loose if note.number != number] or [number]
    director.focus(f"note/{following[0]}")


def _command(director: "Director", editor: Editor) -> Command | None:
    now_ms, session = director.now_ms, director.session
    match editor.what, editor.about:
        case Editing.NEW_NOTE, _:
            ahead = gathered_ahead(session) if session is not None else None
            return TakeNote(now_ms, editor.side, editor.text, editor.theme or None, ahead)
        case Editing.NOTE, int(number):
            return EditNote(now_ms, number, editor.text)
        case Editing.GROUP, int(number):
            return GroupNote(now_ms, number, editor.text.strip() or None)
        case Editing.THEME, str(theme):
            return RenameTheme(now_ms, theme, editor.text)
        case _:
            return None
