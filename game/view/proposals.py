"""What a room may adopt, in words."""

from game.core.reading import proposals_now
from game.core.session import Session
from game.i18n.translator import Translator
from game.view.options import option_words


def proposal_words(tr: Translator, session: Session, key: str) -> str:
    """The words of a proposal of the running card: the room's own, an option's, or those of the card itself."""
    proposal = next((each for each in proposals_now(session) if each.key == key), None)
    if proposal is not None and proposal.text:
        return proposal.text
    for tally in reversed(session.round.tallies):
        if key in tally.options:
            return option_words(tr, session, session.round, tally.phase, key)
    return tr(session.card.text) if session.card is not None else ""
