"""Everything that keys do, for the mouse; and leaving, which never loses anything."""

from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.session import Session, Step
from game.core.text import Text
from game.core.timer import Paused, Untimed
from game.frozen import dataclass
from game.view.breaks import BREAK_UNTIL
from game.view.buttons import Button, button_width, in_lines, lines_height, put_button, put_buttons_in_line
from game.view.deeds import deed_words
from game.view.frame import PAGE_DOWN, put_foot, space
from game.view.layout import Share, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.play_buttons import RESTART, UNDO_WHAT, with_control
from game.view.prefs import Motion, Prefs, ThemeName
from game.view.scene import Action, Box, Role, Weight
from game.view.screens import Screen, Seat
from game.view.sheets import closed_sheets
from game.view.stage import Stage

LEAST_ENTRY, MOST_ENTRY, FIRST = 6.1, 11.0, 1.6
"""The least height of an entry, in hundredths: what a finger can hit; its most; and how much more of the room that is
left goes to the group that is used most."""

HEADING, LEAST_GAP = 5.2, 0.8
"""The height of a group's heading, and the air below an entry."""

ENTRY_GAP, LOWER = 1.2, 1.0
"""The air between entries in a line, and how much lower they are than buttons are, where text is larger than usual."""

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
    """What stops the clock, starts it, and starts it anew; and the break until a time of day."""
    words = Text("ui/button/go-on", "Go on") if isinstance(session.state.timer, Paused) else _PAUSE
    pause = Button("menu/pause", pen.tr(words), Action("pause"), key=space(pen))
    recess = Button("menu/break", pen.tr(BREAK_UNTIL), Action("break"), key="U")
    if isinstance(session.state.timer, Untimed):
        return [pause, recess]
    return [pause, recess, Button("menu/restart-clock", pen.tr(RESTART), Action("restart-clock"), key="Z")]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of the menu that belong together, under a heading."""

    id: str
    heading: Text
    entries: tuple[Button, ...]


def menu_groups(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> list[Group]:
    """The menu's entries for where the room is, in groups: what is done most often first, the program last."""
    running = _running(session, stage)
    play, room = ([], []) if running is None else (_play_buttons(pen, running, stage), _room_buttons(pen, running))
    playing = session is not None and stage.screen is Screen.PLAY
    if session is not None and playing:
        play += _history_buttons(pen, session)
    if playing and running is None:
        room.append(_charter_button(pen))
    groups = [
        Group("play", Text("ui/menu/group-play", "The debate"), tuple(play)),
        Group("room", Text("ui/menu/group-room", "The session"), tuple(room)),
        Group("show", Text("ui/menu/group-show", "The screen"), tuple(_show_buttons(pen, stage, prefs, playing))),
        Group("program", Text("ui/menu/group-program", "Palabre"), tuple(_program_buttons(pen, playing))),
    ]
    return [group for group in groups if group.entries]


def _history_buttons(pen: Pen, session: Session) -> list[Button]:
    """What undo takes back, in words, and redo; each only where there is something."""
    past, future = session.history.past, session.history.future
    found = []
    if past:
        what = deed_words(pen.tr, past[-1].deed, *_done_in(session, past[-1]), session)
        undo = pen.tr(UNDO_WHAT, what=what)
        found.append(Button("menu/undo", undo, Action("undo"), key=with_control(pen, "Z")))
    if future:
        redo = pen.tr(Text("ui/menu/redo", "Redo"))
        found.append(Button("menu/redo", redo, Action("redo"), key=with_control(pen, "Y")))
    return found


def _done_in(session: Session, step: Step) -> tuple[str, str]:
    """The format and the phase in which a deed was done."""
    format = session.parts[step.state.part].format
    return format.id, format.phases[step.state.phase].id


def _running(session: Session | None, stage: Stage) -> Session | None:
    playing = session is not None and stage.screen is Screen.PLAY and not session.state.finished
    return session if playing else None


def _play_buttons(pen: Pen, session: Session, stage: Stage) -> list[Button]:
    """What can be done with the running phase and its card: only what makes sense where it is."""
    tr, card = pen.tr, session.card
    entries = [*_pause_buttons(pen, session), *_time_buttons(pen, session)]
    if session.phase.kind in NOTING_KINDS:
        label = tr(Text("ui/menu/note", "Note something"))
        entries.append(Button("menu/note", label, Action("note"), key="N"))
    if card is not None and card.facts:
        entries.append(Button("menu/fact", tr(Text("ui/menu/fact", "Fact")), Action("fact"), key="I"))
    entries.append(Button("menu/wall", tr(Text("ui/menu/wall", "All notes")), Action("wall"), key="W"))
    twist_left = card is not None and len(session.round.twists) < len(card.twists)
    if twist_left and session.phase.kind in TALKING_KINDS:
        entries.append(Button("menu/twist", tr(Text("ui/menu/twist", "Turn a twist over")), Action("twist"), key="X"))
    if closed_sheets(session):
        label = tr(Text("ui/menu/correct", "Correct an entry"))
        entries.append(Button("menu/correct", label, Action("correct"), key="C"))
    if session.state.items:
        label = tr(Text("ui/menu/after-loop", "Enough turns: go on"))
        entries.append(Button("menu/after-loop", label, Action("after-loop"), key="G"))
    if stage.seat is not Seat.DESK:  # a desk shows it all the time
        label = tr(Text("ui/menu/prompter", "What helps me now"))
        entries.append(Button("menu/prompter", label, Action("prompter"), key="J"))
    return entries


def _room_buttons(pen: Pen, session: Session) -> list[Button]:
    """What concerns the whole session."""
    tr = pen.tr
    return [
        Button("menu/people", tr(Text("ui/menu/people", "People and tables")), Action("people"), key="P"),
        Button("menu/plan", tr(Text("ui/menu/plan", "Running order")), Action("plan"), key="O"),
        _charter_button(pen),
        Button("menu/skip", tr(Text("ui/menu/skip", "Leave this card out")), Action("skip")),
        Button("menu/end", tr(Text("ui/menu/end", "End and see the summary")), Action("end")),
    ]


def _charter_button(pen: Pen) -> Button:
    return Button("menu/charter", pen.tr(Text("ui/menu/charter", "Our charter")), Action("charter"), key="K")


def _show_buttons(pen: Pen, stage: Stage, prefs: Prefs, playing: bool) -> list[Button]:
    """What concerns the pictures and sounds."""
    tr = pen.tr
    names = dict(stage.languages)
    sound = (
        Text("ui/menu/sound-off", "Sound: off")
        if prefs.muted or prefs.silent
        else Text("ui/menu/sound-on", "Sound: on")
    )
    full = Text("ui/menu/window", "In a window") if stage.fullscreen else Text("ui/menu/full-screen", "Full screen")
    desk = Text("ui/menu/no-desk", "Close my desk") if stage.seat is Seat.DESK else Text("ui/menu/desk", "Open my desk")
    black = Button("menu/black", tr(Text("ui/menu/black", "Black screen")), Action("black"), key="B")
    return [
        *([black] if playing else []),
        Button("menu/language", names.get(prefs.language, prefs.language), Action("language"), key="L"),
        Button("menu/theme", tr(THEME_WORDS[prefs.theme]), Action("theme"), key="T"),
        Button("menu/sound", tr(sound), Action("mute"), key="M"),
        Button("menu/fullscreen", tr(full), Action("fullscreen"), key="F"),
        Button("menu/desk", tr(desk), Action("desk"), key="F2"),
        Button("menu/room-check", tr(ROOM_CHECK), Action("room-check")),
        *_swap_button(pen, stage),
    ]


def _program_buttons(pen: Pen, playing: bool) -> list[Button]:
    """What concerns the program, and the ways out of it."""
    tr = pen.tr
    entries = [
        Button("menu/settings", tr(Text("ui/menu/settings", "Settings")), Action("settings"), key="F3"),
        Button("menu/help", tr(Text("ui/menu/help", "Keys")), Action("help"), key="?"),
    ]
    if playing:
        entries.append(Button("menu/home", tr(Text("ui/menu/home", "Save, back to the start")), Action("home")))
    else:
        entries.append(Button("menu/tour", tr(Text("ui/menu/tour", "Tour of a minute")), Action("tour")))
    leave = Text("ui/menu/leave-session", "Save and leave") if playing else Text("ui/menu/leave", "Leave")
    return [*entries, Button("menu/leave", tr(leave), Action("leave"))]


def _swap_button(pen: Pen, stage: Stage) -> list[Button]:
    """The swap of the two screens, where there is a desk."""
    if stage.seat is not Seat.DESK:
        return []
    return [Button("menu/swap", pen.tr(Text("ui/desk/swap", "Swap screens")), Action("swap"), key="S")]


def draw(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> None:
    """The groups in columns under their headings, on pages of whole groups; the page button says what comes there.

    Larger text has all groups below each other, their entries in lines of as many as have room.
    """
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.2))
    groups, turn = menu_groups(pen, session, stage, prefs), []
    across = 3 if pen.wide else 2
    pages = [groups] if pen.flows else _pages(pen, groups, body, across)
    pen.pages = len(pages)
    if pen.flows:
        _put_flowing(pen, body, groups)
    else:
        _put_groups(pen, body, pages[stage.page % len(pages)], across)
    if len(pages) > 1 and stage.notice is None:  # a question stands in its place, not over the button that answers it
        there = " · ".join(pen.tr(group.heading) for group in pages[(stage.page + 1) % len(pages)])
        turn = [Button("page", there, Action("page", (1,)), key=pen.tr(PAGE_DOWN))]
    back = Text("ui/button/go-on", "Go on") if _running(session, stage) else Text("ui/button/close", "Close")
    close = Button("close", pen.tr(back), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, turn, close)


def _put_flowing(pen: Pen, box: Box, groups: list[Group]) -> None:
    y = box.y
    for group in groups:
        lines = in_lines(pen, group.entries, box.w, ENTRY_GAP)
        words = pen.tr(group.heading)
        head = Box(box.x, y, box.w, pen.text_height(words, box.w, TEXT, Weight.BOLD, TIGHT))
        pen.text(f"menu/{group.id}", head, words, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING)
        y = head.bottom + pen.air(LEAST_GAP)
        for number, line in enumerate(lines):
            high = lines_height(pen, [line], width=box.w) - pen.air(LOWER)
            place = Box(box.x, y, box.w, high)
            put_buttons_in_line(pen, place, line, ENTRY_GAP)
            if number == 0:
                pen.keep(head, place)
            y = place.bottom + pen.air(LEAST_GAP)
        y += pen.air(LEAST_GAP)
    pen.needs(y - pen.air(2 * LEAST_GAP) - box.bottom)


def _pages(pen: Pen, groups: list[Group], box: Box, across: int) -> list[list[Group]]:
    """Whole groups as long as they fit; what belongs to the session and what to the machine are never mixed."""
    pages: list[list[Group]] = []
    for group in groups:
        if pages and group.id != "show":
            lines = sum(_lines(each, across) for each in (*pages[-1], group))
            headings = len(pages[-1]) + 1
            if lines * (LEAST_ENTRY + LEAST_GAP) + headings * (HEADING + LEAST_GAP) <= pen.hundredths(box.h):
                pages[-1].append(group)
                continue
        pages.append([group])
    return pages


def _lines(group: Group, across: int) -> int:
    return -(-len(_places(list(group.entries))) // across)


def _put_groups(pen: Pen, box: Box, groups: list[Group], across: int) -> None:
    """As high as there is room for, the entries of the first group highest."""
    lines = [_lines(group, across) for group in groups]
    used = len(groups) * pen.h(HEADING) + (sum(lines) + len(groups)) * pen.h(LEAST_GAP)
    least, most = pen.h(LEAST_ENTRY), pen.h(MOST_ENTRY)
    unit = max(0.0, box.h - used - sum(lines) * least) / (sum(lines) + lines[0] * (FIRST - 1))
    y = box.y
    for number, group in enumerate(groups):
        high = min(most, least + unit * (FIRST if number == 0 else 1.0))
        head = Box(box.x, y, box.w, pen.h(HEADING))
        words = pen.tr(group.heading)
        pen.text(
            f"menu/{group.id}",
            head,
            words,
            size=TEXT,
            weight=Weight.BOLD,
            leading=TIGHT,
            middle=True,
            role=Role.HEADING,
        )
        y = head.bottom + pen.h(LEAST_GAP)
        places = _places(list(group.entries))
        for line in range(_lines(group, across)):
            row = Box(box.x, y, box.w, high)
            for place, column in zip(
                places[line * across :], columns(row, [Share()] * across, gap=pen.h(2.0)), strict=False
            ):
                for entry, part in zip(place, columns(column, _shares(pen, place), gap=pen.h(1.2)), strict=True):
                    put_button(pen, part, entry)
            y += high + pen.h(LEAST_GAP)


def _shares(pen: Pen, place: tuple[Button, ...]) -> list[Share]:
    """As wide as their words need, when several stand in one place."""
    return [Share(button_width(pen, entry)) for entry in place]


def _places(entries: list[Button]) -> list[tuple[Button, ...]]:
    """More and less time share a place; every other entry has its own."""
    found: list[tuple[Button, ...]] = []
    for entry in entries:
        if entry.id == "menu/less-time" and found:
            found[-1] = (*found[-1], entry)
        else:
            found.append((entry,))
    return found
