"""The right answer of a card, large, and why it is so."""

from game.core.deck import Card, ClaimCard, EstimateCard, RankingCard
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_head, put_play_foot
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.options import option_words
from game.view.outcomes.common import paged, put_mark, put_prompt
from game.view.outcomes.naming import amount
from game.view.pen import ASK, TEXT, TIGHT, Pen
from game.view.scene import Align, Box, Role, ShapeKind, Weight
from game.view.stage import Stage

TRUE, FALSE = Text("ui/answer/true", "True"), Text("ui/answer/false", "False")
SIGN, GAP = 11.0, 1.6


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The question small, the answer large, the reason below it; an order with its values on pages of its own."""
    inside = put_head(pen, session, stage)
    pages = _put_answer(pen, inside, session, stage.page)
    put_play_foot(pen, session, stage, pages)


def _put_answer(pen: Pen, box: Box, session: Session, page: int) -> int:
    card = session.card
    match card:
        case ClaimCard():
            look = _answer_look(pen, card.answer)
            _put_large(pen, box, session, card, _claim_words(pen, session, card), pen.tr(card.because), look)
            return 1
        case EstimateCard():
            words = amount(pen.tr, card.answer, pen.tr(card.unit), exact=True)
            _put_large(pen, box, session, card, words, pen.tr(card.because), None)
            return 1
        case RankingCard():
            return _put_order(pen, box, card, page)
        case _:
            return 1


def _claim_words(pen: Pen, session: Session, card: ClaimCard) -> str:
    """The format's own words for yes and no, where its vote has them."""
    option = "yes" if card.answer else "no"
    for phase in session.format.phases:
        if option in dict(phase.words):
            return option_words(pen.tr, session, session.round, phase.id, option)
    return pen.tr(TRUE if card.answer else FALSE)


def _answer_look(pen: Pen, answer: bool) -> OptionLook:
    look = pen.theme.side("for" if answer else "against")
    return OptionLook(look.fill, look.on_fill, look.ink, ShapeKind.CHECK if answer else ShapeKind.CROSS)


def _put_large(
    pen: Pen, box: Box, session: Session, card: Card, words: str, because: str, look: OptionLook | None
) -> None:
    theme = pen.theme
    question = pen.tr(card.text)
    question_high = pen.text_height(question, box.w, TEXT, Weight.BOLD, TIGHT)
    if session.phase.outcome is None and not session.state.step:
        because_high = pen.text_height(because, box.w - pen.h(6.4), TEXT, leading=1.3)
        box = put_prompt(pen, box, session.phase, question_high + because_high + pen.h(9.0 + 4.0 + 2 * GAP))
    about, face = rows(box, [question_high, Share()], gap=pen.h(GAP))
    pen.text("about", about, question, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING)
    pen.panel("answer/card", face, theme.card, edge=theme.ink, edge_size=0.5, radius=3.4, shadow=1.2, role=Role.PANEL)
    inner = face.inset(pen.h(3.2), pen.h(2.0))
    reason_least = pen.text_height(because, inner.w, TEXT, leading=TIGHT)
    answer_high = max(pen.h(9.0), min(inner.h * 0.42, inner.h - reason_least - pen.h(GAP)))
    answer, reason = rows(inner, [answer_high, Share()], gap=pen.h(GAP))
    ink = theme.ink
    if look is not None:
        size = min(pen.h(SIGN), answer.h)
        sign, answer = columns(answer, [size, Share()], gap=pen.h(2.4))
        put_mark(pen, "answer/sign", centred(sign, size, size), look, theme.card)
        ink = look.ink
    pen.fitted(
        "answer",
        answer,
        words,
        largest=14.0,
        smallest=ASK,
        colour=ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    pen.fitted(
        "answer/because",
        reason,
        because,
        largest=5.6,
        smallest=TEXT,
        weight=Weight.REGULAR,
        ground=theme.card,
        leading=1.3 if reason_least * 1.3 / TIGHT <= reason.h else TIGHT,
        middle=False,
    )


def _put_order(pen: Pen, box: Box, card: RankingCard, page: int) -> int:
    """The things in their right order with their values, as many as fit; the reason after them."""
    tr, theme = pen.tr, pen.theme
    items = card.in_order
    unit = "" if card.dates else tr(card.unit)
    values = [str(round(item.value)) if card.dates else amount(tr, item.value, unit, exact=True) for item in items]
    because = tr(card.because)
    value_width = max(pen.text_width(value, ASK, Weight.BOLD) for value in values) + 2
    value_width = min(value_width, box.w * 0.42)
    inner_w = box.w - 2 * pen.h(2.4)
    words_width = inner_w - value_width - pen.h(5.4 + 3.2)
    heights = [
        max(
            pen.h(6.2),
            pen.text_height(tr(item.text), words_width, TEXT, Weight.BOLD, TIGHT) + pen.h(0.8),
            pen.text_height(value, value_width, TEXT, Weight.BOLD, TIGHT) + pen.h(0.8),
        )
        for item, value in zip(items, values, strict=True)
    ]
    head_high = pen.text_height(tr(card.by), box.w, ASK, Weight.BOLD, TIGHT)
    head, face = rows(box, [head_high, Share()], gap=pen.h(1.2))
    pen.text(
        "about", head, tr(card.by), size=ASK, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING
    )
    pen.panel("answer/card", face, theme.card, edge=theme.ink, edge_size=0.5, radius=3.4, shadow=1.2, role=Role.PANEL)
    inner = face.inset(pen.h(2.4), pen.h(1.6))
    because_high = pen.text_height(because, inner.w, TEXT, leading=TIGHT)
    order_pages = paged(heights, inner.h, 0.0)
    together = len(order_pages) == 1 and sum(heights) + because_high + pen.h(GAP) <= inner.h
    pages = len(order_pages) + (0 if together else 1)
    here = page % pages
    if here >= len(order_pages):
        pen.fitted(
            "answer/because",
            inner,
            because,
            largest=6.4,
            smallest=TEXT,
            weight=Weight.REGULAR,
            ground=theme.card,
            leading=1.3,
        )
        return pages
    y = inner.y
    for place in order_pages[here]:
        line = Box(inner.x, y, inner.w, heights[place])
        mark, text, value = columns(line, [pen.h(5.4), Share(), value_width], gap=pen.h(1.6))
        look = OptionLook(theme.card, theme.ink, theme.ink, None, str(place + 1))
        put_mark(pen, f"order/{place}/place", centred(mark, pen.h(5.2), pen.h(5.2)), look, theme.card)
        pen.text(
            f"order/{place}",
            text,
            tr(items[place].text),
            weight=Weight.BOLD,
            ground=theme.card,
            leading=TIGHT,
            middle=True,
        )
        pen.fitted(
            f"order/{place}/value",
            value,
            values[place],
            largest=ASK,
            smallest=TEXT,
            ground=theme.card,
            align=Align.END,
            leading=TIGHT,
        )
        y = line.bottom
    if together:
        rest = Box(inner.x, y + pen.h(GAP), inner.w, inner.bottom - y - pen.h(GAP))
        pen.text("answer/because", rest, because, ground=theme.card, leading=TIGHT)
    return pages
