"""Nothing flashes: the picture turns brighter or darker at most once a second, whatever follows whatever."""

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game.shell.motion import duration_ms
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.view.prefs import Motion, Prefs, ThemeName
from game.view.scene import Scene
from tests.shell.changes import Change, changes_around_debates, changes_in_debates
from tests.shell.film import Film
from tests.shell.flashes import GRID, Seen, most_changes, most_changes_of_red, seen
from tests.view.samples import ruler

FULL_SURFACE, ONE_CELL = 0.25, 1 / (GRID[0] * GRID[1])
THIRD = 1 / 3
MOST_OF_SURFACE, MOST_OF_CELL = 1, 6
"""Changes a second: one of a quarter of the picture, three pairs anywhere."""


SIZE = (320, 240)
FRAME_MS, LATER_MS = 20, 1000
GUARD_MS = 300
"""How soon a clicker may go on again."""

WAYS_TO_MOVE = (*((Motion.FULL, theme) for theme in ThemeName), (Motion.CALM, ThemeName.PAPER))


def flashes(frames: list[Seen], of_surface: int = MOST_OF_SURFACE, surface: float = FULL_SURFACE) -> list[str]:
    """What of the frames flashes, when that share of the picture may change so many times in a second."""
    found = []
    for name, most in (("brightness", most_changes), ("red", most_changes_of_red)):
        for share, allowed in ((surface, of_surface), (ONE_CELL, MOST_OF_CELL)):
            changes = most(frames, share)
            if changes > allowed:
                found.append(f"{changes} changes of {name} in a second on {share:.0%} of the picture")
    return found


def frames_between(before: Scene, after: Scene, again: bool, motion: Motion, renderer: Renderer) -> list[Seen]:
    """The frames from the one scene to the other, with the last one once more when a second has passed.

    A scene that was there before may have a card on it that lies on the table by now, and is not dealt once more.
    """
    surface, show = pygame.Surface(SIZE), Show(renderer)
    for scene in (after, before) if again else (before,):
        show.cut()
        show.present(surface, scene, Motion.NONE, 0.0)
    frames, at_ms = [seen(surface, 0.0)], 0.0
    while at_ms == 0 or show.moving:
        at_ms += FRAME_MS
        show.present(surface, after, motion, at_ms)
        frames.append(seen(surface, at_ms))
    return [*frames, replace(frames[-1], at_ms=at_ms + LATER_MS)]


def moving(changes: tuple[Change, ...], motion: Motion, theme: ThemeName, on_desk: bool = False) -> int:
    """How many of these changes take more than one frame, none of which may flash.

    A cut changes every place once, and a flash takes two changes. The band of a card that flies in darkens more than a
    quarter of the picture on its way over a full table, and less than a third.
    """
    prefs, renderer = Prefs(motion=motion, theme=theme), Renderer(ruler())
    moved = 0
    scenes: dict[int, Scene] = {}  # by the identity of their looks, of which each is in several changes
    for change in changes:
        for look in (change.before, change.after):
            if id(look) not in scenes:
                scenes[id(look)] = look.scene(prefs, SIZE, on_desk)
        before, after = scenes[id(change.before)], scenes[id(change.after)]
        if duration_ms(before, after, motion) > 0:
            moved += 1
            found = flashes(frames_between(before, after, change.again, motion, renderer), surface=THIRD)
            assert not found, (change.told, found)
    print(f"{moved} of {len(changes)} changes move")
    return moved


@pytest.mark.parametrize(("motion", "theme"), WAYS_TO_MOVE)
def test_no_screen_of_a_debate_flashes_when_it_follows_another(motion: Motion, theme: ThemeName) -> None:
    assert moving(changes_in_debates(), motion, theme) > 50


@pytest.mark.parametrize(("motion", "theme"), WAYS_TO_MOVE)
def test_nothing_flashes_that_is_laid_over_a_debate_or_comes_before(motion: Motion, theme: ThemeName) -> None:
    assert moving(changes_around_debates(), motion, theme) > 5


def test_a_desk_does_not_flash_and_moves_nothing_but_what_covers_it() -> None:
    assert moving(changes_around_debates(), Motion.CALM, ThemeName.PAPER, on_desk=True) > 5
    assert moving(changes_in_debates()[::2], Motion.FULL, ThemeName.CONTRAST, on_desk=True) == 0


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("motion", Motion)
def test_nothing_flashes_that_is_done_with_keys(motion: Motion, theme: ThemeName) -> None:
    film = Film(Prefs(motion=motion, theme=theme), SIZE)
    room = film.room
    room.director.seed = 1

    def check(act: Callable[[], None]) -> None:
        before = film.scene.moment
        frames = [seen(film.surface, at_ms) for at_ms in film.after(act)]
        assert not flashes(frames), f"{before} -> {film.scene.moment}"

    for _ in range(3):
        check(lambda: room.click("next"))  # the ways, the setup, the first card
    opened = ("b", "b", "u", "up", "u", "t", "t", "t", "?", "escape", "space", "space", "i", "escape", "f3", "escape")
    for key in (*opened, "page-down", "page-up", "ctrl z", "ctrl y", "n", "escape", "w", "escape", "o", "escape"):
        check(lambda key=key: room.press(key))
    room.go_to("for")
    film.settle(lambda: None)
    for seconds in (38, 5, 17, 5, 60):
        check(lambda seconds=seconds: room.wait(seconds))  # the sign before the end, the end, over time
    while len(room.session.state.rounds) < 2:
        if room.phase == "second-vote":
            room.vote(**{"for": 5, "against": 14, "unsure": 5})
        check(lambda: room.press("page-down"))


@pytest.mark.parametrize("theme", ThemeName)
def test_a_clicker_pressed_as_fast_as_it_may_be_is_within_what_wcag_allows(theme: ThemeName) -> None:
    film = Film(Prefs(theme=theme), SIZE)
    film.room.director.seed = 1
    film.room.start()
    frames: list[Seen] = []
    while len(film.room.session.state.rounds) < 3:
        if film.room.phase.endswith("vote"):
            film.room.click("field/for")
            film.room.press("r")
        until_ms, times = film.at_ms + GUARD_MS, film.after(lambda: film.room.press("page-down"))
        frames += [seen(film.surface, at_ms) for at_ms in times if at_ms <= until_ms]
        film.at_ms = until_ms
    assert not flashes(frames, of_surface=MOST_OF_CELL)


def lights(*values: int) -> list[Seen]:
    """A picture whose left half has these values of grey, one each tenth of a second, beside one that stays black."""
    surface, frames = pygame.Surface((140, 100)), []
    for number, value in enumerate(values):
        surface.fill((value,) * 3, (0, 0, 80, 100))
        frames.append(seen(surface, number * 100))
    return frames


@pytest.mark.parametrize(
    ("values", "changes"),
    [
        ((0, 255), 1),
        ((0, 100, 200, 255), 1),
        ((0, 255, 0), 2),
        ((255, 0, 255, 0, 255), 4),
        ((240, 255, 240), 0),
        ((100, 110, 100), 0),
        ((0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255), 2),
    ],
    ids=["once", "in steps", "and back", "a lamp", "nearly white", "hardly", "later"],
)
def test_a_flash_would_be_found(values: tuple[int, ...], changes: int) -> None:
    assert most_changes(lights(*values), FULL_SURFACE) == changes


def test_less_than_the_share_asked_for_does_not_count() -> None:
    assert most_changes(lights(0, 255, 0), 0.7) == 0


@pytest.mark.parametrize(
    ("colours", "changes"),
    [
        (((0, 0, 0), (255, 0, 0), (0, 0, 0)), 2),
        (((126, 54, 0), (246, 239, 226), (126, 54, 0)), 2),
        (((255, 255, 255), (0, 0, 255), (255, 255, 255)), 0),
        (((0, 0, 0), (70, 20, 20), (0, 0, 0)), 0),
    ],
    ids=["red on black", "the brown of those against", "blue", "a dark red"],
)
def test_a_red_flash_would_be_found(colours: tuple[tuple[int, int, int], ...], changes: int) -> None:
    surface, frames = pygame.Surface((140, 100)), []
    for number, colour in enumerate(colours):
        surface.fill(colour)
        frames.append(seen(surface, number * 100))
    assert most_changes_of_red(frames, FULL_SURFACE) == changes
