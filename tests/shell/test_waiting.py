"""Waiting ends with an event, which stays for whoever looks; nothing that nobody answers ends it."""

import threading
from collections.abc import Iterator

import pygame
import pytest

from game.shell import waiting
from game.shell.kept_scene import KeptScene
from game.shell.waiting import Waiting
from tests.shell.samples import table

A_DAY_MS = 24 * 3600 * 1000.0
"""Longer than any test may take: who waits for that is stopped."""

KEY = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode="", scancode=0)


@pytest.fixture(params=["system", "own"])
def waits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Waiting]:
    """Waiting by SDL's own means, and by looking again and again."""
    pygame.display.init()
    window = pygame.Window("waiting", (64, 36))
    if request.param == "system":
        monkeypatch.setattr(waiting, "BLOCKING_DRIVERS", {pygame.display.get_driver()})
    made = Waiting()
    assert (made._sdl is not None) == (request.param == "system")
    pygame.event.get()
    yield made
    pygame.event.set_allowed(waiting.UNHEARD)
    window.destroy()


def test_an_event_that_is_there_ends_the_wait_and_is_not_lost(waits: Waiting) -> None:
    pygame.event.post(KEY)
    waits.wait(A_DAY_MS)
    assert [event.key for event in pygame.event.get(pygame.KEYDOWN)] == [pygame.K_RIGHT]


def test_an_event_that_comes_ends_the_wait(waits: Waiting) -> None:
    other = threading.Thread(target=pygame.event.post, args=(KEY,))
    other.start()
    waits.wait(A_DAY_MS)
    other.join()
    assert len(pygame.event.get(pygame.KEYDOWN)) == 1


@pytest.mark.usefixtures("waits")
def test_a_moving_mouse_wakes_nobody() -> None:
    pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1), rel=(1, 1), buttons=(0, 0, 0)))
    assert not pygame.event.peek(pygame.MOUSEMOTION)


def test_no_time_is_no_wait_and_a_gamepad_no_hindrance(waits: Waiting) -> None:
    waits.wait(0)
    waits.wait(-5)
    waits.wait(1)
    pygame.event.post(KEY)
    waits.wait(A_DAY_MS, pads=True)
    assert len(pygame.event.get(pygame.KEYDOWN)) == 1


def test_a_scene_is_made_anew_only_when_what_it_is_made_of_changed() -> None:
    kept, made, session = KeptScene(), [], object()

    def scene_of(*alike: object, of: object = session) -> None:
        def make() -> object:
            made.append(alike)
            return table()

        kept.of((of,), alike, make)  # type: ignore[arg-type]

    scene_of("stage", 1)
    scene_of("stage", 1)
    assert len(made) == 1
    scene_of("stage", 2)
    scene_of("stage", 2, of=object())
    assert len(made) == 3
