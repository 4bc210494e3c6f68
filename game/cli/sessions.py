"""Sessions on the disk: listing them, and playing a log again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import EXIT_MISTAKES, Stop, found_session

if TYPE_CHECKING:
    from game.core.rounds import Round
    from game.i18n.translator import Translator


@click.group(invoke_without_command=True)
@click.pass_context
def sessions(context: click.Context) -> None:
    """List the sessions on this computer, newest first, and what is wrong with those that cannot be opened."""
    if context.invoked_subcommand is None:
        _list()


def _list() -> None:
    from game import paths
    from game.shell import session_words as words
    from game.shell.documents import CHARTER, MINUTES
    from game.shell.log import LOG_NAME, LogRefused, read_log
    from game.shell.storage import is_finished, session_folders

    tr, folders = _told(), session_folders()
    for folder in folders:
        try:
            header = read_log(folder / LOG_NAME).header
        except LogRefused as error:
            click.echo(tr(words.UNREADABLE_LINE, session=folder.name, line=error.line, why=error.why))
            continue
        except OSError as error:
            click.echo(tr(words.UNREADABLE, session=folder.name, why=error.strerror or str(error)))
            continue
        state = f"{tr(words.REHEARSAL)}, " if header.rehearsal else ""
        state += tr(words.FINISHED if is_finished(folder) else words.NOT_FINISHED)
        kept = [name for name in (MINUTES, CHARTER) if (folder / f"{name}.md").exists()]
        state += f"  {', '.join(f'{name}.md' for name in kept)}" if kept else ""
        click.echo(f"{folder.name}  {header.plan or header.formats[0]}  {', '.join(header.decks)}  {state}")
    if folders:
        click.echo(tr(words.WHERE, folder=str(paths.sessions_folder())))
    else:
        click.echo(tr(words.NONE_YET))


def _told() -> "Translator":
    """The words of the language that the user plays in."""
    from game.i18n.locales import languages, translator
    from game.shell.prefs import read_prefs

    return translator(read_prefs(languages()).language)


@sessions.command()
@click.argument("session_id", metavar="ID")
@click.option("--language", metavar="CODE", help="The language to tell it in; if not given, the one it was played in.")
def show(session_id: str, language: str | None) -> None:
    """Print where a session stands, and what it did as its minutes tell it: also of one that has not ended."""
    from game.cli.common import known_language
    from game.core.text import Text
    from game.i18n.dates import moment_words
    from game.i18n.locales import translator
    from game.shell.copies import content_folders
    from game.shell.documents import MINUTES
    from game.shell.log import LogRefused
    from game.shell.offering import told
    from game.shell.storage import is_finished, read_session
    from game.view.audience.resume import standing_words
    from game.view.minutes import as_text, minutes_of

    folder = found_session(session_id)
    try:
        brought, log = read_session(folder)
    except (LogRefused, OSError) as error:
        raise Stop(f"This session cannot be opened: {error}", EXIT_MISTAKES) from error
    content = content_folders(folder, brought.session, log.revised)
    tr = translator(known_language(language) or brought.header.language, content)
    started = moment_words(brought.header.started, tr.language)
    click.echo(f"{folder.name}: {standing_words(tr, told(folder, brought), finished=is_finished(folder))}")
    minutes = folder / f"{MINUTES}.md"
    if minutes.exists():
        click.echo(tr(Text("ui/ended/minutes", "minutes: {file}"), file=str(minutes)))
    click.echo()
    click.echo(as_text(minutes_of(tr, brought.session, started)), nl=False)


@sessions.command()
@click.argument("session_ids", metavar="ID...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Everything: all sessions, all their backups, and the settings.")
@click.option("--rehearsals", is_flag=True, help="All rehearsals.")
@click.option("--yes", is_flag=True, help="Without asking.")
def delete(session_ids: tuple[str, ...], every: bool, rehearsals: bool, yes: bool) -> None:
    """Delete sessions for good, with their backups. It says what goes and asks first."""
    from game.shell import session_words as words
    from game.shell.forgetting import Kept, forget, kept
    from game.shell.keeping import backups_of
    from game.shell.storage import is_rehearsal, session_folders

    if bool(session_ids) + every + rehearsals != 1:
        raise click.UsageError("Name the sessions to delete, or say --all, or --rehearsals.")
    tr = _told()
    if every:
        what = kept()
    else:
        named = dict.fromkeys(found_session(one) for one in session_ids)  # one that is named twice is one
        folders = list(named) or [one for one in session_folders() if is_rehearsal(one)]
        what = Kept(tuple(folders), tuple(file for folder in folders for file in backups_of(folder)), ())
    if not what.everything:
        click.echo(tr(words.NOTHING_THERE))
        return
    for folder in what.sessions:
        click.echo(folder.name)
    told = [tr.plural(words.SESSIONS, len(what.sessions)), tr.plural(words.BACKUPS, len(what.backups))]
    if what.settings:
        told.append(tr(words.SETTINGS))
    if every:
        click.echo(tr(words.OWN_DECKS))
    whole, size = ", ".join(told), _size_words(what.size)
    if not yes and not click.confirm(tr(words.ASK, what=whole, size=size)):
        click.echo(tr(words.NOTHING_DELETED))
        return
    left = forget(what)
    if left:
        raise Stop(tr(words.LEFT, paths=", ".join(map(str, left))), EXIT_MISTAKES)
    click.echo(tr(words.DELETED, what=whole, size=size))


@sessions.command()
@click.argument("session_id", metavar="ID")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The .zip file; if not given, ID.zip.")
def export(session_id: str, output: Path | None) -> None:
    """Put a session into one file, to go on with it on another computer."""
    from game.shell import session_words as words
    from game.shell.backups import write_zip

    folder = found_session(session_id)
    file = output or Path(f"{folder.name}.zip")
    if file.suffix.lower() != ".zip":
        raise Stop(f"A session is kept in a .zip file: {file} should end in .zip.")
    try:
        write_zip(folder, file)
    except OSError as error:
        raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    click.echo(_told()(words.EXPORTED, file=str(file), name=file.name))


@sessions.command(name="import")
@click.argument("file", metavar="FILE.zip", type=click.Path(path_type=Path))
def import_(file: Path) -> None:
    """Take in a session that another computer exported, or a backup out of the folder backups."""
    from game.shell import session_words as words
    from game.shell.keeping import BadArchive, SessionThere, take_in

    if not file.exists():
        raise Stop(f"There is no file {file}.")
    try:
        folder = take_in(file)
    except SessionThere as error:
        raise Stop(
            f"The session {error} is here already. To take in this copy, delete it first: palabre sessions delete "
            f"{error}",
            EXIT_MISTAKES,
        ) from error
    except BadArchive as error:
        raise Stop(f"{file} is no session that can be taken in: {error}", EXIT_MISTAKES) from error
    except OSError as error:
        raise Stop(f"{file} could not be taken in: {error.strerror or error}", EXIT_MISTAKES) from error
    click.echo(_told()(words.TAKEN_IN, session=folder.name))


def _size_words(size: int) -> str:
    return f"{max(1, round(size / 1024))} KiB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MiB"


@click.command()
@click.argument("log", type=click.Path(path_type=Path))
@click.option("--hash", "only_hash", is_flag=True, help="Print the fingerprint of the session alone.")
def replay(log: Path, only_hash: bool) -> None:
    """Play a log again and tell where it ends. LOG is a session.jsonl, or its folder."""
    from game.core.replay import fingerprint
    from game.shell.log import LOG_NAME, LogRefused
    from game.shell.storage import read_session

    file = log / LOG_NAME if log.is_dir() else log
    if not file.exists():
        raise Stop(f"There is no log {file}.")
    try:
        brought, read = read_session(file.parent, file.name)
    except LogRefused as error:
        raise Stop(str(error), EXIT_MISTAKES) from error
    except OSError as error:
        raise Stop(f"{file} cannot be read: {error.strerror}", EXIT_MISTAKES) from error
    if only_hash:
        click.echo(fingerprint(brought.session))
        return
    session = brought.session
    for round_ in session.state.rounds:
        votes = "  ".join(
            f"{tally.phase} {'/'.join(str(count or 0) for count in tally.counts)}" for tally in round_.tallies
        )
        click.echo(f"{session.parts[round_.part].format.id} {_card(round_)}  {votes}")
    place = "finished" if session.state.finished else f"at {session.phase.id}"
    click.echo(f"{len(read.commands)} commands, {place}, fingerprint {fingerprint(session)}")
    if brought.torn:
        click.echo("The last line was cut off in the middle of writing: it was left out.")


def _card(played: "Round") -> str:
    return f"{played.card.deck}/{played.card.card}" if played.card is not None else "–"
