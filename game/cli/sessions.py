"""Sessions on the disk: listing, showing and deleting them, and taking them to another computer."""

from pathlib import Path

import click

from game.cli.common import found_session
from game.cli.stopping import EXIT_MISTAKES, NO_FILE, Stop, cannot_write
from game.cli.words import confirmed, group, option, say, told, words
from game.core.text import Plural, Text
from game.i18n.disk_words import reason

_UNREADABLE_LINE = Text("command/sessions/unreadable-line", "{session}  cannot be opened: line {line}: {why}")
_UNREADABLE = Text("command/sessions/unreadable", "{session}  cannot be read: {why}")
_REHEARSAL = Text("command/sessions/rehearsal", "rehearsal")
_FINISHED = Text("command/sessions/finished", "finished")
_NOT_FINISHED = Text("command/sessions/not-finished", "not finished")
_WHERE = Text("command/sessions/where", "They lie in {folder}, each with its minutes once it has ended.")
_NONE_YET = Text("command/sessions/none-yet", "No session yet.")

_SESSIONS = Plural("command/sessions/count", "{n} session", "{n} sessions")
_BACKUPS = Plural("command/sessions/backups", "{n} backup", "{n} backups")
_SETTINGS = Text("command/sessions/settings", "the settings")
_OWN_DECKS = Text("command/sessions/own-decks", "Decks, formats and plans of your own stay where they are.")
_ASK = Text("command/sessions/ask", "Delete {what} ({size})? It cannot be brought back.")
_NOTHING_DELETED = Text("command/sessions/nothing-deleted", "Nothing was deleted.")
_NOTHING_THERE = Text("command/sessions/nothing-there", "There is nothing to delete.")
_LEFT = Text("command/sessions/left", "These could not be deleted, somebody may be playing them: {paths}")
_DELETED = Text("command/sessions/deleted", "Deleted: {what} ({size}).")
_EXPORTED = Text(
    "command/sessions/exported", "{file}: bring it to the other computer and type palabre sessions import {name}"
)
_TAKEN_IN = Text("command/sessions/taken-in", "{session}: go on with it by palabre resume {session}")
_KIB = Text("command/sessions/kib", "{size} KiB")
_MIB = Text("command/sessions/mib", "{size} MiB")


@group(
    "sessions",
    Text(
        "command/sessions",
        "List the sessions on this computer, newest first, and what is wrong with those that cannot be opened.",
    ),
    invoke_without_command=True,
)
@click.pass_context
def sessions(context: click.Context) -> None:
    """Without a command below it, it lists them."""
    if context.invoked_subcommand is None:
        _list()


def _list() -> None:
    from game import paths
    from game.shell.documents import CHARTER, MINUTES
    from game.shell.log import LOG_NAME, LogRefused, read_log
    from game.shell.storage import is_finished, session_folders

    folders = session_folders()
    for folder in folders:
        try:
            header = read_log(folder / LOG_NAME).header
        except LogRefused as error:
            say(_UNREADABLE_LINE, session=folder.name, line=error.line, why=error.why)
            continue
        except OSError as error:
            say(_UNREADABLE, session=folder.name, why=reason(error))
            continue
        state = f"{told(_REHEARSAL)}, " if header.rehearsal else ""
        state += told(_FINISHED if is_finished(folder) else _NOT_FINISHED)
        kept = [name for name in (MINUTES, CHARTER) if (folder / f"{name}.md").exists()]
        state += f"  {', '.join(f'{name}.md' for name in kept)}" if kept else ""
        click.echo(f"{folder.name}  {header.plan or header.formats[0]}  {', '.join(header.decks)}  {state}")
    if folders:
        say(_WHERE, folder=paths.sessions_folder())
    else:
        say(_NONE_YET)


@sessions.command(
    "show",
    about=Text(
        "command/sessions/show",
        "Print where a session stands, and what it did as its minutes tell it: also of one that has not ended.",
    ),
)
@click.argument("session_id", metavar="ID")
@option(
    "--language",
    metavar="CODE",
    about=Text("command/sessions/show/language", "The language to tell it in; if not given, the one it was played in."),
)
def show(session_id: str, language: str | None) -> None:
    """In the words of the room, and so in the language that it was played in."""
    from game.cli.common import known_language
    from game.i18n.dates import moment_words
    from game.i18n.locales import translator
    from game.shell.copies import content_folders
    from game.shell.documents import MINUTES
    from game.shell.log import LogRefused
    from game.shell.offering import told as told_of
    from game.shell.storage import is_finished, read_session
    from game.view.audience.resume import standing_words
    from game.view.minutes import as_text, minutes_of

    folder = found_session(session_id)
    try:
        brought, log = read_session(folder)
    except (LogRefused, OSError) as error:
        cannot = Text("command/sessions/show/cannot", "This session cannot be opened: {why}")
        why = reason(error) if isinstance(error, OSError) else error.with_place
        raise Stop(cannot, exit_code=EXIT_MISTAKES, why=why) from error
    content = content_folders(folder, brought.session, log.revised)
    tr = translator(known_language(language) or brought.header.language, content)
    started = moment_words(brought.header.started, tr.language)
    standing = standing_words(tr, told_of(folder, brought), finished=is_finished(folder))
    click.echo(tr(Text("ui/ended/standing", "{session}: {standing}"), session=folder.name, standing=standing))
    minutes = folder / f"{MINUTES}.md"
    if minutes.exists():
        click.echo(tr(Text("ui/ended/minutes", "minutes: {file}"), file=str(minutes)))
    click.echo()
    click.echo(as_text(minutes_of(tr, brought.session, started)), nl=False)


@sessions.command(
    "delete",
    about=Text(
        "command/sessions/delete",
        "Delete sessions for good, with their backups. It says what goes and asks first.",
    ),
)
@click.argument("session_ids", metavar="ID...", nargs=-1)
@option(
    "--all",
    "every",
    is_flag=True,
    about=Text("command/sessions/delete/all", "Everything: all sessions, all their backups, and the settings."),
)
@option("--rehearsals", is_flag=True, about=Text("command/sessions/delete/rehearsals", "All rehearsals."))
@option("--yes", is_flag=True, about=Text("command/sessions/delete/yes", "Without asking."))
def delete(session_ids: tuple[str, ...], every: bool, rehearsals: bool, yes: bool) -> None:
    """What could not be deleted is told by its path."""
    from game.shell.forgetting import Kept, forget, kept
    from game.shell.keeping import backups_of
    from game.shell.storage import is_rehearsal, session_folders

    if bool(session_ids) + every + rehearsals != 1:
        which = Text("command/sessions/delete/which", "Name the sessions to delete, or say --all, or --rehearsals.")
        raise click.UsageError(told(which))
    if every:
        what = kept()
    else:
        chosen = dict.fromkeys(found_session(one) for one in session_ids)  # one that is named twice is one
        folders = list(chosen) or [one for one in session_folders() if is_rehearsal(one)]
        what = Kept(tuple(folders), tuple(file for folder in folders for file in backups_of(folder)), ())
    if not what.everything:
        say(_NOTHING_THERE)
        return
    for folder in what.sessions:
        click.echo(folder.name)
    named = [told(_SESSIONS, n=len(what.sessions)), told(_BACKUPS, n=len(what.backups))]
    if what.settings:
        named.append(told(_SETTINGS))
    if every:
        say(_OWN_DECKS)
    whole, size = ", ".join(named), _size_words(what.size)
    if not yes and not confirmed(_ASK, what=whole, size=size):
        say(_NOTHING_DELETED)
        return
    left = forget(what)
    if left:
        raise Stop(_LEFT, exit_code=EXIT_MISTAKES, paths=", ".join(map(str, left)))
    say(_DELETED, what=whole, size=size)


@sessions.command(
    "export",
    about=Text("command/sessions/export", "Put a session into one file, to go on with it on another computer."),
)
@click.argument("session_id", metavar="ID")
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    about=Text("command/sessions/export/output", "The .zip file; if not given, ID.zip."),
)
def export(session_id: str, output: Path | None) -> None:
    """The session stays where it is."""
    from game.shell.backups import write_zip

    folder = found_session(session_id)
    file = output or Path(f"{folder.name}.zip")
    if file.suffix.lower() != ".zip":
        raise Stop(
            Text("command/sessions/export/no-zip", "A session is kept in a .zip file: {file} should end in .zip."),
            file=file,
        )
    try:
        write_zip(folder, file)
    except OSError as error:
        raise cannot_write(file, error) from error
    say(_EXPORTED, file=file, name=file.name)


@sessions.command(
    "import",
    about=Text(
        "command/sessions/import",
        "Take in a session that another computer exported, or a backup out of the folder backups.",
    ),
)
@click.argument("file", metavar="FILE.zip", type=click.Path(path_type=Path))
def import_(file: Path) -> None:
    """One that is there already is never written over."""
    from game.shell.keeping import BadArchive, SessionThere, take_in

    if not file.exists():
        raise Stop(NO_FILE, file=file)
    try:
        folder = take_in(file)
    except SessionThere as error:
        raise Stop(
            Text(
                "command/sessions/import/there",
                "The session {session} is here already. To take in this copy, delete it first: palabre sessions delete "
                "{session}",
            ),
            exit_code=EXIT_MISTAKES,
            session=str(error),
        ) from error
    except BadArchive as error:
        bad = Text("command/sessions/import/bad", "{file} is no session that can be taken in: {why}")
        raise Stop(bad, exit_code=EXIT_MISTAKES, file=file, why=error.phrase) from error
    except OSError as error:
        cannot = Text("command/sessions/import/cannot", "{file} could not be taken in: {why}")
        raise Stop(cannot, exit_code=EXIT_MISTAKES, file=file, why=reason(error)) from error
    say(_TAKEN_IN, session=folder.name)


def _size_words(size: int) -> str:
    from game.i18n.numbers import number_words

    language = words().language
    if size < 1024 * 1024:
        return told(_KIB, size=number_words(max(1, round(size / 1024)), language))
    return told(_MIB, size=number_words(round(size / 1024 / 1024, 1), language))
