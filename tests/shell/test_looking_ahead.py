"""What shows next is got ready while the room reads: it is what "next" brings, and it changes nothing that shows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game import paths
from game.core.timer import Untimed
from game.shell.ahead import LookingAhead, after_next
from game.shell.renderer import Renderer
from game.shell.text import Run, TextEngine
from game.view.audience import audience
from game.view.focus import fields_by_page
from game.view.prefs import Prefs
from game.view.scene import Colour, Scene, Weight
from game.view.screens import Overlay
from tests.shell.room import SIZE, Room
from tests.view.samples import FORMATS

MOST_STEPS = 60
UNTIMED = Untimed()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))


def seen(room: Room, text: TextEngine) -> Scene:
    director = room.director
    prefs, now_ms = director.prefs, director.now_ms
    return audience(director.session, director.stage, director.tr, prefs, text, SIZE, now_ms, director.second)


def coming(room: Room, renderer: Renderer, text: TextEngine) -> Iterator[tuple[Renderer, Scene]]:
    director, shown = room.director, room.scene
    more, fields = shown.page + 1 < shown.pages, fields_by_page(shown)
    for session, stage in after_next(room.session, director.stage, director.now_ms, more, fields):
        yield renderer, audience(session, stage, director.tr, director.prefs, text, SIZE, director.now_ms)


def look_at_all(ahead: LookingAhead, room: Room, renderer: Renderer, text: TextEngine) -> None:
    of = room.session, room.director.stage, room.director.prefs
    ahead.look(of, lambda: coming(room, renderer, text))
    while ahead.busy:
        ahead.look(of, lambda: coming(room, renderer, text))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("size", [100, 200])
def test_what_is_got_ready_is_what_next_brings_in_every_format(format: str, size: int) -> None:
    room = Room(Prefs(text=size), format)
    room.director.start(1)
    for _ in range(MOST_STEPS):
        shown, before, stage = room.scene, room.session, room.director.stage
        expected = list(
            after_next(before, stage, room.director.now_ms, shown.page + 1 < shown.pages, fields_by_page(shown))
        )
        room.press("page-down")
        if room.director.stage.notice is not None and room.session is before and room.director.stage.page == stage.page:
            room.press("page-down")  # it was asked about
            if all(session is before for session, _ in expected):
                continue  # something is missing, so that this may well not come
        if room.director.session is None:
            break
        stage, there = room.director.stage, replace(room.session.state, timer=UNTIMED)
        assert (there, stage.page, stage.focus) in [
            (replace(session.state, timer=UNTIMED), on.page, on.focus) for session, on in expected
        ]
        if room.session.state.finished:
            break
    room.director.close()


def test_what_was_got_ready_is_drawn_without_writing_a_line_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    text, room = TextEngine(), Room()
    room.director.start(1)
    renderer, surface = Renderer(text), pygame.Surface(SIZE)
    room.go_to("first-vote")
    assert list(coming(room, renderer, text)) == [], "a vote that nobody has cast goes nowhere"
    room.press("r")
    renderer.draw(surface, seen(room, text))
    look_at_all(LookingAhead(), room, renderer, text)
    written: list[str] = []
    picture = TextEngine._picture

    def counted(self: TextEngine, run: Run, px: int, weight: Weight, colour: Colour) -> tuple[pygame.Surface, int, int]:
        written.append(run.text)
        return picture(self, run, px, weight, colour)

    monkeypatch.setattr(TextEngine, "_picture", counted)
    room.press("page-down")
    assert room.phase != "first-vote"
    renderer.draw(surface, seen(room, text))
    clocks = [line for line in written if not any(char.isdigit() for char in line)]
    assert clocks == [], "only the clock's digits are new"
    room.press("t")
    renderer.draw(surface, seen(room, text))
    assert len(written) > 5, "in other colours all is"


def test_a_window_shows_the_same_whatever_was_got_ready_meanwhile() -> None:
    text, room = TextEngine(), Room()
    room.director.start(1)
    ahead, renderer, alone = LookingAhead(), Renderer(text), Renderer(TextEngine())
    with_it, without = pygame.Surface(SIZE), pygame.Surface(SIZE)
    before: Scene | None = None
    for _ in range(8):
        scene = seen(room, text)
        renderer.update(with_it, before, scene)
        look_at_all(ahead, room, renderer, text)
        later = replace(scene, nodes=scene.nodes[:-1])
        renderer.update(with_it, scene, later)
        alone.draw(without, later)
        assert pygame.image.tobytes(with_it, "RGB") == pygame.image.tobytes(without, "RGB")
        before = later
        room.press("page-down")


def test_nothing_is_got_ready_behind_what_lies_over_the_screen_or_after_the_end() -> None:
    room = Room()
    room.director.start(1)
    stage, session = room.director.stage, room.session
    assert list(after_next(session, stage, 0, more_pages=False))
    assert list(after_next(session, replace(stage, overlay=Overlay.HELP), 0, more_pages=False)) == []
    ended = replace(session, state=replace(session.state, finished=True))
    assert list(after_next(ended, stage, 0, more_pages=True)) == []


def test_another_screen_is_begun_anew_and_the_same_one_is_not_done_twice() -> None:
    text, room = TextEngine(), Room()
    room.director.start(1)
    ahead, renderer = LookingAhead(), Renderer(text)
    asked: list[str] = []

    def counted() -> Iterator[tuple[Renderer, Scene]]:
        asked.append(room.phase)
        yield from coming(room, renderer, text)

    for _ in range(3):
        for _ in range(200):
            ahead.look((room.session, room.director.stage), counted)
        room.press("page-down")
    assert len(asked) == 3
    assert not ahead.busy
