"""Everything that keys do, for the mouse; and leaving, which never loses anything."""

from game.core.session import Session
from game.core.text import Text
from game.core.timer import Untimed
from game.view.frame import put_foot
from game.view.layout import Share, grid, rows
from game.view.parts import Button, put_button
from game.view.pen import ASK, TIGHT, TITLE, Pen
from game.view.scene import Action, Role, ShapeKind
from game.view.sheets import closed_sheets
from game.view.stage import Motion, Prefs, Screen, Stage, ThemeName

THEME_WORDS = {
    ThemeName.PAPER: Text("ui/menu/theme-paper", "Colours: paper"),
    ThemeName.NIGHT: Text("ui/menu/theme-night", "Colours: night"),
    ThemeName.CONTRAST: Text("ui/menu/theme-contrast", "Colours: strong contrast"),
}
MOTION_WORDS = {
    Motion.FULL: Text("ui/menu/motion-full", "Motion: full"),
    Motion.CALM: Text("ui/menu/motion-calm", "Motion: calm"),
    Motion.NONE: Text("ui/menu/motion-none", "Motion: none"),
}


def _time_button(pen: Pen, session: Session) -> Button:
    """The change of time that the foot of a screen may have no room for."""
    label = pen.tr(Text("ui/button/thirty-seconds", "30 s"))
    if isinstance(session.state.timer, Untimed):
        return Button("menu/more-time", label, Action("time", (30,)), key="+")
    return Button("menu/less-time", label, Action("time", (-30,)), key="−")


def menu_pages(session: Session | None, stage: Stage) -> int:
    """During a session its own entries come first and those of the machine on a second page."""
    return 2 if _running(session, stage) is not None else 1


def menu_buttons(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> list[Button]:
    """The menu's entries for where the room is, in reading order."""
    running = _running(session, stage)
    if running is None:
        return _machine_buttons(pen, session, stage, prefs)
    if stage.page % menu_pages(session, stage) == 0:
        label = pen.tr(Text("ui/menu/more", "Screen, sound, leaving"))
        return [
            *_session_buttons(pen, running),
            Button("page", label, Action("page", (1,)), sign=ShapeKind.ARROW_RIGHT),
        ]
    label = pen.tr(Text("ui/menu/session", "This session"))
    return [
        *_machine_buttons(pen, running, stage, prefs),
        Button("page", label, Action("page", (-1,)), sign=ShapeKind.ARROW_LEFT),
    ]


def _running(session: Session | None, stage: Stage) -> Session | None:
    playing = session is not None and stage.screen is Screen.PLAY and not session.state.finished
    return session if playing else None


def _session_buttons(pen: Pen, session: Session) -> list[Button]:
    """What can be done to the running session: only what makes sense where it is."""
    tr, card = pen.tr, session.card
    entries = [
        Button("menu/people", tr(Text("ui/menu/people", "People here")), Action("people"), key="P"),
        Button("menu/note", tr(Text("ui/menu/note", "Note an argument")), Action("note"), key="N"),
        Button("menu/wall", tr(Text("ui/menu/wall", "All notes")), Action("wall"), key="W"),
        Button("menu/fact", tr(Text("ui/menu/fact", "Fact")), Action("fact"), key="I"),
        _time_button(pen, session),
        Button("menu/plan", tr(Text("ui/menu/plan", "Running order")), Action("plan"), key="O"),
        Button("menu/charter", tr(Text("ui/menu/charter", "Our charter")), Action("charter"), key="K"),
    ]
    if closed_sheets(session):
        label = tr(Text("ui/menu/correct", "Correct an entry"))
        entries.append(Button("menu/correct", label, Action("correct"), key="C"))
    if card is not None and card.twists:
        entries.append(Button("menu/twist", tr(Text("ui/menu/twist", "Turn a twist over")), Action("twist"), key="X"))
    if session.state.items:
        label = tr(Text("ui/menu/after-loop", "Enough turns: go on"))
        entries.append(Button("menu/after-loop", label, Action("after-loop"), key="G"))
    entries.append(Button("menu/skip", tr(Text("ui/menu/skip", "Leave this card out")), Action("skip")))
    if session.state.part + 1 < len(session.parts):
        label = tr(Text("ui/menu/next-part", "Go to the next part"))
        entries.append(Button("menu/next-part", label, Action("next-part")))
    entries.append(Button("menu/end", tr(Text("ui/menu/end", "End and see the summary")), Action("end")))
    return entries


def _machine_buttons(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> list[Button]:
    tr = pen.tr
    names = dict(stage.languages)
    sound = Text("ui/menu/sound-off", "Sound: off") if prefs.muted else Text("ui/menu/sound-on", "Sound: on")
    full = Text("ui/menu/window", "In a window") if stage.fullscreen else Text("ui/menu/full-screen", "Full screen")
    playing = session is not None and stage.screen is Screen.PLAY
    entries: list[Button] = []
    if playing and _running(session, stage) is None:
        label = tr(Text("ui/menu/charter", "Our charter"))
        entries.append(Button("menu/charter", label, Action("charter"), key="K"))
    if playing:
        entries += [
            Button("menu/black", tr(Text("ui/menu/black", "Black screen")), Action("black"), key="B"),
            Button("menu/redo", tr(Text("ui/menu/redo", "Redo")), Action("redo"), key="Ctrl Y"),
        ]
    entries += [
        Button("menu/language", names.get(prefs.language, prefs.language), Action("language"), key="L"),
        Button("menu/theme", tr(THEME_WORDS[prefs.theme]), Action("theme"), key="T"),
        Button("menu/fullscreen", tr(full), Action("fullscreen"), key="F"),
        Button("menu/sound", tr(sound), Action("mute"), key="M"),
        Button("menu/motion", tr(MOTION_WORDS[prefs.motion]), Action("motion")),
        Button("menu/help", tr(Text("ui/menu/help", "Keys")), Action("help"), key="?"),
    ]
    if playing:
        entries.append(Button("menu/home", tr(Text("ui/menu/home", "Save, back to the start")), Action("home")))
    leave = Text("ui/menu/leave-session", "Save and leave") if playing else Text("ui/menu/leave", "Leave")
    entries.append(Button("menu/leave", tr(leave), Action("leave")))
    return entries


def draw(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs) -> None:
    """Buttons in two columns, three where the window is wide."""
    title, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.h(9.6)], gap=pen.h(1.4))
    words = pen.tr(Text("ui/menu/title", "Menu"))
    pen.fitted("menu/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    entries = menu_buttons(pen, session, stage, prefs)
    across = 3 if pen.wide else 2
    lines = max(5, -(-len(entries) // across))
    for entry, box in zip(entries, grid(body, len(entries), across, gap=pen.h(2.0), down=lines), strict=True):
        put_button(pen, box, entry)
    close = Button("close", pen.tr(Text("ui/button/go-on", "Go on")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [], close)
