"""Decks and rulers for the tests of printing."""

from functools import cache
from pathlib import Path

from game import paths
from game.content.loader import load_deck
from game.core.deck import Deck
from game.i18n.bidi import is_rtl_language
from game.i18n.locales import translator
from game.i18n.translator import Translator
from game.printing.draw import Look, look_of
from game.printing.paper import CardSize
from game.printing.pdf import Press

SHIPPED = sorted(folder.name for folder in paths.decks_folder().iterdir() if folder.is_dir())


@cache
def shipped(name: str) -> Deck:
    return load_deck(paths.decks_folder() / name).required()


def speaking(language: str, folder: Path) -> Translator:
    return translator(language, [folder])


def look(deck: Deck, size: CardSize, language: str, folder: Path) -> Look:
    """The look of a deck's cards, measured with real fonts."""
    return look_of(deck, size, Press(folder / "images"), speaking(language, folder), is_rtl_language(language))
