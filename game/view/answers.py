"""The right answer in one line, once it was revealed: it stays while the room talks about it."""

from game.core.deck import ClaimCard, EstimateCard, RankingCard
from game.core.format import PhaseKind
from game.core.session import Session
from game.core.text import Text
from game.i18n.numbers import with_unit
from game.i18n.translator import Translator
from game.view.options import OPTION_WORDS


def answer_line(tr: Translator, session: Session) -> str:
    """The answer of the running card, empty before a reveal of this card has shown it."""
    card = session.card
    shown = any(
        phase.kind is PhaseKind.REVEAL and phase.answer for phase in session.format.phases[: session.state.phase]
    )
    if not shown:
        return ""
    match card:
        case ClaimCard():
            return tr(Text("ui/answer/claim", "Answer: {answer}"), answer=_yes_or_no(tr, session, card))
        case EstimateCard():
            answer = with_unit(card.answer, tr(card.unit), tr.language)
            return tr(Text("ui/answer/estimate", "Answer: {answer}"), answer=answer)
        case RankingCard():
            order = " · ".join(f"{place}. {tr(item.text)}" for place, item in enumerate(card.in_order, start=1))
            return tr(Text("ui/answer/ranking", "Right order: {order}"), order=order)
        case _:
            return ""


def _yes_or_no(tr: Translator, session: Session, card: ClaimCard) -> str:
    """The answer in the words with which the room voted."""
    option = "yes" if card.answer else "no"
    for phase in session.format.phases:
        words = dict(phase.words)
        if phase.kind is PhaseKind.VOTE and option in words:
            return tr(words[option])
    return tr(OPTION_WORDS[option])
