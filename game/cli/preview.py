"""Seeing a deck while it is written."""

import click

from game.cli.common import Stop, check_install, near
from game.cli.wanted import wanted_file

NO_DISPLAY = "There is no display to open a window on. palabre check and palabre shot work without one."
EXIT_NO_DISPLAY = 3


@click.command()
@click.argument("deck", metavar="DECK")
@click.argument("card", metavar="[CARD]", required=False)
@click.option("--language", metavar="CODE", help="The language to show the deck in first, such as fr.")
def preview(deck: str, card: str | None, language: str | None) -> None:
    """Show a deck's cards in a window, drawn anew at each save.

    DECK is the name of a deck, its folder, or its deck.yaml, wherever it lies; CARD the id of the card to begin with.
    Mistakes are told beside the last state that had none. ? explains the keys.
    """
    check_install()
    from game.shell.preview.window import show
    from game.shell.preview.workbench import workbench_on
    from game.shell.windows import NoDisplay

    opened = workbench_on(wanted_file(deck).parent, card, language)
    if opened.watched.deck is not None:
        cards = [one.id for one in opened.watched.deck.cards]
        if card is not None and card not in cards:
            raise Stop(f"The deck {opened.watched.deck.id!r} has no card {card!r}.{near(card, cards)}")
        if language is not None and language not in opened.watched.languages:
            raise Stop(f"The deck has no language {language!r}.{near(language, opened.watched.languages)}")
    try:
        show(opened)
    except NoDisplay as error:
        raise Stop(f"{NO_DISPLAY} ({error})", EXIT_NO_DISPLAY) from error
