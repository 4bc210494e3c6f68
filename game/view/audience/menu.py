"""Everything that keys do, for the mouse; and leaving, which never loses anything."""

from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.session import Session, Step
from game.core.text import Text
from game.core.timer import Paused, Untimed
from game.view.breaks import BREAK_UNTIL
from game.view.buttons import Button
from game.view.deeds import deed_words
from game.view.frame import put_foot, space
from game.view.layout import Share, rows
from game.view.measures import ASK, TIGHT, TITLE
from game.view.menu_board import Group, MenuPage, has_room, menu_pages, put_menu
from game.view.pen import Pen
from game.view.play_buttons import PAGE_DOWN, RESTART, UNDO_WHAT, with_control
from game.view.prefs import Motion, Prefs, ThemeName
from game.view.scene import Action, Box, Weight
from game.view.screens import Screen, Seat
from game.view.sheets import closed_sheets
from game.view.stage import Stage
from game.view.title import put_title

MENU = Text("ui/button/menu", "Menu")
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


def menu_groups(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> list[Group]:
    """The menu's entries for where the room is, in groups: what is done most often first, the program last."""
    running = _running(session, stage)
    time, play, room = [], [], []
    if running is not None:
        time = [*_pause_buttons(pen, running), *_time_buttons(pen, running)]
        play, room = _play_buttons(pen, running, stage), _room_buttons(pen, running)
    playing = session is not None and stage.screen is Screen.PLAY
    if session is not None and playing:
        play = [*_history_buttons(pen, session), *play]
    if playing and running is None:
        room.append(_charter_button(pen))
    show, program = _show_buttons(pen, stage, prefs, playing), _program_buttons(pen, playing)
    groups = [
        Group("time", Text("ui/menu/group-time", "The clock"), "clock", tuple(time)),
        Group("play", Text("ui/menu/group-play", "The debate"), "chat", tuple(play)),
        Group("room", Text("ui/menu/group-room", "The session"), "table", tuple(room)),
        Group("show", Text("ui/menu/group-picture", "Screen and sound"), "window", tuple(show), machine=True),
        Group("program", Text("ui/menu/group-settings", "Settings and way out"), "gear", tuple(program), machine=True),
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
    entries = []
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
        Button("menu/room-check", tr(Text("ui/menu/text-size", "Text size, room check")), Action("room-check")),
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
    """The groups as cards in columns, on pages; the page button says what comes there.

    It is for the facilitator alone: larger text makes it larger by as much as the buttons below other screens.
    """
    with pen.standing_around():
        body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.2))
        groups = menu_groups(pen, session, stage, prefs)
        titled, pages = _titled(pen, body, groups)
        if titled is not None:
            title, body = titled
            put_title(pen, "menu/title", title, pen.tr(MENU))
        put_menu(pen, body, pages[stage.page % len(pages)])
    pen.pages = len(pages)
    turn = []
    if len(pages) > 1 and stage.notice is None:  # a question stands in its place, not over the button that answers it
        number = f"{stage.page % len(pages) + 1} / {len(pages)}"
        there = number if pen.flows else " · ".join(_headings(pen, pages[(stage.page + 1) % len(pages)]))
        turn = [Button("page", there, Action("page", (1,)), key=pen.tr(PAGE_DOWN), short=number)]
    back = Text("ui/button/go-on", "Go on") if _running(session, stage) else Text("ui/button/close", "Close")
    close = Button("close", pen.tr(back), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, turn, close)


def _titled(pen: Pen, body: Box, groups: list[Group]) -> tuple[tuple[Box, Box] | None, list[MenuPage]]:
    """The places of the title and of the groups below it, where that costs no page, and the pages."""
    whole = menu_pages(pen, body, groups)
    for size in (TITLE, ASK):
        high = pen.text_height(pen.tr(MENU), body.w, size, Weight.BOLD, TIGHT)
        title, below = rows(body, [high, Share()], gap=pen.h(1.2))
        pages = menu_pages(pen, below, groups)
        if len(pages) <= len(whole) and has_room(pen, below, pages):
            return (title, below), pages
    return None, whole


def _headings(pen: Pen, page: MenuPage) -> list[str]:
    """What the cards of a page are called, each once."""
    return list(dict.fromkeys(pen.tr(card.group.heading) for column in page for card in column))
