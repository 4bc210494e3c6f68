"""Somebody has the floor: a side while the other listens, a role, a table, or those who chose an option."""

from dataclasses import replace

from game.core.ballots import SIDES
from game.core.format import ALTERNATE, COURT, EACH, Each
from game.core.phases import speaking
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.audience.card import put_activity
from game.view.card_face import face_of, put_card
from game.view.clocks import CLOCK_SMALLEST, clock_width, near_clock, put_clock
from game.view.crowd import HIGH, last_position, put_crowd
from game.view.floor import (
    Floor,
    floor_blocks,
    floor_of_court,
    floor_of_ends,
    floor_of_option,
    floor_of_role,
    floor_of_table,
    has_room,
    least_floor,
    put_floor,
)
from game.view.frame import put_ask, put_frame, put_head, put_play_foot
from game.view.layout import Share, columns, rows, squeezed
from game.view.measures import ASK, ROUNDING, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight
from game.view.sides import (
    HAS_THE_FLOOR,
    put_side_panel,
    put_side_sign,
    put_state,
    side_blocks,
    side_words,
    speaker_block,
)
from game.view.stack import (
    LESS_ON_PAGES,
    Block,
    ask_block,
    glued,
    page_count,
    put_stack,
    reminder_block,
    stack_height,
    topic_block,
    twist_blocks,
    whole_topic,
)
from game.view.stage import Stage
from game.view.standing import put_standing, standing_blocks
from game.view.topic import GAP, each_of, least_topic, put_topic, put_twist, running_loop, topic_face

FLAT_CLOCK, TALL_CLOCK = 8.0, 11.0
"""The clock's digits in a panel below the card, and the largest beside it."""

BELOW_RING = 0.6
"""More air below a narrow table on which a ring may be the lowest thing, in hundredths."""

LEAST_TALL = 44.0
"""The least height of a side beside the card, in hundredths; where there is less, sides lie below it."""

LONG_BRIEF, SHORT_AIR = 60, 2.4
"""A text below a name that is longer stands beside the card where the window is wide; round a shorter one there is more
air than there must be, in hundredths."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Two sides, or a panel for whoever else speaks."""
    if session.phase.who in (*SIDES, ALTERNATE):
        _draw_sides(pen, session, stage, now_ms)
        return
    inside = put_head(pen, session, stage)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session, now_ms))
        put_play_foot(pen, session, stage)
        return
    if session.card is not None or session.phase.who is not None:  # an activity's card says what is asked
        inside = put_twist(pen, put_ask(pen, inside, session), session)
    floor = _floor(pen, session)
    pages = 1
    if session.phase.who is None and session.card is not None and proposals_now(session):
        first, rest = rows(inside, [least_floor(pen, inside.w, floor), Share()], gap=pen.h(GAP))
        put_floor(pen, first, floor, session, now_ms, 0)
        pages = put_standing(pen, rest, session, stage.page)
    elif session.card is None and session.phase.who is None:
        first, rest = rows(inside, [Share(), least_floor(pen, inside.w, floor)], gap=pen.h(GAP))
        put_activity(pen, first, session)
        put_floor(pen, rest, floor, session, now_ms, stage.page)
    elif pen.wide and len(floor.below) > LONG_BRIEF and has_room(pen, inside.w * 0.5, floor):
        card, panel = columns(inside, [Share(), Share(1.1)], gap=pen.h(2.4))
        put_card(pen, card, topic_face(pen, session))
        pages = put_floor(pen, panel, floor, session, now_ms, stage.page)
    else:
        short = len(floor.below) <= LONG_BRIEF  # then the claim needs the room more
        least = least_floor(pen, inside.w, floor) + (pen.h(SHORT_AIR) if short and pen.wide else 0.0)
        rest = put_topic(pen, inside, session, least, fill=short and pen.wide)
        pages = put_floor(pen, rest, floor, session, now_ms, stage.page)
    put_play_foot(pen, session, stage, pages)


def _floor(pen: Pen, session: Session) -> Floor:
    """Who speaks, when it is no side."""
    item, each = session.item, each_of(session)
    loop = running_loop(session)
    if session.phase.who == EACH and item is not None and loop is not None:
        match each:
            case Each.ROLE:
                return floor_of_role(pen, session, item)
            case Each.TABLE:
                return floor_of_table(pen, session.state.turn)
            case Each.OPTION:
                return floor_of_option(pen, session, loop.of, item)
    if session.phase.who in COURT:
        return floor_of_court(pen, session, session.phase.who or "")
    ends = floor_of_ends(pen, session) if session.phase.who is None else None
    return ends or Floor(f"phase/{session.phase.id}", pen.tr(session.phase.name), icon="megaphone")


def _draw_sides(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Wide windows have a side left and right of the card, others both below it; at the foot where people stand."""
    if pen.narrow:
        tried = pen.copy()
        if _put_low_sides(tried, session, stage, clocked=True):
            pen.take(tried)
        else:
            _put_low_sides(pen, session, stage, clocked=False)
        return
    inside = put_frame(pen, session, stage)
    inside = put_ask(pen, inside, session, argument_words(pen.tr, session))
    inside = put_twist(pen, inside, session)
    position = last_position(session)
    if position is not None:
        inside, line = rows(inside, [Share(), pen.h(HIGH)], gap=pen.h(GAP))
        put_crowd(pen, line, session, position)
    if pen.wide and inside.h >= pen.h(LEAST_TALL):
        left, card, right = columns(inside, [pen.h(33.0), Share(), pen.h(33.0)], gap=pen.h(3.0))
        put_card(pen, card, face_of(pen, session))
        for side, box in zip(SIDES, (left, right), strict=True):
            _put_tall_side(pen, box, side, session, now_ms)
    else:
        least = least_topic(pen, inside.w, session) + pen.h(GAP)
        (height,) = squeezed([pen.h(17.0)], [pen.h(14.0)], inside.h - least)
        below = put_topic(pen, inside, session, height, fill=True)
        for side, box in zip(SIDES, columns(below, [Share(), Share()], gap=pen.h(3.0)), strict=True):
            _put_flat_side(pen, Box(box.x, box.bottom - height, box.w, height), side, session, now_ms)


def _put_low_sides(pen: Pen, session: Session, stage: Stage, clocked: bool) -> bool:
    """A narrow window: who speaks has the clock if all of it is on one page, which this tells; else it is above."""
    if clocked and (pen.canvas > pen.height or not clock_width(pen, session, pen.now_ms, near_clock(pen))):
        return False
    inside = put_head(pen, session, stage, clock=not clocked)
    put_play_foot(pen, session, stage)
    inside = replace(inside, h=inside.h - pen.air(BELOW_RING))
    blocks = _blocks_of_sides(pen, inside, session, clocked)
    put_stack(pen, inside, blocks)
    return stack_height(pen, blocks) <= inside.h + ROUNDING


def _blocks(pen: Pen, inside: Box, session: Session, now_ms: int) -> list[Block]:
    """What is talked about, what is asked, who speaks, and what the talk is about where proposals stand.

    On several pages the first one has who speaks, if there is room for it below the card.
    """
    width, floor = inside.w, _floor(pen, session)
    proposed = session.phase.who is None and session.card is not None
    asked = ask_block(pen, width, pen.tr(session.phase.prompt))
    told = floor.below or floor.tables or floor.look is not None  # else the track says it
    if (
        floor.below and floor.id == f"phase/{session.phase.id}"
    ):  # the track says the phase, and who speaks in it is below
        floor = replace(floor, name=floor.below, below="")
    speakers = floor_blocks(pen, inside, floor, session, now_ms) if told else []
    if proposed and proposals_now(session):
        return [asked, *twist_blocks(pen, width, session), *speakers, *standing_blocks(pen, width, session)]
    if session.card is None and session.phase.who is None:
        return [topic_block(pen, width, session), *speakers]
    topic, small = whole_topic(pen, inside, session), reminder_block(pen, width, session)
    twists, page = twist_blocks(pen, width, session), pen.on_a_page(inside)
    every, lower = ([claim, *twists, asked, *speakers] for claim in (topic, small))
    if page_count(pen, every, page) > 1 >= page_count(pen, lower, page):
        return lower
    if len(speakers) > 1:
        return min([asked, *twists, *speakers, topic], every, key=lambda blocks: page_count(pen, blocks, page))
    if len(speakers) == 1 and stack_height(pen, every) > page >= stack_height(pen, [topic, *speakers]):
        return [glued(pen, [topic, *speakers]), *twists, asked]
    return every


def _blocks_of_sides(pen: Pen, inside: Box, session: Session, clocked: bool) -> list[Block]:
    """The claim, what is asked, the sides, and where people stand; on several pages the first one has who speaks.

    Who listens is left out there: alone on a page it would seem to be who speaks.
    """
    width, position = inside.w, last_position(session)
    asked = ask_block(pen, width, pen.tr(session.phase.prompt))
    topic, twists = whole_topic(pen, inside, session), twist_blocks(pen, width, session)
    crowd = []
    if position is not None:
        crowd = [Block(pen.h(HIGH), lambda box: put_crowd(pen, box, session, position), listed=True)]
    for told in (True, False):
        blocks = [topic, *twists, asked, *side_blocks(pen, width, session, told, clocked), *crowd]
        if stack_height(pen, blocks) <= pen.on_a_page(inside):
            return blocks
    speaks = speaker_block(pen, width, session, clocked)
    page = pen.on_a_page(inside)
    small = reminder_block(pen, width, session)
    for claim in (topic, small):
        blocks = [claim, *twists, asked, speaks]
        if stack_height(pen, blocks) <= page:
            return blocks
    ways = [[claim, asked, speaks] for claim in (topic, small)] if twists else []
    ways = [*ways, [topic, speaks]]
    whole = next((way for way in ways if stack_height(pen, way) <= page - pen.height * LESS_ON_PAGES / 100), [])
    first = [glued(pen, whole)] if whole else [topic, speaks]
    return [*first, *twists, *([] if asked in whole else [asked]), *crowd]


def argument_words(tr: Translator, session: Session) -> str:
    """Which argument it is, in a debate in which arguments follow each other; empty elsewhere."""
    if session.phase.who != ALTERNATE or not session.state.items:
        return ""
    return tr(Text("ui/speak/argument", "Argument {number}"), number=session.state.turn + 1)


def _put_tall_side(pen: Pen, box: Box, side: str, session: Session, now_ms: int) -> None:
    speaks = speaking(session) == side
    panel = box if speaks else box.inset(pen.h(1.0), pen.h(4.0))
    colour, ground = put_side_panel(pen, panel, side, speaks)
    inner = panel.inset(pen.h(2.0), pen.h(4.0))
    sign, word, state, clock = rows(inner, [pen.h(8.0), pen.h(9.0), pen.h(9.0), Share()], gap=pen.h(0.6))
    put_side_sign(pen, f"side/{side}/sign", sign, side, colour, ground)
    pen.fitted(
        f"side/{side}/word",
        word,
        side_words(pen.tr, session, side),
        largest=7.0,
        smallest=ASK,
        colour=colour,
        ground=ground,
        align=Align.CENTRE,
        leading=TIGHT,
        role=Role.HEADING,
    )
    put_state(pen, state, side, speaks, colour, ground, Align.CENTRE)
    if speaks:
        size = min(TALL_CLOCK, clock.h / pen.h(TIGHT))
        put_clock(pen, clock, session, now_ms, size=size, colour=colour, ground=ground)


def _put_flat_side(pen: Pen, box: Box, side: str, session: Session, now_ms: int) -> None:
    speaks = speaking(session) == side
    panel = box if speaks else box.inset(pen.h(0.0), pen.h(1.0))
    colour, ground = put_side_panel(pen, panel, side, speaks)
    inner = panel.inset(pen.h(2.4), pen.h(1.6))
    sign_room, gap = pen.h(6.0), pen.h(1.6)
    clock_room = 0.0
    if speaks:
        side_width = max(pen.text_width(word, ASK, Weight.BOLD) for word in side_words(pen.tr, session, side).split())
        said = max(side_width, pen.text_width(pen.tr(HAS_THE_FLOOR), TEXT, Weight.BOLD)) + 1
        wanted = max(pen.h(18.0), clock_width(pen, session, now_ms, FLAT_CLOCK))
        clock_room = min(wanted, inner.w - sign_room - said - 2 * gap)
        least = clock_width(pen, session, now_ms, CLOCK_SMALLEST)
        if clock_room < least:
            clock_room = max(least, min(wanted, inner.w - sign_room - side_width - 1 - 2 * gap))
    sign, words, clock = columns(inner, [sign_room, Share(), clock_room], gap=gap)
    put_side_sign(pen, f"side/{side}/sign", sign, side, colour, ground)
    # A ring, the colour and the clock tell it, too: where the words have no room beside the clock, they are left out.
    told = not speaks or pen.text_width(pen.tr(HAS_THE_FLOOR), TEXT, Weight.BOLD) <= words.w
    word, state = rows(words, [Share(), Share() if told else 0.0])
    pen.fitted(
        f"side/{side}/word",
        word,
        side_words(pen.tr, session, side),
        largest=6.0,
        smallest=TEXT,
        colour=colour,
        ground=ground,
        leading=TIGHT,
        role=Role.HEADING,
    )
    if told:
        put_state(pen, state, side, speaks, colour, ground, Align.START)
    if speaks:
        put_clock(pen, clock, session, now_ms, size=FLAT_CLOCK, colour=colour, ground=ground, align=Align.END)
