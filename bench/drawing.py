"""Frames: the time from a scene to the surface, in software, on small, wide and large screens.

Measured is what the processor works for a frame, not what other programs make it wait.
"""

import gc
import os
import time
from collections.abc import Callable
from dataclasses import replace

import pygame

from bench.report import Figure
from game.i18n.locales import languages
from game.i18n.translator import Translator
from game.shell.catalogue import open_catalogue
from game.shell.gallery import screen, stage_of
from game.shell.garbage import settle
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.audience import audience
from game.view.desk import desk
from game.view.prefs import Motion, Prefs
from game.view.scene import Scene
from game.view.screens import Seat
from game.view.sharing import room_stage
from game.view.stage import Stage

SIZE, WIDE, LARGE = (1920, 1080), (2560, 1080), (3840, 2160)
FRAME_MS = 1000 / 60
LIMIT_MS, LARGE_LIMIT_MS = 16.0, 33.0
ROUNDS = 40
FORMAT = "duel"
SCREENS = ("setup", "read", "first-vote", "for", "against", "outcome", "outcome:1")
MOTIONS = {
    "card flying in": (("setup", "read"), Motion.FULL),
    "sides stepping back and forward": (("for", "against"), Motion.FULL),
    "bars growing": (("outcome:1", "outcome"), Motion.FULL),
    "cross-fade (calm)": (("for", "first-vote"), Motion.CALM),
}

now_s: Callable[[], float] = time.perf_counter if os.name == "nt" else time.thread_time
"""Seconds; Windows tells what a thread worked in steps that are as long as a frame."""


def figures() -> list[Figure]:
    """The 99th percentile of moving frames, the first and the last one of each motion among them."""
    catalogue = open_catalogue()
    tr = catalogue.translator("en")
    decks = tuple(deck for deck, _ in catalogue.decks.values())
    formats = tuple(played for played, _ in catalogue.formats.values())
    stage = stage_of(decks, formats, tuple((code, code) for code in languages()))
    stage = replace(stage, choice=replace(stage.choice, format=FORMAT))
    settle()  # as the program does when its first screen stands
    found = []
    for size, limit in ((SIZE, LIMIT_MS), (WIDE, LIMIT_MS), (LARGE, LARGE_LIMIT_MS)):
        text = TextEngine()
        scenes = _scenes(stage, tr, text, size)
        reference = _percentile(_plain_frames(size), 99)
        plain, of_size = "a full surface filled and copied, p99", f"at {size[0]}x{size[1]}, p99"
        for name, (pair, mode) in MOTIONS.items():
            taken = _moving(text, scenes, pair, mode, size)
            found.append(Figure(f"{name} {of_size}", _percentile(taken, 99), "ms", limit, plain, reference))
        if size == SIZE:
            pair, mode = MOTIONS["bars growing"]
            taken = _moving(text, scenes, pair, mode, size, beside=True)
            name = f"bars growing on both windows {of_size}"
            found.append(Figure(name, _percentile(taken, 99), "ms", 20.0, plain, reference))
    gc.unfreeze()
    return found


def _scenes(stage: Stage, tr: Translator, text: TextEngine, size: tuple[int, int]) -> dict[str, Scene]:
    scenes: dict[str, Scene] = {}
    for name in SCREENS:
        session, shown, now_ms = screen(name, stage, tr)
        scenes[name] = audience(session, shown, tr, Prefs(), text, size, now_ms)
        if session is not None:
            shown = replace(shown, seat=Seat.DESK)
            room = audience(session, room_stage(shown), tr, Prefs(), text, size, now_ms)
            scenes[f"room {name}"] = room
            scenes[f"desk {name}"] = desk(session, shown, tr, Prefs(), text, size, now_ms, room)
    return scenes


def _moving(
    text: TextEngine,
    scenes: dict[str, Scene],
    pair: tuple[str, str],
    mode: Motion,
    size: tuple[int, int],
    beside: bool = False,
) -> list[float]:
    """Milliseconds of each moving frame; with the desk's window `beside`. Each time nothing but text is known."""
    surface, second = pygame.Surface(size), pygame.Surface(size)
    taken = []
    for _ in range(ROUNDS if size != LARGE else ROUNDS // 2):
        show, desk_show = Show(Renderer(text)), Show(Renderer(text))
        before, after = (scenes[f"room {name}"] if beside else scenes[name] for name in pair)
        show.present(surface, before, mode, 0.0)
        show.present(surface, before, mode, 0.0)  # as the program does many times while nothing moves
        if beside:
            desk_show.present(second, scenes[f"desk {pair[0]}"], mode, 0.0)
        shown_ms = 1000.0
        while True:
            started_s = now_s()
            show.present(surface, after, mode, shown_ms)
            if beside:
                desk_show.present(second, scenes[f"desk {pair[1]}"], mode, shown_ms)
            taken.append((now_s() - started_s) * 1000)
            shown_ms += FRAME_MS
            if not show.moving:
                break
    return taken


def _plain_frames(size: tuple[int, int]) -> list[float]:
    surface, other = pygame.Surface(size), pygame.Surface(size)
    taken = []
    for shade in range(200):
        started_s = now_s()
        other.fill((shade, shade, shade))
        surface.blit(other, (0, 0))
        taken.append((now_s() - started_s) * 1000)
    return taken


def _percentile(values: list[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]
