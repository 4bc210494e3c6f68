"""Typing an argument that was heard: whose side it helps, and a few words."""

from game.core.deeds.noting import LONGEST_NOTE
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.options import OPTION_WORDS
from game.view.parts import Button, put_button
from game.view.pen import ASK, TIGHT, TITLE, Pen
from game.view.scene import Action, Role, Weight
from game.view.stage import Stage

SIDES_TO_CHOOSE = ("for", "against", None)
NO_SIDE = Text("ui/note/no-side", "No side")


def draw(pen: Pen, session: Session, stage: Stage) -> None:
    """The sides to choose from, the line that is typed, and how much room is left."""
    tr, theme = pen.tr, pen.theme
    title, sides, field, count, _, foot = rows(
        pen.safe, [pen.h(9.0), pen.h(9.0), pen.h(34.0), pen.h(6.0), Share(), pen.h(9.6)], gap=pen.h(1.8)
    )
    words = tr(Text("ui/note/title", "Which argument was heard?"))
    pen.fitted("note/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    for side, box in zip(SIDES_TO_CHOOSE, columns(sides, [Share()] * 3, gap=pen.h(2.0)), strict=True):
        label = tr(OPTION_WORDS[side]) if side else tr(NO_SIDE)
        sign = theme.side(side).sign if side else None
        chosen = side == stage.note.side
        put_button(
            pen,
            box,
            Button(f"note/{side or 'none'}", label, Action("side", (side or "",)), sign=sign, chosen=chosen),
            ASK,
        )
    pen.panel("note/field", field, theme.card, edge=theme.ink, edge_size=0.5, radius=2.4, role=Role.FIELD, label=words)
    pen.fitted(
        "note/text",
        field.inset(pen.h(2.4), pen.h(1.8)),
        stage.note.text + "|",
        largest=6.0,
        smallest=4.2,
        weight=Weight.REGULAR,
        ground=theme.card,
        middle=False,
    )
    hint = tr(
        Text("ui/note/hint", "No names. Tab: other side. Characters left: {left}"),
        left=LONGEST_NOTE - len(stage.note.text),
    )
    pen.text("note/hint", count, hint, leading=TIGHT, middle=True)
    close = Button("close", tr(Text("ui/button/cancel", "Cancel")), Action("close"), key="Esc")
    save = Button(
        "save-note",
        tr(Text("ui/button/save-note", "Note it")),
        Action("save-note"),
        key=tr(Text("ui/key/enter", "Enter")),
        main=True,
    )
    put_foot(pen, foot, stage, None, [close], save)
