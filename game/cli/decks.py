"""The decks that there are."""

import click


@click.command()
def decks() -> None:
    """List the decks that are ready to play, with what they hold."""
    from game.content.inventory import told
    from game.shell.catalogue import open_catalogue

    catalogue = open_catalogue()
    for deck, folder in catalogue.decks.values():
        for line in told(deck, sorted(file.stem for file in (folder / "locales").glob("*.po"))):
            click.echo(line)
        click.echo()
    for path in catalogue.faulty:
        click.echo(f"{path.name}: has mistakes, so it cannot be played. See: palabre check {path}", err=True)
    if not catalogue.decks:
        click.echo("No deck can be played.", err=True)
