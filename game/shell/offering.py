"""Sessions that were left in the middle and those that have ended, for the lists on screen: read, ended, deleted."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.apply import Applied, apply
from game.core.commands import EndSession
from game.core.deck import CaseCard
from game.i18n.locales import translator
from game.shell.copies import content_folders
from game.shell.documents import MINUTES, write_documents
from game.shell.keeping import backups_of, delete_session
from game.shell.lock import InUse
from game.shell.log import LOG_NAME, LogRefused, read_header
from game.shell.storage import (
    Resumed,
    is_finished,
    read_session,
    reopen,
    session_folders,
    unfinished_folders,
)
from game.view.kept import Ended, Unfinished
from game.view.screens import Screen
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director

AT_ONCE = 4
"""How many sessions are read before the list shows: as many as a page of it holds. The rest waits until a page is
turned, so that years of sessions cost nobody a slow start."""


def told(folder: Path, brought: Resumed) -> Unfinished:
    """Where a session stands, as a list says it."""
    session = brought.session
    card = session.card
    claim = None if card is None else card.question if isinstance(card, CaseCard) else card.text
    return Unfinished(
        id=str(folder),
        started=brought.header.started,
        format=session.format,
        decks=session.decks,
        card=len(session.rounds_of_part),
        cards=session.cards_of(session.state.part),
        plan=session.plan,
        part=session.state.part + 1,
        parts=len(session.parts),
        claim=claim,
        phase=None if session.state.finished else session.phase.name,
    )


def count_unfinished(director: "Director") -> None:
    """Know how many sessions could be gone on with, without reading them."""
    director.stage = replace(director.stage, unfinished=(), unread=len(unfinished_folders()), picked=0)


def offer(director: "Director", known: Mapping[Path, Resumed] | None = None) -> None:
    """Show the list, the newest session chosen; the table when none of them can be opened.

    `known` are sessions that have been read already. When the newest cannot be opened, a notice says so.
    """
    folders = unfinished_folders()
    found = _read(folders[:AT_ONCE], known or {})
    if found:
        unread = max(0, len(folders) - AT_ONCE)
        director.stage = replace(
            director.stage, screen=Screen.RESUME, unfinished=found, unread=unread, picked=0, page=0, focus=None
        )
    else:
        director.stage = replace(director.stage, screen=Screen.TABLE, unfinished=(), unread=0)
    if folders and (not found or found[0].id != str(folders[0])):
        director.say(Said("cannot-resume", (("session", folders[0].name),)))


def read_all(director: "Director") -> None:
    """Read those that the list does not hold yet."""
    if director.stage.unread:
        director.stage = replace(director.stage, unfinished=_read(unfinished_folders(), {}), unread=0)


def end(folder: Path) -> bool:
    """End a session where it stands and write its minutes; tells whether the disk took them.

    One that is being played goes on.
    """
    try:
        brought, log = read_session(folder)
        store = reopen(folder, log)
    except (OSError, LogRefused, InUse):
        return False
    try:
        result = apply(brought.session, EndSession(brought.at_ms))
        session = brought.session
        if isinstance(result, Applied):
            store.append(EndSession(brought.at_ms))
            session = result.session
        tr = translator(brought.header.language, content_folders(folder, session, log.revised))
        write_documents(store, session, tr)
        store.finish()
    except OSError:
        return False
    finally:
        store.close()
    return True


def delete(folder: Path) -> bool:
    """Delete a session with its backups; tells whether all of it is gone. One that is being played keeps them."""
    if not delete_session(folder):
        return False
    left = [file for file in backups_of(folder) if not delete_session(file)]
    return not left


def ended() -> tuple[Ended, ...]:
    """Sessions that have ended and rehearsals, newest first; one that cannot be read is left out."""
    found = []
    for folder in session_folders():
        try:
            header = read_header(folder / LOG_NAME)
        except (OSError, LogRefused):
            continue
        if header.rehearsal or is_finished(folder):
            minutes = folder / f"{MINUTES}.md"
            played = (header.plan, header.formats[0], header.decks)
            where = f"{folder.name}/{minutes.name}" if minutes.exists() else ""
            found.append(Ended(str(folder), header.started, *played, where, header.rehearsal))
    return tuple(found)


def _read(folders: tuple[Path, ...], known: Mapping[Path, Resumed]) -> tuple[Unfinished, ...]:
    found = []
    for folder in folders:
        try:
            found.append(told(folder, known[folder] if folder in known else read_session(folder)[0]))
        except (OSError, LogRefused):
            continue  # `palabre sessions` says what is wrong with it
    return tuple(found)
