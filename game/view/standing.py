"""How proposals stand after a reveal: their words and who supports them, while objections are heard."""

from dataclasses import replace

from game.core.outcomes import Consensus
from game.core.outcomes.proposals import Proposal
from game.core.reading import outcome_now, proposals_now
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.layout import Share, centred, columns
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.proposals import proposal_words
from game.view.scene import Box, Role, ShapeKind, Weight
from game.view.stack import Block

SIDE, ABOVE, GAP, SIGN = 2.0, 1.0, 1.2, 5.0


def standing_words(tr: Translator, session: Session, proposal: Proposal) -> str:
    """Its support in numbers, in the words of the vote; empty when nobody counted."""
    if proposal.support is None or proposal.present is None:
        return ""
    if isinstance(outcome_now(session), Consensus):
        words = tr(
            Text("ui/standing/live", "{support} / {present} can live with it"),
            support=proposal.support,
            present=proposal.present,
        )
        if proposal.against:
            above = Plural("ui/standing/above", "{n} stands above 4", "{n} stand above 4")
            words += " · " + tr.plural(above, proposal.against)
        return words
    words = tr(
        Text("ui/standing/support", "{support} / {present} for it"), support=proposal.support, present=proposal.present
    )
    if proposal.against:
        words += " · " + tr.plural(Plural("ui/standing/opposed", "{n} against", "{n} against"), proposal.against)
    return words


def put_standing(pen: Pen, box: Box, session: Session, page: int) -> int:
    """Every proposal with its standing, from the top of the box; gives how many pages they fill."""
    proposals = proposals_now(session)
    pages: list[list[tuple[Proposal, float]]] = []
    left = 0.0
    for proposal in proposals:
        high = _height(pen, box.w, session, proposal)
        if not pages or high > left:
            pages.append([])
            left = box.h
        pages[-1].append((proposal, high))
        left -= high + pen.h(GAP)
    if not pages:
        return 1
    y = box.y
    for proposal, high in pages[page % len(pages)]:
        _put_proposal(pen, Box(box.x, y, box.w, high), session, proposal)
        y += high + pen.h(GAP)
    return len(pages)


def standing_blocks(pen: Pen, width: float, session: Session) -> list[Block]:
    """Every proposal with its standing, for narrow windows."""

    def block(proposal: Proposal) -> Block:
        high = _height(pen, width, session, proposal)
        return Block(high, lambda box: _put_proposal(pen, box, session, proposal))

    return [block(proposal) for proposal in proposals_now(session)]


def _words_width(pen: Pen, width: float) -> float:
    return min(width - 2 * pen.air(SIDE) - pen.h(SIGN + 1.6), pen.line_width(TEXT))


def _height(pen: Pen, width: float, session: Session, proposal: Proposal) -> float:
    column = _words_width(pen, width)
    words = pen.text_height(proposal_words(pen.tr, session, proposal.key), column, TEXT, Weight.BOLD, TIGHT)
    return (
        words
        + pen.text_height(standing_words(pen.tr, session, proposal), column, TEXT, leading=TIGHT)
        + 2 * pen.air(ABOVE)
    )


def _put_proposal(pen: Pen, box: Box, session: Session, proposal: Proposal) -> None:
    theme, node_id = pen.theme, f"standing/{proposal.key}"
    pen.panel(node_id, box, theme.card, edge=theme.ink, edge_size=0.3, radius=2.0, role=Role.PANEL)
    sign, words = columns(box.inset(pen.air(SIDE), pen.air(ABOVE)), [pen.h(SIGN), Share()], gap=pen.h(1.6))
    mark = centred(sign, pen.h(4.0), pen.h(4.0))
    shape = ShapeKind.CHECK if proposal.passes else ShapeKind.QUESTION
    pen.shape(f"{node_id}/sign", mark, shape, theme.ink, ground=theme.card)
    text = proposal_words(pen.tr, session, proposal.key)
    words = replace(words, w=_words_width(pen, box.w))
    high = pen.text_height(text, words.w, TEXT, Weight.BOLD, TIGHT)
    used = pen.text(
        f"{node_id}/words", replace(words, h=high), text, weight=Weight.BOLD, ground=theme.card, leading=TIGHT
    )
    pen.text(
        f"{node_id}/support",
        Box(words.x, used.bottom, words.w, words.bottom - used.bottom),
        standing_words(pen.tr, session, proposal),
        ground=theme.card,
        leading=TIGHT,
    )
