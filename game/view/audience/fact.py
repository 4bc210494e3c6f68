"""A fact with what weakens it and where it comes from, as a card of its topic."""

from math import ceil

from game.core.deck import Deck, Fact
from game.core.phases import step
from game.core.session import Session
from game.core.text import Text
from game.i18n.dates import date_words
from game.view.buttons import Button
from game.view.frame import page_button, put_foot, put_head, put_play_foot, put_table
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ROUNDING, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.prompt import put_prompt
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.stack import Block, put_stack
from game.view.stage import Stage
from game.view.two_languages import BETWEEN, put_both, put_second, second_height

SIDE, ABOVE, NARROW_BAND = 2.0, 1.0, 2.4
"""The air beside and above a fact, and the band in a narrow window, in hundredths."""

BAND, COMFORTABLE = 15.0, 5.0
"""The width of the band at the start of a fact's card, and a size in which its text reads well, in hundredths."""

HEADING = Text("ui/fact/heading", "Did you know?")
SOURCE = Text("ui/fact/source", "Source: {citation}, {date}")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The fact that a reveal shows, at its step."""
    inside = put_head(pen, session, stage)
    card, deck = session.card, session.deck
    pages = 1
    if pen.narrow and card is not None and deck is not None:
        fact = deck.fact(card.facts[step(session)[1]])
        put_stack(pen, inside, fact_blocks(pen, inside, deck, fact, pen.tr(HEADING)))
        put_play_foot(pen, session, stage)
        return
    if card is not None and deck is not None:
        fact = deck.fact(card.facts[step(session)[1]])
        heading = pen.tr(HEADING)
        if session.phase.outcome is None and not session.state.step:
            below = put_prompt(pen, inside, session.phase, _least_height(pen, inside.w, fact))
            heading = pen.tr(session.phase.prompt) if below == inside else heading  # no room above the card
            inside = below
        pages = put_fact(pen, inside, deck, fact, heading, stage.page)
    put_play_foot(pen, session, stage, pages)


def _least_height(pen: Pen, width: float, fact: Fact) -> float:
    """How many pixels high the card of a fact must be for its text to stand in a comfortable size."""
    inner = width - pen.h(BAND + 6.4)
    text = pen.text_height(pen.tr(fact.text), inner, COMFORTABLE, Weight.BOLD, 1.28)
    caveat = pen.text_height(pen.tr(fact.caveat), inner - pen.h(6.0), TEXT, leading=TIGHT)
    source = 2 * pen.h(SMALL) * TIGHT
    return text + second_height(pen, pen.tr(fact.text), inner) + caveat + source + pen.h(6.4 + 2.0 + 3 * 1.2 + 4.4)


def draw_overlay(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Any fact of the running card, looked up with I; I again shows the next one, Esc goes back."""
    table, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.between)
    card, deck = session.card, session.deck
    facts = card.facts if card is not None else ()
    if deck is None or not facts:
        return
    place = stage.fact % len(facts)
    heading = f"{pen.tr(HEADING)} {place + 1} / {len(facts)}" if len(facts) > 1 else pen.tr(HEADING)
    inside = put_table(pen, table)
    if pen.narrow:
        put_stack(pen, inside, fact_blocks(pen, inside, deck, deck.fact(facts[place]), heading))
    else:
        pen.pages = put_fact(pen, inside, deck, deck.fact(facts[place]), heading, stage.page)
    more = [Button("fact", pen.tr(Text("ui/button/next-fact", "Next fact")), Action("fact"), key="I")]
    turn = [page_button(pen, stage, pen.pages)] if pen.pages > 1 else []
    close = Button("close", pen.tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [*turn, *(more if len(facts) > 1 else [])], close)


def fact_blocks(pen: Pen, inside: Box, deck: Deck, fact: Fact, heading: str) -> list[Block]:
    """For narrow windows: the fact, its caveat and its source on a card with a thin band of its topic's colour.

    The heading gives way where that saves a page.
    """
    theme, tr = pen.theme, pen.tr
    inner = inside.w - pen.air(2 * SIDE + NARROW_BAND)
    date = date_words(fact.source.date, tr.language)
    soft, ink = theme.ink_soft, theme.ink
    lines = [
        ("fact/heading", heading, TEXT, Weight.BOLD, soft, 0.0),
        ("fact/text", tr(fact.text), TEXT, Weight.BOLD, ink, 0.6),
        ("fact/caveat", tr(fact.caveat), TEXT, Weight.REGULAR, ink, 1.8),
        (
            "fact/source",
            tr(SOURCE, citation=fact.source.citation, date=date),
            SMALL,
            Weight.REGULAR,
            soft,
            0.8,
        ),
    ]
    second = {words: second_height(pen, words, inner) for _, words, *_ in lines[1:3]}
    heights = [
        pen.air(above) + pen.text_height(words, inner, size, weight, TIGHT) + second.get(words, 0.0)
        for _, words, size, weight, _, above in lines
    ]
    room = pen.on_a_page(inside) - pen.air(2 * ABOVE)
    below = pen.air(lines[1][-1])  # the air between the heading and the fact
    if ceil(sum(heights) / room) > ceil((sum(heights[1:]) - below) / room):
        lines = [(*lines[1][:-1], 0.0), *lines[2:]]
        heights = [heights[1] - below, *heights[2:]]

    def put(box: Box) -> None:
        pen.panel("fact/card", box, theme.card, edge=theme.card_edge, radius=3.4, shadow=1.2, role=Role.PANEL)
        band, face = columns(box, [pen.air(NARROW_BAND), Share()])
        pen.panel("fact/band", band, theme.topic(deck.look.colour), radius=3.4, square=("tr", "br"))
        places = rows(face.inset(pen.air(SIDE), pen.air(ABOVE)), heights)
        for (node_id, words, size, weight, colour, above), place in zip(lines, places, strict=True):
            room = Box(place.x, place.y + pen.air(above), place.w, place.h - pen.air(above))
            if node_id == "fact/caveat":
                line = Box(place.x, place.y + pen.air(0.9), place.w, max(1.0, pen.h(0.3)))
                pen.panel("fact/rule", line, theme.card_edge, radius=0.0)
                pen.keep(line, Box(room.x, room.y, room.w, 2 * pen.h(TEXT * pen.led(TIGHT))))
            used = pen.text(
                node_id,
                room,
                words,
                size=size,
                weight=weight,
                colour=colour,
                ground=theme.card,
                leading=TIGHT,
                balanced=True,
                role=Role.HEADING if node_id == "fact/heading" else Role.TEXT,
            )
            if second.get(words):
                below = Box(room.x, used.bottom + pen.h(BETWEEN), room.w, second[words] - pen.h(BETWEEN))
                put_second(pen, f"{node_id}/second", below, words, colour=theme.ink, ground=theme.card)
        pen.near.append((places[-2].y, places[-1].bottom))  # no page has the source alone

    return [Block(sum(heights) + pen.air(2 * ABOVE), put)]


def put_fact(pen: Pen, box: Box, deck: Deck, fact: Fact, heading: str, page: int | None = None) -> int:
    """The fact's card: the topic's colour at the start, then the fact, its caveat, its source; gives its pages.

    Without room for all of it, a first page has the fact and a second one its caveat; no `page` puts all on one.
    """
    theme, tr = pen.theme, pen.tr
    topic = theme.topic(deck.look.colour)
    pen.panel("fact/card", box, theme.card, edge=theme.card_edge, radius=3.4, shadow=1.2, role=Role.PANEL)
    band, face = columns(box, [pen.h(BAND), Share()])
    pen.panel("fact/band", band, topic, radius=3.4, square=("tr", "br"))
    pen.icon("fact/band/icon", centred(band, pen.h(10.0), pen.h(10.0)), deck.look.icon, theme.on_topic, topic)
    inner = face.inset(pen.h(3.2), pen.h(2.2))
    date = date_words(fact.source.date, tr.language)
    source_words = tr(SOURCE, citation=fact.source.citation, date=date)
    source_height = pen.text_height(source_words, inner.w, SMALL, leading=TIGHT)
    caveat_width = inner.w - pen.h(6.0)
    caveat_words = tr(fact.caveat)
    caveat_height = pen.text_height(caveat_words, caveat_width, TEXT, leading=TIGHT) + pen.h(2.0)
    caveat_height += second_height(pen, caveat_words, caveat_width)
    head, text, caveat, source = rows(inner, [pen.h(6.4), Share(), caveat_height, source_height], gap=pen.h(1.2))
    pen.text(
        "fact/heading",
        head,
        pen.shortened(heading, head.w, 1, 4.6, Weight.BOLD),
        size=4.6,
        weight=Weight.BOLD,
        colour=theme.ink_soft,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    words = tr(fact.text)
    ground, leading = theme.card, 1.28
    pages = 1
    if page is not None and pen.text_height(words, text.w, TEXT, Weight.BOLD, leading) > text.h + ROUNDING:
        pages = 2
        text, source = rows(
            Box(text.x, text.y, text.w, inner.bottom - text.y), [Share(), source_height], gap=pen.h(1.2)
        )
    if pages == 2 and page is not None and page % pages:
        _put_caveat_alone(pen, text, caveat_words)
    elif not put_both(pen, "fact/text", text, words, ground, largest=7.4, smallest=TEXT, leading=leading):
        pen.fitted("fact/text", text, words, largest=7.4, smallest=TEXT, ground=ground, leading=leading, balanced=True)
    if pages == 1:
        _put_caveat(pen, caveat, caveat_words, caveat_width)
    pen.text(
        "fact/source",
        source,
        source_words,
        size=SMALL,
        colour=theme.ink_soft,
        ground=theme.card,
        leading=TIGHT,
    )
    return pages


def _put_caveat_alone(pen: Pen, box: Box, words: str) -> None:
    regular, ground = Weight.REGULAR, pen.theme.card
    if not put_both(pen, "fact/caveat", box, words, ground, largest=6.4, smallest=TEXT, leading=TIGHT):
        pen.fitted("fact/caveat", box, words, largest=6.4, smallest=TEXT, weight=regular, ground=ground, balanced=True)


def _put_caveat(pen: Pen, box: Box, words: str, width: float) -> None:
    ground = pen.theme.card
    pen.panel("fact/rule", Box(box.x, box.y, box.w, max(1.0, pen.h(0.3))), pen.theme.card_edge, radius=0.0)
    line = Box(box.x, box.y + pen.h(1.6), box.w, box.h)
    size = pen.h(3.8)
    sign = Box(line.x, line.y + pen.h(0.5), size, size)
    pen.shape("fact/caveat/sign", sign, ShapeKind.DIAMOND, pen.theme.sun, edge=pen.theme.ink)
    place = Box(line.right - width, line.y, width, line.h)
    used = pen.text("fact/caveat", place, words, ground=ground, leading=TIGHT, balanced=True)
    below = Box(place.x, used.bottom + pen.h(BETWEEN), place.w, place.bottom - used.bottom)
    put_second(pen, "fact/caveat/second", below, words, colour=pen.theme.ink_soft, ground=ground)
