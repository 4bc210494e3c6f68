"""Whether this computer can play, and what to do where it cannot."""

import click

from game.cli.stopping import EXIT_MISTAKES
from game.cli.words import command, made, option, say, told
from game.core.text import Plural, Text
from game.i18n.disk_words import reason

_BROUGHT_BACK = Plural(
    "command/doctor/brought-back",
    "{session}: {n} action brought back. Go on with it by palabre resume {session}",
    "{session}: {n} actions brought back. Go on with it by palabre resume {session}",
)


_OK, _NO, _NOT_NEEDED = Text("command/doctor/ok", "ok"), Text("command/doctor/no", "NO"), "--"


@command(
    "doctor",
    Text(
        "command/doctor",
        "Check the installation, fonts, screens, sound, the data folder, disk space and the sessions that are kept.",
    ),
)
@option(
    "--repair",
    "repairing",
    is_flag=True,
    about=Text("command/doctor/repair", "Make a copy of what can be read of each damaged session."),
)
def doctor(repairing: bool) -> None:
    """Leave with a mistake when something that is needed is missing."""
    from game.shell.health import findings

    ill = 0
    ok, no = told(_OK), told(_NO)
    wide = max(len(ok), len(no), len(_NOT_NEEDED))
    for finding in findings():
        mark = ok if finding.well else no if finding.needed else _NOT_NEEDED
        line = Text("command/doctor/line", "{what}: {seen}")
        click.echo(f"{mark:{wide}}  {told(line, what=made(finding.what, {}), seen=finding.seen)}")
        if finding.mend is not None:
            ill += finding.needed
            click.echo(f"      {told(finding.mend)}")
    if repairing:
        _repair()
    if ill:
        raise click.exceptions.Exit(EXIT_MISTAKES)


def _repair() -> None:
    from game.shell.health import repair, trouble_of
    from game.shell.storage import session_folders

    for folder in session_folders():
        if trouble_of(folder) is None:
            continue
        try:
            mended = repair(folder)
        except OSError as error:
            say(
                Text("command/doctor/not-copied", "{session} could not be copied: {why}"),
                session=folder.name,
                why=reason(error),
            )
            continue
        if mended is None:
            say(
                Text(
                    "command/doctor/lost", "{session}: nothing of it can be brought back. The folder was not changed."
                ),
                session=folder.name,
            )
        else:
            copy, commands = mended
            say(_BROUGHT_BACK, session=copy.name, n=commands)
