"""The windows and their loop: events in, actions to the director, scenes out. Still when nothing changes."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count

import pygame

from game.core.session import Session
from game.core.timer import Running, remaining_ms
from game.shell import displays, windows
from game.shell.acting.settings import capture
from game.shell.bindings import is_own, meant
from game.shell.director import Director
from game.shell.garbage import settle
from game.shell.input import pad_key, press_of
from game.shell.keys import Press, action_for, takes_text
from game.shell.pane import Pane
from game.shell.text import SPACED, TextEngine
from game.shell.waiting import Waiting
from game.shell.windows import NoDisplay, open_display
from game.view.audience import audience, get_ready
from game.view.clocks import clock_words
from game.view.displays import missing, placed
from game.view.scene import Action, Scene
from game.view.screens import Seat
from game.view.sharing import room_stage
from game.view.stage import Said

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

LOOK_FOR_SCREENS_S = 1.0
PLACED_AFTER_S = 2.0
"""So long after it was asked for, a window is on its screen on any desktop that lets programs choose."""

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
        self._spaced = director.prefs.spaced
        self._text = TextEngine(None, *(SPACED if self._spaced else ()))
        self._room = Pane(windows.open_window(director.stage.fullscreen), self._text, director.deck_folder)
        self._desk: Pane | None = None
        self._fullscreen = director.stage.fullscreen
        self._laid = self._wish()
        self._places = displays.places()
        self._displays = displays.displays()
        director.stage = replace(director.stage, displays=self._displays)
        self._looked_s = time.monotonic()
        self._placed_s: float | None = None
        self._swallow_text = False
        self._pads: dict[int, pygame.joystick.JoystickType] = {}
        self._waiting = Waiting()
        self._seen = director.clock, director.now_ms
        self._seen_s = time.monotonic(), time.time()
        director.clipboard = _clipboard
        director.settles = True
        self._desk_by_itself = desk is not False and autopilot is None  # until somebody closes it
        self._full_without_desk = self._fullscreen  # on an only screen
        self._desk_waits = False  # for a second screen: it was open when that went
        by_itself = len(self._displays) > 1 and director.prefs.desk and self._desk_by_itself
        if by_itself or desk:
            director.stage = replace(director.stage, seat=Seat.DESK)
        elif len(self._displays) > 1 and director.prefs.room_on and autopilot is None:
            self._place()
        elif displays.are_mirrored() and director.prefs.desk and self._desk_by_itself:
            director.tell(Said("mirrored"))
        self._tell_missing()

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
                    self._waiting.wait(FRAME_MS - (time.monotonic() - started_s) * 1000, bool(self._pads))
                else:
                    self._waiting.wait(self._still_ms(), bool(self._pads))
        finally:
            self._director.settles = False  # no frame comes any more
            self._director.close()
            for pane in self._panes:
                pane.window.destroy()

    def _still_ms(self) -> float:
        """For how long nothing will change by itself."""
        director = self._director
        most = RESTING_MS if self._autopilot is None else PILOTED_MS
        timer = director.session.state.timer if director.session is not None else None
        left_ms = remaining_ms(timer, director.now_ms) if isinstance(timer, Running) else None
        return most if left_ms is None else min(most, left_ms % 1000 + 1)  # the clock's next second shows in time

    @property
    def _panes(self) -> list[Pane]:
        return [self._room] if self._desk is None else [self._room, self._desk]

    def _step(self) -> None:
        director = self._director
        self._wake_up()
        if self._autopilot is not None:
            self._autopilot(director, self._scenes()[-1])
        for event in pygame.event.get():
            self._handle(event)
        director.tick()
        self._look_for_screens()
        self._arrange()
        motion, now_ms = director.prefs.motion, time.monotonic() * 1000
        # The room comes first: it must not wait for what the desk shows beside it.
        self._room.draw(self._room_scene(), motion, now_ms)
        if director.settle():
            self._room.draw(self._room_scene(), motion, now_ms)
        self._room.flip()
        if self._desk is not None:
            self._desk.draw(self._desk_scene(self._desk, self._room_scene()), motion, now_ms)
            self._desk.flip()

    def _scenes(self) -> list[Scene]:
        """What the room sees now, and what the desk shows beside it."""
        room = self._room_scene()
        return [room] if self._desk is None else [room, self._desk_scene(self._desk, room)]

    def _room_scene(self) -> Scene:
        """Made anew when the room sees something else: not for what shows on the desk alone."""
        director, size = self._director, self._room.window.size
        stage, now_ms = room_stage(director.stage), director.now_ms
        session, prefs, tr, second = director.session, director.prefs, director.tr, director.second
        self._write_as_preferred()
        return self._room.scene.of(
            (session, tr, second, self._text),
            (stage, prefs, _clock(session, now_ms), now_ms // A_MINUTE_MS, size),
            lambda: audience(session, stage, tr, prefs, self._text, size, now_ms, second),
        )

    def _desk_scene(self, pane: Pane, room: Scene) -> Scene:
        from game.view.desk import desk  # when first needed: most evenings have one screen

        director, size = self._director, pane.window.size
        session, stage, prefs, tr, now_ms = (
            director.session,
            director.stage,
            director.prefs,
            director.tr,
            director.now_ms,
        )
        wall = director.wall().isoformat(timespec="minutes")
        return pane.scene.of(
            (session, tr, self._text, room),
            (stage, prefs, _clock(session, now_ms), now_ms // A_MINUTE_MS, size, wall),
            lambda: desk(session, stage, tr, prefs, self._text, size, now_ms, room, wall),
        )

    def _write_as_preferred(self) -> None:
        spaced = self._director.prefs.spaced
        if spaced != self._spaced:
            self._spaced = spaced
            self._text = TextEngine(self._text.book, *(SPACED if spaced else ()))
            for pane in self._panes:
                pane.write_with(self._text)

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

    # --- windows and screens ----------------------------------------------------------------------------------

    def _look_for_screens(self) -> None:
        """A projector that is plugged in or pulled out never stops play: its window goes to what is left, and back."""
        if time.monotonic() - self._looked_s < LOOK_FOR_SCREENS_S:
            return
        self._looked_s = time.monotonic()
        places = displays.places()
        if places == self._places:
            self._look_where_placed()
            return
        self._places = places
        if not displays.are_known():
            self._open_anew()
        before, self._displays = self._displays, displays.displays()
        director = self._director
        director.stage = replace(director.stage, displays=self._displays)
        if len(self._displays) < len(before):
            director.tell(Said("mirrored" if displays.are_mirrored() else "display-lost"))
            if len(self._displays) == 1:
                self._share()
        elif len(self._displays) > len(before):
            director.tell(Said("display-back"))
            if self._desk_waits or (director.prefs.desk and self._desk_by_itself):
                self._desk_waits = False
                director.stage = replace(director.stage, seat=Seat.DESK)
        self._place()
        self._tell_missing()
        self._focus()

    def _look_where_placed(self) -> None:
        """A desktop that puts windows where it likes may lay the room's picture on the desk: it is taken off again."""
        if self._placed_s is None or time.monotonic() - self._placed_s < PLACED_AFTER_S:
            return
        self._placed_s = None
        prefs, director = self._director.prefs, self._director
        _, desk = placed(self._displays, prefs.room_on, prefs.desk_on, director.stage.swapped)
        if len(self._displays) > 1 and windows.lies_on(self._room.window, self._displays[desk]):
            director.stage = replace(director.stage, fullscreen=False)
            director.tell(Said("move-window"))
            self._arrange()
            self._focus()

    def _share(self) -> None:
        """One screen is left, which may be the projector: the desk leaves it to the room, and waits for another."""
        director = self._director
        if director.stage.seat is Seat.DESK:
            self._close_desk()
            self._desk_waits = True
            director.stage = replace(director.stage, seat=Seat.ALONE, peek=False)

    def _open_anew(self) -> None:
        """SDL takes its windows to where it saw screens when it began: it begins again, with new windows."""
        had_desk = self._desk is not None
        for pane in self._panes:
            pane.window.destroy()
        self._desk = None
        windows.look_again()
        self._waiting = Waiting()
        self._room = Pane(windows.open_window(self._fullscreen), self._text, self._director.deck_folder)
        if had_desk and (len(displays.displays()) > 1 or len(self._displays) == 1):
            self._open_desk()

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
                self._director.tell(Said("one-display"))
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
            self._director.tell(Said("display-missing", (("display", gone[0]),)))

    def _turn_desk(self) -> None:
        if self._desk is not None:
            self._close_desk()
            self._desk_by_itself = False
            if len(self._displays) == 1:
                windows.lay_alone(self._room.window, self._displays[0])
                self._director.stage = replace(self._director.stage, fullscreen=self._full_without_desk)
            return
        desk = self._open_desk()
        if desk is None:
            self._director.stage = replace(self._director.stage, seat=Seat.ALONE)
            self._director.tell(Said("no-desk"))
            return
        if len(self._displays) > 1:
            self._place()
        else:
            self._full_without_desk, self._fullscreen = self._fullscreen, False
            self._director.stage = replace(self._director.stage, fullscreen=False)
            self._lay_both(desk)
        self._focus()

    def _lay_both(self, desk: Pane) -> None:
        """On an only screen, one beside the other."""
        windows.lay_both(self._room.window, desk.window, self._displays[0])
        for pane in self._panes:
            pane.show.forget()

    def _focus(self) -> None:
        """The keyboard is the facilitator's: at the desk, where there is one."""
        with suppress(pygame.error):
            self._panes[-1].window.focus()

    def _open_desk(self) -> Pane | None:
        """`None` when the system gives no second window."""
        window = windows.open_desk(self._displays[0])
        self._desk = Pane(window, self._text, self._director.deck_folder) if window is not None else None
        return self._desk

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.window.destroy()
            self._desk = None

    def _place(self) -> None:
        """The room's window and the desk on their screens; the other way round after a swap."""
        prefs, swapped = self._director.prefs, self._director.stage.swapped
        self._laid = self._wish()
        if len(self._displays) == 1 and self._desk is not None:
            self._lay_both(self._desk)
            return
        room, desk = placed(self._displays, prefs.room_on, prefs.desk_on, swapped)
        mine, theirs = self._displays[desk], self._displays[room]
        shared = len(self._displays) > 1
        self._fullscreen = shared or self._director.stage.fullscreen
        self._director.stage = replace(self._director.stage, fullscreen=self._fullscreen)
        for pane in self._panes:  # before one of them takes the other's screen: some desktops refuse that
            with suppress(pygame.error):
                pane.window.set_windowed()
        moved = windows.move(self._room.window, theirs, self._fullscreen)
        if self._desk is not None:
            moved = windows.move_desk(self._desk.window, mine, shared) and moved
        if not moved:
            self._director.tell(Said("move-window"))
        self._placed_s = time.monotonic() if self._desk is not None else None
        for pane in self._panes:
            pane.show.forget()


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
