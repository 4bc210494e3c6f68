"""The right answer of a card, large, and why it is so."""

from game.core.deck import Card, ClaimCard, EstimateCard, RankingCard
from game.core.session import Session
from game.core.text import Text
from game.view.answer_order import order_blocks, put_order
from game.view.frame import put_head, put_play_foot
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import ASK, TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.naming import amount
from game.view.pagination.band import cut_air
from game.view.pen import Pen
from game.view.prompt import put_prompt
from game.view.scene import Box, Role, ShapeKind, Weight
from game.view.stack import Block, put_stack, text_block
from game.view.stage import Stage

TRUE, FALSE = Text("ui/answer/true", "True"), Text("ui/answer/false", "False")
SIGN, SMALL_SIGN, GAP = 11.0, 6.0, 1.6
LARGE = 9.0
"""The size of the answer where there is room, in hundredths."""
LOW_ABOVE = 0.8
"""The air above the answer on its card in a narrow window, in hundredths."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The question small, the answer large, the reason below it; an order with its values on pages of its own."""
    inside = put_head(pen, session, stage)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session))
        put_play_foot(pen, session, stage)
        return
    pages = _put_answer(pen, inside, session, stage.page)
    put_play_foot(pen, session, stage, pages)


def _blocks(pen: Pen, inside: Box, session: Session) -> list[Block]:
    """For narrow windows: the question, the answer large, the reason."""
    card = session.card
    match card:
        case ClaimCard():
            words, look = _claim_words(pen, session, card), _answer_look(pen, card.answer)
            return _large_blocks(pen, inside, card, words, pen.tr(card.because), look)
        case EstimateCard():
            words = amount(pen.tr, card.answer, pen.tr(card.unit), exact=True)
            return _large_blocks(pen, inside, card, words, pen.tr(card.because), None)
        case RankingCard():
            return order_blocks(pen, inside.w, card, pen.tr(card.because))
        case _:
            return []


def _large_blocks(pen: Pen, room: Box, card: Card, words: str, because: str, look: OptionLook | None) -> list[Block]:
    """The answer is as large as the page has room for below the question and above the reason.

    Where the reason has none there, it goes on on the next page, and the answer has its room.
    """
    width, inner = room.w, room.w - 2 * pen.air(3.2)
    mark = pen.h(SMALL_SIGN) + pen.air(2.4) if look is not None else 0.0
    about = text_block(pen, width, "about", pen.tr(card.text), Weight.BOLD)
    because_high = pen.text_height(because, inner, TEXT, leading=TIGHT)
    left = pen.on_a_page(room) - about.high - because_high - pen.air(2 * GAP + 2 * LOW_ABOVE + GAP)
    if left < pen.text_height(words, inner - mark, ASK, Weight.BOLD, TIGHT):
        left += because_high - 2 * cut_air(pen)
    size = pen.size_that_fits(words, Box(0, 0, inner - mark, left), LARGE, ASK, Weight.BOLD, TIGHT)
    answer_high = max(
        pen.text_height(words, inner - mark, size, Weight.BOLD, TIGHT), pen.h(SMALL_SIGN) if look is not None else 0.0
    )

    def put(box: Box) -> None:
        theme = pen.theme
        pen.panel("answer/card", box, theme.card, edge=theme.ink, edge_size=0.5, radius=3.4, role=Role.PANEL)
        answer, reason = rows(box.inset(pen.air(3.2), pen.air(LOW_ABOVE)), [answer_high, Share()], gap=pen.air(GAP))
        pen.keep(Box(box.x, box.y, box.w, reason.y - box.y))
        ink, bold, ground = theme.ink, Weight.BOLD, theme.card
        if look is not None:
            sign, answer = columns(answer, [mark - pen.air(2.4), Share()], gap=pen.air(2.4))
            put_mark(pen, "answer/sign", centred(sign, sign.w, sign.w), look, theme.card)
            ink = look.ink
        pen.text(
            "answer",
            answer,
            words,
            size=size,
            weight=bold,
            colour=ink,
            ground=ground,
            leading=TIGHT,
            middle=True,
            role=Role.HEADING,
        )
        pen.text("answer/because", reason, because, ground=ground, leading=TIGHT)

    return [about, Block(answer_high + because_high + pen.air(GAP + 2 * LOW_ABOVE), put)]


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
            return put_order(pen, box, card, page, pen.tr(card.because))
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
    bold, ground = Weight.BOLD, theme.table
    pen.text("about", about, question, weight=bold, ground=ground, leading=TIGHT, balanced=True, role=Role.HEADING)
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
        balanced=True,
    )
