"""The environment deck as it ships: its French, its pictures, and the icons beside it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from game import paths
from game.content.loader import load_deck
from game.core.deck import Deck
from game.core.text import Text

DECK = paths.decks_folder() / "environment"
ICONS = sorted((paths.assets_folder() / "icons").glob("*.svg"))
DRAWN = {"path", "circle", "rect", "line", "polyline", "polygon"}  # the small SVG reader of pygame draws these alike

# French puts a no-break space before these signs; an ordinary one would let the sign wrap to a line of its own.
LOOSE_SIGN = re.compile(r"(^|[^\u00a0\u202f])[?!;»]|« |«(?![\u00a0\u202f])|(?<!\u00a0):(?!//)")


@pytest.fixture(scope="module")
def deck() -> Deck:
    return load_deck(DECK).required()


@pytest.fixture(scope="module")
def french() -> Catalog:
    with (DECK / "locales" / "fr.po").open("rb") as file:
        return read_po(file, locale="fr")


def texts_in(value: object) -> Iterator[Text]:
    """Every `Text` inside a deck, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def test_every_text_of_the_deck_has_a_french_translation(deck: Deck, french: Catalog) -> None:
    missing = []
    for text in texts_in(deck):
        message = french.get(text.source, context=text.context)
        if message is None or not message.string or message.fuzzy:
            missing.append(text.context)
    assert missing == []


def test_the_french_translates_nothing_that_the_deck_does_not_say(deck: Deck, french: Catalog) -> None:
    contexts = {text.context for text in texts_in(deck)}
    assert [message.context for message in french if message.id and message.context not in contexts] == []


def test_french_signs_keep_to_their_words(french: Catalog) -> None:
    assert [message.string for message in french if message.id and LOOSE_SIGN.search(str(message.string))] == []


@pytest.mark.parametrize("loose", ["Pourquoi ?", "Non!", "oui ; non", "ici : là", "« oui", "oui »", "«oui"])
def test_a_loose_sign_is_seen(loose: str) -> None:
    assert LOOSE_SIGN.search(loose)


def test_french_has_typographic_apostrophes(french: Catalog) -> None:
    assert [message.string for message in french if message.id and "'" in str(message.string)] == []


def test_every_card_has_a_picture_among_the_icons(deck: Deck) -> None:
    assert {card.picture for card in deck.cards} <= {icon.stem for icon in ICONS}


def test_there_are_icons() -> None:
    assert {"leaf", "copyright", "briefcase", "scales", "table", "speech"} <= {icon.stem for icon in ICONS}


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_drawn_on_the_common_grid_in_one_colour(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("fill") == "none"
    for element in root:
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in DRAWN
        assert {"stroke", "fill", "style", "class", "transform"}.isdisjoint(element.attrib)
