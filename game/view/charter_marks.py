"""Which proposals have become articles of the charter, for the screens that show proposals."""

from game.core.session import Session


def article_of(session: Session, proposal: str, played: int | None = None) -> int | None:
    """The number (from 1) of the article that a proposal has become, `None` when it is not adopted.

    `played` is the place of the round in which it was proposed, by default of the running one.
    """
    here = len(session.state.rounds) - 1 if played is None else played
    for number, article in enumerate(session.state.articles, start=1):
        if article.round == here and article.proposal == proposal:
            return number
    return None
