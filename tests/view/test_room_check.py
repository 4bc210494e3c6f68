"""The room check: what is shown at its real size, which size the rules ask for, what a lit room leaves of colours."""

import math

import pytest

from game.view.audience import audience
from game.view.back_row import X_HEIGHT, farthest_dm, text_for
from game.view.measures import ASK, CLAIM_SMALLEST, SMALL
from game.view.prefs import TEXT_SIZES, Prefs, ThemeName
from game.view.scene import Colour, Scene, Words
from game.view.screens import Overlay, Seat
from game.view.stage import Stage
from game.view.theme import THEMES, luminance
from game.view.washed import washed
from tests.view.rules import PLACES, faults
from tests.view.samples import ruler, translator_of

CLAIM_DM = CLAIM_SMALLEST / 100 * X_HEIGHT


def check(text: int, size: tuple[int, int] = (1024, 768), language: str = "en", seat: Seat = Seat.ALONE) -> Scene:
    stage = Stage(overlay=Overlay.ROOM_CHECK, seat=seat)
    return audience(None, stage, translator_of(language), Prefs(language, text=text), ruler(), size, 0)


@pytest.mark.parametrize("text", TEXT_SIZES)
def test_the_three_lines_have_their_real_sizes(text: int) -> None:
    scene = check(text)
    for node_id, size in (("claim", CLAIM_SMALLEST), ("lines/asked", ASK), ("lines/smallest", SMALL)):
        paint = scene.node(node_id).paint
        assert isinstance(paint, Words)
        assert paint.size_px == pytest.approx(size / 100 * 768 * text / 100)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (800, 600)])
@pytest.mark.parametrize("language", ["en", "fr", "en-XA", "ar-XB"])
@pytest.mark.parametrize("seat", Seat)
def test_it_has_room_at_the_largest_size(size: tuple[int, int], language: str, seat: Seat) -> None:
    assert faults(check(200, size, language, seat), ruler(), PLACES) == []


def test_what_is_set_stays_where_it_is_at_every_size() -> None:
    places = [{node.id: node.box for node in check(text).targets()} for text in TEXT_SIZES]
    assert all(place == places[0] for place in places)


def test_the_room_beside_a_desk_sees_the_lines_alone() -> None:
    assert list(check(100, seat=Seat.ROOM).targets()) == []


@pytest.mark.parametrize("picture_dm", [8, 15, 30])
def test_the_size_asked_for_is_seen_under_17_minutes_of_arc_and_the_next_smaller_one_is_not(picture_dm: int) -> None:
    for last_row_dm in range(10, farthest_dm(200, picture_dm) + 1):
        text = text_for(last_row_dm, picture_dm)
        assert text is not None
        angle = minutes(picture_dm * CLAIM_DM * text / 100, last_row_dm)
        assert angle >= 17.1
        smaller = [each for each in TEXT_SIZES if each < text]
        assert not smaller or minutes(picture_dm * CLAIM_DM * smaller[-1] / 100, last_row_dm) < 17.3
        assert minutes(picture_dm * SMALL / 100 * X_HEIGHT * text / 100, last_row_dm) >= 10


def minutes(letter_dm: float, distance_dm: float) -> float:
    return math.degrees(2 * math.atan(letter_dm / 2 / distance_dm)) * 60


def test_from_too_far_away_no_size_is_enough() -> None:
    assert text_for(farthest_dm(200, 15), 15) == 200
    assert text_for(farthest_dm(200, 15) + 1, 15) is None


def test_a_lit_room_leaves_seven_to_one() -> None:
    white, black = luminance(washed((255, 255, 255))), luminance(washed((0, 0, 0)))
    assert white == 1
    assert white / black == pytest.approx(7, rel=0.02)


@pytest.mark.parametrize("theme", ThemeName)
def test_what_a_room_reads_still_stands_out_in_a_lit_room(theme: ThemeName) -> None:
    look = THEMES[theme]
    claims = [(look.ink, look.card), (look.ink, look.table)]
    others = [(look.ink_soft, look.card)]
    others += [(look.on_topic, colour) for _, colour in look.topics]
    others += [(side.on_fill, side.fill) for _, side in look.sides]
    assert min(seen(*pair) for pair in claims) >= 4.5
    assert min(seen(*pair) for pair in others) >= 3  # WCAG 1.4.3 for large text, and no text of the room is small


def seen(one: Colour, other: Colour) -> float:
    """How many times as bright as the darker colour the lighter one is in a lit room."""
    dark, light = sorted((luminance(washed(one)), luminance(washed(other))))
    return light / dark
