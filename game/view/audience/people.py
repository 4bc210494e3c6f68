"""People and tables come and go: how many there are now."""

from game.core.session import Session
from game.core.text import Plural, Text
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.layout import Share, centred, rows
from game.view.measures import ASK, LEADING, TEXT, TIGHT, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Role, Weight
from game.view.stage import Stage
from game.view.stepper import put_stepper


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The number of people, large, with what it is for."""
    tr = pen.tr
    words = tr(Text("ui/people/title", "How many people are here now?"))
    why = tr(Text("ui/people/why", "Votes are checked against this number. Digits type it, arrows change it by one."))
    tables = Button("tables", tr(Text("ui/people/tables", "Tables")), Action("tables"), key="Tab")
    seats = -(-session.state.people // session.state.tables)
    said = tr.plural(Plural("ui/people/now-tables", "{n} table", "{n} tables"), session.state.tables)
    why += " " + tr(
        Text("ui/people/seats", "They sit at {tables}, up to {seats} at each: Tab changes that."),
        tables=said,
        seats=seats,
    )
    _put(pen, stage, "people", "people-now", session.state.people, words, why, tables)


def draw_tables(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The number of tables, large, with what it is for."""
    tr = pen.tr
    words = tr(Text("ui/tables/title", "How many tables are there now?"))
    why = tr(Text("ui/tables/why", "Tables answer together and play roles. Digits type it, arrows change it by one."))
    people = Button("people", tr(Text("ui/tables/people", "People")), Action("people"), key="Tab")
    _put(pen, stage, "tables", "tables-now", session.state.tables, words, why, people)


def _put(pen: Pen, stage: Stage, name: str, verb: str, value: int, words: str, why: str, other: Button) -> None:
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.8))
    heights = [pen.h(9.0), pen.h(34.0), pen.h(18.0)]
    if pen.flows:  # the number comes right below the words that it belongs to
        title_high = pen.text_height(words, body.w, ASK, Weight.BOLD, TIGHT)
        heights = [title_high, pen.h(14.0), pen.text_height(why, body.w, TEXT)]
    title, number, hint, _ = rows(body, [*heights, Share()], gap=pen.h(1.8))
    pen.fitted(f"{name}/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    wide, high = (60.0, 14.0) if pen.flows else (84.0, 24.0)
    stepper = centred(number, min(number.w, pen.h(wide)), pen.h(high))
    put_stepper(pen, f"field/{name}", stepper, verb, value, words)
    pen.fitted(
        f"{name}/why",
        hint,
        why,
        largest=TEXT if pen.flows else ASK,
        smallest=TEXT,
        weight=Weight.REGULAR,
        leading=LEADING,
        middle=False,
    )
    enter = pen.tr(Text("ui/key/enter", "Enter"))
    done = Button("close", pen.tr(Text("ui/button/done", "Done")), Action("close"), key=enter, main=True)
    put_foot(pen, foot, stage, None, [other], done)
