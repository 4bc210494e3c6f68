"""Sessions on the disk: listing them, and playing a log again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import EXIT_MISTAKES, Stop

if TYPE_CHECKING:
    from game.core.rounds import Round


@click.command()
def sessions() -> None:
    """List the sessions on this computer, newest first, and what is wrong with those that cannot be opened."""
    from game import paths
    from game.shell.documents import CHARTER, MINUTES
    from game.shell.log import LOG_NAME, LogRefused, read_log
    from game.shell.storage import is_finished, session_folders

    folders = session_folders()
    for folder in folders:
        try:
            header = read_log(folder / LOG_NAME).header
        except LogRefused as error:
            click.echo(f"{folder.name}  cannot be opened: line {error.line}: {error.why}")
            continue
        except OSError as error:
            click.echo(f"{folder.name}  cannot be read: {error.strerror}")
            continue
        state = "rehearsal, " if header.rehearsal else ""
        state += "finished" if is_finished(folder) else "not finished"
        kept = [name for name in (MINUTES, CHARTER) if (folder / f"{name}.md").exists()]
        state += f"  {', '.join(f'{name}.md' for name in kept)}" if kept else ""
        click.echo(f"{folder.name}  {header.plan or header.formats[0]}  {', '.join(header.decks)}  {state}")
    if folders:
        click.echo(f"They lie in {paths.sessions_folder()}, each with its minutes once it has ended.")
    else:
        click.echo("No session yet.")


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
