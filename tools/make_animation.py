"""Makes the README's animation, `docs/images/duel.png`: a card flies in, the room votes twice, and sees who moved.

    .venv/bin/python -m tools.make_animation

An animated PNG out of the frames that the program shows: every screen is that of a session that was really played.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from PIL import Image

from game import paths
from game.content.library import open_deck, open_format
from game.i18n.locales import translator
from game.shell.gallery import screen, stage_of
from game.shell.motion import duration_ms, frame
from game.shell.renderer import Renderer
from game.shell.text import TextEngine
from game.view.audience import audience
from game.view.prefs import Motion, Prefs
from game.view.scene import Scene
from game.view.screens import Seat
from game.view.stage import Stage

FILE = Path(__file__).resolve().parent.parent / "docs" / "images" / "duel.png"
DECK, FORMAT, CARD, SEED = "environment", "duel", "ai-saves-climate", 67
"""With that seed the room that plays by itself changes its mind."""

SIZE, COLOURS, FRAME_MS = (800, 450), 32, 50
PLAYS = 2
"""Then it stands still on its last frame: what moves without an end keeps people from reading."""

STEPS = (
    ("table", 1200),
    ("setup", 600),
    ("read", 2000),
    ("first-vote", 900),
    ("first-vote:done", 1300),
    ("for", 1500),
    ("against", 1500),
    ("second-vote:done", 1300),
    ("outcome", 3000),
    ("outcome:1", 3500),
)
"""The screens, in their order, and for how many milliseconds each stands still."""

Shown = tuple[Image.Image, int]
"""A picture, and for how many milliseconds it stands."""


def main() -> None:
    """Write the file, and say how large it became."""
    pictures, lengths = zip(*shown(), strict=True)
    palette = _palette(pictures)
    first, *others = (picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures)
    first.save(FILE, save_all=True, append_images=others, duration=list(lengths), loop=PLAYS, optimize=True)
    print(f"{FILE}: {len(pictures)} frames, {sum(lengths) / 1000:.1f} s, {FILE.stat().st_size / 1000:.0f} kB")


def shown() -> Iterator[Shown]:
    """Every frame of the film."""
    text = TextEngine()
    renderer, surface = Renderer(text), pygame.Surface(SIZE)
    previous: Scene | None = None
    for name, still_ms in STEPS:
        scene = _scene(name, text)
        moving_ms = duration_ms(previous, scene, Motion.FULL)
        times = [*range(FRAME_MS, moving_ms, FRAME_MS), moving_ms]
        for at_ms in times:
            renderer.draw(surface, frame(previous, scene, at_ms, Motion.FULL))
            picture = Image.frombytes("RGB", SIZE, pygame.image.tobytes(surface, "RGB"))
            yield picture, still_ms if at_ms == times[-1] else FRAME_MS
        previous = scene


def _scene(name: str, text: TextEngine) -> Scene:
    tr = translator("en")
    session, stage, now_ms = screen(name, _stage(), tr, CARD, SEED)
    seat = Seat.ROOM if session is not None else Seat.ALONE
    return audience(session, replace(stage, seat=seat, focus=None), tr, Prefs(), text, SIZE, now_ms)


def _stage() -> Stage:
    deck = open_deck(paths.decks_folder() / DECK).value
    played = open_format(paths.formats_folder() / f"{FORMAT}.yaml").value
    if deck is None or played is None:
        raise SystemExit("The shipped deck or format has mistakes: python3 dev.py palabre check decks formats")
    return stage_of((deck,), (played,), (("en", "English"),))


def _palette(pictures: tuple[Image.Image, ...]) -> Image.Image:
    """One palette for all frames, so that what stands still is the same in each."""
    wide, high = SIZE
    sheet = Image.new("RGB", (wide, high * len(pictures)))
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (0, high * number))
    return sheet.quantize(COLOURS, Image.Quantize.MEDIANCUT)


if __name__ == "__main__":
    main()
