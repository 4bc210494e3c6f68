"""Typing what was heard or written: a note, the theme it goes into, or a theme's new name."""

from game.core.ballots import SIDES
from game.core.deck import StatementCard
from game.core.deeds.noting import LONGEST_NOTE, LONGEST_THEME
from game.core.format import Gathered, PhaseKind
from game.core.phases import note_sides
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.audience.debrief import SHELF_NAMES, SIGNS
from game.view.clocks import clock_width, put_clock
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.options import OPTION_WORDS
from game.view.parts import Button, put_button
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Editing, Editor, Stage
from game.view.typing_field import put_typing_field

NO_SIDE = Text("ui/note/no-side", "No side")
HEARD = Text("ui/note/title", "Which argument was heard?")
SAID = Text("ui/note/said", "What was said?")
TITLES = {
    Gathered.IDEAS: Text("ui/note/idea", "Which idea?"),
    Gathered.QUESTIONS: Text("ui/note/question", "Which question?"),
    Gathered.FEELINGS: Text("ui/note/feeling", "Which feeling?"),
    Gathered.ACTIONS: Text("ui/note/action", "Which action?"),
    Gathered.PROPOSALS: Text("ui/note/proposal", "Which proposal?"),
}
KEPT = Text("ui/note/kept", "What do we keep?")
MENDING = {
    Editing.NOTE: Text("ui/note/mend", "Mend this note"),
    Editing.GROUP: Text("ui/note/group", "Which theme does it go into?"),
    Editing.THEME: Text("ui/note/theme", "A new name for this theme"),
}
CLOCK = 7.0


def sides_to_choose(session: Session) -> tuple[str | None, ...]:
    """Whom a note of the running phase can speak for, or which shelf it goes to; `None` is neither.

    There are sides only where a claim is debated, and a note of a last round always has its shelf.
    """
    sides = note_sides(session.phase)
    if session.phase.kind is PhaseKind.DEBRIEF:
        return sides
    debated = isinstance(session.card, StatementCard) and session.phase.kind is not PhaseKind.SHOW
    return (*sides, None) if debated and sides else (None,)


def title_of(session: Session, editor: Editor) -> Text:
    """What is asked for."""
    if editor.what in MENDING:
        return MENDING[editor.what]
    if session.phase.kind is PhaseKind.DEBRIEF:
        return KEPT
    if session.phase.kind is PhaseKind.COLLECT:
        return TITLES[session.phase.gather or Gathered.IDEAS]
    return HEARD if isinstance(session.card, StatementCard) else SAID


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The title with the clock, sides or shelves where there are some, what is typed, and how much is noted."""
    editor = stage.editor
    if editor is None:
        return
    tr, new = pen.tr, editor.what is Editing.NEW_NOTE
    offered = sides_to_choose(session) if new else (None,)
    themed = new and len(offered) == 1
    sides_high = pen.h(8.0) if len(offered) > 1 else 0.0
    theme_high = pen.h(9.0) if themed else 0.0
    title_width = pen.safe.w - clock_width(pen, session, now_ms, CLOCK) - pen.h(2.0)
    title_high = pen.text_height(tr(title_of(session, editor)), title_width, ASK, Weight.BOLD, TIGHT)
    top, sides, field, theme, hints, foot = rows(
        pen.safe, [max(pen.h(9.0), title_high), sides_high, Share(), theme_high, pen.h(17.0), pen.foot], gap=pen.h(1.6)
    )
    _put_title(pen, top, session, editor, now_ms)
    if len(offered) > 1:
        _put_sides(pen, sides, editor, offered)
    words = tr(title_of(session, editor))
    field = Box(field.x, field.y, field.w, min(field.h, pen.h(38.0)))
    put_typing_field(pen, "note", field, editor.text, words, editor.field == "text", "text")
    if themed:
        label = tr(Text("ui/note/in-theme", "Theme, if any:"))
        said, room = columns(theme, [pen.text_width(label, TEXT) + 2, Share()], gap=pen.h(1.6))
        pen.text("note/theme/label", said, label, leading=TIGHT, middle=True)
        put_typing_field(pen, "note/theme", room, editor.theme, label, editor.field == "theme", "theme")
    _put_hints(pen, hints, session, editor, themed)
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc")
    enter = tr(Text("ui/key/enter", "Enter"))
    save = Button("save-note", tr(Text("ui/button/save-note", "Note it")), Action("save"), key=enter, main=True)
    put_foot(pen, foot, stage, None, [close], save)


def _put_title(pen: Pen, box: Box, session: Session, editor: Editor, now_ms: int) -> None:
    clock_room = clock_width(pen, session, now_ms, CLOCK)
    title, clock = columns(box, [Share(), clock_room], gap=pen.h(2.0) if clock_room else 0.0)
    words = pen.tr(title_of(session, editor))
    pen.fitted("note/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    ink, ground = pen.theme.ink, pen.theme.paper
    put_clock(pen, clock, session, now_ms, size=CLOCK, colour=ink, ground=ground, align=Align.END)


def _put_sides(pen: Pen, box: Box, editor: Editor, offered: tuple[str | None, ...]) -> None:
    tr = pen.tr
    for side, place in zip(offered, columns(box, [Share()] * len(offered), gap=pen.h(2.0)), strict=True):
        if side is None:
            label, sign = tr(NO_SIDE), None
        elif side in SIDES:
            label, sign = tr(OPTION_WORDS[side]), pen.theme.side(side).sign
        else:
            label, sign = tr(SHELF_NAMES[side]), SIGNS[side]
        node_id, action = f"note/{side or 'none'}", Action("side", (side or "",))
        put_button(pen, place, Button(node_id, label, action, sign=sign, chosen=side == editor.side), ASK)


def _put_hints(pen: Pen, box: Box, session: Session, editor: Editor, themed: bool) -> None:
    """How many are noted and the last of them; how much room is left; what further keys do."""
    tr = pen.tr
    longest = (
        LONGEST_THEME if editor.field == "theme" or editor.what in (Editing.GROUP, Editing.THEME) else LONGEST_NOTE
    )
    hints = [tr(Text("ui/note/left", "Characters left: {left}."), left=longest - len(editor.current))]
    if editor.what is Editing.NEW_NOTE:
        hints.insert(0, tr(Text("ui/note/no-names", "No names.")))
        other = Text("ui/note/tab-theme", "Tab: theme.") if themed else Text("ui/note/tab-side", "Tab: other side.")
        if session.phase.kind is PhaseKind.DEBRIEF:
            other = Text("ui/note/tab-shelf", "Tab: other shelf.")
        hints.append(tr(other))
        if session.phase.kind is PhaseKind.COLLECT:
            hints.append(tr(Text("ui/note/paste", "Ctrl V: each line is a note.")))
    lines = [" ".join(hints)]
    collects = session.phase.kind is PhaseKind.COLLECT
    noted = tuple(note for note in session.round.notes if not collects or note.phase == session.phase.id)
    if noted and editor.what is Editing.NEW_NOTE:
        count = tr.plural(Plural("ui/note/noted", "{n} noted.", "{n} noted."), len(noted))
        last = tr(Text("ui/note/last", "Last: {text}"), text=noted[-1].text)
        lines.insert(0, pen.shortened(f"{count} {last}", box.w, 1, TEXT, Weight.BOLD))
    if editor.what is Editing.GROUP and isinstance(editor.about, int):
        lines = [
            pen.shortened(line, box.w, 1, TEXT, Weight.BOLD) for line in _grouped(pen, session, editor.about)
        ] + lines
    y = box.y
    for number, line in enumerate(lines):
        weight = Weight.BOLD if number == 0 and len(lines) > 1 else Weight.REGULAR
        used = pen.text(f"note/hint/{number}", Box(box.x, y, box.w, box.h), line, weight=weight, leading=TIGHT)
        y = used.bottom + pen.h(0.8)


def _grouped(pen: Pen, session: Session, number: int) -> list[str]:
    """The note that goes into a theme, and the themes that there are."""
    note, themes = session.round.note(f"note-{number}"), session.round.themes_of(())
    lines = [note.text] if note is not None else []
    if themes:
        lines.append(pen.tr(Text("ui/note/themes", "Themes: {themes}"), themes=" · ".join(themes)))
    return lines
