"""The preview's window and its loop: two pictures in one window, the card and what stands round it."""

import time

import pygame

from game.shell.input import press_of
from game.shell.keys import Press
from game.shell.pictures import Pictures
from game.shell.preview.chips import KEYS
from game.shell.preview.watch import Watch
from game.shell.preview.workbench import Workbench
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.shell.windows import open_window
from game.view.prefs import Motion
from game.view.preview import Framed
from game.view.scene import Scene

LOOKS_PER_S = 25
"""How often keys and files are looked at: within a blink, and cheap enough for a laptop that stays open all day."""


SMALLEST_SIZE = (800, 500)


class Preview:
    """One window on one workbench."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._watch = Watch(bench.watched.folder)
        self._text = TextEngine()
        self._pictures = Pictures(lambda _deck: bench.watched.folder)
        self._round = Show(Renderer(self._text))
        self._card = Show(Renderer(self._text, pictures=self._pictures))
        self._window = open_window(bench.fullscreen)
        self._window.minimum_size = SMALLEST_SIZE
        self._fullscreen = bench.fullscreen
        self._framed: Framed | None = None
        self._scene: Scene | None = None
        self._key: object = None
        self._place: pygame.Surface | None = None

    def run(self) -> None:
        """Until the author closes the window."""
        pace = pygame.time.Clock()
        try:
            while not self._bench.leaving:
                self.step()
                pace.tick(LOOKS_PER_S)
        finally:
            self._window.destroy()

    def step(self) -> bool:
        """Look at keys and files once, and draw what changed; tells whether anything did."""
        for event in pygame.event.get():
            self._handle(event)
        if self._watch.changed():
            self._pictures.forget()
            self._bench.read()
            self._key = None
        if self._bench.fullscreen != self._fullscreen:
            self._turn_fullscreen()
        drawn = self._draw()
        if drawn:
            self._window.flip()
        elif self._bench.watched.take_advice():
            self._key = None
        return drawn

    def _draw(self) -> bool:
        """Bring both pictures onto the window; tells whether anything changed."""
        surface = self._window.get_surface()
        key = (self._bench.looking, self._window.size)
        if key != self._key or self._framed is None:
            self._key = key
            self._framed = self._bench.frame(self._text, self._window.size)
            card = self._framed.card
            self._scene = self._bench.card(self._text, (round(card.w), round(card.h))) if card is not None else None
            if self._window.title != self._framed.scene.title:
                self._window.title = self._framed.scene.title
        place = self._placed(surface)
        now_ms = time.monotonic() * 1000
        changed = self._round.present(surface, self._framed.scene, Motion.NONE, now_ms)
        if changed:
            self._card.forget()  # what stands round the card was drawn over it
        if self._scene is not None and place is not None:
            changed = self._card.present(place, self._scene, Motion.NONE, now_ms) or changed
        return changed

    def _placed(self, surface: pygame.Surface) -> pygame.Surface | None:
        """The part of the window that the card is drawn on; the same one as long as nothing moves."""
        box = self._framed.card if self._framed is not None else None
        rect = pygame.Rect(box.x, box.y, box.w, box.h) if box is not None else None
        known = self._place
        before = known.get_rect(topleft=known.get_offset()) if known is not None else None
        if before != rect or (known is not None and known.get_parent() is not surface):
            self._place = surface.subsurface(rect) if rect is not None else None
            self._round.forget()  # where the card was, something else is now
        return self._place

    def _handle(self, event: pygame.Event) -> None:
        bench = self._bench
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            bench.leaving = True
        elif event.type == pygame.KEYDOWN:
            verb = verb_of(press_of(event))
            if verb == "leave":
                bench.leaving = True
            else:
                bench.act(verb)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and self._framed is not None:
            hit = self._framed.scene.at(*event.pos)
            if hit is not None and hit.action is not None:
                bench.act(hit.action.verb)
        elif event.type == pygame.WINDOWEXPOSED:
            self._round.forget()
            self._card.forget()

    def _turn_fullscreen(self) -> None:
        self._fullscreen = self._bench.fullscreen
        if self._fullscreen:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()


def verb_of(press: Press) -> str:
    """What a key asks for; empty for one that does nothing."""
    if press.control:
        return "leave" if press.character in ("q", "w") else ""
    letter = press.character.lower()
    if letter == "l":
        return "language-" if press.shift else "language"
    return KEYS.get(letter) or KEYS.get(press.name, "")


def show(bench: Workbench) -> None:
    """Open the window and stay until it is closed. Raises `NoDisplay` when there is no screen."""
    Preview(bench).run()
