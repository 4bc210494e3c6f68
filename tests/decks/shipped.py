"""The decks that come with the game, loaded once, with their French."""

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from game import paths
from game.content.loader import load_deck
from game.core.deck import Deck
from game.core.text import Text

BIG = ("environment", "ip", "work", "bias")
"""The decks that hold cards of every kind."""

ALL = (*BIG, "basics")


@cache
def deck_of(name: str) -> Deck:
    return load_deck(folder_of(name)).required()


def folder_of(name: str) -> Path:
    return paths.decks_folder() / name


@cache
def french_of(name: str) -> dict[str, str]:
    """The French of a deck by context."""
    with (folder_of(name) / "locales" / "fr.po").open("rb") as file:
        return {str(message.context): str(message.string) for message in read_po(file, locale="fr") if message.id}


def in_french(name: str, text: Text) -> str:
    return french_of(name)[text.context]
