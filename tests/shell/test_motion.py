"""Motion: always the same, always ending in the scene, never in the way."""

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.shell import motion
from game.shell.motion import Faded, Side, Turned
from game.shell.renderer import Renderer
from game.shell.text import TextEngine
from game.view.prefs import Motion
from game.view.scene import Box, Icon, Panel, Role, Scene, Words
from tests.shell.samples import GREEN, table


def test_scenes_of_one_moment_follow_each_other_without_motion() -> None:
    for mode in Motion:
        assert motion.duration_ms(table("1:12"), table("1:11"), mode) == 0
        after = table("1:11")
        assert motion.frame(table("1:12"), after, 0, mode) is after


def test_the_first_scene_and_one_of_another_size_come_by_a_cut() -> None:
    after = table(moment="two", turns="card/")
    assert motion.duration_ms(None, after, Motion.FULL) == 0
    assert motion.frame(None, after, 0, Motion.FULL) is after
    assert motion.duration_ms(replace(table(), width=640), after, Motion.CALM) == 0


def test_no_motion_is_a_cut() -> None:
    after = table(moment="two", turns="card/")
    assert motion.duration_ms(table(), after, Motion.NONE) == 0
    assert motion.frame(table(), after, 0, Motion.NONE) is after


@pytest.mark.parametrize("mode", Motion)
def test_every_motion_ends_exactly_at_the_scene(mode: Motion) -> None:
    before, after = table(), table("0:59", "two", turns="card/")
    end = motion.duration_ms(before, after, mode)
    assert end <= 400
    for late in (end, end + 1, end + 10_000):
        assert motion.frame(before, after, late, mode) is after


@pytest.mark.parametrize("mode", Motion)
def test_the_same_time_always_gives_the_same_frame(mode: Motion) -> None:
    before, after = table(), table("0:59", "two", turns="card/")
    for elapsed in (-5, 0, 0.5, 100, 199, 200, 201, 399):
        assert motion.frame(before, after, elapsed, mode) == motion.frame(before, after, elapsed, mode)


def flight(before: Scene, after: Scene) -> list[Turned]:
    frames = [motion.frame(before, after, elapsed, Motion.FULL) for elapsed in range(0, motion.TURN_MS, 10)]
    flown = [frame for frame in frames if isinstance(frame, Turned)]
    assert len(flown) == len(frames)
    return flown


def test_a_card_shows_its_back_then_its_face_and_is_narrowest_between() -> None:
    flown = flight(table(), table(moment="two", turns="card/"))
    sides = [frame.side for frame in flown]
    assert sides == sorted(sides)
    assert set(sides) == {Side.BACK, Side.FRONT}
    narrow = [frame.box.w / frame.box.h for frame in flown]
    edge = narrow.index(min(narrow))
    assert narrow[edge] < 0.1
    assert sides[edge - 1] is Side.BACK
    assert sides[edge + 1] is Side.FRONT
    assert narrow[: edge + 1] == sorted(narrow[: edge + 1], reverse=True)


def test_a_card_flies_small_from_the_pile_and_lands_in_its_place() -> None:
    after = table(moment="two", turns="card/")
    first, *_, last = flight(table(), after)
    assert first.box.centre[1] > after.height
    assert first.box.centre[0] < after.width / 2
    assert first.box.h < first.place.h / 4
    assert last.place == after.node("card/face").box
    for is_at, will_be in zip((last.box.x, last.box.y, last.box.w, last.box.h), (80.5, 30.5, 150, 110), strict=True):
        assert is_at == pytest.approx(will_be, abs=2)
    mirrored = replace(after, rtl=True)
    assert flight(table(), mirrored)[0].box.centre[0] > after.width / 2


def test_what_was_there_stays_until_the_card_has_landed() -> None:
    before, after = table(), table("0:59", "two", turns="card/")
    assert all(frame.under is before for frame in flight(before, after))


def test_the_back_of_a_card_is_dark_only_while_it_is_small() -> None:
    for frame in flight(table(), table(moment="two", turns="card/")):
        if frame.side is Side.BACK:
            assert frame.box.w * frame.box.h < 0.1 * frame.place.w * frame.place.h


def test_a_scene_that_turns_nothing_it_has_does_not_wait() -> None:
    after = replace(table(moment="two", turns="nothing/"), nodes=table().nodes[:3])
    assert motion.duration_ms(table(), after, Motion.FULL) == 0


def test_a_bar_grows_from_its_start_and_only_ever_grows() -> None:
    before, after = replace(table(), nodes=table().nodes[:-1]), table(moment="two")
    assert motion.duration_ms(before, after, Motion.FULL) == motion.GROW_MS
    widths = []
    for elapsed in range(0, motion.GROW_MS + 10, 10):
        shown = motion.frame(before, after, elapsed, Motion.FULL)
        assert isinstance(shown, Scene)
        widths.append(shown.node("bar").box.w)
    assert widths[0] == 0
    assert widths[-1] == 60
    assert widths == sorted(widths)


def test_what_was_there_before_glides_and_words_keep_their_size() -> None:
    before = table()
    nodes = tuple(replace(n, box=Box(n.box.x + 40, n.box.y, n.box.w * 2, n.box.h), start=None) for n in before.nodes)
    after = replace(before, moment="two", nodes=nodes)
    assert motion.duration_ms(before, after, Motion.FULL) == motion.GLIDE_MS
    shown = motion.frame(before, after, 100, Motion.FULL)
    assert isinstance(shown, Scene)
    for was, now, end in zip(before.nodes, shown.nodes, after.nodes, strict=True):
        assert was.box.x < now.box.right
        assert now.paint == end.paint
        if isinstance(now.paint, Words | Icon):
            assert (now.box.w, now.box.h) == (end.box.w, end.box.h)
        if isinstance(now.paint, Panel):
            assert was.box.w < now.box.w < end.box.w


def test_words_that_are_others_or_break_elsewhere_stand_at_once_where_they_will_be() -> None:
    before = table()
    moved = tuple(replace(n, box=n.box.moved(40, 20)) for n in table("0:59", claim="Une autre ?").nodes)
    shown = motion.frame(before, replace(before, moment="two", nodes=moved), 50, Motion.FULL)
    assert isinstance(shown, Scene)
    for now, end in zip(shown.nodes, moved, strict=True):
        assert (now.box == end.box) is (now.id in ("clock", "card/text"))


def test_a_clock_that_says_the_same_does_not_cross_the_screen() -> None:
    before = table()
    clocks = tuple(replace(n, role=Role.TIMER) if n.id == "clock" else n for n in before.nodes)
    moved = tuple(replace(n, box=n.box.moved(40, 20)) for n in clocks)
    shown = motion.frame(replace(before, nodes=clocks), replace(before, moment="two", nodes=moved), 50, Motion.FULL)
    assert isinstance(shown, Scene)
    assert shown.node("clock").box == before.node("clock").box.moved(40, 20)


def test_calm_is_a_short_cross_fade() -> None:
    before, after = table(), table("0:59", "two", turns="card/")
    assert motion.duration_ms(before, after, Motion.CALM) <= 200
    shares = []
    for elapsed in range(0, motion.FADE_MS, 20):
        shown = motion.frame(before, after, elapsed, Motion.CALM)
        assert isinstance(shown, Faded)
        shares.append(shown.share)
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert motion.duration_ms(before, replace(before, moment="two"), Motion.CALM) == 0


def test_the_back_of_a_card_has_its_topic_and_its_icon() -> None:
    scene = table(turns="card/")
    back = motion.card_back(tuple(motion.group(scene)), "card/")
    panel, line, icon = back
    assert isinstance(panel.paint, Panel)
    assert panel.paint.fill == GREEN
    assert panel.box == scene.node("card/face").box
    assert isinstance(line.paint, Panel)
    assert line.paint.fill is None
    assert icon.paint == scene.node("card/band/icon").paint
    assert icon.box.centre == panel.box.centre
    assert motion.card_back((), "card/") == ()


@pytest.mark.parametrize("mode", Motion)
def test_the_whole_picture_turns_brighter_or_darker_at_most_once_back_and_forth(mode: Motion) -> None:
    renderer = Renderer(TextEngine())
    before, after = table(), table("0:59", "two", turns="card/")
    surface = pygame.Surface((320, 180))
    light = []
    for elapsed in range(0, 460, 20):
        renderer.draw(surface, motion.frame(before, after, elapsed, mode))
        light.append(sum(pygame.transform.average_color(surface)[:3]) / 3 / 255)
    extremes = [light[0]]
    for last, now, following in zip(light, light[1:], light[2:], strict=False):
        if (now - last) * (following - now) < 0:
            extremes.append(now)
    extremes.append(light[-1])
    reversals = sum(abs(b - a) >= 0.1 for a, b in pairwise(extremes))
    assert reversals <= 1
