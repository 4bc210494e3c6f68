"""Who has the floor, when it is not one of two sides: a panel with a sign, a name, the clock and what belongs to it."""

from dataclasses import replace
from math import ceil

from game.core.deck import EstimateCard
from game.core.format import COURT, PhaseKind
from game.core.loops import roles_of
from game.core.session import Session
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.view.clocks import clock_width, put_clock
from game.view.details import put_letter
from game.view.layout import Share, centred, columns, rows
from game.view.lists import listed
from game.view.looks import OptionLook, option_look
from game.view.measures import LEADING, TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.naming import amount, tables_named
from game.view.parts_played import Played, played_by, table_letter
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, Weight
from game.view.stack import Block
from game.view.table_badges import badges_height, put_badges
from game.view.textpages import in_pieces, text_pages

WITNESSES = "witnesses"
"""Who speaks in a trial and has no role of the court of its own."""

BADGE_STEP = 6.8
"""From the letter of one table to that of the next, in hundredths."""

LOW_OUT = 0.5
"""How far the ring is outside of the panel in a narrow window, in hundredths."""

LEAST_PIECE = 2
"""A page shows at least so many lines below a name."""

HEAD, CLOCK, SIGN, SIDE, ABOVE = 10.0, 8.0, 8.0, 2.4, 1.6


@dataclass(frozen=True, slots=True)
class Floor:
    """`name` has the floor. `below` says more about it; `tables` are those who play it; `icon` is a picture."""

    id: str
    name: str
    below: str = ""
    look: OptionLook | None = None
    icon: str = ""
    tables: tuple[int, ...] = ()


def floor_of_role(pen: Pen, session: Session, role: str) -> Floor:
    """A role speaks: its name, its tables, what it wants."""
    part = played_by(pen.tr, session, role)
    return Floor(f"role/{role}", part.name, part.brief, tables=part.tables, icon="" if part.tables else "megaphone")


def floor_of_court(pen: Pen, session: Session, who: str) -> Floor:
    """A role of a trial speaks, or all witnesses that were dealt: their names, each with its tables."""
    roles = [role for role in roles_of(session, session.state) if (role if role in COURT else WITNESSES) == who]
    parts = [played_by(pen.tr, session, role) for role in roles]
    parts = [part for part in parts if part.tables] or parts
    if len(parts) == 1:
        return floor_of_role(pen, session, parts[0].id)
    named = " · ".join(_with_tables(pen, part) for part in parts)
    tables = tuple(sorted(table for part in parts for table in part.tables))
    icon = "" if tables else "megaphone"
    return Floor(f"phase/{session.phase.id}", pen.tr(session.phase.name), named, tables=tables, icon=icon)


def _with_tables(pen: Pen, part: Played) -> str:
    if not part.tables:
        return part.name
    letters = listed(pen.tr, map(table_letter, part.tables))
    return pen.tr(Text("ui/speak/with-tables", "{name} ({tables})"), name=part.name, tables=letters)


def floor_of_table(pen: Pen, table: int) -> Floor:
    """A table speaks."""
    letter = table_letter(table)
    name = pen.tr(Text("ui/speak/table", "Table {table}"), table=letter)
    return Floor(f"table/{letter}", name, tables=(table,))


def floor_of_option(pen: Pen, session: Session, phases: tuple[str, ...], option: str) -> Floor:
    """Those speak who chose an option: its sign, its word, how many they are."""
    tallies = [tally for tally in session.round.tallies if option in tally.options]
    tallies = [tally for tally in tallies if not phases or tally.phase in phases] or tallies
    if not tallies:
        return Floor(f"option/{option}", option, icon="megaphone")
    tally = tallies[-1]
    chose = Plural("ui/speak/chose", "{n} person chose it", "{n} people chose it")
    if tally.answers is not None:
        chose = Plural("ui/speak/tables-chose", "{n} table chose it", "{n} tables chose it")
    look = option_look(pen.theme, tally.ballot, option, tally.options.index(option))
    words = option_words(pen.tr, session, session.round, tally.phase, option)
    return Floor(f"option/{option}", words, pen.tr.plural(chose, tally.count(option)), look)


def floor_of_ends(pen: Pen, session: Session) -> Floor | None:
    """The tables with the lowest and the highest number speak, once a reveal has shown them; else `None`."""
    before = session.format.phases[: session.state.phase]
    shown = {vote for phase in before if phase.kind is PhaseKind.REVEAL for vote in phase.votes}
    sheets = [sheet for sheet in session.round.estimates if sheet.closed and sheet.phase in shown]
    numbers = {table: value for table, value in enumerate(sheets[-1].values) if value is not None} if sheets else {}
    if not isinstance(session.card, EstimateCard) or len(set(numbers.values())) < 2:
        return None
    tr, unit = pen.tr, pen.tr(session.card.unit)
    least, most = min(numbers.values()), max(numbers.values())
    low, high = ([table for table, value in numbers.items() if value == end] for end in (least, most))
    words = tr(
        Text("ui/speak/ends", "Lowest: {low} ({least}) · Highest: {high} ({most})"),
        low=tables_named(tr, low),
        least=amount(tr, least, exact=True),
        high=tables_named(tr, high),
        most=amount(tr, most, unit, exact=True),
    )
    return Floor(f"phase/{session.phase.id}", tr(session.phase.name), words, icon="megaphone")


def least_floor(pen: Pen, width: float, floor: Floor) -> float:
    """How many pixels high the panel must be to show all at once."""
    inner = width - 2 * pen.air(SIDE)
    if pen.narrow:
        return sum(_low_parts(pen, inner, floor)) + 2 * pen.air(ABOVE) + pen.tails
    name = pen.text_height(floor.name, _name_width(pen, inner, floor), TEXT, Weight.BOLD, TIGHT)
    head = max(pen.h(HEAD), name)
    more = pen.text_height(floor.below, min(inner, pen.line_width(TEXT)), TEXT) + pen.h(0.8) if floor.below else 0.0
    return head + more + 2 * pen.air(ABOVE)


def floor_blocks(pen: Pen, inside: Box, floor: Floor, session: Session, now_ms: int) -> list[Block]:
    """For narrow windows: the panel, or several where it is higher than a page: each says again who has the floor."""
    width, page = inside.w, pen.on_a_page(inside)

    def block(shown: Floor, again: str) -> Block:
        def put(box: Box) -> None:
            pen.keep(box)
            put_floor(pen, box, shown, session, now_ms, 0, again)

        return Block(least_floor(pen, width, shown), put)

    least = least_floor(pen, width, floor) - page
    if least <= 0:
        return [block(floor, "")]
    inner = width - 2 * pen.air(SIDE)
    lines = pen.wrap(floor.below, pen.h(TEXT), Weight.REGULAR, inner)
    most = len(lines) - ceil(least / pen.h(TEXT * pen.led(TIGHT)))
    if most < LEAST_PIECE:
        return [block(floor, "")]
    pieces = in_pieces(pen, floor.below, inner, most)
    return [block(replace(floor, below=words), f"/{place}" if place else "") for place, words in enumerate(pieces)]


def has_room(pen: Pen, width: float, floor: Floor) -> bool:
    """Whether every word of the name stays whole in a panel of that many pixels."""
    room = _name_width(pen, width - 2 * pen.air(SIDE), floor)
    return all(pen.text_width(word, TEXT, Weight.BOLD) <= room for word in floor.name.split())


def _name_width(pen: Pen, inner: float, floor: Floor) -> float:
    return inner - _sign_width(pen, floor) - pen.h(26.0) - 2 * pen.h(1.6)


def _sign_width(pen: Pen, floor: Floor) -> float:
    return max(1, len(floor.tables)) * pen.h(BADGE_STEP) + pen.h(1.2)


def put_floor(pen: Pen, box: Box, floor: Floor, session: Session, now_ms: int, page: int, again: str = "") -> int:
    """The panel with the mark of what is on now; gives the pages that its text fills.

    `again` ends the ids of a panel that goes on with the text of another one.
    """
    theme, look = pen.theme, floor.look
    fill, ink = (look.fill, look.on_fill) if look is not None else (theme.card, theme.ink)
    node_id = f"floor/{floor.id}{again}"
    pen.panel(node_id, box, fill, edge=theme.ink, edge_size=0.5, radius=3.4, role=Role.PANEL)
    pen.ring(f"floor/on{again}", box, 3.4, out=LOW_OUT if pen.narrow else 0.9)
    inner = box.inset(pen.air(SIDE), pen.air(ABOVE))
    if pen.narrow:
        _put_low(pen, replace(inner, h=inner.h - pen.tails), floor, ink, fill, again)
        return 1
    clock_room = max(pen.h(18.0), clock_width(pen, session, now_ms, CLOCK))
    clock_room = clock_room if clock_width(pen, session, now_ms, CLOCK) else 0.0
    sign_room = _sign_width(pen, floor)
    name_room = inner.w - sign_room - clock_room - 2 * pen.h(1.6)
    high = max(pen.h(HEAD), pen.text_height(floor.name, name_room, TEXT, Weight.BOLD, TIGHT))
    head, below = rows(inner, [high if floor.below else Share(), Share() if floor.below else 0.0], gap=pen.h(0.8))
    sign, name, clock = columns(head, [sign_room, Share(), clock_room], gap=pen.h(1.6))
    _put_sign(pen, sign, floor, ink, fill)
    pen.fitted(
        f"{node_id}/name",
        name,
        floor.name,
        largest=7.4,
        smallest=TEXT,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        role=Role.HEADING,
    )
    put_clock(pen, clock, session, now_ms, size=CLOCK, colour=ink, ground=fill, align=Align.END)
    if not floor.below:
        return 1
    below = replace(below, w=min(below.w, pen.line_width(TEXT)))
    size = pen.size_that_fits(floor.below, below, 5.4, TEXT, Weight.REGULAR, LEADING)
    pages = text_pages(pen, floor.below, below, size)
    pen.text(f"{node_id}/below", below, pages[page % len(pages)], size=size, colour=ink, ground=fill, leading=LEADING)
    return len(pages)


def _low_sign(pen: Pen, floor: Floor) -> float:
    """The room that an option's sign or letter takes beside its words."""
    return pen.h(6.0) + pen.air(1.6) if floor.look is not None else 0.0


def _low_badges(pen: Pen, width: float, floor: Floor) -> float:
    """How many pixels wide the letters of tables stand beside the name; 0 where they need lines of their own."""
    beside = len(floor.tables) * pen.h(BADGE_STEP) + pen.air(0.8) if floor.tables else 0.0
    return beside if beside + pen.text_width(floor.name, TEXT, Weight.BOLD) <= width else 0.0


def _low_parts(pen: Pen, width: float, floor: Floor) -> tuple[float, float, float]:
    """How many pixels high the letters of tables, the name and what is said below it are, in a narrow window."""
    aside = _low_badges(pen, width, floor)
    badges = badges_height(pen, floor.tables, width) + pen.h(0.8) if floor.tables and not aside else 0.0
    beside = width - _low_sign(pen, floor) - aside
    name = pen.text_height(floor.name, beside, TEXT, Weight.BOLD, TIGHT)
    name = max(name, pen.h(6.0)) if floor.look is not None or aside else name
    below = pen.text_height(floor.below, width, TEXT, leading=TIGHT) + pen.air(0.8) if floor.below else 0.0
    return badges, name, below


def _put_low(pen: Pen, box: Box, floor: Floor, ink: Colour, fill: Colour, again: str) -> None:
    """The letters of tables above the name, without an ornament: a narrow window has its clock in the track."""
    node_id = f"floor/{floor.id}{again}"
    badges, head, below = _low_parts(pen, box.w, floor)
    pen.keep(Box(box.x, box.y, box.w, badges + head + min(below, pen.h(2 * TEXT * pen.led(TIGHT)))))
    aside = _low_badges(pen, box.w, floor)
    line = Box(box.x, box.y + badges, box.w, box.h - badges - below)
    letters, sign, name = columns(line, [aside, _low_sign(pen, floor), Share()])
    above = Box(box.x, box.y, box.w, badges - pen.h(0.8))
    put_badges(pen, letters if aside else above, floor.tables, again)
    if floor.look is not None:
        _put_sign(pen, Box(sign.x, sign.y, pen.h(6.0), sign.h), floor, ink, fill, again)
    bold = Weight.BOLD
    pen.text(
        f"{node_id}/name",
        name,
        floor.name,
        weight=bold,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    if floor.below:
        place = Box(box.x, box.bottom - below + pen.air(0.8), box.w, below - pen.air(0.8))
        pen.text(f"{node_id}/below", place, floor.below, colour=ink, ground=fill, leading=TIGHT)


def _put_sign(pen: Pen, box: Box, floor: Floor, ink: Colour, fill: Colour, again: str = "") -> None:
    node_id = f"floor/{floor.id}{again}/sign"
    side = min(box.h, pen.h(SIGN))
    place = centred(Box(box.x, box.y, side, box.h), side, side)
    if floor.tables:
        put_badges(pen, box, floor.tables)
    elif floor.icon:
        pen.icon(node_id, place, floor.icon, ink, fill)
    elif floor.look is not None and floor.look.sign is not None and not floor.look.letter:
        pen.shape(node_id, place.inset(side * 0.1), floor.look.sign, ink, ground=fill)
    else:
        put_letter(pen, node_id, place, floor.look)
