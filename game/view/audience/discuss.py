"""The floor is open: what is talked about, the clock, and what was noted so far."""

from dataclasses import replace

from game.core.ballots import SIDES
from game.core.deck import ClaimCard, RankingCard, StatementCard
from game.core.format import Each
from game.core.rounds import Note
from game.core.session import Session
from game.view.answer_order import order_blocks, put_order
from game.view.answers import answer_line, answer_option, answer_shown
from game.view.asked import with_ask
from game.view.audience.note import NO_SIDE
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.options import OPTION_WORDS
from game.view.part_card import part_blocks
from game.view.parts_played import played
from game.view.pen import Pen
from game.view.role_board import overview_height, put_overview
from game.view.scene import Box, Role, ShapeKind, Weight
from game.view.shelves import Shelf, all_shown, put_shelves, shelf_blocks
from game.view.stack import Block, ask_block, put_stack, reminder_block, twist_blocks
from game.view.stage import Stage
from game.view.textpages import text_pages
from game.view.topic import GAP, each_of, least_topic, put_topic, put_twist, reminder_height, topic_face
from game.view.wall import Group, laid_out, put_wall, wall_blocks
from game.view.whole_card import is_listed, put_whole, whole_blocks

MOST_ANSWER = 0.4
"""The part of the table that the right answer may take before it goes to pages."""

LEAST_WALL = 24.0
"""The room that arguments get before the card has more than it must, in hundredths."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Without notes the card has the whole table; a theme has its notes below it, a debate those of each side."""
    inside = put_head(pen, session, stage)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session))
        put_play_foot(pen, session, stage)
        return
    inside = put_ask_line(pen, inside, session, now_ms)
    inside, pages = _put_answer(pen, put_twist(pen, inside, session), session, stage.page)
    notes = notes_heard(session)
    if is_listed(session):
        pages = _put_listed(pen, inside, session, notes, stage.page)
    else:
        pages = max(pages, _put_claim(pen, inside, session, notes, stage.page))
    put_play_foot(pen, session, stage, pages)


def _blocks(pen: Pen, inside: Box, session: Session) -> list[Block]:
    """For narrow windows: what is talked about, what is asked, and then what was noted."""
    width, notes, parts = inside.w, notes_heard(session), played(pen.tr, session)
    asked = ask_block(pen, width, pen.tr(session.phase.prompt))
    if isinstance(session.card, RankingCard) and answer_shown(session):
        about = order_blocks(pen, width, session.card)
    else:
        about = whole_blocks(pen, inside, session, read=True)
    if _has_sides(session, notes):
        most = pen.on_a_page(inside)
        heard = shelf_blocks(pen, width, argument_shelves(pen, notes), most, listed=True) if notes else []
    else:
        heard = wall_blocks(pen, width, [Group("", notes[::-1])]) if notes else []
    bare = tuple(replace(part, brief="") for part in parts)
    news, below = _news_blocks(pen, width, session), heard or part_blocks(pen, inside, bare)
    small = [] if is_listed(session) else [reminder_block(pen, width, session)]
    return with_ask(pen, inside, about, asked, news, below, small)


def _news_blocks(pen: Pen, width: float, session: Session) -> list[Block]:
    """What the room learned since it read the card: a twist, the right answer."""
    return [*twist_blocks(pen, width, session), *_answer_blocks(pen, width, session)]


def _answer_blocks(pen: Pen, width: float, session: Session) -> list[Block]:
    """The right answer in a strip, when it was shown before."""
    words = answer_line(pen.tr, session)
    if not words:
        return []
    high = pen.text_height(words, width - 2 * pen.air(2.0), TEXT, Weight.BOLD, TIGHT) + 2 * pen.air(1.2)

    def put(box: Box) -> None:
        theme = pen.theme
        pen.panel("answer", box, theme.ink, radius=2.0, role=Role.PANEL)
        pen.text(
            "answer/text",
            box.inset(pen.air(2.0), pen.air(1.2)),
            words,
            weight=Weight.BOLD,
            colour=theme.paper,
            ground=theme.ink,
            leading=TIGHT,
            role=Role.HEADING,
        )

    return [Block(high, put)]


def _put_listed(pen: Pen, box: Box, session: Session, notes: tuple[Note, ...], page: int) -> int:
    """A card whose ways out or whose order is talked about: all of it first, the notes on pages of their own."""
    wall = laid_out(pen, box, [Group("", notes[::-1])]) if notes else None
    first = len(pen.nodes)
    if isinstance(session.card, RankingCard) and answer_shown(session):
        pages = put_order(pen, box, session.card, page, brief=True)
    else:
        pages = put_whole(pen, box, session, page, claim_first=False)
    if wall is None:
        return pages
    here, every = page % (pages + len(wall.pages)), pages + len(wall.pages)
    if here >= pages:
        del pen.nodes[first:]  # only then is it known that the card does not show
        put_wall(pen, box, wall, here - pages)
    return every


def _put_claim(pen: Pen, box: Box, session: Session, notes: tuple[Note, ...], page: int) -> int:
    """The claim or what the turn is about, what was noted below it; without room for both on pages of their own."""
    if not notes:
        _put_topic_and_roles(pen, box, session)
        return 1
    alone = box.h < reminder_height(pen, box.w, topic_face(pen, session).claim) + pen.h(GAP + LEAST_WALL)
    if alone and page % 2 == 0:
        _put_topic_and_roles(pen, box, session)
        return 2
    if _has_sides(session, notes):
        shelves, first = argument_shelves(pen, notes), len(pen.nodes)
        room = box if alone else put_topic(pen, box, session, pen.h(LEAST_WALL))
        most = box.h - pen.h(GAP) - least_topic(pen, box.w, session)
        if not alone and room.h < most and not all_shown(pen, room, shelves):  # notes need the room more than the claim
            del pen.nodes[first:]
            room = put_topic(pen, box, session, most)
        put_shelves(pen, room, shelves)
        return 2 if alone else 1
    groups = [Group("", notes[::-1])]
    if alone:
        wall = laid_out(pen, box, groups)
        put_wall(pen, box, wall, page // 2)
        return len(wall.pages) * 2
    first = len(pen.nodes)
    room = put_topic(pen, box, session, pen.h(LEAST_WALL))
    wall = laid_out(pen, room, groups)
    if len(wall.pages) > 1:  # a lower card may save a page
        most = box.h - pen.h(GAP) - least_topic(pen, box.w, session)
        lower = laid_out(pen, Box(box.x, box.y, box.w, most), groups)
        if len(lower.pages) < len(wall.pages):
            del pen.nodes[first:]
            wall, room = lower, put_topic(pen, box, session, most)
    put_wall(pen, room, wall, page)
    return len(wall.pages)


def _put_topic_and_roles(pen: Pen, box: Box, session: Session) -> None:
    """The topic, and below it who plays what, if anything was dealt and there is room."""
    parts = played(pen.tr, session)
    high = overview_height(pen, box, parts) if parts else 0.0
    if parts and least_topic(pen, box.w, session) + pen.h(GAP) + high <= box.h:
        put_overview(pen, put_topic(pen, box, session, high), parts)
    else:
        put_topic(pen, box, session, 0.0)


def notes_heard(session: Session) -> tuple[Note, ...]:
    """The notes that belong to what is talked about: those of a theme, those taken on a note, else all of the card."""
    each, item, noted = each_of(session), session.item, session.round.notes
    if each is None or item is None:
        return noted
    if each is Each.THEME and session.round.note(item) is None:
        return tuple(note for note in noted if note.theme == item)
    last = session.format.loop_over(session.state.phase)
    loop = session.format.phases[last].loop if last is not None else None
    start = session.format.place(loop.start) if loop is not None else session.state.phase
    here = {phase.id for phase in session.format.phases[start : (last or 0) + 1]}
    return tuple(note for note in noted if note.phase in here and note.turn == session.state.turn)


def _has_sides(session: Session, notes: tuple[Note, ...]) -> bool:
    """Whether the notes are arguments for and against: where none of them is, two empty shelves say nothing."""
    argued = isinstance(session.card, StatementCard) and session.item is None
    return argued and any(note.side in SIDES for note in notes)


def argument_shelves(pen: Pen, notes: tuple[Note, ...]) -> list[Shelf]:
    """A shelf for each side, and one of its own for what speaks for none: it must not count for either."""
    theme, tr = pen.theme, pen.tr
    shelves = [
        Shelf(
            side,
            tr(OPTION_WORDS[side]),
            tuple(note for note in notes if note.side == side),
            theme.side(side).ink,
            theme.side(side).sign,
        )
        for side in SIDES
    ]
    neutral = tuple(note for note in notes if note.side not in SIDES)
    if neutral:
        shelves.append(Shelf("none", tr(NO_SIDE), neutral, theme.ink, ShapeKind.SQUARE))
    return shelves


def _put_answer(pen: Pen, box: Box, session: Session, page: int) -> tuple[Box, int]:
    """The right answer in a strip, when it was shown before; gives what is left, and its pages when it is long."""
    words = answer_line(pen.tr, session)
    if not words:
        return box, 1
    theme = pen.theme
    width = box.w - pen.h(10.0)
    high = pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT)
    line, rest = rows(box, [max(pen.h(7.0), min(high, box.h * MOST_ANSWER) + pen.h(1.6)), Share()], gap=pen.h(GAP))
    pen.panel("answer", line, theme.ink, radius=2.0, role=Role.PANEL)
    sign, said = columns(line.inset(pen.h(2.0), pen.h(0.8)), [pen.h(4.4), Share()], gap=pen.h(1.6))
    wrong = isinstance(session.card, ClaimCard) and answer_option(session.card) == "no"
    shape = ShapeKind.CROSS if wrong else ShapeKind.CHECK  # the sign with which the room voted
    pen.shape("answer/sign", centred(sign, pen.h(4.0), pen.h(4.0)), shape, theme.paper, ground=theme.ink)
    pages = text_pages(pen, words, said, TEXT, Weight.BOLD, TIGHT)
    pen.text(
        "answer/text",
        said,
        pages[page % len(pages)],
        weight=Weight.BOLD,
        colour=theme.paper,
        ground=theme.ink,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    return rest, len(pages)
