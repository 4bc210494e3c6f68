"""People and tables come and go: how many there are now."""

from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, LEADING, TEXT, TIGHT
from game.view.pen import Pen
from game.view.round_tables import put_round_tables
from game.view.scene import Action, Box, Role, Weight
from game.view.stage import Stage
from game.view.stepper import put_stepper
from game.view.title import put_title, title_height
from game.view.ways import tables_for


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The number of people, large, with what it is for."""
    tr = pen.tr
    words = tr(Text("ui/people/title", "How many people are here now?"))
    why = tr(Text("ui/people/why", "Votes are checked against this number. Digits type it, arrows change it by one."))
    tables = Button("tables", tr(Text("ui/people/tables", "Tables")), Action("tables"), key="Tab")
    seats = seats_words(tr, session.state.people, session.state.tables)
    said = [why, seats]
    if not pen.flows or _fits(pen, _body(pen), words, [why, tr(_LATE)]):  # the tables are drawn with who sits there
        said = [why, tr(_LATE)]
    others, fitting = [tables], tables_that_fit(session.state.people, session.state.tables)
    if fitting is not None:
        label = Plural("ui/people/make-tables", "Make it {n} table", "Make it {n} tables")
        others.append(Button("tables-to", tr.plural(label, fitting), Action("tables-to", (fitting,))))
    _put(pen, stage, session, "people", session.state.people, words, said, *others)


BETWEEN = 0.8
"""The air between two sentences of what the number is for, in hundredths."""

LEAST_NUMBER, LEAST_ROOM = 14.0, 14.0
"""The least height of the number and of the tables that are drawn, in hundredths."""

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


_LATE = Text("ui/people/late", "Latecomers sit where there are fewest, nobody else moves.")


def draw_tables(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The number of tables, large, with what it is for."""
    tr = pen.tr
    words = tr(Text("ui/tables/title", "How many tables are there now?"))
    why = tr(Text("ui/tables/why", "Tables answer together and play roles. Digits type it, arrows change it by one."))
    people = Button("people", tr(Text("ui/tables/people", "People")), Action("people"), key="Tab")
    _put(pen, stage, session, "tables", session.state.tables, words, [why], people)


def _put(
    pen: Pen, stage: Stage, session: Session, name: str, value: int, words: str, why: list[str], *others: Button
) -> None:
    gap = pen.air(1.8)
    foot = rows(pen.safe, [Share(), pen.foot], gap=gap)[1]
    body = _body(pen)
    if pen.flows and not _fits(pen, body, words, why):
        _put_flowing(pen, body, name, value, words, why)
    else:
        _put_filling(pen, body, session, name, value, words, why)
    enter = pen.tr(Text("ui/key/enter", "Enter"))
    done = Button("close", pen.tr(Text("ui/button/done", "Done")), Action("close"), key=enter, main=True)
    put_foot(pen, foot, stage, None, list(others), done)


def _body(pen: Pen) -> Box:
    """The room above the buttons."""
    return rows(pen.safe, [Share(), pen.foot], gap=pen.air(1.8))[0]


def _fits(pen: Pen, box: Box, words: str, why: list[str]) -> bool:
    """Whether in larger text the number, the tables and what they are for have room on one page."""
    wide = (box.w - pen.h(4.0)) / 2 if pen.wide else box.w
    said = pen.text_height(" ".join(why), wide, TEXT, leading=TIGHT)
    high = title_height(pen, words, box.w) + pen.h(LEAST_NUMBER) + said + 3 * pen.air(1.8)
    high += 0.0 if pen.wide else pen.h(LEAST_ROOM)
    return pen.canvas <= pen.height and high <= box.h


def _put_filling(pen: Pen, box: Box, session: Session, name: str, value: int, words: str, why: list[str]) -> None:
    """The number and what it is for, and the tables of the room: below each other, in a wide window side by side."""
    gap = pen.air(1.8)
    title, body = rows(box, [title_height(pen, words, box.w), Share()], gap=gap)
    put_title(pen, f"{name}/title", title, words)
    people, tables = session.state.people, session.state.tables
    label = seats_words(pen.tr, people, tables)
    said = " ".join(why)
    size, leading = (TEXT, TIGHT) if pen.flows else (ASK if pen.wide else TEXT, LEADING)
    if pen.wide:
        side, room = columns(body, [Share(), Share()], gap=pen.h(4.0))
        number, hint = rows(side, [Share(), pen.text_height(said, side.w, size, leading=leading)], gap=gap)
        put_stepper(pen, f"field/{name}", number, f"{name}-now", value, words)
        pen.text(f"{name}/why", hint, said, size=size, leading=leading)
        put_round_tables(pen, f"{name}/room", room, people, tables, label)
        return
    high = pen.text_height(said, body.w, size, leading=leading)
    number, room, hint = rows(body, [Share(), Share(1.1), high], gap=gap)
    put_stepper(pen, f"field/{name}", number, f"{name}-now", value, words)
    put_round_tables(pen, f"{name}/room", room, people, tables, label)
    pen.text(f"{name}/why", hint, said, size=size, leading=leading)


def _put_flowing(pen: Pen, box: Box, name: str, value: int, words: str, why: list[str]) -> None:
    """Larger text: the number comes right below the words that it belongs to, and then what it is for."""
    gap = pen.air(1.8)
    title_high = pen.text_height(words, box.w, ASK, Weight.BOLD, TIGHT)
    title, number, hint = rows(box, [title_high, pen.h(14.0), Share()], gap=gap)
    pen.text(f"{name}/title", title, words, size=ASK, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING)
    stepper = centred(number, min(number.w, pen.h(60.0)), number.h)
    put_stepper(pen, f"field/{name}", stepper, f"{name}-now", value, words)
    y = hint.y
    for place, sentence in enumerate(why):  # each in lines of its own, so that a page ends between two
        rest = Box(hint.x, y, hint.w, hint.bottom - y)
        y = pen.text(f"{name}/why/{place}", rest, sentence, leading=TIGHT).bottom + pen.air(BETWEEN)
