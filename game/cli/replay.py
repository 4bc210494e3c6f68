"""Playing a log again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.stopping import EXIT_MISTAKES, Stop, cannot_read
from game.cli.words import command, option, say, told
from game.core.text import Plural, Text

if TYPE_CHECKING:
    from game.core.rounds import Round

_FINISHED = Text("command/sessions/finished", "finished")
_COMMANDS = Plural(
    "command/replay/ended",
    "{n} command, {place}, fingerprint {fingerprint}",
    "{n} commands, {place}, fingerprint {fingerprint}",
)


@command(
    "replay",
    Text("command/replay", "Play a log again and tell where it ends. LOG is a session.jsonl, or its folder."),
)
@click.argument("log", type=click.Path(path_type=Path))
@option(
    "--hash",
    "only_hash",
    is_flag=True,
    about=Text("command/replay/hash", "Print the fingerprint of the session alone."),
)
def replay(log: Path, only_hash: bool) -> None:
    """Each round with its votes, then the end."""
    from game.core.replay import fingerprint
    from game.shell.log import LOG_NAME, LogRefused
    from game.shell.storage import read_session

    file = log / LOG_NAME if log.is_dir() else log
    if not file.exists():
        raise Stop(Text("command/replay/no-log", "There is no log {file}."), file=file)
    try:
        brought, read = read_session(file.parent, file.name)
    except LogRefused as error:
        raise Stop(error.with_place, exit_code=EXIT_MISTAKES) from error
    except OSError as error:
        raise cannot_read(file, error) from error
    if only_hash:
        click.echo(fingerprint(brought.session))
        return
    session = brought.session
    for round_ in session.state.rounds:
        votes = "  ".join(
            f"{tally.phase} {'/'.join(str(count or 0) for count in tally.counts)}" for tally in round_.tallies
        )
        click.echo(f"{session.parts[round_.part].format.id} {_card(round_)}  {votes}")
    at = Text("command/replay/at", "at {phase}")
    place = told(_FINISHED) if session.state.finished else told(at, phase=session.phase.id)
    say(_COMMANDS, n=len(read.commands), place=place, fingerprint=fingerprint(session))
    if brought.torn:
        say(Text("command/replay/torn", "The last line was cut off in the middle of writing: it was left out."))


def _card(played: "Round") -> str:
    return f"{played.card.deck}/{played.card.card}" if played.card is not None else "–"
