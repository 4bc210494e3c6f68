"""Typing what was heard or written: a note, the theme it goes into, or a theme's new name."""

from math import inf

from game.core.ballots import SIDES
from game.core.deck import StatementCard
from game.core.deeds.noting import LONGEST_NOTE, LONGEST_THEME
from game.core.format import Gathered, PhaseKind
from game.core.phases import gathered_ahead, note_sides
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.audience.debrief import SHELF_NAMES, SIGNS
from game.view.buttons import Button, button_width, put_button
from game.view.clocks import clock_width, put_clock
from game.view.editing import Editing, Editor
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, TEXT, TIGHT, TITLE
from game.view.options import OPTION_WORDS
from game.view.pen import Pen
from game.view.play_buttons import PAGE_DOWN
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stack import Block, put_stack, text_block
from game.view.stage import Stage
from game.view.typing_field import put_typing_field, typed_height

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
IN_THEME = Text("ui/note/in-theme", "Theme, if any:")
CLOCK = 7.0
LEAST_FIELD, SIDE_AIR = 12.0, 2.0
"""The least height of a field for a note in a narrow window, and the air in a button for a side, in hundredths."""


def sides_to_choose(session: Session) -> tuple[str | None, ...]:
    """Whom a note of the running phase can speak for, or which shelf it goes to; `None` is neither.

    There are sides only where a claim is debated, and a note of a last round always has its shelf.
    """
    sides = note_sides(session.phase)
    if gathered_ahead(session) is not None:
        return (None,)
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
    ahead = gathered_ahead(session)
    gathering = session.phase if ahead is None else session.format.phase(ahead)
    if gathering.kind is PhaseKind.COLLECT:
        return TITLES[gathering.gather or Gathered.IDEAS]
    return HEARD if isinstance(session.card, StatementCard) else SAID


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The title with the clock, sides or shelves where there are some, what is typed, and how much is noted."""
    editor = stage.editor
    if editor is None:
        return
    tr, new = pen.tr, editor.what is Editing.NEW_NOTE
    offered = sides_to_choose(session) if new else (None,)
    themed = new and len(offered) == 1
    if pen.narrow:
        _draw_narrow(pen, session, stage, editor, offered, now_ms)
        return
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
    put_typing_field(pen, "note", field, editor, "text", words)
    if themed:
        label = tr(IN_THEME)
        said, room = columns(theme, [pen.text_width(label, TEXT) + 2, Share()], gap=pen.h(1.6))
        pen.text("note/theme/label", said, label, leading=TIGHT, middle=True)
        put_typing_field(pen, "note/theme", room, editor, "theme", label)
    _put_hints(pen, hints, session, editor, themed)
    _put_buttons(pen, foot, session, stage)


def _draw_narrow(
    pen: Pen, session: Session, stage: Stage, editor: Editor, offered: tuple[str | None, ...], now_ms: int
) -> None:
    """The title with the clock on every page; what is typed, whom it speaks for, its theme, and what keys do."""
    tr, themed = pen.tr, editor.what is Editing.NEW_NOTE and len(offered) == 1
    with pen.standing_around():
        clock_room = clock_width(pen, session, now_ms, CLOCK)
        room = pen.safe.w - clock_room - (pen.h(2.0) if clock_room else 0.0)
        title = pen.text_height(tr(title_of(session, editor)), room, TEXT, Weight.BOLD, TIGHT)
        top, body, foot = rows(pen.safe, [max(title, pen.h(CLOCK * TIGHT)), Share(), pen.foot], gap=pen.h(1.6))
        _put_title(pen, top, session, editor, now_ms)
    words, width = tr(title_of(session, editor)), body.w
    most = max(pen.h(LEAST_FIELD), pen.on_a_page(body) - pen.h(LEAST_FIELD))
    high = min(most, max(pen.h(LEAST_FIELD), typed_height(pen, width, editor.text)))

    def put_field(box: Box) -> None:
        put_typing_field(pen, "note", box, editor, "text", words)

    blocks = [Block(high, put_field)]
    buttons = [_side_button(pen, editor, side) for side in offered] if len(offered) > 1 else []
    widest = max((button_width(pen, each, TEXT) + pen.h(2.0) for each in buttons), default=0.0)
    across = len(buttons) if widest * len(buttons) <= width + pen.h(2.0) else 1
    blocks += [_button_line(pen, buttons[at : at + across]) for at in range(0, len(buttons), across or 1)]
    if themed:
        label = tr(IN_THEME)
        label_high = pen.text_height(label, width, TEXT, leading=TIGHT)

        def put_theme(box: Box) -> None:
            said, room = rows(box, [label_high, Share()], gap=pen.air(0.8))
            pen.keep(box)
            pen.text("note/theme/label", said, label, leading=TIGHT)
            put_typing_field(pen, "note/theme", room, editor, "theme", label)

        blocks.append(Block(label_high + pen.air(0.8) + pen.h(8.6), put_theme))
    hints = _hint_lines(pen, session, editor, themed, width)
    paper = pen.theme.paper
    said = [text_block(pen, width, f"note/hint/{n}", line, ground=paper) for n, line in enumerate(hints)]
    put_stack(pen, body, [*blocks, *said])
    _put_buttons(pen, foot, session, stage)


def _button_line(pen: Pen, buttons: list[Button]) -> Block:
    def put(box: Box) -> None:
        for button, place in zip(buttons, columns(box, [Share()] * len(buttons), gap=pen.h(2.0)), strict=True):
            put_button(pen, place, button, TEXT)

    return Block(pen.h(TEXT * TIGHT) + pen.air(SIDE_AIR), put, listed=True)


def _put_buttons(pen: Pen, foot: Box, session: Session, stage: Stage) -> None:
    """The way out and the way on; a collection says that its field stays open for the next note."""
    tr = pen.tr
    stays = stage.editor is not None and stage.editor.what is Editing.NEW_NOTE
    stays = stays and session.phase.kind is PhaseKind.COLLECT
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc")
    enter = tr(Text("ui/key/enter", "Enter"))
    label = Text("ui/button/save-next-note", "Note it, next one") if stays else Text("ui/button/save-note", "Note it")
    save = Button("save-note", tr(label), Action("save"), key=enter, main=True)
    last = tr(Text("ui/button/save-last-note", "Note it and close"))
    done = [Button("save-and-close", last, Action("save-and-close"), key=tr(PAGE_DOWN))] if stays else []
    put_foot(pen, foot, stage, None, [close, *done], save)


def _put_title(pen: Pen, box: Box, session: Session, editor: Editor, now_ms: int) -> None:
    clock_room = clock_width(pen, session, now_ms, CLOCK)
    title, clock = columns(box, [Share(), clock_room], gap=pen.h(2.0) if clock_room else 0.0)
    words = pen.tr(title_of(session, editor))
    pen.fitted(
        "note/title",
        title,
        words,
        largest=TITLE,
        smallest=TEXT if pen.narrow else ASK,
        leading=TIGHT,
        role=Role.HEADING,
    )
    ink, ground = pen.theme.ink, pen.theme.paper
    put_clock(pen, clock, session, now_ms, size=CLOCK, colour=ink, ground=ground, align=Align.END)


def _put_sides(pen: Pen, box: Box, editor: Editor, offered: tuple[str | None, ...]) -> None:
    for side, place in zip(offered, columns(box, [Share()] * len(offered), gap=pen.h(2.0)), strict=True):
        put_button(pen, place, _side_button(pen, editor, side), ASK)


def _side_button(pen: Pen, editor: Editor, side: str | None) -> Button:
    """Whom the note speaks for, or where it goes."""
    if side is None:
        label, sign = pen.tr(NO_SIDE), None
    elif side in SIDES:
        label, sign = pen.tr(OPTION_WORDS[side]), pen.theme.side(side).sign
    else:
        label, sign = pen.tr(SHELF_NAMES[side]), SIGNS[side]
    return Button(f"note/{side or 'none'}", label, Action("side", (side or "",)), sign=sign, chosen=side == editor.side)


def _put_hints(pen: Pen, box: Box, session: Session, editor: Editor, themed: bool) -> None:
    lines = _hint_lines(pen, session, editor, themed, box.w)
    y = box.y
    for number, line in enumerate(lines):
        weight = Weight.BOLD if number == 0 and len(lines) > 1 else Weight.REGULAR
        used = pen.text(f"note/hint/{number}", Box(box.x, y, box.w, box.h), line, weight=weight, leading=TIGHT)
        y = used.bottom + pen.h(0.8)


def _hint_lines(pen: Pen, session: Session, editor: Editor, themed: bool, width: float) -> list[str]:
    """How many are noted and the last of them; how much room is left; what further keys do."""
    tr, room = pen.tr, inf if pen.narrow else width
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
        lines.insert(0, pen.shortened(f"{count} {last}", room, 1, TEXT, Weight.BOLD))
    if editor.what is Editing.GROUP and isinstance(editor.about, int):
        lines = [
            pen.shortened(line, room, 1, TEXT, Weight.BOLD) for line in _grouped(pen, session, editor.about)
        ] + lines
    return lines


def _grouped(pen: Pen, session: Session, number: int) -> list[str]:
    """The note that goes into a theme, and the themes that there are."""
    note, themes = session.round.note(f"note-{number}"), session.round.themes_of(())
    lines = [note.text] if note is not None else []
    if themes:
        lines.append(pen.tr(Text("ui/note/themes", "Themes: {themes}"), themes=" · ".join(themes)))
    return lines
