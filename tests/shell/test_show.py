"""What a window shows after any course of screens is what drawing the last frame whole would show."""

from dataclasses import replace
from functools import cache

import pygame
from hypothesis import given, settings
from hypothesis import strategies as st

from game.i18n.locales import languages
from game.shell.catalogue import open_catalogue
from game.shell.gallery import screen, stage_of
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.audience import audience
from game.view.desk import desk
from game.view.prefs import Motion, Prefs, ThemeName
from game.view.scene import Scene
from game.view.screens import Seat
from game.view.sharing import room_stage
from tests.shell.samples import table

SIZE = (640, 400)
MAGENTA = (255, 0, 255)
TEXT = TextEngine()

SCREENS = (
    ("duel", "table"),
    ("duel", "setup"),
    ("duel", "read"),
    ("duel", "first-vote"),
    ("duel", "for"),
    ("duel", "outcome"),
    ("duel", "outcome:1"),
    ("duel", "menu"),
    ("duel", "black"),
    ("duel", "summary"),
    ("timeline", "order"),
    ("regnier", "colours"),
    ("moving-debate", "crossing"),
)


@cache
def scenes() -> tuple[Scene, ...]:
    """Screens of debates as the room and the desk see them, among them one that runs from the right and a dark one."""
    catalogue = open_catalogue()
    decks = tuple(deck for deck, _ in catalogue.decks.values())
    formats = tuple(played for played, _ in catalogue.formats.values())
    made = []
    for played, name in SCREENS:
        stage = stage_of(decks, formats, tuple((code, code) for code in languages()))
        stage = replace(stage, choice=replace(stage.choice, format=played))
        for language, theme in (("en", ThemeName.PAPER), ("ar", ThemeName.NIGHT)):
            tr, prefs = catalogue.translator(language), Prefs(language, theme)
            session, shown, now_ms = screen(name, stage, tr)
            room = audience(session, room_stage(shown), tr, prefs, TEXT, SIZE, now_ms)
            made += [room, audience(session, room_stage(shown), tr, prefs, TEXT, SIZE, now_ms + 1000)]
            if session is not None:
                seated = replace(shown, seat=Seat.DESK)
                made.append(desk(session, seated, tr, prefs, TEXT, SIZE, now_ms, room))
    return tuple(made)


def surface_of(size: tuple[int, int]) -> pygame.Surface:
    surface = pygame.Surface(size)
    surface.fill(MAGENTA)
    return surface


def shown(show: Show) -> bytes:
    """The pixels of the frame that was shown last, drawn whole by a renderer that knows nothing of those before it."""
    assert show._drawn is not None
    surface = surface_of(SIZE)
    Renderer(TEXT).draw(surface, show._drawn)
    return surface.get_buffer().raw


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1000),  # which scene
        st.sampled_from([0, 16, 100, 190, 390, 1000]),  # how long after the one before
        st.sampled_from(Motion),
        st.sampled_from(["", "", "", "cut", "lost", "again"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=40)
@given(STEPS)
def test_any_course_of_screens_leaves_the_pixels_of_the_last_frame(
    steps: list[tuple[int, int, Motion, str]],
) -> None:
    show, surface, now_ms, scene = Show(Renderer(TEXT)), surface_of(SIZE), 0.0, scenes()[0]
    for number, later_ms, mode, what in steps:
        now_ms += later_ms
        if what == "cut":
            show.cut()
        elif what == "lost":
            surface.fill(MAGENTA)
            show.forget()
        if what != "again":
            scene = scenes()[number % len(scenes())]
        show.present(surface, scene, mode, now_ms)
        assert surface.get_buffer().raw == shown(show)


def present(show: Show, surface: pygame.Surface, scene: Scene) -> bool:
    return show.present(surface, scene, Motion.NONE, 0.0)


def test_a_scene_that_shows_already_is_not_drawn_again() -> None:
    show, scene = Show(Renderer(TEXT)), table()
    surface, other = surface_of((320, 180)), surface_of((320, 180))
    assert present(show, surface, scene)
    assert not present(show, surface, scene)
    show.forget()
    assert present(show, surface, scene), "what was drawn was lost"
    assert present(show, other, scene), "another surface has nothing on it yet"
    assert other.get_buffer().raw == surface.get_buffer().raw
    assert not present(show, other, scene)


def test_a_motion_goes_on_while_its_scene_stays_the_same() -> None:
    show, surface = Show(Renderer(TEXT)), surface_of((320, 180))
    after = table("0:59", "two", "Une autre", turns="card/")
    show.present(surface, table(), Motion.FULL, 0.0)
    assert [show.present(surface, after, Motion.FULL, now_ms) for now_ms in (0.0, 100.0, 200.0)][1:] == [True, True]
    assert show.present(surface, after, Motion.FULL, 1000.0)
    assert not show.moving
    assert not show.present(surface, after, Motion.FULL, 1016.0)


def test_a_cross_fade_takes_the_memory_that_was_had_while_nothing_moved() -> None:
    renderer = Renderer(TEXT)
    show, surface, before = Show(renderer), surface_of((320, 180)), table()
    for _ in range(2):
        show.present(surface, before, Motion.CALM, 0.0)
    ready = list(renderer._canvases._free)
    assert len(ready) == 2
    for now_ms in (0.0, 50.0):
        show.present(surface, table("0:59", "two", "Une autre"), Motion.CALM, now_ms)
    fade = renderer._fade
    assert fade is not None
    assert fade._leaving is not None
    assert {id(fade._coming), id(fade._leaving)} == {id(canvas) for canvas in ready}
    show.present(surface, before, Motion.FULL, 5000.0)
    show.present(surface, before, Motion.FULL, 9000.0)
    assert sorted(map(id, renderer._canvases._free)) == sorted(map(id, ready)), "the next fade takes them again"
