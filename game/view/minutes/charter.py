"""The room's charter as a document: each article with its support and what those say who do not agree."""

from collections.abc import Iterator

from game.core.charter import Article
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.minutes.writing import Block, Heading, Items, Paragraph

TITLE = Text("ui/minutes/charter", "Our charter")


def charter_of(tr: Translator, session: Session, started: str) -> tuple[Block, ...]:
    """The charter of a session that began at `started`; nothing when nothing was adopted."""
    if not session.state.articles:
        return ()
    adopted = Plural(
        "ui/minutes/adopted", "{n} decision of the room, {started}", "{n} decisions of the room, {started}"
    )
    words = tr.plural(adopted, len(session.state.articles), started=started)
    return (Heading(1, tr(TITLE)), Paragraph(words), *articles_of(tr, session))


def articles_of(tr: Translator, session: Session) -> Iterator[Block]:
    """The articles alone, in their order."""
    articles = session.state.articles
    yield Items(tuple(_words(tr, article) for article in articles), numbered=True)


def _words(tr: Translator, article: Article) -> str:
    parts = [article.text if article.text.endswith((".", "!", "?", "…")) else f"{article.text}."]
    if article.support is not None and article.present is not None:
        parts.append(_support(tr, article.unit, article.support, article.present))
    if article.minority:
        parts.append(tr(Text("ui/minutes/minority", "A minority says: {text}"), text=article.minority))
    return " ".join(parts)


def _support(tr: Translator, unit: str, support: int, present: int) -> str:
    match unit:
        case "tables":
            words = Plural("ui/minutes/support-tables", "({support} of {n} table)", "({support} of {n} tables)")
        case "dots":
            words = Plural("ui/minutes/support-dots", "({support} of {n} dot)", "({support} of {n} dots)")
        case _:
            words = Plural("ui/minutes/support-people", "({support} of {n} person)", "({support} of {n} people)")
    return tr.plural(words, present, support=support)
