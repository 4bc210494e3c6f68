"""Nothing flashes: the picture turns brighter or darker at most once a second, whatever follows whatever."""

from collections.abc import Callable

import pygame
import pytest

from game.view.prefs import Motion, Prefs, ThemeName
from tests.shell.film import Film
from tests.shell.flashes import GRID, Seen, most_changes, seen

FULL_SURFACE, ONE_CELL = 0.25, 1 / (GRID[0] * GRID[1])
MOST_OF_SURFACE, MOST_OF_CELL = 1, 6
"""Changes a second: one of a quarter of the picture, three pairs anywhere."""


@pytest.mark.parametrize(
    ("motion", "theme"),
    [(Motion.FULL, theme) for theme in ThemeName] + [(Motion.CALM, ThemeName.PAPER), (Motion.NONE, ThemeName.PAPER)],
)
def test_no_change_of_the_screen_flashes(motion: Motion, theme: ThemeName) -> None:
    film = Film(Prefs(motion=motion, theme=theme))
    room = film.room
    room.director.seed = 1

    def check(act: Callable[[], None]) -> None:
        before = film.scene.moment
        frames = [seen(film.surface, at_ms) for at_ms in film.after(act)]
        told = f"{before} -> {film.scene.moment}"
        assert most_changes(frames, FULL_SURFACE) <= MOST_OF_SURFACE, told
        assert most_changes(frames, ONE_CELL) <= MOST_OF_CELL, told

    for _ in range(3):
        check(lambda: room.click("next"))  # the ways, the setup, the first card
    for key in ("b", "b", "t", "t", "t", "?", "escape", "space", "space", "i", "escape", "f3", "escape"):
        check(lambda key=key: room.press(key))
    while len(room.session.state.rounds) < 2:
        if room.phase == "first-vote":
            room.vote(**{"for": 10, "against": 9, "unsure": 5})
        if room.phase == "second-vote":
            room.vote(**{"for": 5, "against": 14, "unsure": 5})
        check(lambda: room.press("page-down"))


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
