"""A card with all that stands on it: its claim, and its ways out, its things to put in order or its unit below it."""

from dataclasses import replace

from game.core.deck import DilemmaCard, RankingCard
from game.core.session import Session
from game.view.card_face import (
    BAND,
    BARE_ABOVE,
    CARD_ABOVE,
    CARD_SIDE,
    Face,
    card_heights,
    open_card,
    put_card,
    put_claim_and_image,
)
from game.view.claims import least_claim_height, put_claim
from game.view.details import Detail, detail_pages, details, heading, listed_so, listings, put_details
from game.view.layout import Share, rows
from game.view.measures import CLAIM_LEADING, CLAIM_WEIGHT, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Weight
from game.view.stack import LESS_ON_PAGES, Block, put_stack, topic_block, whole_topic
from game.view.topic import put_reminder, topic_face

AIR = 2.0


def is_listed(session: Session) -> bool:
    """Whether the room thinks and talks about what is listed on the card, and not about its claim alone."""
    return session.item is None and isinstance(session.card, DilemmaCard | RankingCard)


def whole_blocks(pen: Pen, inside: Box, session: Session, *, read: bool = False, listed: bool = True) -> list[Block]:
    """The claim with all that belongs to the card on it, for narrow windows: on as many pages as it takes.

    Where it was `read` before, a claim that is longer than a page is smaller, so that it stands on one.
    """
    width, face = inside.w, topic_face(pen, session)
    lines, title = details(pen, session) if listed else (), heading(pen, session.card)
    if not lines or session.item is not None:
        return [whole_topic(pen, inside, session) if read else topic_block(pen, width, session)]
    inner = width - 2 * pen.air(CARD_SIDE)
    claim, way = least_claim_height(pen, face.claim, inner), listed_so(pen, lines, title, inner)
    way = listings(pen, lines, title, inner)[-1] if len(lines) == 1 else way
    page = pen.on_a_page(inside) - pen.air(2 * BARE_ABOVE) - LESS_ON_PAGES * pen.height / 100
    smaller = pen.text_height(face.claim, inner, TEXT, CLAIM_WEIGHT, CLAIM_LEADING)
    small = read and claim > page >= smaller
    high = smaller if small else claim

    def put(box: Box) -> None:
        room = open_card(pen, box, face, bare=True)
        above, below = rows(room, [Share(), way.high], gap=pen.air(AIR))
        if small:
            ground = pen.theme.card
            pen.fitted(
                "card/reminder",
                above,
                face.claim,
                largest=TEXT,
                smallest=TEXT,
                weight=CLAIM_WEIGHT,
                ground=ground,
                balanced=True,
            )
        else:
            put_claim(pen, "card/text", above, face.claim, pen.theme.card)
        put_details(pen, below, lines, title, way)

    return [Block(high + way.high + pen.air(AIR + 2 * BARE_ABOVE), put, grows=True)]


def _claim_and_list(pen: Pen, width: float, face: Face, lines: tuple[Detail, ...], title: str) -> list[Block]:
    """Two cards one below the other, the claim on the first one: pages end between them rather than inside."""
    way = listed_so(pen, lines, title, width - 2 * pen.air(CARD_SIDE))

    def put(box: Box) -> None:
        put_details(pen, open_card(pen, box, face, bare=True, again="/list"), lines, title, way)

    claim = Block(card_heights(pen, width, face)[1], lambda box: put_card(pen, box, face))
    return [claim, Block(way.high + 2 * pen.air(BARE_ABOVE), put)]


def put_whole(pen: Pen, box: Box, session: Session, page: int, *, claim_first: bool = True) -> int:
    """The claim with all that belongs to the card below it; gives how many pages that fills.

    Without room for a claim of its full size, one page has the claim large and another all with the claim smaller:
    whoever reads the card for the first time gets the claim first, whoever comes back to it gets all. Without room for
    all on one page the claim comes first for everybody. Larger text flows on.
    """
    face = topic_face(pen, session)
    lines, title = details(pen, session), heading(pen, session.card)
    if not lines:
        put_card(pen, box, face)
        return 1
    width = box.w - 2 * pen.air(CARD_SIDE)
    whole, box = box, replace(box, h=pen.on_a_page(box))
    ways = listings(pen, lines, title, width)  # the most readable first
    claim = least_claim_height(pen, face.claim, width)
    for bare, frame in ((False, pen.h(BAND) + 2 * pen.air(CARD_ABOVE)), (True, 2 * pen.air(BARE_ABOVE))):
        for way in ways:
            if frame + pen.h(AIR) + claim + way.high <= box.h:
                room = open_card(pen, box, face, bare)
                above, below = rows(room, [Share(), way.high], gap=pen.h(AIR))
                put_claim_and_image(pen, above, face)
                put_details(pen, below, lines, title, way)
                return 1
    strip = pen.text_height(face.claim, width, TEXT, Weight.BOLD, TIGHT)
    fitting = next((way for way in ways if pen.air(2 * BARE_ABOVE) + pen.h(AIR) + strip + way.high <= box.h), None)
    if fitting is None and pen.flows:
        put_stack(pen, whole, _claim_and_list(pen, box.w, face, lines, title))
        return 1
    if fitting is None:
        return _put_on_pages(pen, box, face, (lines, title), page, read=not claim_first)
    if (page % 2 == 0) is claim_first:
        put_card(pen, box, face)
        return 2
    above, below = rows(open_card(pen, box, face, bare=True), [Share(), fitting.high], gap=pen.h(AIR))
    ground = pen.theme.card
    pen.fitted("card/reminder", above, face.claim, largest=5.4, smallest=TEXT, ground=ground, leading=TIGHT)
    put_details(pen, below, lines, title, fitting)
    return 2


def _put_on_pages(
    pen: Pen, box: Box, face: Face, listed: tuple[tuple[Detail, ...], str], page: int, *, read: bool
) -> int:
    """A claim and details so long that they have no room together: first the claim, then as many details as fit.

    A claim that was `read` before and is too long for its page in a claim's size has that of other text.
    """
    put_first = put_reminder if read and card_heights(pen, box.w, face)[1] > box.h else put_card
    lines, title = listed
    width = box.w - 2 * pen.air(CARD_SIDE)
    room = box.h - pen.air(2 * BARE_ABOVE)
    together = next((way for way in listings(pen, lines, title, width) if way.high <= room), None)
    if together is not None:
        if page % 2 == 0:
            put_first(pen, box, face)
        else:
            put_details(pen, open_card(pen, box, face, bare=True), lines, title, together)
        return 2
    chunks = detail_pages(pen, lines, title, width, room)
    page %= len(chunks) + 1
    if not page:
        put_first(pen, box, face)
    else:
        heading_now = title if page == 1 else ""
        chunk = chunks[page - 1]
        put_details(
            pen, open_card(pen, box, face, bare=True), chunk, heading_now, listed_so(pen, chunk, heading_now, width)
        )
    return len(chunks) + 1
