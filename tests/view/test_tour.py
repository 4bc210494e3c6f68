"""The tour of a minute: each card has one idea, is readable from the back, and points at what it speaks of."""

from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from game.core.text import Text
from game.shell.tour import at_stop
from game.view.audience import audience
from game.view.audience.tour import SCREEN, STOPS
from game.view.prefs import Prefs, ThemeName
from game.view.scene import Box, Scene
from game.view.screens import Screen, Seat
from game.view.stage import Stage
from tests.view.rules import COLOURS, PLACES, faults
from tests.view.samples import Size, ruler
from tests.view.test_before_play import stage, translator_of

SIZES = ((1920, 1080), (1024, 768), (800, 600), (2560, 1080))
LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "ar", "en-XA")
LOOKS = (*product(SIZES, ("en", "fr")), *product(((1024, 768),), LANGUAGES[2:]))
MOST_WORDS = 25
"""What a card says besides its title and its keys: read in ten seconds, six cards in a minute."""

PLACES_OF_STOPS = pytest.mark.parametrize("place", range(len(STOPS)), ids=[stop.id for stop in STOPS])


@cache
def shown(place: int, language: str = "en", decks: tuple[str, ...] = ("basics",)) -> Stage:
    return at_stop(stage(*decks, screen=Screen.TABLE), place, translator_of(language))


def card(place: int, size: Size = (1024, 768), language: str = "en", theme: ThemeName = ThemeName.PAPER) -> Scene:
    prefs = Prefs(language, theme)
    return audience(None, shown(place, language), translator_of(language), prefs, ruler(), size, 0)


@PLACES_OF_STOPS
def test_a_card_breaks_no_rule_of_the_look_at_any_size_in_any_language(place: int) -> None:
    found = {f"{size} {language}": faults(card(place, size, language), ruler()) for size, language in LOOKS}
    assert not {where: told for where, told in found.items() if told}


@PLACES_OF_STOPS
def test_a_card_stands_out_in_every_theme(place: int) -> None:
    for theme in ThemeName:
        assert not faults(card(place, theme=theme), ruler(), (*PLACES, *COLOURS))


@PLACES_OF_STOPS
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_card_has_few_words(place: int, language: str) -> None:
    assert len(translator_of(language)(STOPS[place].words).split()) <= MOST_WORDS


@PLACES_OF_STOPS
def test_a_card_shows_the_real_screen_in_small_and_points_at_what_it_speaks_of(place: int) -> None:
    for size, language in (((1920, 1080), "en"), ((1024, 768), "ar")):
        scene = card(place, size, language)
        frame = scene.node("tour/shadow").box
        inside = [node for node in scene.nodes if node.id.startswith(f"{SCREEN}/")]
        assert len(inside) > 10
        assert all(_within(node.box, frame, spare=scene.height * 0.02) for node in inside)
        pointed = [node for node in scene.nodes if node.id.startswith("tour/points/")]
        assert pointed
        for ring in pointed:
            there = scene.node(ring.id.replace("tour/points", SCREEN)).box
            assert _within(there, ring.box, spare=0.0)
        assert not any(node.action for node in inside)


def _within(box: Box, frame: Box, spare: float) -> bool:
    across = frame.x - spare <= box.x and box.right <= frame.right + spare
    return across and frame.y - spare <= box.y and box.bottom <= frame.bottom + spare


def test_the_screen_in_small_is_the_very_screen() -> None:
    place = [stop.id for stop in STOPS].index("vote")
    example = shown(place).example
    assert example is not None
    assert example.session is not None
    tr, prefs, size = translator_of("en"), Prefs("en"), (1024, 768)
    whole = audience(example.session, example.stage, tr, prefs, ruler(), size, example.now_ms)
    small = [node.id.removeprefix(f"{SCREEN}/") for node in card(place).nodes if node.id.startswith(f"{SCREEN}/")]
    assert small == [node.id for node in whole.nodes]


def test_the_vote_in_small_is_covered() -> None:
    place = [stop.id for stop in STOPS].index("vote")
    example = shown(place).example
    assert example is not None
    assert example.session is not None
    assert example.session.tally is not None
    counts = {str(count) for count in example.session.tally.counts}
    assert counts.isdisjoint(node.label for node in card(place).nodes if node.id.startswith(f"{SCREEN}/field/"))


@PLACES_OF_STOPS
def test_without_a_deck_there_is_the_table_to_look_at(place: int) -> None:
    bare = replace(stage(screen=Screen.TABLE), decks=())
    tr = translator_of("en")
    scene = audience(None, at_stop(bare, place, tr), tr, Prefs("en"), ruler(), (1024, 768), 0)
    assert not faults(scene, ruler())
    assert any(node.id.startswith(f"{SCREEN}/") for node in scene.nodes)


def test_beside_a_desk_the_room_does_not_see_the_tour() -> None:
    from game.view.sharing import room_stage

    at_the_desk = replace(shown(0), seat=Seat.DESK)
    scene = audience(None, room_stage(at_the_desk), translator_of("en"), Prefs("en"), ruler(), (1024, 768), 0)
    assert scene.name == "lobby"


def test_every_card_speaks_of_one_thing_and_all_are_there() -> None:
    assert len({stop.id for stop in STOPS}) == len(STOPS) == 6
    assert all(isinstance(stop.title, Text) and stop.points for stop in STOPS)
