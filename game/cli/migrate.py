"""Old decks in the present deck language."""

import click

from game.cli.common import stop_at_mistakes
from game.cli.stopping import cannot_write
from game.cli.wanted import wanted_file
from game.cli.words import command, made, option, say
from game.core.text import Text


@command(
    "migrate",
    Text(
        "command/migrate",
        "Bring a deck of an older version up to date. Comments and order stay; what a file was is kept beside it.\n\n"
        "DECK is the name of a deck, or its folder.",
    ),
)
@click.argument("deck", metavar="DECK")
@option(
    "--dry-run",
    is_flag=True,
    about=Text("command/migrate/dry-run", "Show what would change, and change nothing."),
)
def migrate(deck: str, dry_run: bool) -> None:
    """Each step is told before anything is written."""
    from game.content.migrating import CannotMigrate, migrated, write

    file = wanted_file(deck)
    try:
        done = migrated(file)
    except CannotMigrate as error:
        stop_at_mistakes(error.problems)
        raise
    if not done.steps:
        say(
            Text(
                "command/migrate/present", "{file} is written in version {version}, the present one: nothing to change."
            ),
            file=file,
            version=done.version,
        )
        return
    for step in done.steps:
        say(Text("command/migrate/step", "{name}: {about}"), name=step.name, about=made(step.about, {}))
    if dry_run:
        for change in done.changes:
            click.echo(change.diff(), nl=False)
        say(Text("command/migrate/nothing", "Nothing was changed. Without --dry-run it is."))
        return
    try:
        copies = write(done.changes)
    except OSError as error:
        raise cannot_write(error.filename, error) from error
    for change, copy in zip(done.changes, copies, strict=True):
        changed = Text("command/migrate/changed", "{file} changed; what it was is kept as {copy}")
        say(changed, file=change.path, copy=copy.name)
    say(Text("command/migrate/left", "See what is left to do: palabre check {folder}"), folder=file.parent)
