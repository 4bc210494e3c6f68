"""Panels, rings, signs and icons: inside their box, smooth, and never in the way of a session."""

from itertools import product
from pathlib import Path

import pygame
import pytest

from game.shell.painter import Painter
from game.shell.panels import PanelPainter, shadow_reach
from game.shell.pictures import Pictures
from game.shell.signs import SignPainter
from game.shell.text import TextEngine
from game.view.scene import Box, Colour, Icon, Panel, Ring, Shape, ShapeKind, Weight

WHITE, INK, SUN, GROUND = (255, 255, 255), (27, 27, 47), (255, 200, 61), (10, 200, 10)
BOX = Box(20, 30, 61, 47)


@pytest.fixture(scope="module")
def signs() -> SignPainter:
    return Painter(TextEngine(), Pictures())._signs


@pytest.fixture
def surface() -> pygame.Surface:
    made = pygame.Surface((120, 120))
    made.fill(GROUND)
    return made


def touched(surface: pygame.Surface) -> pygame.Rect:
    """The smallest rectangle around everything that is not the ground."""
    mask = pygame.mask.from_threshold(surface, GROUND, (1, 1, 1))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize(("kind", "edge"), [*product(ShapeKind, (None, INK))])
def test_a_sign_is_drawn_inside_its_box_in_its_middle_as_large_as_it_allows(
    signs: SignPainter, surface: pygame.Surface, kind: ShapeKind, edge: Colour | None
) -> None:
    signs.shape(surface, BOX, Shape(kind, WHITE, edge, 3 if edge else 0))
    ink = touched(surface)
    assert pygame.Rect(27, 30, 47, 47).contains(ink)
    assert max(ink.size) >= 0.8 * 47
    assert abs(ink.centerx - 50.5) <= 3
    colours = {tuple(surface.get_at((x, y))[:3]) for x, y in product(range(120), range(120))}
    assert WHITE in colours
    assert edge is None or edge in colours
    assert len(colours) > 3 or kind is ShapeKind.SQUARE  # smooth edges; a square has straight ones


@pytest.mark.parametrize("kind", ShapeKind)
def test_a_sign_in_a_box_of_nothing_draws_nothing(signs: SignPainter, surface: pygame.Surface, kind: ShapeKind) -> None:
    signs.shape(surface, Box(20, 20, 0, 30), Shape(kind, WHITE))
    assert touched(surface).size == (0, 0)


def test_opposite_arrows_are_mirror_images(signs: SignPainter) -> None:
    def picture(kind: ShapeKind) -> pygame.Surface:
        made = pygame.Surface((48, 48), pygame.SRCALPHA)
        signs.shape(made, Box(0, 0, 48, 48), Shape(kind, WHITE))
        return made

    right, left = picture(ShapeKind.ARROW_RIGHT), picture(ShapeKind.ARROW_LEFT)
    mirrored = pygame.transform.flip(left, True, False)
    for x, y in product(range(48), range(48)):
        assert abs(right.get_at((x, y)).a - mirrored.get_at((x, y)).a) <= 32


def test_an_icon_has_the_colour_asked_for_and_stays_in_its_box(signs: SignPainter, surface: pygame.Surface) -> None:
    signs.icon(surface, BOX, Icon("leaf", SUN))
    assert pygame.Rect(27, 30, 47, 47).contains(touched(surface))
    assert SUN in {tuple(surface.get_at((x, y))[:3]) for x, y in product(range(120), range(120))}


@pytest.mark.parametrize("name", ["no-such-icon", "../icons/leaf", "", "broken", "text"])
def test_an_icon_that_cannot_be_drawn_shows_as_an_outline(tmp_path: Path, surface: pygame.Surface, name: str) -> None:
    (tmp_path / "broken.svg").write_text("<svg", encoding="utf-8")
    (tmp_path / "text.svg").write_text("leaf", encoding="utf-8")
    painter = SignPainter(lambda text, px: TextEngine().ink(text, px, Weight.BOLD), tmp_path)
    painter.icon(surface, BOX, Icon(name, INK))
    ink = touched(surface)
    assert pygame.Rect(27, 30, 47, 47).contains(ink)
    assert surface.get_at(ink.center)[:3] == GROUND
    assert surface.get_at((ink.left + 2, ink.centery))[:3] == INK


@pytest.mark.parametrize("radius", [0, 1, 7, 23.5, 400])
def test_a_panel_fills_its_box_and_nothing_else(surface: pygame.Surface, radius: float) -> None:
    PanelPainter().panel(surface, BOX, Panel(WHITE, INK, 2, radius))
    assert touched(surface) == pygame.Rect(20, 30, 61, 47)
    assert surface.get_at((50, 53))[:3] == WHITE
    assert surface.get_at((50, 30))[:3] == INK
    assert (surface.get_at((20, 30))[:3] == GROUND) is (radius >= 7)


def test_a_square_corner_is_filled_and_the_others_are_round(surface: pygame.Surface) -> None:
    PanelPainter().panel(surface, BOX, Panel(WHITE, None, 0, 12, 0, ("br", "tl")))
    corners = {(20, 30): WHITE, (80, 30): GROUND, (20, 76): GROUND, (80, 76): WHITE}
    assert {place: tuple(surface.get_at(place)[:3]) for place in corners} == corners


def test_corners_of_a_panel_are_mirror_images(surface: pygame.Surface) -> None:
    PanelPainter().panel(surface, Box(20, 20, 80, 80), Panel(WHITE, INK, 3, 20))
    flipped = pygame.transform.flip(surface, True, True)
    assert surface.get_buffer().raw == flipped.get_buffer().raw


def test_an_edge_without_a_fill_leaves_the_middle_alone(surface: pygame.Surface) -> None:
    PanelPainter().panel(surface, BOX, Panel(None, INK, 3, 10))
    assert surface.get_at((50, 50))[:3] == GROUND
    assert surface.get_at((20, 50))[:3] == INK


def test_a_panel_with_neither_draws_nothing(surface: pygame.Surface) -> None:
    PanelPainter().panel(surface, BOX, Panel(None, None, 0, 10, 8))
    assert touched(surface).size == (0, 0)


def test_a_shadow_falls_below_and_stays_within_its_reach(surface: pygame.Surface) -> None:
    PanelPainter().panel(surface, BOX, Panel(WHITE, None, 0, 8, 10))
    side, below = shadow_reach(10)
    ink = touched(surface)
    assert ink.bottom > 77 + 5
    assert pygame.Rect(20 - side, 30, 61 + 2 * side, 47 + below).contains(ink)
    under = [sum(surface.get_at((50, y))[:3]) for y in range(77, 77 + below + 1)]
    assert under == sorted(under)  # darkest at the card, then fading out


def test_a_ring_is_dark_outside_bright_inside_and_empty_in_the_middle(surface: pygame.Surface) -> None:
    PanelPainter().ring(surface, BOX, Ring(SUN, INK, 6, 12))
    row = [tuple(surface.get_at((x, 53))[:3]) for x in range(19, 28)]
    assert row == [GROUND, INK, INK, SUN, SUN, SUN, SUN, GROUND, GROUND]


@pytest.mark.parametrize("box", [Box(20, 30, 0, 40), Box(20, 30, 1, 1), Box(20, 30, 3, 40), Box(20, 30, 40, 2)])
def test_a_panel_may_be_as_small_as_a_bar_that_begins_to_grow(surface: pygame.Surface, box: Box) -> None:
    PanelPainter().panel(surface, box, Panel(WHITE, INK, 3, 10))
    assert touched(surface).size == ((box.w, box.h) if box.w else (0, 0))
