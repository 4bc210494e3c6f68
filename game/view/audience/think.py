"""Everybody thinks: alone, in pairs, in fours or at tables, shown as people; the card stays on the table."""

from dataclasses import replace

from game.core.format import Groups
from game.core.session import Session
from game.view.asked import with_ask
from game.view.brief_pages import brief_pages, put_briefs
from game.view.card_face import put_card
from game.view.figures import GROUP_WORDS, put_group
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.part_card import part_blocks
from game.view.parts_played import Played, played
from game.view.pen import Pen
from game.view.role_board import PAGES, fits_on_one, overview_height, overviews, put_board, put_overview
from game.view.scene import Align, Box, Role, Weight
from game.view.stack import Block, ask_block, put_stack, reminder_block, stack_height, twist_blocks
from game.view.stage import Stage
from game.view.topic import GAP, least_topic, put_topic, put_twist, reminder_height, topic_face
from game.view.whole_card import is_listed, put_whole, whole_blocks

STRIP, LOW_STRIP, COLUMN = 15.0, 9.0, 44.0


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The card and the people beside it, or below it where the screen is narrow; after a deal, what tables prepare."""
    groups = session.phase.groups or Groups.ALONE
    parts = played(pen.tr, session) if groups is Groups.TABLES else ()
    inside = put_head(pen, session, stage)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session, groups, parts))
        put_play_foot(pen, session, stage)
        return
    inside = put_ask_line(pen, inside, session, now_ms)
    inside = put_twist(pen, inside, session)
    pages = 1
    if parts:
        pages = _put_prepared(pen, inside, session, parts, stage.page)
    elif pen.wide:
        card, people = columns(inside, [Share(), pen.h(COLUMN)], gap=pen.h(2.4))
        if is_listed(session):
            pages = _put_listed(pen, inside, session, (card, people), groups, stage.page)
        else:
            put_card(pen, card, topic_face(pen, session))
            _put_people(pen, people, groups, tall=True)
    elif is_listed(session):
        card, people = rows(inside, [Share(), pen.h(LOW_STRIP)], gap=pen.h(GAP))
        pages = _put_listed(pen, inside, session, (card, people), groups, stage.page)
    else:
        high = min(pen.h(STRIP), max(pen.h(LOW_STRIP), inside.h - pen.h(GAP) - least_topic(pen, inside.w, session)))
        rest = put_topic(pen, Box(inside.x, inside.y, inside.w, inside.h), session, high, fill=True)
        _put_people(pen, rest, groups, tall=False)
    put_play_foot(pen, session, stage, pages, PAGES if parts else None)


def _blocks(pen: Pen, inside: Box, session: Session, groups: Groups, parts: tuple[Played, ...]) -> list[Block]:
    """The card, what is asked, what tables prepare; the people where they have room on a single page."""
    width = inside.w
    asked = ask_block(pen, width, pen.tr(session.phase.prompt))
    whole = whole_blocks(pen, inside, session, read=True, listed=not parts)
    twist = twist_blocks(pen, width, session)
    small = [] if is_listed(session) else [reminder_block(pen, width, session)]
    if parts:
        return with_ask(pen, inside, whole, asked, twist, part_blocks(pen, inside, parts), small)
    blocks = with_ask(pen, inside, whole, asked, twist, small=small)
    people = Block(pen.h(LOW_STRIP), lambda box: _put_people(pen, box, groups, tall=False))
    return [*blocks, people] if stack_height(pen, [*blocks, people]) <= pen.on_a_page(inside) else blocks


def _put_listed(pen: Pen, box: Box, session: Session, places: tuple[Box, Box], groups: Groups, page: int) -> int:
    """The whole card beside or above the people, who give way where it has no room: the phase is named after them."""
    nodes, together, near, over = len(pen.nodes), len(pen.together), len(pen.near), pen.over
    card, people = places
    page_high = replace(card, h=pen.on_a_page(card))
    pages = put_whole(pen, page_high, session, page, claim_first=False)
    if pages == 1 and pen.over <= over:
        _put_people(pen, people, groups, tall=pen.wide)
        return 1
    del pen.nodes[nodes:], pen.together[together:], pen.near[near:]
    pen.over = over
    return put_whole(pen, box, session, page, claim_first=False)


def _put_prepared(pen: Pen, box: Box, session: Session, parts: tuple[Played, ...], page: int) -> int:
    """What each table prepares; with the card above where there is room, else the card comes with the overview."""
    below = Box(box.x, box.y, box.w, box.h - least_topic(pen, box.w, session) - pen.h(GAP))
    if fits_on_one(pen, below, parts):
        return put_board(pen, put_topic(pen, box, session, below.h), parts, 0)
    strip = reminder_height(pen, box.w, topic_face(pen, session).claim) + pen.h(GAP)
    high = overview_height(pen, Box(0, 0, box.w, box.h - strip), parts)
    together = fits_on_one(pen, box, parts)
    briefs = [] if together else brief_pages(pen, box, parts)
    if high <= box.h - strip:
        pages = 2 if together else len(briefs) + 1
        page %= pages
        if page and together:
            put_board(pen, box, parts, 0)
        elif page:
            put_briefs(pen, box, briefs[page - 1])
        else:
            put_overview(pen, put_topic(pen, box, session, high), parts)
        return pages
    briefs = brief_pages(pen, box, parts)
    names = overviews(pen, box, parts)  # the names have no room below the card: it comes last
    page %= len(names) + len(briefs) + 1
    if page < len(names):
        put_overview(pen, box, names[page])
    elif page < len(names) + len(briefs):
        put_briefs(pen, box, briefs[page - len(names)])
    else:
        put_topic(pen, box, session, 0.0)
    return len(names) + len(briefs) + 1


def _put_people(pen: Pen, box: Box, groups: Groups, tall: bool) -> None:
    theme = pen.theme
    pen.panel("group", box, theme.card, edge=theme.ink, edge_size=0.4, radius=3.4, role=Role.PANEL)
    inner = box.inset(pen.h(2.4), pen.h(1.8))
    words = pen.tr(GROUP_WORDS[groups])
    if tall:
        picture, said = rows(inner, [Share(), pen.h(12.0)], gap=pen.h(2.0))
        picture = centred(picture, picture.w, min(picture.h, pen.h(26.0)))
    else:
        picture, said = columns(inner, [inner.h * 2.4, Share()], gap=pen.h(6.0))
    put_group(pen, picture, groups, theme.ink, theme.card)
    pen.fitted(
        "group/word",
        said,
        words,
        largest=8.0,
        smallest=TEXT,
        weight=Weight.BOLD,
        ground=theme.card,
        align=Align.CENTRE if tall else Align.START,
        leading=TIGHT,
        role=Role.HEADING,
    )
