"""People and tables come and go: how many there are now."""

from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.layout import Part, Share, centred, rows
from game.view.measures import ASK, LEADING, TEXT, TIGHT, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Box, Role, Weight
from game.view.stage import Stage
from game.view.stepper import put_stepper
from game.view.ways import tables_for


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The number of people, large, with what it is for."""
    tr = pen.tr
    words = tr(Text("ui/people/title", "How many people are here now?"))
    why = tr(Text("ui/people/why", "Votes are checked against this number. Digits type it, arrows change it by one."))
    tables = Button("tables", tr(Text("ui/people/tables", "Tables")), Action("tables"), key="Tab")
    seats = seats_words(tr, session.state.people, session.state.tables)
    others, fitting = [tables], tables_that_fit(session.state.people, session.state.tables)
    if fitting is not None:
        label = Plural("ui/people/make-tables", "Make it {n} table", "Make it {n} tables")
        others.append(Button("tables-to", tr.plural(label, fitting), Action("tables-to", (fitting,))))
    _put(pen, stage, "people", "people-now", session.state.people, words, [why, seats], *others)


BETWEEN = 0.8
"""The air between two sentences of what the number is for, in hundredths."""

FULL, LONELY = 7, 2
"""More people than these at a table no longer talk with each other; fewer are no table."""


def tables_that_fit(people: int, tables: int) -> int | None:
    """How many tables would be better, where those that there are became far too full or too empty."""
    fitting = tables_for(people)
    strange = people > FULL * tables or people < LONELY * tables
    return fitting if strange and fitting != tables else None


def seats_words(tr: Translator, people: int, tables: int) -> str:
    """How people spread over the tables if it is fair, and that those who come late move nobody."""
    said = tr.plural(Plural("ui/people/now-tables", "{n} table", "{n} tables"), tables)
    seats, more = divmod(people, tables)
    if not more:
        return tr(_EVEN, tables=said, seats=seats)
    return tr(_UNEVEN, tables=said, many=more, more=seats + 1, few=tables - more, less=seats)


_EVEN = Text("ui/people/even", "{tables}: {seats} at each. Latecomers sit where there are fewest, nobody else moves.")
_UNEVEN = Text(
    "ui/people/uneven",
    "{tables}: {more} at {many} of them, {less} at {few}. Latecomers sit where there are fewest, nobody else moves.",
)


def draw_tables(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The number of tables, large, with what it is for."""
    tr = pen.tr
    words = tr(Text("ui/tables/title", "How many tables are there now?"))
    why = tr(Text("ui/tables/why", "Tables answer together and play roles. Digits type it, arrows change it by one."))
    people = Button("people", tr(Text("ui/tables/people", "People")), Action("people"), key="Tab")
    _put(pen, stage, "tables", "tables-now", session.state.tables, words, [why], people)


def _put(pen: Pen, stage: Stage, name: str, verb: str, value: int, words: str, why: list[str], *others: Button) -> None:
    gap = pen.air(1.8)
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=gap)
    heights: list[Part] = [pen.h(9.0), pen.h(27.0)]
    if pen.flows:  # the number comes right below the words that it belongs to
        title_high = pen.text_height(words, body.w, ASK, Weight.BOLD, TIGHT)
        heights = [title_high, pen.h(14.0)]
    title, number, hint = rows(body, [*heights, Share()], gap=gap)
    pen.fitted(f"{name}/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    wide, high = (60.0, 14.0) if pen.flows else (84.0, 24.0)
    stepper = centred(number, min(number.w, pen.h(wide)), pen.h(high))
    put_stepper(pen, f"field/{name}", stepper, verb, value, words)
    _put_why(pen, hint, f"{name}/why", why)
    enter = pen.tr(Text("ui/key/enter", "Enter"))
    done = Button("close", pen.tr(Text("ui/button/done", "Done")), Action("close"), key=enter, main=True)
    put_foot(pen, foot, stage, None, list(others), done)


def _put_why(pen: Pen, box: Box, node_id: str, sentences: list[str]) -> None:
    """What the number is for; larger text has each sentence in lines of its own, so that a page ends between two."""
    if not pen.flows:
        words, regular = " ".join(sentences), Weight.REGULAR
        pen.fitted(node_id, box, words, largest=ASK, smallest=TEXT, weight=regular, leading=LEADING, middle=False)
        return
    y = box.y
    for number, sentence in enumerate(sentences):
        place = Box(box.x, y, box.w, box.bottom - y)
        y = pen.text(f"{node_id}/{number}", place, sentence, leading=TIGHT).bottom + pen.air(BETWEEN)
