"""The deck that a command was asked for, by its name or as a path."""

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.common import UNKNOWN_LANGUAGE, stop_at_mistakes
from game.cli.stopping import Stop, near, shown
from game.core.text import Text

if TYPE_CHECKING:
    from game.core.deck import Deck

NO_CARD = Text("command/unknown/card", "The deck '{deck}' has no card '{card}'.")


def wanted_file(wanted: str) -> Path:
    """The `deck.yaml` of a deck given by its name, its folder or that file."""
    from game.content.files import deck_file
    from game.content.library import find_decks

    found = find_decks()
    file = deck_file(Path(wanted))
    if not file.is_file() and wanted in found:
        file = deck_file(found[wanted])
    if not file.is_file():
        raise Stop(
            Text("command/unknown/deck-or-folder", "There is no deck '{name}', and no folder with a deck.yaml."),
            near(wanted, found),
            name=shown(wanted),
        )
    return file


def open_wanted(wanted: str) -> tuple[Path, "Deck"]:
    """The folder of a deck, and the deck; stops at mistakes in it."""
    from game.content.library import open_deck

    file = wanted_file(wanted)
    loaded = open_deck(file)
    stop_at_mistakes(loaded.problems)
    return file.parent, loaded.required()


def known_translation(wanted: str, deck: "Deck", folder: Path) -> str:
    """A language that the interface or the deck speaks, or a made-up one, which is told to nobody who does not ask."""
    from game.i18n.locales import languages
    from game.i18n.pseudo import PSEUDO_LANGUAGES

    known = sorted({*languages(), deck.language, *(file.stem for file in (folder / "locales").glob("*.po"))})
    if wanted not in (*known, *PSEUDO_LANGUAGES):
        raise Stop(UNKNOWN_LANGUAGE, near(wanted, known), name=shown(wanted))
    return wanted
