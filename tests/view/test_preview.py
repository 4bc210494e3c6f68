"""What stands round a card in the preview can be read at a desk, in any window and any language."""

from dataclasses import replace
from typing import Any

import pytest

from game.i18n.locales import translator
from game.view.pen import Pen
from game.view.preview import LEAST_PX, Framed, Told, Trouble, framed
from game.view.preview_keys import Chip
from game.view.scene import Action, Box, ShapeKind, Words
from game.view.theme import PAPER, contrast
from tests.view import rules
from tests.view.rules import measured, texts
from tests.view.samples import Size, ruler

SIZES = ((1280, 720), (1024, 614), (800, 500), (1920, 1080), (700, 900))
TROUBLES = tuple(
    Trouble(
        f"deck.yaml:{n}:7",
        f"card `machines-{n}` has no field `text`, which every card needs; did you mean `txt`?",
        "fix: Add `text:` with what the room reads first.",
    )
    for n in range(1, 24)
)
CHIPS = (
    Chip(
        "card", (ShapeKind.ARROW_LEFT, ShapeKind.ARROW_RIGHT), "card", Action("card+"), "The next card, the one before"
    ),
    Chip("language", ("L",), "Français", Action("language"), "The next language, with Shift the one before it; " * 2),
    *(Chip(f"chip-{n}", ("W",), "something set", Action("chip"), "What this key is for") for n in range(7)),
    Chip("help", ("?",), "keys", Action("help"), "These keys", on=True),
)

at_every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def shown(size: Size, language: str = "en", **fields: Any) -> Framed:
    pen = Pen(size[0], size[1], PAPER, translator(language), ruler())
    told = Told("Environment", "ban-school-images · 1 / 48", "First vote · 2 / 5", CHIPS)
    return framed(pen, replace(told, **fields))


STATES: dict[str, dict[str, Any]] = {
    "a card": {},
    "mistakes": {"troubles": TROUBLES},
    "mistakes, last page": {"troubles": TROUBLES, "page": -1},
    "never good": {"troubles": TROUBLES, "card": "", "side": ""},
    "remarks": {"remarks": TROUBLES, "with_remarks": True},
    "4:3": {"shape": 4 / 3},
    "help": {"with_help": True},
    "a long title": {"title": "A deck about everything that anybody ever said about machines that think " * 2},
}


@at_every_size
@pytest.mark.parametrize("language", ["en", "fr", "en-XA", "ar-XB"])
@pytest.mark.parametrize("state", STATES)
def test_words_stay_apart_inside_the_window_and_large_enough(state: str, language: str, size: Size) -> None:
    seen = shown(size, language, **STATES[state])
    picture = measured(seen.scene, ruler())
    found = [
        *rules.lines_fit_the_width_of_their_box(picture),
        *rules.texts_do_not_overlap(picture),
        *rules.ids_are_unique(picture),
        *rules.buttons_do_not_overlap(picture),
    ]
    for node, paint in texts(seen.scene):
        if paint.size_px < LEAST_PX - 0.5:
            found.append(f"{node.id} is {paint.size_px} px high")
        if node.ground is not None and contrast(paint.colour, node.ground) < rules.TEXT_CONTRAST:
            found.append(f"{node.id} does not stand out")
    window = Box(-1, -1, size[0] + 2, size[1] + 2)
    found += [f"{node.id} leaves the window" for node in seen.scene.nodes if not _inside(node.box, window)]
    assert not found, "\n".join(found)


@at_every_size
@pytest.mark.parametrize("language", ["en", "ar-XB"])
@pytest.mark.parametrize("state", STATES)
def test_the_card_has_its_shape_and_lies_over_nothing(state: str, language: str, size: Size) -> None:
    fields = STATES[state]
    seen = shown(size, language, **fields)
    if state in ("help", "never good"):
        assert seen.card is None
        return
    card = seen.card
    assert card is not None
    assert abs(card.w / card.h - fields.get("shape", 16 / 9)) < 0.03
    assert min(card.h, card.w) > 100
    covered = [node.id for node in seen.scene.nodes if _overlap(node.box, card)]
    assert not covered


@at_every_size
def test_every_mistake_is_on_some_page(size: Size) -> None:
    pages = shown(size, troubles=TROUBLES).scene.pages
    found = set()
    for page in range(pages):
        scene = shown(size, troubles=TROUBLES, page=page).scene
        found |= {node.label for node in scene.nodes if isinstance(node.paint, Words) and node.id.endswith("/place")}
    assert found == {trouble.place for trouble in TROUBLES}


def _inside(box: Box, other: Box) -> bool:
    return box.x >= other.x and box.y >= other.y and box.right <= other.right and box.bottom <= other.bottom


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
