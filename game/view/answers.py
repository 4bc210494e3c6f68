"""The right answer in one line, once it was revealed: it stays while the room talks about it."""

from game.core.deck import ClaimCard, EstimateCard
from game.core.format import PhaseKind
from game.core.session import Session
from game.core.text import Text
from game.i18n.numbers import with_unit
from game.i18n.translator import Translator
from game.view.options import OPTION_WORDS


def answer_shown(session: Session) -> bool:
    """Whether a reveal of the running card has shown the answer."""
    before = session.format.phases[: session.state.phase]
    return any(phase.kind is PhaseKind.REVEAL and phase.answer for phase in before)


def answer_line(tr: Translator, session: Session) -> str:
    """The answer of the running card, empty before it was shown, and for those that are more than a line."""
    card = session.card
    if not answer_shown(session):
        return ""
    match card:
        case ClaimCard():
            return tr(Text("ui/answer/claim", "Answer: {answer}"), answer=_yes_or_no(tr, session, card))
        case EstimateCard():
            answer = with_unit(card.answer, tr(card.unit), tr.language)
            return tr(Text("ui/answer/estimate", "Answer: {answer}"), answer=answer)
        case _:
            return ""


def answer_option(card: ClaimCard) -> str:
    """The option that is right."""
    return "yes" if card.answer else "no"


def _yes_or_no(tr: Translator, session: Session, card: ClaimCard) -> str:
    """The answer in the words with which the room voted."""
    option = answer_option(card)
    for phase in session.format.phases:
        words = dict(phase.words)
        if phase.kind is PhaseKind.VOTE and option in words:
            return tr(words[option])
    return tr(OPTION_WORDS[option])
