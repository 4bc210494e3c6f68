"""The charter: adopting what an outcome let through, mending an article, taking one away."""

from dataclasses import replace

from game.core.charter import LONGEST_ARTICLE, LONGEST_MINORITY, MOST_ARTICLES, Article
from game.core.commands import Adopt, CharterDeed, EditArticle, RemoveArticle
from game.core.deeds import Done
from game.core.deeds.noting import cleaned
from game.core.events import ArticleAdopted, ArticleEdited, ArticleRemoved, Event
from game.core.reading import proposals_now
from game.core.reasons import Reason
from game.core.session import Session


def write(session: Session, deed: CharterDeed) -> Done:
    """Carry out a deed on the charter."""
    match deed:
        case Adopt():
            return _adopt(session, deed)
        case EditArticle():
            return _edit(session, deed)
        case RemoveArticle(article=article):
            if not 0 <= article < len(session.state.articles):
                return Reason.UNKNOWN_ARTICLE
            articles = session.state.articles
            return _with(session, (*articles[:article], *articles[article + 1 :]), ArticleRemoved(article))


def _adopt(session: Session, deed: Adopt) -> Done:
    articles = session.state.articles
    text, minority = cleaned(deed.text), cleaned(deed.minority)
    reason = _not_an_article(text, minority)
    if reason is not None:
        return reason
    if len(articles) >= MOST_ARTICLES:
        return Reason.TOO_MANY_ARTICLES
    support = present = None
    unit = ""
    if deed.proposal is not None:
        proposal = next((each for each in proposals_now(session) if each.key == deed.proposal), None)
        if proposal is None:
            return Reason.UNKNOWN_PROPOSAL
        support, present, unit = proposal.support, proposal.present, proposal.unit
    state = session.state
    article = Article(text, minority, support, present, unit, state.part, len(state.rounds) - 1, deed.proposal)
    return _with(session, (*articles, article), ArticleAdopted(len(articles) + 1))


def _edit(session: Session, deed: EditArticle) -> Done:
    articles = session.state.articles
    if not 0 <= deed.article < len(articles):
        return Reason.UNKNOWN_ARTICLE
    text, minority = cleaned(deed.text), cleaned(deed.minority)
    reason = _not_an_article(text, minority)
    if reason is not None:
        return reason
    mended = replace(articles[deed.article], text=text, minority=minority)
    changed = (*articles[: deed.article], mended, *articles[deed.article + 1 :])
    return _with(session, changed, ArticleEdited(deed.article))


def _not_an_article(text: str, minority: str) -> Reason | None:
    if not text:
        return Reason.NOTE_IS_EMPTY
    too_long = len(text) > LONGEST_ARTICLE or len(minority) > LONGEST_MINORITY
    return Reason.NOTE_IS_TOO_LONG if too_long else None


def _with(session: Session, articles: tuple[Article, ...], event: Event) -> Done:
    return replace(session.state, articles=articles), (event,)
