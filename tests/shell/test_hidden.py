"""What panels hide is not filled, and nobody sees a difference."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shell.hidden import showing
from game.shell.painter import Painter
from game.shell.pictures import Pictures
from game.shell.pixels import fill
from game.shell.text import TextEngine
from game.view.scene import Box, Node, Panel, Role, Scene

WIDTH, HEIGHT = 160, 90
COLOURS = [(246, 239, 226), (27, 27, 47), (0, 87, 63), (255, 200, 61)]

rects = st.builds(pygame.Rect, st.integers(-20, 150), st.integers(-20, 80), st.integers(0, 150), st.integers(0, 90))
boxes = st.builds(Box, st.floats(-20, 150), st.floats(-20, 80), st.floats(0, 150), st.floats(0, 90))
panels = st.builds(
    Panel,
    st.sampled_from([None, *COLOURS]),
    st.sampled_from([None, *COLOURS]),
    st.floats(1, 12),
    st.floats(0, 60),
    st.sampled_from([0.0, 6.0]),
    st.sampled_from([(), ("tl", "br"), ("bl", "br")]),
)


@pytest.fixture(scope="module")
def painter() -> Painter:
    return Painter(TextEngine(), Pictures())


def blank() -> pygame.Surface:
    surface = pygame.Surface((WIDTH, HEIGHT))
    surface.fill((255, 0, 255))
    return surface


@given(rects, st.lists(rects, max_size=4))
def test_what_shows_of_a_rectangle_is_what_none_above_it_covers_each_pixel_once(
    rect: pygame.Rect, above: list[pygame.Rect]
) -> None:
    parts = showing(rect, above)
    for x in range(-20, 300, 7):
        for y in range(-20, 180, 7):
            shows = rect.collidepoint(x, y) and not any(cover.collidepoint(x, y) for cover in above)
            assert sum(part.collidepoint(x, y) for part in parts) == shows


@settings(deadline=None)
@given(st.lists(st.tuples(boxes, panels), max_size=6), rects)
def test_a_scene_looks_as_if_every_node_were_drawn_whole(
    painter: Painter, drawn: list[tuple[Box, Panel]], clip: pygame.Rect
) -> None:
    nodes = tuple(Node(str(at), Role.DECORATION, box, paint) for at, (box, paint) in enumerate(drawn))
    scene = Scene("x", "x", WIDTH, HEIGHT, COLOURS[0], nodes)
    whole, frugal = blank(), blank()
    for surface in (whole, frugal):
        surface.set_clip(clip)
    whole.fill(scene.ground)
    for node in nodes:
        painter.paint(whole, node, scene.rtl)
    painter.paint_scene(frugal, scene, [clip.clip(frugal.get_rect())])
    assert frugal.get_buffer().raw == whole.get_buffer().raw
    in_two = blank()
    in_two.set_clip(clip)
    half = len(nodes) // 2
    painter.paint_scene(in_two, scene, [clip.clip(frugal.get_rect())], 0, half)
    painter.paint_scene(in_two, scene, [clip.clip(frugal.get_rect())], half)
    assert in_two.get_buffer().raw == whole.get_buffer().raw


@given(rects, rects)
def test_a_rectangle_is_filled_inside_the_clip_as_by_pygame(rect: pygame.Rect, clip: pygame.Rect) -> None:
    ours, theirs = blank(), blank()
    for surface in (ours, theirs):
        surface.set_clip(clip)
    fill(ours, COLOURS[1], rect)
    theirs.fill(COLOURS[1], rect)
    assert ours.get_buffer().raw == theirs.get_buffer().raw
