"""Which windows there are and where they go: the room's on the projector, the desk on the facilitator's screen.

A projector that is plugged in, pulled out, mirrored or swapped never stops play: windows follow what the stage and
the preferences ask for, and what screens there are.
"""

import time
from contextlib import suppress
from dataclasses import replace

import pygame

from game.shell import displays, windows
from game.shell.director import Director
from game.shell.pane import Pane
from game.shell.text import SPACED, TextEngine
from game.shell.waiting import Waiting
from game.view.displays import missing, placed
from game.view.screens import Seat
from game.view.stage import Said

LOOK_FOR_SCREENS_S = 1.0
PLACED_AFTER_S = 2.0
"""So long after it was asked for, a window is on its screen on any desktop that lets programs choose."""


class Places:
    """The room's window, and the desk's where there is one, each on its screen."""

    def __init__(self, director: Director, desk: bool | None, watched: bool) -> None:
        """`desk` opens a second window or none, by default when there is a second screen and somebody `watched`."""
        self._director = director
        self._spaced = director.prefs.spaced
        self.text = TextEngine(None, *(SPACED if self._spaced else ()))
        self.room = Pane(windows.open_window(director.stage.fullscreen), self.text, director.deck_folder)
        self.desk: Pane | None = None
        self.waiting = Waiting()
        self._fullscreen = director.stage.fullscreen
        self._laid = self._wish()
        self._places = displays.places()
        self._displays = displays.displays()
        director.stage = replace(director.stage, displays=self._displays)
        self._looked_s = time.monotonic()
        self._placed_s: float | None = None
        self._desk_by_itself = desk is not False and watched  # until somebody closes it
        self._full_without_desk = self._fullscreen  # on an only screen
        self._desk_waits = False  # for a second screen: it was open when that went
        by_itself = len(self._displays) > 1 and director.prefs.desk and self._desk_by_itself
        if by_itself or desk:
            director.stage = replace(director.stage, seat=Seat.DESK)
        elif len(self._displays) > 1 and director.prefs.room_on and watched:
            self._place()
        elif displays.are_mirrored() and director.prefs.desk and self._desk_by_itself:
            director.tell(Said("mirrored"))
        self._tell_missing()

    @property
    def panes(self) -> list[Pane]:
        return [self.room] if self.desk is None else [self.room, self.desk]

    def follow(self) -> None:
        """Do to the windows what the screens, the stage and the preferences ask for."""
        self._look_for_screens()
        self._arrange()

    def write_as_preferred(self) -> None:
        """Another way to set letters needs another text engine."""
        spaced = self._director.prefs.spaced
        if spaced != self._spaced:
            self._spaced = spaced
            self.text = TextEngine(self.text.book, *(SPACED if spaced else ()))
            for pane in self.panes:
                pane.write_with(self.text)

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
        if len(self._displays) > 1 and windows.lies_on(self.room.window, self._displays[desk]):
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
        had_desk = self.desk is not None
        for pane in self.panes:
            pane.window.destroy()
        self.desk = None
        windows.look_again()
        self.waiting = Waiting()
        self.room = Pane(windows.open_window(self._fullscreen), self.text, self._director.deck_folder)
        if had_desk and (len(displays.displays()) > 1 or len(self._displays) == 1):
            self._open_desk()

    def _arrange(self) -> None:
        """Do to the windows what the stage asks for."""
        stage = self._director.stage
        if (stage.seat is Seat.DESK) != (self.desk is not None):
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
                self.room.window.set_fullscreen(desktop=True)
            else:
                self.room.window.set_windowed()
            self.room.show.forget()

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
        if self.desk is not None:
            self._close_desk()
            self._desk_by_itself = False
            if len(self._displays) == 1:
                windows.lay_alone(self.room.window, self._displays[0])
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
        windows.lay_both(self.room.window, desk.window, self._displays[0])
        for pane in self.panes:
            pane.show.forget()

    def _focus(self) -> None:
        """The keyboard is the facilitator's: at the desk, where there is one."""
        with suppress(pygame.error):
            self.panes[-1].window.focus()

    def _open_desk(self) -> Pane | None:
        """`None` when the system gives no second window."""
        window = windows.open_desk(self._displays[0])
        self.desk = Pane(window, self.text, self._director.deck_folder) if window is not None else None
        return self.desk

    def _close_desk(self) -> None:
        if self.desk is not None:
            self.desk.window.destroy()
            self.desk = None

    def _place(self) -> None:
        """The room's window and the desk on their screens; the other way round after a swap."""
        prefs, swapped = self._director.prefs, self._director.stage.swapped
        self._laid = self._wish()
        if len(self._displays) == 1 and self.desk is not None:
            self._lay_both(self.desk)
            return
        room, desk = placed(self._displays, prefs.room_on, prefs.desk_on, swapped)
        mine, theirs = self._displays[desk], self._displays[room]
        shared = len(self._displays) > 1
        self._fullscreen = shared or self._director.stage.fullscreen
        self._director.stage = replace(self._director.stage, fullscreen=self._fullscreen)
        for pane in self.panes:  # before one of them takes the other's screen: some desktops refuse that
            with suppress(pygame.error):
                pane.window.set_windowed()
        moved = windows.move(self.room.window, theirs, self._fullscreen)
        if self.desk is not None:
            moved = windows.move_desk(self.desk.window, mine, shared) and moved
        if not moved:
            self._director.tell(Said("move-window"))
        self._placed_s = time.monotonic() if self.desk is not None else None
        for pane in self.panes:
            pane.show.forget()
