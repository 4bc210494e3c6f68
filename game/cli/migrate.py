"""Old decks in the present deck language."""

import click

from game.cli.common import EXIT_MISTAKES, Stop, stop_at_mistakes
from game.cli.wanted import wanted_file


@click.command()
@click.argument("deck", metavar="DECK")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
def migrate(deck: str, dry_run: bool) -> None:
    """Bring a deck of an older version up to date. Comments and order stay; what a file was is kept beside it.

    DECK is the name of a deck, or its folder.
    """
    from game.content.migrating import CannotMigrate, migrated, write

    file = wanted_file(deck)
    try:
        done = migrated(file)
    except CannotMigrate as error:
        stop_at_mistakes(error.problems)
        raise
    if not done.steps:
        click.echo(f"{file} is written in version {done.version}, the present one: nothing to change.")
        return
    for step in done.steps:
        click.echo(f"{step.name}: {step.about}")
    if dry_run:
        for change in done.changes:
            click.echo(change.diff(), nl=False)
        click.echo("Nothing was changed. Without --dry-run it is.")
        return
    try:
        copies = write(done.changes)
    except OSError as error:
        raise Stop(f"{error.filename} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    for change, copy in zip(done.changes, copies, strict=True):
        click.echo(f"{change.path} changed; what it was is kept as {copy.name}")
    click.echo(f"See what is left to do: palabre check {file.parent}")
