"""The windows and their loop: events in, actions to the director, scenes out. Still when nothing changes."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count

import pygame

from game.core.session import Session
from game.core.timer import Running, remaining_ms
from game.shell.acting.settings import capture
from game.shell.ahead import Coming, LookingAhead, after_next
from game.shell.bindings import is_own, meant
from game.shell.director import Director
from game.shell.garbage import settle
from game.shell.input import pad_key, press_of
from game.shell.keys import Press, action_for, takes_text
from game.shell.pane import Pane
from game.shell.places import Places
from game.shell.text import TextEngine
from game.shell.windows import NoDisplay, open_display
from game.view.audience import audience, get_ready
from game.view.clocks import clock_words
from game.view.focus import fields_by_page
from game.view.scene import Action, Scene
from game.view.screens import Seat
from game.view.sharing import room_stage
from game.view.stage import Stage

__all__ = ["NoDisplay", "open_display", "play"]

RESTING_MS = 100
"""The longest wait for an event: so late comes what no event tells of, such as a deck that was saved anew."""
PILOTED_MS = 33
"""The same for somebody who plays by itself: events do not tell when it wants to do something."""
FRAME_MS = 1000 / 60

SETTLED_FRAMES = 5
"""After so many frames the first screen stands, and what only a debate needs is imported."""

A_MINUTE_MS = 60_000
"""How often a screen without a clock is made anew: it tells how late it gets."""

SLEPT_S = 15.0
"""A gap between two looks at events that no busy computer makes, only one that slept."""
SET_S = 90.0
"""The same by the clock on the wall alone, which is set forward by some seconds where it ran slow."""

SURFACE_LOST = (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWRESTORED)
"""Events after which what was drawn is no longer there, even where the surface is the same object."""

Autopilot = Callable[[Director, Scene], None]
"""Somebody who plays by itself: called before each frame."""


class App:
    """The room's window, and the desk's where there is one, on one director."""

    def __init__(self, director: Director, autopilot: Autopilot | None = None, desk: bool | None = None) -> None:
        self._director = director
        self._autopilot = autopilot
        self._places = Places(director, desk, watched=autopilot is None)
        self._swallow_text = False
        self._pads: dict[int, pygame.joystick.JoystickType] = {}
        self._ahead = LookingAhead()
        self._seen = director.clock, director.now_ms
        self._seen_s = time.monotonic(), time.time()
        director.clipboard = _clipboard
        director.settles = True

    @property
    def _text(self) -> TextEngine:
        return self._places.text

    @property
    def _room(self) -> Pane:
        return self._places.room

    @property
    def _desk(self) -> Pane | None:
        return self._places.desk

    @property
    def _panes(self) -> list[Pane]:
        return self._places.panes

    def run(self) -> None:
        """Until the facilitator leaves."""
        try:
            for frame in count():
                if self._director.leaving:
                    break
                started_s = time.monotonic()
                self._step()
                if frame == SETTLED_FRAMES:
                    get_ready()
                    pygame.joystick.init()  # takes a while on some computers, so not before the first screen
                    settle()
                if frame < SETTLED_FRAMES or any(pane.show.moving for pane in self._panes):
                    self._places.waiting.wait(FRAME_MS - (time.monotonic() - started_s) * 1000, bool(self._pads))
                else:
                    self._places.waiting.wait(self._still_ms(), bool(self._pads))
                    self._look_ahead()
        finally:
            self._director.settles = False  # no frame comes any more
            self._director.close()
            for pane in self._panes:
                pane.window.destroy()

    def _still_ms(self) -> float:
        """For how long nothing will change by itself."""
        director = self._director
        if self._ahead.busy:
            return FRAME_MS
        most = RESTING_MS if self._autopilot is None else PILOTED_MS
        timer = director.session.state.timer if director.session is not None else None
        left_ms = remaining_ms(timer, director.now_ms) if isinstance(timer, Running) else None
        return most if left_ms is None else min(most, left_ms % 1000 + 1)  # the clock's next second shows in time

    def _step(self) -> None:
        director = self._director
        self._wake_up()
        if self._autopilot is not None:
            self._autopilot(director, self._scenes()[-1])
        for event in pygame.event.get():
            self._handle(event)
        director.tick()
        self._places.follow()
        motion, now_ms = director.prefs.motion, time.monotonic() * 1000
        # The room comes first: it must not wait for what the desk shows beside it.
        self._room.draw(self._room_scene(), motion, now_ms)
        if director.settle():
            self._room.draw(self._room_scene(), motion, now_ms)
        self._room.flip()
        if self._desk is not None:
            self._desk.draw(self._desk_scene(self._desk, self._room_scene()), motion, now_ms)
            self._desk.flip()
        director.rest()

    def _scenes(self) -> list[Scene]:
        """What the room sees now, and what the desk shows beside it."""
        room = self._room_scene()
        return [room] if self._desk is None else [room, self._desk_scene(self._desk, room)]

    def _look_ahead(self) -> None:
        """Nothing happened for a while: what comes next is got ready meanwhile."""
        director = self._director
        if director.session is None or pygame.event.peek():
            return
        shown = director.session, director.stage, director.prefs, director.tr, director.second, self._room, self._desk
        self._ahead.look((*shown, self._text), self._coming)

    def _coming(self) -> Coming:
        """What the next step will show, in each window."""
        director, scene = self._director, self._room_scene()
        if director.session is None:
            return
        more_pages = scene.page + 1 < scene.pages
        shown = director.session, director.stage, director.now_ms
        for session, stage in after_next(*shown, more_pages, fields_by_page(scene)):
            room = self._for_room(session, stage)
            yield self._room.show.renderer, room
            if self._desk is not None:
                yield self._desk.show.renderer, self._for_desk(self._desk, session, stage, room)

    def _room_scene(self) -> Scene:
        """Made anew when the room sees something else: not for what shows on the desk alone."""
        director = self._director
        session, now_ms = director.session, director.now_ms
        self._places.write_as_preferred()
        return self._room.scene.of(
            (session, director.tr, director.second, self._text),
            (
                room_stage(director.stage),
                director.prefs,
                _clock(session, now_ms),
                now_ms // A_MINUTE_MS,
                self._room.window.size,
            ),
            lambda: self._for_room(session, director.stage),
        )

    def _for_room(self, session: Session | None, stage: Stage) -> Scene:
        director, size = self._director, self._room.window.size
        prefs, now_ms = director.prefs, director.now_ms
        return audience(session, room_stage(stage), director.tr, prefs, self._text, size, now_ms, director.second)

    def _desk_scene(self, pane: Pane, room: Scene) -> Scene:
        director = self._director
        session, stage, now_ms = director.session, director.stage, director.now_ms
        return pane.scene.of(
            (session, director.tr, self._text, room),
            (stage, director.prefs, _clock(session, now_ms), now_ms // A_MINUTE_MS, pane.window.size, self._wall()),
            lambda: self._for_desk(pane, session, stage, room),
        )

    def _for_desk(self, pane: Pane, session: Session | None, stage: Stage, room: Scene) -> Scene:
        from game.view.desk import desk  # when first needed: most evenings have one screen

        director, size = self._director, pane.window.size
        prefs, now_ms = director.prefs, director.now_ms
        return desk(session, stage, director.tr, prefs, self._text, size, now_ms, room, self._wall())

    def _wall(self) -> str:
        """The time of day, as the desk tells it."""
        return self._director.wall().isoformat(timespec="minutes")

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
            letters = director.prefs.letters or is_own(director.prefs, key)
            action = action_for(press, director.stage, director.session, letters)
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
        director, steady_s, wall_s = self._director, time.monotonic(), time.time()
        if steady_s - self._seen_s[0] > SLEPT_S or wall_s - self._seen_s[1] > SET_S:
            clock, seen_ms = self._seen
            director.wake(seen_ms if clock is director.clock else 0)  # else a session began since
        self._seen, self._seen_s = (director.clock, director.now_ms), (steady_s, wall_s)


def _clock(session: Session | None, now_ms: int) -> str:
    return clock_words(session, now_ms) if session is not None else ""


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
