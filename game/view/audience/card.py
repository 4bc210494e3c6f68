"""The card turned over: all that it says, as large as it fits; what does not fit a screen goes to a second one."""

from dataclasses import replace

from game.core.deck import CaseCard
from game.core.phases import QUESTION, STORY, step
from game.core.session import Session
from game.core.text import Text
from game.view.card_face import (
    BAND,
    CARD_ABOVE,
    CARD_SIDE,
    Face,
    card_heights,
    image_height,
    open_card,
    put_card,
    put_claim_and_image,
    put_image_alone,
)
from game.view.claims import claim_of, least_claim_height, put_claim
from game.view.clocks import clock_width, put_clock
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.layout import Share, centred, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Weight
from game.view.stack import Block, ask_block, page_count, put_stack, text_block
from game.view.stage import Stage
from game.view.textpages import text_pages
from game.view.topic import note_of_turn, topic_face
from game.view.whole_card import put_whole, whole_blocks

WIDEST_CARD = 150.0
AIR = 2.0
BAND_CLOCK = 7.4


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """What is asked and how long is left above, the card below; it turns over when it is new."""
    inside = put_head(pen, session, stage)
    if session.card is None and note_of_turn(session) is None:
        put_activity(pen, inside, session, now_ms)
        put_play_foot(pen, session, stage)
        return
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session))
        put_play_foot(pen, session, stage)
        return
    room = put_ask_line(pen, inside, session, now_ms)
    box = centred(room, min(room.w, pen.h(WIDEST_CARD)), room.h)
    put_play_foot(pen, session, stage, _put_shown(pen, box, session, stage.page))


def _blocks(pen: Pen, inside: Box, session: Session) -> list[Block]:
    """The card, then what is asked; above the card where that saves a page, since all of it is read before it."""
    asked = ask_block(pen, inside.w, pen.tr(session.phase.prompt))
    *opening, card = card_blocks(pen, inside, session)
    image, page = _image_blocks(pen, inside, session), pen.on_a_page(inside)
    ways = [[*opening, card, *image, asked], [*opening, asked, card, *image]]
    return min(ways, key=lambda blocks: page_count(pen, blocks, page))


def put_activity(pen: Pen, box: Box, session: Session, now_ms: int | None = None) -> None:
    """An activity without a card: its name in the band, with the clock unless `now_ms` is `None`, and what is done."""
    face = Face(pen.tr(session.format.name), topic_face(pen, session).colour, "table", claim_of(pen, session), "")
    box = centred(box, min(box.w, pen.h(WIDEST_CARD)), box.h)
    words = least_claim_height(pen, face.claim, box.w - 2 * pen.air(CARD_SIDE))
    bare = pen.narrow and pen.h(BAND) + 2 * pen.air(CARD_ABOVE) + words > pen.on_a_page(box)
    room = open_card(pen, box, face, bare)
    if not bare and now_ms is not None and clock_width(pen, session, now_ms, BAND_CLOCK):
        band = Box(box.x + box.w / 2, box.y, box.w / 2 - pen.h(3.0), pen.h(BAND))
        theme = pen.theme
        topic = theme.topic(face.colour)
        put_clock(pen, band, session, now_ms, size=BAND_CLOCK, colour=theme.on_topic, ground=topic, align=Align.END)
    put_claim(pen, "card/text", room, face.claim, pen.theme.card)


def _put_shown(pen: Pen, box: Box, session: Session, page: int) -> int:
    """The card as its kind is read; gives how many pages it fills."""
    card, face = session.card, topic_face(pen, session)
    if note_of_turn(session) is not None:
        put_card(pen, box, face)
        return 1
    name, part = step(session)
    if isinstance(card, CaseCard) and name in (STORY, QUESTION):
        return _put_story(pen, box, session, card, part if name == STORY else None, page)
    return put_whole(pen, box, session, page)


def card_blocks(pen: Pen, inside: Box, session: Session) -> list[Block]:
    """The card as its kind is read, for a narrow window: what has no room on a page goes on on the next."""
    card, face, width = session.card, topic_face(pen, session), inside.w
    name, part = step(session)
    if note_of_turn(session) is not None or not isinstance(card, CaseCard) or name not in (STORY, QUESTION):
        return whole_blocks(pen, inside, session)
    told = card.parts[part] if name == STORY else card.question
    opening = pen.tr(card.text) if name != STORY or not part else ""
    claim = replace(face, claim=pen.tr(told))
    blocks = [text_block(pen, width, "card/opening", opening)] if opening else []
    return [*blocks, Block(card_heights(pen, width, claim)[1], lambda box: put_card(pen, box, claim), grows=True)]


def _image_blocks(pen: Pen, inside: Box, session: Session) -> list[Block]:
    """For a narrow window: the image of the card on a page of its own, or beside what else has room there."""
    face = topic_face(pen, session)
    if face.image is None:
        return []
    high = image_height(pen, inside.w, pen.on_a_page(inside))
    return [Block(high, lambda box: put_image_alone(pen, box, face))]


def _put_story(pen: Pen, box: Box, session: Session, card: CaseCard, part: int | None, page: int) -> int:
    """A part of a story, its number in the band; what it is about stands above the first part and the question."""
    tr, face = pen.tr, topic_face(pen, session)
    if part is None:
        count, words = "", tr(card.question)
    else:
        count = tr(Text("ui/card/part-of", "part {part} / {parts}"), part=part + 1, parts=len(card.parts))
        words = tr(card.parts[part])
    opening = tr(card.text) if not part else ""
    face = replace(face, claim=words, count=count)
    width = box.w - 2 * pen.air(CARD_SIDE)
    lead = pen.text_height(opening, width, TEXT, leading=TIGHT) + pen.h(AIR) if opening else 0.0
    whole = lead + least_claim_height(pen, words, width)
    bare = pen.h(BAND) + 2 * pen.air(CARD_ABOVE) + whole > box.h
    room = open_card(pen, box, face, bare)
    if opening and whole <= room.h + 1:
        head, room = rows(room, [lead - pen.h(AIR), Share()], gap=pen.h(AIR))
        pen.text("card/opening", head, opening, colour=pen.theme.ink_soft, ground=pen.theme.card, leading=TIGHT)
        opening = ""
    pages = ([opening] if opening else []) + list(_claim_pages(pen, words, room))
    put_claim_and_image(pen, room, replace(face, claim=pages[page % len(pages)]))
    return len(pages)


def _claim_pages(pen: Pen, words: str, room: Box) -> tuple[str, ...]:
    if least_claim_height(pen, words, room.w) <= room.h + 1:
        return (words,)
    return text_pages(pen, words, room, 5.6, Weight.BOLD, 1.3)
