"""The decks that there are."""

import click

from game.cli.words import command, say, words
from game.core.text import Text


@command("decks", Text("command/decks", "List the decks that are ready to play, with what they hold."))
def decks() -> None:
    """To the standard output; what is wrong with others goes elsewhere."""
    from game.content.inventory import told
    from game.i18n.locales import COMMAND, translator
    from game.shell.catalogue import open_catalogue

    catalogue = open_catalogue()
    for deck, folder in catalogue.decks.values():
        tr = translator(words().language, [folder], domain=COMMAND)
        for line in told(deck, sorted(file.stem for file in (folder / "locales").glob("*.po")), tr):
            click.echo(line)
        click.echo()
    for path in catalogue.faulty:
        faulty = Text("command/decks/faulty", "{name}: has mistakes, so it cannot be played. See: palabre check {path}")
        say(faulty, err=True, name=path.name, path=path)
    if not catalogue.decks:
        say(Text("command/decks/none", "No deck can be played."), err=True)
