"""No screen breaks a rule of the look: on any card, at any size, in any language, nor in a hard room."""

from dataclasses import replace
from fnmatch import fnmatchcase

import pytest

from game.view.pen import Pen
from game.view.prefs import ThemeName
from game.view.scene import Action, Box, Node, Panel, Role, Scene, Shape, ShapeKind, Weight, Words
from game.view.theme import PAPER
from tests.view import test_before_play as before_play
from tests.view.hard_cases import cases
from tests.view.rules import COLOURS, NOT_FOR_THE_ROOM, PLACES, WORDS, faults, texts
from tests.view.samples import (
    FORMAT,
    FORMATS,
    LANGUAGES,
    Size,
    deck,
    gallery,
    played,
    ruler,
    screens_of,
    seen,
    stage_for,
    translator_of,
)

SCREENS = screens_of(FORMAT)
SIZES = ((1920, 1080), (1024, 768), (800, 600), (2560, 1080))
CODES = [code for code, _ in LANGUAGES]
WITHOUT_A_CARD = ("resume", "table", "setup", "black", "help", "menu")

at_every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
in_every_language = pytest.mark.parametrize("language", CODES)


def cards_for(screen: str) -> list[str | None]:
    return [None] if screen in WITHOUT_A_CARD else [card.id for card in deck().cards if card.kind in played().cards]


def listed(found: dict[str, list[str]]) -> str:
    """Faults in lines, for people."""
    return "\n".join(f"{where}: {fault}" for where, all_of in found.items() for fault in all_of)


@at_every_size
@pytest.mark.parametrize("screen", SCREENS)
def test_every_card_fits_every_screen_in_every_language(screen: str, size: Size) -> None:
    found = {
        f"{language} {card}": faults(gallery(screen, size=size, language=language, card=card), ruler())
        for language in CODES
        for card in cards_for(screen)
    }
    assert not listed(found), "\n" + listed(found)


@at_every_size
@pytest.mark.parametrize("format", [format for format in FORMATS if format != FORMAT])
def test_every_screen_of_every_format_fits_in_every_language(format: str, size: Size) -> None:
    found = {}
    for screen in screens_of(format):
        if screen not in WITHOUT_A_CARD:
            for language in CODES:
                scene = gallery(screen, size=size, language=language, stage=stage_for(format), seed=size[0])
                found[f"{screen} {language}"] = faults(scene, ruler())
    assert not listed(found), "\n" + listed(found)


@in_every_language
@at_every_size
def test_long_texts_large_rooms_and_every_notice_fit(size: Size, language: str) -> None:
    found = {
        name: faults(seen(session, stage, size=size, language=language, now_ms=now_ms), ruler())
        for name, session, stage, now_ms in cases()
    }
    assert len(found) > 200
    assert not listed(found), "\n" + listed(found)


@pytest.mark.parametrize("theme", ThemeName)
def test_text_and_signs_stand_out_in_every_theme(theme: ThemeName) -> None:
    found = {screen: faults(gallery(screen, theme=theme), ruler(), COLOURS) for screen in SCREENS}
    for format in FORMATS:
        for screen in screens_of(format):
            found[f"{format} {screen}"] = faults(
                gallery(screen, theme=theme, stage=stage_for(format)), ruler(), COLOURS
            )
    for name, session, stage, now_ms in cases():
        found[name] = faults(seen(session, stage, theme=theme, now_ms=now_ms), ruler(), COLOURS)
    assert not listed(found), "\n" + listed(found)


def test_every_exception_from_the_size_of_text_is_needed() -> None:
    ids: set[str] = set()
    for format in FORMATS:
        for screen in screens_of(format):
            ids |= {node.id for node, _ in texts(gallery(screen, stage=stage_for(format)))}
    for _, session, stage, now_ms in cases():
        ids |= {node.id for node, _ in texts(seen(session, stage, now_ms=now_ms))}
    for shown in before_play.every_choice():
        ids |= {node.id for node, _ in texts(before_play.seen(shown, (1024, 768), "en"))}
    unused = [pattern for pattern in NOT_FOR_THE_ROOM if not any(fnmatchcase(one, pattern) for one in ids)]
    assert not unused


def text_at(
    node_id: str, x: float, y: float, w: float, words: str = "Who asks?", size: float = 4.2, lines: int = 1
) -> Node:
    """A text on a screen of 1000 x 1000 pixels, so that hundredths are tens of pixels."""
    size_px = size * 10
    paint = Words((words,) * lines, size_px, size_px * 1.2, PAPER.ink)
    return Node(node_id, Role.TEXT, Box(x, y, w, size_px * 1.2 * lines), paint, " ".join((words,) * lines))


def button_at(node_id: str, box: Box) -> Node:
    return Node(node_id, Role.BUTTON, box, Panel(PAPER.card, PAPER.ink, 3), "Next", Action("next"))


PANEL = Node("card/face", Role.PANEL, Box(100, 100, 500, 300), Panel(PAPER.card))

PLANTED: dict[str, tuple[Node, ...]] = {
    "ids_are_unique": (text_at("a", 100, 100, 300), text_at("a", 100, 300, 300)),
    "nothing_is_inside_out": (replace(PANEL, box=Box(100, 100, -1, 10)),),
    "text_stays_inside_the_safe_margin": (text_at("a", 40, 100, 300),),
    "lines_fit_the_width_of_their_box": (text_at("a", 100, 100, 50),),
    "words_are_whole": (
        replace(
            text_at("a", 100, 100, 300, "Envi"),
            label="Environment",
            paint=Words(("Envi", "ronment"), 42, 50, PAPER.ink),
        ),
    ),
    "nothing_is_cut_off": (text_at("a", 100, 100, 300, "Who…"),),
    "text_stays_inside_its_panel": (PANEL, text_at("a", 120, 150, 300, lines=6)),
    "lines_are_short_enough_to_find_the_next_one": (
        replace(text_at("a", 100, 100, 300), label="is " * 30, paint=Words(("is " * 28, "is"), 42, 50, PAPER.ink)),
    ),
    "texts_do_not_overlap": (text_at("a", 100, 100, 300), text_at("b", 150, 120, 300)),
    "text_and_buttons_do_not_overlap": (button_at("next", Box(100, 100, 100, 70)), text_at("a", 180, 110, 300)),
    "signs_and_text_do_not_overlap": (
        Node("sign", Role.IMAGE, Box(100, 100, 40, 40), Shape(ShapeKind.CHECK, PAPER.ink)),
        text_at("a", 120, 100, 300),
    ),
    "buttons_do_not_overlap": (button_at("a", Box(100, 100, 100, 70)), button_at("b", Box(190, 100, 100, 70))),
    "text_is_large_enough": (text_at("a", 100, 100, 300, size=4.1),),
    "targets_are_large_enough": (button_at("a", Box(100, 100, 100, 59)),),
    "targets_are_on_the_screen": (button_at("a", Box(100, 930, 100, 70)),),
    "text_stands_out_from_what_lies_behind_it": (
        replace(PANEL, paint=Panel(PAPER.sun)),
        replace(text_at("a", 120, 150, 300), paint=Words(("Who",), 42, 50, PAPER.card)),
    ),
    "signs_stand_out_from_what_lies_behind_them": (
        PANEL,
        Node("sign", Role.IMAGE, Box(120, 120, 40, 40), Shape(ShapeKind.CIRCLE, PAPER.sun)),
    ),
}


@pytest.mark.parametrize("rule", [rule.__name__ for rule in (*PLACES, *WORDS, *COLOURS)])
def test_a_rule_finds_a_fault_and_leaves_a_sound_scene_alone(rule: str) -> None:
    def names(*nodes: Node) -> set[str]:
        scene = Scene("x", "x", 1000, 1000, PAPER.paper, nodes)
        return {fault.split(":")[0] for fault in faults(scene, ruler(), (*PLACES, *WORDS, *COLOURS))}

    assert rule in names(*PLANTED[rule])
    assert names(PANEL, text_at("a", 120, 150, 300), button_at("next", Box(700, 800, 100, 70))) == set()


def test_a_claim_has_to_be_larger_than_other_text() -> None:
    scene = Scene("x", "x", 1000, 1000, PAPER.paper, (text_at("claim", 100, 100, 400, size=5.5),))
    assert [fault.split(":")[0] for fault in faults(scene, ruler())] == ["text_is_large_enough"]


def test_a_text_cut_short_says_so_and_keeps_whole_words() -> None:
    pen = Pen(1000, 1000, PAPER, translator_of("en"), ruler())
    text = "The water of the river cools the machines, and comes back warmer than it was."
    assert pen.shortened(text, 5000, 1) == text
    cut = pen.shortened(text, 400, 2)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert len(pen.ruler.wrap(cut, pen.h(4.2), Weight.REGULAR, 400)) <= 2


def test_a_long_word_is_divided_as_a_word_and_never_inside_of_another() -> None:
    pen = Pen(1000, 1000, PAPER, translator_of("de"), ruler())
    inner, outer = "Verantwortungsbereich", "Verantwortungsbereichsleitung"
    lines = pen.wrap(f"{outer}\n{inner}\n{outer}", 40, Weight.REGULAR, 300)
    apart = [pen.wrap(word, 40, Weight.REGULAR, 300) for word in (outer, inner, outer)]
    assert lines == tuple(line for each in apart for line in each)
