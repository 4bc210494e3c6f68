"""Frames: the time from a scene to the surface, in software, at 1920x1080."""

import time
from dataclasses import replace

import pygame

from bench.report import Figure
from game.i18n.locales import languages
from game.shell.catalogue import open_catalogue
from game.shell.gallery import screen, stage_of
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.audience import audience
from game.view.desk import desk
from game.view.scene import Scene
from game.view.sharing import room_stage
from game.view.stage import Motion, Prefs, Seat

SIZE = (1920, 1080)
FRAME_MS = 1000 / 60
ROUNDS = 40
FORMAT = "duel"


def figures() -> list[Figure]:
    """The 99th percentile of moving frames: a card that turns over, bars that grow, a cross-fade."""
    catalogue = open_catalogue()
    tr = catalogue.translator("en")
    decks = tuple(deck for deck, _ in catalogue.decks.values())
    formats = tuple(played for played, _ in catalogue.formats.values())
    stage = stage_of(decks, formats, tuple((code, code) for code in languages()))
    stage = replace(stage, choice=replace(stage.choice, format=FORMAT))
    text = TextEngine()
    scenes: dict[str, Scene] = {}
    for name in ("setup", "read", "first-vote", "for", "outcome", "outcome:1"):
        session, shown, now_ms = screen(name, stage, tr)
        scenes[name] = audience(session, shown, tr, Prefs(), text, SIZE, now_ms)
        if session is not None:
            shown = replace(shown, seat=Seat.DESK)
            room = audience(session, room_stage(shown), tr, Prefs(), text, SIZE, now_ms)
            scenes[f"room {name}"] = room
            scenes[f"desk {name}"] = desk(session, shown, tr, Prefs(), text, SIZE, now_ms, room)
    reference = _percentile(_plain_frames(), 99)
    turning = _moving(text, scenes, ("setup", "read"), Motion.FULL)
    growing = _moving(text, scenes, ("outcome:1", "outcome"), Motion.FULL)
    fading = _moving(text, scenes, ("for", "first-vote"), Motion.CALM)
    both = _moving(text, scenes, ("outcome:1", "outcome"), Motion.FULL, beside=True)
    plain = "a full surface filled and copied, p99"
    return [
        Figure("card turning over, p99", _percentile(turning, 99), "ms", 16.0, plain, reference),
        Figure("bars growing, p99", _percentile(growing, 99), "ms", 16.0, plain, reference),
        Figure("cross-fade (calm), p99", _percentile(fading, 99), "ms", 16.0, plain, reference),
        Figure("bars growing, both windows, p99", _percentile(both, 99), "ms", 20.0, plain, reference),
    ]


def _moving(
    text: TextEngine, scenes: dict[str, Scene], pair: tuple[str, str], mode: Motion, beside: bool = False
) -> list[float]:
    """Milliseconds of each moving frame, the first one of each motion included; with the desk's window `beside`."""
    surface, second = pygame.Surface(SIZE), pygame.Surface(SIZE)
    taken = []
    for _ in range(ROUNDS):
        show, desk_show = Show(Renderer(text)), Show(Renderer(text))
        before, after = (scenes[f"room {name}"] if beside else scenes[name] for name in pair)
        show.present(surface, before, mode, 0.0)
        if beside:
            desk_show.present(second, scenes[f"desk {pair[0]}"], mode, 0.0)
        now_ms = 1000.0
        while True:
            started = time.perf_counter()
            show.present(surface, after, mode, now_ms)
            if beside:
                desk_show.present(second, scenes[f"desk {pair[1]}"], mode, now_ms)
            taken.append((time.perf_counter() - started) * 1000)
            now_ms += FRAME_MS
            if not show.moving:
                break
    return taken


def _plain_frames() -> list[float]:
    surface, other = pygame.Surface(SIZE), pygame.Surface(SIZE)
    taken = []
    for shade in range(200):
        started = time.perf_counter()
        other.fill((shade, shade, shade))
        surface.blit(other, (0, 0))
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def _percentile(values: list[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]
