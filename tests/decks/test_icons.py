"""The icons that come with the game: one style, drawn alike everywhere, one for every card."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game import paths
from tests.decks.shipped import ALL, deck_of

ICONS = sorted((paths.assets_folder() / "icons").glob("*.svg"))
DRAWN = {"path", "circle", "rect", "line", "polyline", "polygon"}  # the small SVG reader of pygame draws these alike


@pytest.mark.parametrize("name", ALL)
def test_every_card_has_a_picture_among_the_icons(name: str) -> None:
    assert {card.picture for card in deck_of(name).cards} <= {icon.stem for icon in ICONS}


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
