"""Everything that keys do, for the mouse; and leaving, which never loses anything."""

from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.session import Session
from game.core.text import Text
from game.core.timer import Paused, Untimed
from game.view.frame import put_foot, space
from game.view.layout import Share, columns, rows
from game.view.parts import Button, button_width, put_button
from game.view.pen import Pen
from game.view.play_buttons import RESTART, with_control
from game.view.scene import Action, ShapeKind
from game.view.sheets import closed_sheets
from game.view.stage import Motion, Prefs, Screen, Seat, Stage, ThemeName

LEAST_ENTRY = 6.1
LEAST_GAP = 0.4
"""The least height of an entry, in hundredths: what a finger can hit; and the least air below it."""

BESIDE = frozenset({"menu/restart-clock", "menu/less-time", "menu/plan"})
"""Entries beside the one before them: pause and restart, more and less time, the charter and the running order."""

_PAUSE = Text("ui/button/pause", "Pause")

THEME_WORDS = {
    ThemeName.PAPER: Text("ui/menu/theme-paper", "Colours: paper"),
    ThemeName.NIGHT: Text("ui/menu/theme-night", "Colours: night"),
    ThemeName.CONTRAST: Text("ui/menu/theme-contrast", "Colours: strong contrast"),
}
ROOM_CHECK = Text("ui/menu/room-check", "Room check")
MOTION_WORDS = {
    Motion.FULL: Text("ui/menu/motion-full", "Motion: full"),
    Motion.CALM: Text("ui/menu/motion-calm", "Motion: calm"),
    Motion.NONE: Text("ui/menu/motion-none", "Motion: none"),
}


def _time_buttons(pen: Pen, session: Session) -> list[Button]:
    """The changes of time that the foot of a screen may have no room for."""
    label = pen.tr(Text("ui/button/thirty-seconds", "30 s"))
    more = Button("menu/more-time", label, Action("time", (30,)), key="+")
    if isinstance(session.state.timer, Untimed):
        return [more]
    return [more, Button("menu/less-time", label, Action("time", (-30,)), key="−")]


def _pause_buttons(pen: Pen, session: Session) -> list[Button]:
    """What stops the clock, starts it, and starts it anew."""
    words = Text("ui/button/go-on", "Go on") if isinstance(session.state.timer, Paused) else _PAUSE
    pause = Button("menu/pause", pen.tr(words), Action("pause"), key=space(pen))
    if isinstance(session.state.timer, Untimed):
        return [pause]
    return [pause, Button("menu/restart-clock", pen.tr(RESTART), Action("restart-clock"), key="Z")]


def menu_buttons(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> list[Button]:
    """The menu's entries for where the room is, column by column: the session first, then the machine."""
    running = _running(session, stage)
    entries = [] if running is None else _session_buttons(pen, running)
    return [*entries, *_machine_buttons(pen, session, stage, prefs)]


def _running(session: Session | None, stage: Stage) -> Session | None:
    playing = session is not None and stage.screen is Screen.PLAY and not session.state.finished
    return session if playing else None


def _session_buttons(pen: Pen, session: Session) -> list[Button]:
    """What can be done to the running session: only what makes sense where it is."""
    tr, card = pen.tr, session.card
    entries = [
        *_pause_buttons(pen, session),
        *_time_buttons(pen, session),
        Button("menu/people", tr(Text("ui/menu/people", "People and tables")), Action("people"), key="P"),
    ]
    if session.phase.kind in NOTING_KINDS:
        label = tr(Text("ui/menu/note", "Note something"))
        entries.append(Button("menu/note", label, Action("note"), key="N"))
    entries.append(Button("menu/wall", tr(Text("ui/menu/wall", "All notes")), Action("wall"), key="W"))
    if card is not None and card.facts:
        entries.append(Button("menu/fact", tr(Text("ui/menu/fact", "Fact")), Action("fact"), key="I"))
    twist_left = card is not None and len(session.round.twists) < len(card.twists)
    if twist_left and session.phase.kind in TALKING_KINDS:
        entries.append(Button("menu/twist", tr(Text("ui/menu/twist", "Turn a twist over")), Action("twist"), key="X"))
    if closed_sheets(session):
        label = tr(Text("ui/menu/correct", "Correct an entry"))
        entries.append(Button("menu/correct", label, Action("correct"), key="C"))
    if session.state.items:
        label = tr(Text("ui/menu/after-loop", "Enough turns: go on"))
        entries.append(Button("menu/after-loop", label, Action("after-loop"), key="G"))
    entries += [
        Button("menu/charter", tr(Text("ui/menu/charter", "Our charter")), Action("charter"), key="K"),
        Button("menu/plan", tr(Text("ui/menu/plan", "Running order")), Action("plan"), key="O"),
        Button("menu/prompter", tr(Text("ui/menu/prompter", "What helps me now")), Action("prompter"), key="J"),
        Button("menu/skip", tr(Text("ui/menu/skip", "Leave this card out")), Action("skip")),
        Button("menu/end", tr(Text("ui/menu/end", "End and see the summary")), Action("end")),
    ]
    return entries


def _machine_buttons(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> list[Button]:
    tr = pen.tr
    names = dict(stage.languages)
    sound = (
        Text("ui/menu/sound-off", "Sound: off")
        if prefs.muted or prefs.silent
        else Text("ui/menu/sound-on", "Sound: on")
    )
    full = Text("ui/menu/window", "In a window") if stage.fullscreen else Text("ui/menu/full-screen", "Full screen")
    desk = Text("ui/menu/no-desk", "Close my desk") if stage.seat is Seat.DESK else Text("ui/menu/desk", "Open my desk")
    playing = session is not None and stage.screen is Screen.PLAY
    entries: list[Button] = []
    if playing and _running(session, stage) is None:
        label = tr(Text("ui/menu/charter", "Our charter"))
        entries.append(Button("menu/charter", label, Action("charter"), key="K"))
    if playing:
        entries += [
            Button("menu/black", tr(Text("ui/menu/black", "Black screen")), Action("black"), key="B"),
            Button("menu/redo", tr(Text("ui/menu/redo", "Redo")), Action("redo"), key=with_control(pen, "Y")),
        ]
    entries += [
        Button("menu/language", names.get(prefs.language, prefs.language), Action("language"), key="L"),
        Button("menu/theme", tr(THEME_WORDS[prefs.theme]), Action("theme"), key="T"),
        Button("menu/fullscreen", tr(full), Action("fullscreen"), key="F"),
        Button("menu/desk", tr(desk), Action("desk"), key="F2"),
        Button("menu/sound", tr(sound), Action("mute"), key="M"),
        Button("menu/room-check", tr(ROOM_CHECK), Action("room-check")),
        Button("menu/settings", tr(Text("ui/menu/settings", "Settings")), Action("settings"), key="F3"),
        Button("menu/help", tr(Text("ui/menu/help", "Keys")), Action("help"), key="?"),
    ]
    if not playing:
        entries.append(Button("menu/tour", tr(Text("ui/menu/tour", "Tour of a minute")), Action("tour")))
    if playing:
        entries.append(Button("menu/home", tr(Text("ui/menu/home", "Save, back to the start")), Action("home")))
    leave = Text("ui/menu/leave-session", "Save and leave") if playing else Text("ui/menu/leave", "Leave")
    entries.append(Button("menu/leave", tr(leave), Action("leave")))
    return entries


def draw(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> None:
    """Buttons in two columns, three where the window is wide; more than have room go to a second page."""
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.2))
    across = 3 if pen.wide else 2
    most_down = int((body.h + pen.h(LEAST_GAP)) / pen.h(LEAST_ENTRY + LEAST_GAP))
    places = _places(menu_buttons(pen, session, stage, prefs))
    pen.pages = -(-len(places) // (most_down * across))
    a_page = -(-len(places) // pen.pages)
    first = stage.page % pen.pages * a_page
    shown = places[first : first + a_page]
    down = -(-len(shown) // across)
    gap = min(pen.h(2.0), max(pen.h(LEAST_GAP), (body.h - down * pen.h(LEAST_ENTRY)) / max(1, down - 1)))
    lines = rows(body, [Share()] * max(6, down), gap=gap)
    for number, place in enumerate(shown):
        column = columns(lines[number % down], [Share()] * across, gap=pen.h(2.0))[number // down]
        for entry, box in zip(place, columns(column, _shares(pen, place), gap=pen.h(1.2)), strict=True):
            put_button(pen, box, entry)
    turn = []
    if pen.pages > 1:
        label = f"{stage.page % pen.pages + 1} / {pen.pages}"
        turn = [Button("page", label, Action("page", (1,)), sign=ShapeKind.ARROW_DOWN)]
    close = Button("close", pen.tr(Text("ui/button/go-on", "Go on")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, turn, close)


def _shares(pen: Pen, place: tuple[Button, ...]) -> list[Share]:
    """As wide as their words need, when several stand in one place."""
    return [Share(button_width(pen, entry)) for entry in place]


def _places(entries: list[Button]) -> list[tuple[Button, ...]]:
    """Some entries share a place with the one before; every other entry has its own."""
    found: list[tuple[Button, ...]] = []
    for entry in entries:
        if entry.id in BESIDE and found:
            found[-1] = (*found[-1], entry)
        else:
            found.append((entry,))
    return found
