"""Whether this computer can play, and what to do where it cannot."""

import click

from game.cli.common import EXIT_MISTAKES


@click.command()
@click.option("--repair", "repairing", is_flag=True, help="Make a copy of what can be read of each damaged session.")
def doctor(repairing: bool) -> None:
    """Check the installation, fonts, screens, sound, the data folder, disk space and the sessions that are kept."""
    from game.shell.health import findings

    ill = 0
    for finding in findings():
        mark = "ok" if finding.well else "NO" if finding.needed else "--"
        click.echo(f"{mark}  {finding.what}: {finding.seen}")
        if not finding.well:
            ill += finding.needed
            click.echo(f"      {finding.mend}")
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
            click.echo(f"{folder.name} could not be copied: {error.strerror or error}")
            continue
        if mended is None:
            click.echo(f"{folder.name}: nothing of it can be brought back. The folder was not changed.")
        else:
            copy, commands = mended
            click.echo(f"{copy.name}: {commands} actions brought back. Go on with it by palabre resume {copy.name}")
