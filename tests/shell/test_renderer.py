"""Drawing only what changed gives the same picture as drawing everything."""

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shell import motion
from game.shell.motion import Frame
from game.shell.renderer import Renderer
from game.shell.text import TextEngine
from game.view.prefs import Motion
from game.view.scene import Align, Box, Panel, Scene, Words
from tests.shell.samples import GREEN, INK, node, table, words

Change = Callable[[Scene, int], Scene]


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(TextEngine())


def blank() -> pygame.Surface:
    surface = pygame.Surface((320, 180))
    surface.fill((255, 0, 255))
    return surface


def pixels_of(renderer: Renderer, frame: Frame) -> bytes:
    surface = blank()
    renderer.draw(surface, frame)
    return surface.get_buffer().raw


def at(scene: Scene, number: int) -> int:
    return number % len(scene.nodes)


def moves(scene: Scene, number: int) -> Scene:
    place = at(scene, number)
    moved = replace(scene.nodes[place], box=scene.nodes[place].box.moved(number % 23 - 11.5, number % 17 - 8))
    return replace(scene, nodes=(*scene.nodes[:place], moved, *scene.nodes[place + 1 :]))


def ticks(scene: Scene, number: int) -> Scene:
    digits = words(f"0:{number:02d}", align=Align.CENTRE)
    return replace(scene, nodes=tuple(replace(n, paint=digits) if n.id == "clock" else n for n in scene.nodes))


def loses(scene: Scene, number: int) -> Scene:
    place = at(scene, number)
    return replace(scene, nodes=scene.nodes[:place] + scene.nodes[place + 1 :]) if len(scene.nodes) > 1 else scene


def gains(scene: Scene, number: int) -> Scene:
    new = node(f"new/{number}", Box(number * 3 % 250, number * 7 % 150, 60, 25), Panel(GREEN, INK, 2, 7, 5))
    others = tuple(n for n in scene.nodes if n.id != new.id)
    place = number % (len(others) + 1)
    return replace(scene, nodes=(*others[:place], new, *others[place:]))


def reorders(scene: Scene, number: int) -> Scene:
    place = at(scene, number)
    return replace(scene, nodes=(*scene.nodes[place:], *scene.nodes[:place]))


def writes(scene: Scene, number: int) -> Scene:
    text = words("Ligne très large qui dépasse " * (number % 3), "سلام 12")
    others = tuple(n for n in scene.nodes if n.id != "more")
    return replace(scene, nodes=(*others, node("more", Box(150, 120, 40, 30), text)))


def mirrors(scene: Scene, number: int) -> Scene:
    return replace(scene, rtl=bool(number % 2))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from([moves, ticks, loses, gains, reorders, writes, mirrors]), st.integers(0, 59)),
        min_size=1,
        max_size=5,
    )
)
def test_updating_gives_the_same_pixels_as_drawing(renderer: Renderer, changes: list[tuple[Change, int]]) -> None:
    surface, scene = blank(), table()
    renderer.update(surface, None, scene)
    for change, number in changes:
        changed = change(scene, number)
        renderer.update(surface, scene, changed)
        assert surface.get_buffer().raw == pixels_of(renderer, changed)
        scene = changed


@pytest.mark.parametrize("mode", [Motion.FULL, Motion.CALM])
@pytest.mark.parametrize("stop_at", [1, 5, 9, 99])
def test_updating_through_a_motion_gives_the_same_pixels_wherever_it_is_stopped(
    renderer: Renderer, mode: Motion, stop_at: int
) -> None:
    before, after = moves(table(), 5), table("0:59", "two", "Une autre", turns="card/")
    shown: Frame = before
    surface = blank()
    renderer.draw(surface, before)
    for step in range(stop_at):
        now = motion.frame(before, after, step * 45, mode)
        renderer.update(surface, shown, now)
        assert surface.get_buffer().raw == pixels_of(renderer, now)
        shown = now
    renderer.update(surface, shown, after)
    assert surface.get_buffer().raw == pixels_of(renderer, after)


def test_a_tick_of_the_clock_redraws_only_the_clock(renderer: Renderer) -> None:
    surface, scene = blank(), table()
    renderer.draw(surface, scene)
    rects = renderer.update(surface, scene, table("1:11"))
    assert len(rects) == 1
    assert rects[0].w * rects[0].h < 50 * 30


def test_nothing_is_redrawn_when_nothing_changed(renderer: Renderer) -> None:
    surface = blank()
    renderer.draw(surface, table())
    assert renderer.update(surface, table(), table()) == []


def test_a_new_ground_redraws_everything(renderer: Renderer) -> None:
    surface, scene = blank(), table()
    assert renderer.update(surface, scene, replace(scene, ground=(0, 0, 0))) == [pygame.Rect(0, 0, 320, 180)]


def test_drawing_leaves_the_clip_of_the_surface_as_it_was(renderer: Renderer) -> None:
    surface = blank()
    surface.set_clip((5, 5, 50, 50))
    renderer.update(surface, None, table())
    assert surface.get_clip() == pygame.Rect(5, 5, 50, 50)


@pytest.mark.parametrize(
    ("align", "rtl", "side"),
    [
        (Align.START, False, "left"),
        (Align.END, False, "right"),
        (Align.START, True, "right"),
        (Align.END, True, "left"),
    ],
)
def test_lines_start_on_the_right_in_a_right_to_left_scene(
    renderer: Renderer, align: Align, rtl: bool, side: str
) -> None:
    scene = Scene(
        "x", "x", 320, 180, (255, 255, 255), (node("t", Box(20, 20, 280, 40), words("سلام 12", align=align)),), rtl=rtl
    )
    surface = blank()
    renderer.draw(surface, scene)
    mask = pygame.mask.from_threshold(surface, INK, (90, 90, 90))
    places = [rect.centerx for rect in mask.get_bounding_rects()]
    assert places
    assert all((place > 160) is (side == "right") for place in places)


def test_the_middle_of_capital_letters_is_the_middle_of_their_line(renderer: Renderer) -> None:
    text = Words(("HHH",), 60, 90, INK)
    surface = blank()
    renderer.draw(surface, Scene("x", "x", 320, 180, (255, 255, 255), (node("t", Box(20, 40, 280, 90), text),)))
    rects = pygame.mask.from_threshold(surface, INK, (60, 60, 60)).get_bounding_rects()
    assert abs(rects[0].unionall(rects[1:]).centery - 85) <= 2


def test_pictures_of_a_motion_are_let_go_at_its_end(renderer: Renderer) -> None:
    before, after = table(), table("0:59", "two", turns="card/")
    surface = blank()
    for mode in (Motion.FULL, Motion.CALM):
        renderer.update(surface, before, motion.frame(before, after, 60, mode))
        assert renderer.in_motion
        renderer.update(surface, motion.frame(before, after, 60, mode), after)
        assert not renderer.in_motion
