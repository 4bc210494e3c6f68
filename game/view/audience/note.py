"""Typing an argument that was heard: whose side it helps, and a few words."""

from game.core.ballots import SIDES
from game.core.deeds.noting import LONGEST_NOTE
from game.core.phases import note_sides
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.options import OPTION_WORDS
from game.view.parts import Button, put_button
from game.view.pen import ASK, TIGHT, TITLE, Pen
from game.view.scene import Action, Role, Weight
from game.view.stage import Stage

NO_SIDE = Text("ui/note/no-side", "No side")
SHELF_WORDS = {
    "moment": Text("ui/shelf/moment", "Strongest moment"),
    "missing": Text("ui/shelf/missing", "What is missing"),
    "action": Text("ui/shelf/action", "One action"),
}
"""Where the notes of a debrief go."""


def sides_to_choose(session: Session) -> tuple[str | None, ...]:
    """Whom a note of the running phase can speak for, or which shelf it can go to; `None` is neither."""
    return (*note_sides(session.phase), None)


def draw(pen: Pen, session: Session, stage: Stage) -> None:
    """The sides to choose from, the line that is typed, and how much room is left."""
    editor = stage.editor
    if editor is None:
        return
    tr, theme = pen.tr, pen.theme
    title, sides, field, count, _, foot = rows(
        pen.safe, [pen.h(9.0), pen.h(9.0), pen.h(34.0), pen.h(6.0), Share(), pen.h(9.6)], gap=pen.h(1.8)
    )
    words = tr(Text("ui/note/title", "Which argument was heard?"))
    pen.fitted("note/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    offered = sides_to_choose(session)
    for side, box in zip(offered, columns(sides, [Share()] * len(offered), gap=pen.h(2.0)), strict=True):
        label = tr(NO_SIDE if side is None else SHELF_WORDS.get(side) or OPTION_WORDS[side])
        sign = theme.side(side).sign if side in SIDES and side is not None else None
        button = Button(
            f"note/{side or 'none'}", label, Action("side", (side or "",)), sign=sign, chosen=side == editor.side
        )
        put_button(pen, box, button, ASK)
    pen.panel("note/field", field, theme.card, edge=theme.ink, edge_size=0.5, radius=2.4, role=Role.FIELD, label=words)
    pen.fitted(
        "note/text",
        field.inset(pen.h(2.4), pen.h(1.8)),
        editor.text + "|",
        largest=6.0,
        smallest=4.2,
        weight=Weight.REGULAR,
        ground=theme.card,
        middle=False,
    )
    hint = tr(
        Text("ui/note/hint", "No names. Tab: other side. Characters left: {left}"),
        left=LONGEST_NOTE - len(editor.text),
    )
    pen.text("note/hint", count, hint, leading=TIGHT, middle=True)
    close = Button("close", tr(Text("ui/button/cancel", "Cancel")), Action("close"), key="Esc")
    save = Button(
        "save-note",
        tr(Text("ui/button/save-note", "Note it")),
        Action("save"),
        key=tr(Text("ui/key/enter", "Enter")),
        main=True,
    )
    put_foot(pen, foot, stage, None, [close], save)
