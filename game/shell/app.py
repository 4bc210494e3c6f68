"""The windows and their loop: events in, actions to the director, scenes out. Still when nothing changes."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count

import pygame

from game.core.session import Session
from game.shell import displays, windows
from game.shell.acting.settings import capture
from game.shell.bindings import meant
from game.shell.director import Director
from game.shell.garbage import settle
from game.shell.input import pad_key, press_of
from game.shell.keys import Press, action_for, takes_text
from game.shell.pane import Pane
from game.shell.text import SPACED, TextEngine
from game.shell.windows import NoDisplay, open_display
from game.view.audience import audience, get_ready
from game.view.clocks import clock_words
from game.view.displays import missing, placed
from game.view.scene import Action, Scene
from game.view.sharing import room_stage
from game.view.stage import Said, Seat

__all__ = ["NoDisplay", "open_display", "play"]

RESTING_FPS = 30
"""How often events are looked at when nothing moves: waiting for them costs more, because SDL polls faster."""
MOVING_FPS = 60

SETTLED_FRAMES = 5
"""After so many frames the first screen stands, and what only a debate needs is imported."""

A_MINUTE_MS = 60_000
"""How often a screen without a clock is made anew: it tells how late it gets."""

LOOK_FOR_SCREENS_S = 1.0

SLEPT_S = 15.0
"""A gap between two looks at events that no busy computer makes, only one that slept."""

SURFACE_LOST = (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWRESTORED)
"""Events after which what was drawn is no longer there, even where the surface is the same object."""

Autopilot = Callable[[Director, Scene], None]
"""Somebody who plays by itself: called before each frame."""


class App:
    """The room's window, and the desk's where there is one, on one director."""

    def __init__(self, director: Director, autopilot: Autopilot | None = None, desk: bool | None = None) -> None:
        self._director = director
        self._autopilot = autopilot
        self._spaced = director.prefs.spaced
        self._text = TextEngine(None, *(SPACED if self._spaced else ()))
        self._room = Pane(windows.open_window(director.stage.fullscreen), self._text, director.deck_folder)
        self._desk: Pane | None = None
        self._fullscreen = director.stage.fullscreen
        self._laid = self._wish()
        self._sizes = displays.sizes()
        self._displays = displays.displays()
        director.stage = replace(director.stage, displays=self._displays)
        self._looked_s = time.monotonic()
        self._session: Session | None = None
        self._shown: tuple[object, ...] = ()
        self._made: list[Scene] = []
        self._swallow_text = False
        self._pads: dict[int, pygame.joystick.JoystickType] = {}
        self._seen_ms, self._seen_s = director.now_ms, (time.monotonic(), time.time())
        director.clipboard = _clipboard
        by_itself = len(self._displays) > 1 and director.prefs.desk and autopilot is None
        if by_itself if desk is None else desk:
            director.stage = replace(director.stage, seat=Seat.DESK)
        elif len(self._displays) > 1 and director.prefs.room_on and autopilot is None:
            self._place()
        self._tell_missing()

    def run(self) -> None:
        """Until the facilitator leaves."""
        pace = pygame.time.Clock()
        try:
            for frame in count():
                if self._director.leaving:
                    break
                self._step()
                if frame == SETTLED_FRAMES:
                    get_ready()
                    pygame.joystick.init()  # takes a while on some computers, so not before the first screen
                    settle()
                pace.tick(MOVING_FPS if any(pane.show.moving for pane in self._panes) else RESTING_FPS)
        finally:
            self._director.close()
            for pane in self._panes:
                pane.window.destroy()

    @property
    def _panes(self) -> list[Pane]:
        return [self._room] if self._desk is None else [self._room, self._desk]

    def _step(self) -> None:
        director = self._director
        self._wake_up()
        for event in pygame.event.get():
            self._handle(event)
        director.tick()
        if self._autopilot is not None:
            self._autopilot(director, self._scenes()[-1])
        self._look_for_screens()
        self._arrange()
        now_ms = time.monotonic() * 1000
        for pane, scene in zip(self._panes, self._scenes(), strict=True):
            pane.present(scene, director.prefs.motion, now_ms)

    def _scenes(self) -> list[Scene]:
        """What the room sees now, and what the desk shows beside it, made anew when what they show has changed."""
        director = self._director
        session, now_ms = director.session, director.now_ms
        clock = clock_words(session, now_ms) if session else ""
        sizes = tuple(pane.window.size for pane in self._panes)
        shown = (director.stage, director.prefs, clock, now_ms // A_MINUTE_MS, sizes)
        if session is not self._session or shown != self._shown:
            self._session, self._shown = session, shown
            self._made = self._make_scenes(now_ms)
        return self._made

    def _make_scenes(self, now_ms: int) -> list[Scene]:
        director = self._director
        session, stage, prefs, tr = director.session, director.stage, director.prefs, director.tr
        if prefs.spaced != self._spaced:
            self._spaced = prefs.spaced
            self._text = TextEngine(self._text.book, *(SPACED if self._spaced else ()))
            for pane in self._panes:
                pane.write_with(self._text)
        size = self._room.window.size
        room = audience(session, room_stage(stage), tr, prefs, self._text, size, now_ms, director.second)
        if self._desk is None:
            return [room]
        from game.view.desk import desk  # when first needed: most evenings have one screen

        return [room, desk(session, stage, tr, prefs, self._text, self._desk.window.size, now_ms, room)]

    def _handle(self, event: pygame.Event) -> None:
        director = self._director
        window = getattr(event, "window", None)
        pane = self._desk if self._desk is not None and window is self._desk.window else self._room
        if event.type == pygame.QUIT or (event.type == pygame.WINDOWCLOSE and pane is self._room):
            director.act(Action("leave"), self._scenes()[-1])
        elif event.type == pygame.WINDOWCLOSE:
            director.stage = replace(director.stage, seat=Seat.ALONE)
        elif event.type == pygame.KEYDOWN:
            self._cut()
            key = pygame.key.name(event.key)
            if director.stage.capturing is not None:
                capture(director, key)
                return
            press = meant(director.prefs, key, press_of(event))
            action = action_for(press, director.stage, director.session, director.prefs.letters)
            self._swallow_text = action is not None and event.unicode.isprintable() and event.unicode != ""
            if action is not None:
                director.act(action, self._scenes()[-1])  # the keyboard is the facilitator's, wherever it is
        elif event.type in (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION):
            self._pad(event)
        elif event.type == pygame.JOYDEVICEADDED:
            pad = pygame.joystick.Joystick(event.device_index)
            self._pads[pad.get_instance_id()] = pad
        elif event.type == pygame.JOYDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
        elif event.type == pygame.TEXTINPUT:
            if takes_text(director.stage) and not self._swallow_text:
                director.type_text(event.text)
            self._swallow_text = False
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._cut()
            scene = self._scenes()[-1 if pane is self._desk else 0]
            hit = scene.at(*event.pos)
            if hit is not None and hit.action is not None:
                director.act(hit.action, scene)
        elif event.type in SURFACE_LOST:
            pane.show.forget()

    def _pad(self, event: pygame.Event) -> None:
        """A gamepad's button is a key like others."""
        director, key = self._director, pad_key(event)
        if key is None:
            return
        self._cut()
        if director.stage.capturing is not None:
            capture(director, key)
            return
        press = meant(director.prefs, key, Press(""))
        action = action_for(press, director.stage, director.session) if press != Press("") else None
        if action is not None:
            director.act(action, self._scenes()[-1])

    def _cut(self) -> None:
        for pane in self._panes:
            pane.show.cut()

    def _wake_up(self) -> None:
        """A gap between two steps, by either clock, is a laptop that slept: not every clock goes on meanwhile."""
        steady_s, wall_s = time.monotonic(), time.time()
        if steady_s - self._seen_s[0] > SLEPT_S or wall_s - self._seen_s[1] > SLEPT_S:
            self._director.wake(self._seen_ms)
        self._seen_ms, self._seen_s = self._director.now_ms, (steady_s, wall_s)

    # --- windows and screens ----------------------------------------------------------------------------------

    def _look_for_screens(self) -> None:
        """A projector that is plugged in or pulled out never stops play: its window goes to what is left, and back."""
        if time.monotonic() - self._looked_s < LOOK_FOR_SCREENS_S:
            return
        self._looked_s = time.monotonic()
        sizes = displays.sizes()
        if sizes == self._sizes:
            return
        before, self._sizes, self._displays = self._displays, sizes, displays.displays()
        self._director.stage = replace(self._director.stage, displays=self._displays)
        if len(self._displays) < len(before):
            self._director.say(Said("display-lost"))
        elif len(self._displays) > len(before):
            self._director.say(Said("display-back"))
            if self._director.prefs.desk:
                self._director.stage = replace(self._director.stage, seat=Seat.DESK)
        self._place()
        self._tell_missing()

    def _arrange(self) -> None:
        """Do to the windows what the stage asks for."""
        stage = self._director.stage
        if (stage.seat is Seat.DESK) != (self._desk is not None):
            self._turn_desk()
        elif self._wish() != self._laid:
            self._laid = self._wish()
            if len(self._displays) > 1:
                self._place()
            else:
                self._director.say(Said("one-display"))
        if self._director.stage.fullscreen != self._fullscreen:
            self._fullscreen = self._director.stage.fullscreen
            if self._fullscreen:
                self._room.window.set_fullscreen(desktop=True)
            else:
                self._room.window.set_windowed()
            self._room.show.forget()

    def _wish(self) -> tuple[bool, str, str]:
        """What decides where the windows go."""
        prefs = self._director.prefs
        return self._director.stage.swapped, prefs.room_on, prefs.desk_on

    def _tell_missing(self) -> None:
        """A screen that was chosen and is not there is told of, where there is a choice."""
        prefs = self._director.prefs
        gone = missing(self._displays, prefs.room_on, prefs.desk_on)
        if gone and len(self._displays) > 1:
            self._director.say(Said("display-missing", (("display", gone[0]),)))

    def _turn_desk(self) -> None:
        if self._desk is not None:
            self._desk.window.destroy()
            self._desk = None
            return
        window = windows.open_desk(self._displays[0])
        if window is None:
            self._director.stage = replace(self._director.stage, seat=Seat.ALONE)
            self._director.say(Said("no-desk"))
            return
        self._desk = Pane(window, self._text, self._director.deck_folder)
        if len(self._displays) > 1:
            self._place()
        with suppress(pygame.error):
            window.focus()

    def _place(self) -> None:
        """The room's window and the desk on their screens; the other way round after a swap."""
        prefs, swapped = self._director.prefs, self._director.stage.swapped
        self._laid = self._wish()
        room, desk = placed(self._displays, prefs.room_on, prefs.desk_on, swapped)
        mine, theirs = self._displays[desk], self._displays[room]
        shared = len(self._displays) > 1
        moved = windows.move(self._room.window, theirs, fullscreen=shared)
        self._fullscreen = shared
        self._director.stage = replace(self._director.stage, fullscreen=shared)
        if self._desk is not None:
            moved = windows.move(self._desk.window, mine, fullscreen=False) and moved
            if shared:
                windows.spread(self._desk.window, mine)
        if not moved:
            self._director.say(Said("move-window"))
        for pane in self._panes:
            pane.show.forget()


def _clipboard() -> str:
    """The text that was copied somewhere, empty when there is none or the system refuses."""
    with suppress(pygame.error):
        return pygame.scrap.get_text()
    return ""


def play(director: Director, fullscreen: bool, autopilot: Autopilot | None = None, desk: bool | None = None) -> None:
    """Open the window and play; `desk` opens a second one or none, by default when there is a second screen.

    Raises `NoDisplay` when there is no screen.
    """
    director.stage = replace(director.stage, fullscreen=fullscreen)
    App(director, autopilot, desk).run()
