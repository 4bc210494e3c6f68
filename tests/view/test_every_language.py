"""Every screen in every language that ships, and in one that is longer than any: nothing is cut, nothing overlaps."""

import pytest

from game.core.text import Text
from game.i18n.locales import languages
from game.i18n.pseudo import PSEUDO_LANGUAGES
from game.view.audience.fact import put_fact
from game.view.buttons import Button, put_button
from game.view.pen import Pen
from game.view.scene import Action, Box, Scene, Words
from game.view.theme import PAPER
from tests.view.rules import faults
from tests.view.samples import FORMAT, FORMATS, gallery, ruler, screens_of, stage_for, translator_of

SMALL = (1024, 768)
LOOKED_AT = ("en", "fr")
"""Languages that other tests try on every card."""

LONG_AND_SHIPPED = [code for code in (*languages(), *PSEUDO_LANGUAGES) if code not in LOOKED_AT]


def said(scene: Scene, node_id: str) -> str:
    paint = scene.node(node_id).paint
    assert isinstance(paint, Words)
    return " ".join(paint.lines)


@pytest.mark.parametrize("language", LONG_AND_SHIPPED)
def test_every_screen_of_every_format_fits_a_small_projector(language: str) -> None:
    shared = {*screens_of(FORMAT)}
    found = [
        f"{format} {screen}: {fault}"
        for format in FORMATS
        for screen in screens_of(format)
        if format == FORMAT or screen not in shared or screen == "summary"
        for fault in faults(gallery(screen, size=SMALL, language=language, stage=stage_for(format)), ruler())
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", LONG_AND_SHIPPED)
def test_a_wide_screen_has_room_for_a_debate_of_two_sides(language: str) -> None:
    found = [
        f"{screen}: {fault}"
        for screen in screens_of(FORMAT)
        for fault in faults(gallery(screen, size=(1920, 1080), language=language), ruler())
    ]
    assert not found, "\n" + "\n".join(found)


def test_a_fact_without_room_for_its_caveat_has_a_second_page() -> None:
    deck = stage_for(FORMAT).decks[0]
    fact = deck.facts[0]
    box = Box(50, 50, 900, 500)
    pages = []
    for page in range(2):
        pen = Pen(*SMALL, PAPER, translator_of("en"), ruler())
        assert put_fact(pen, box, deck, fact, "", page) in (1, 2)
        low = Pen(*SMALL, PAPER, translator_of("en"), ruler())
        assert put_fact(low, Box(50, 50, 900, 330), deck, fact, "", page) == 2
        scene = low.scene("fact", "fact", "fact")
        assert not faults(scene, ruler())
        pages.append(scene)
    assert said(pages[0], "fact/text") == fact.text.source
    assert said(pages[1], "fact/caveat") == fact.caveat.source
    assert said(pages[0], "fact/source") == said(pages[1], "fact/source")


def test_a_button_too_narrow_for_its_words_loses_its_key_first_and_then_words() -> None:
    def shown(width: float) -> tuple[str, bool]:
        pen = Pen(*SMALL, PAPER, translator_of("en"), ruler())
        put_button(pen, Box(100, 100, width, 60), Button("b", "End and see the summary", Action("end"), key="E"))
        scene = pen.scene("s", "s", "s")
        assert not faults(scene, ruler())
        return said(scene, "b/label"), any(node.id == "b/key" for node in scene.nodes)

    assert shown(500) == ("End and see the summary", True)
    assert shown(400) == ("End and see the summary", False)
    assert shown(250) == ("End and see…", False)


def test_words_that_a_side_has_no_room_for_leave_it_its_clock() -> None:
    scene = gallery("for", language="en-XA")
    ids = {node.id for node in scene.nodes}
    assert "clock" in ids
    assert "side/for/state" not in ids
    assert "side/against/state" in ids
    assert translator_of("en-XA")(Text("ui/side/for", "For")) == said(scene, "side/for/word")
