"""Seeing a deck while it is written."""

import click

from game.cli.common import check_install
from game.cli.stopping import Stop, near, shown
from game.cli.wanted import NO_CARD, wanted_file
from game.cli.words import command, option
from game.core.text import Text

EXIT_NO_DISPLAY = 3


@command(
    "preview",
    Text(
        "command/preview",
        "Show a deck's cards in a window, drawn anew at each save.\n\n"
        "DECK is the name of a deck, its folder, or its deck.yaml, wherever it lies; CARD the id of the card to begin "
        "with. Mistakes are told beside the last state that had none. ? explains the keys.",
    ),
)
@click.argument("deck", metavar="DECK")
@click.argument("card", metavar="[CARD]", required=False)
@option(
    "--language",
    metavar="CODE",
    about=Text("command/preview/language", "The language to show the deck in first, such as fr."),
)
def preview(deck: str, card: str | None, language: str | None) -> None:
    """Until the window is closed."""
    check_install()
    from game.shell.preview.window import show
    from game.shell.preview.workbench import workbench_on
    from game.shell.windows import NoDisplay

    opened = workbench_on(wanted_file(deck).parent, card, language)
    if opened.watched.deck is not None:
        cards = [one.id for one in opened.watched.deck.cards]
        if card is not None and card not in cards:
            raise Stop(NO_CARD, near(card, cards), deck=opened.watched.deck.id, card=shown(card))
        if language is not None and language not in opened.watched.languages:
            no_language = Text("command/preview/no-language", "The deck has no language '{name}'.")
            raise Stop(no_language, near(language, opened.watched.languages), name=shown(language))
    try:
        show(opened)
    except NoDisplay as error:
        raise Stop(
            Text(
                "command/preview/no-display",
                "There is no display to open a window on. palabre check and palabre shot work without one. ({why})",
            ),
            exit_code=EXIT_NO_DISPLAY,
            why=error.phrase,
        ) from error
