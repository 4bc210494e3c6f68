"""The ink of one line never meets that of the next one: in Arabic, whose signs stack up, and in Latin letters."""

from collections.abc import Iterator
from itertools import cycle, islice, pairwise, product

import pygame
import pytest

from game.i18n import bidi
from game.shell.apart import SPILL_EM, Silhouette, apart, baselines
from game.shell.catalogue import open_catalogue
from game.shell.text import TextEngine
from game.view.measures import LEADING, SNUG, TIGHT
from game.view.scene import Colour, Weight

INK: Colour = (0, 0, 0)
SETTINGS = tuple(product((18, 27, 40), (Weight.REGULAR, Weight.DEMI, Weight.BOLD), (10, 17, 26), (0.0, 0.5, 1.0)))
"""Sizes in pixels, weights, widths in ems, and where the lines are aligned: 0 is left."""


@pytest.fixture(scope="module")
def engine() -> TextEngine:
    return TextEngine()


def texts(language: str) -> Iterator[str]:
    """Every fourth text of the game and its decks in a language, if it is longer than a line can be."""
    said = open_catalogue().translator(language)._catalogue.texts.values()
    return islice((one for one in said if len(one) > 30), 0, None, 4)


def mask(engine: TextEngine, line: str, size_px: int, weight: Weight, width: int, start: float) -> pygame.mask.Mask:
    """The ink of a line on its own, with its baseline in the middle."""
    surface = pygame.Surface((width + 4 * size_px, 4 * size_px), pygame.SRCALPHA)
    engine.draw_line(surface, line, 2 * size_px + start, 2 * size_px, size_px, weight, INK, bidi.has_rtl(line))
    return pygame.mask.from_surface(surface, 64)


def meet(upper: pygame.mask.Mask, lower: pygame.mask.Mask, below: int, size_px: int) -> bool:
    """Whether any ink of the upper line is as deep as, or a little deeper than, ink of the lower one at the same x."""
    return any(upper.overlap(lower, (0, below + up)) for up in range(size_px // 2))


def pairs_that_meet(engine: TextEngine, language: str, leading: float, as_drawn: bool) -> Iterator[str]:
    for text, (size_px, weight, ems, share) in zip(texts(language), cycle(SETTINGS), strict=False):
        width, leading_px = ems * size_px, leading * size_px
        lines = engine.wrap(text, size_px, weight, width)
        rtl = any(map(bidi.has_rtl, lines))
        starts = [(width - engine.layout(line, size_px, weight, rtl).width) * share for line in lines]
        stand = (
            engine.baselines(lines, starts, size_px, weight, leading_px, INK, rtl)
            if as_drawn
            else [place * leading_px for place in range(len(lines))]
        )
        ink = [mask(engine, line, size_px, weight, width, at) for line, at in zip(lines, starts, strict=True)]
        for place, (upper, lower) in enumerate(pairwise(ink)):
            below = round(stand[place + 1]) - round(stand[place])
            if meet(upper, lower, below, size_px):
                yield f"{size_px} px, {weight}: {lines[place]} / {lines[place + 1]}"


def test_no_two_lines_of_arabic_meet(engine: TextEngine) -> None:
    assert list(pairs_that_meet(engine, "ar", TIGHT, as_drawn=True)) == []


def test_some_would_if_all_stood_as_far_apart(engine: TextEngine) -> None:
    assert any(pairs_that_meet(engine, "ar", TIGHT, as_drawn=False))


@pytest.mark.parametrize("language", ["fr", "de"])
def test_no_two_lines_of_latin_letters_meet(engine: TextEngine, language: str) -> None:
    assert list(pairs_that_meet(engine, language, SNUG, as_drawn=True)) == []


def test_lines_that_do_not_meet_stand_where_they_would(engine: TextEngine) -> None:
    lines = ("هل يجب منعها", "نعم، بلا شك")
    leading_px = LEADING * 40
    stand = engine.baselines(lines, [0.0, 0.0], 40, Weight.REGULAR, leading_px, INK, True)
    first = engine.baseline(lines, 40, Weight.REGULAR, leading_px)
    assert stand == pytest.approx([first, first + leading_px])


@pytest.mark.parametrize("word", ["أُلغي", "مبانٍ", "خطأً", "لكلٍّ"])
def test_signs_leave_their_box_at_neither_end_more_than_at_the_other(engine: TextEngine, word: str) -> None:
    size_px, high = 100, 130
    (baseline,) = engine.baselines((word,), [0.0], size_px, Weight.BOLD, high, INK, True)
    ink = engine.silhouette(word, size_px, Weight.BOLD, INK, True)
    above, below = -(baseline + ink.top), baseline + ink.bottom - high
    assert max(above, below) <= SPILL_EM * size_px + 1 or above == pytest.approx(below, abs=1)


def test_lines_move_as_little_as_parts_them() -> None:
    """Two boxes of ink 10 px high and deep, and a third line far below: only the two move, each half of the way."""
    box, flat = Silhouette(4, ((-10, 10),)), Silhouette(4, ((-2, 0),))
    stand = baselines([20.0, 35.0, 90.0], [box, box, flat], [0.0, 0.0, 0.0], 100.0, 10.0)
    assert stand == [17.0, 38.0, 90.0]


def test_ink_beside_other_ink_does_not_part_lines() -> None:
    box = Silhouette(4, ((-10, 10),))
    assert apart(box, box, 0.0) == 20
    assert apart(box, box, 3.0) == apart(box, box, -3.0) == 20
    assert apart(box, box, 8.0) == apart(box, box, -8.0) == 0


def test_lines_without_ink_stand_where_they_would() -> None:
    nothing = Silhouette(4, ())
    assert baselines([8.0, 20.0], [nothing, nothing], [0.0, 0.0], 24.0, 10.0) == [8.0, 20.0]
