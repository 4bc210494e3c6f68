"""The minutes of a session: what was played, what votes and outcomes told, what was noted, the facts with sources.

There are no names in it, because there are none in a session.
"""

from collections.abc import Iterator

from game.core.deck import CaseCard, Fact
from game.core.phases import FACT, steps_of
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.dates import date_words
from game.i18n.translator import Translator
from game.view.lists import decks_named
from game.view.minutes.charter import TITLE, articles_of
from game.view.minutes.notes import notes_of
from game.view.minutes.sheets import results_of
from game.view.minutes.writing import Block, Heading, Items, Paragraph


def minutes_of(tr: Translator, session: Session, started: str) -> tuple[Block, ...]:
    """The whole session as it stands; `started` is when it began, in words."""
    return tuple(_blocks(tr, session, started))


def _blocks(tr: Translator, session: Session, started: str) -> Iterator[Block]:
    name = session.plan.name if session.plan is not None else session.parts[0].format.name
    yield Heading(1, tr(name))
    people = tr.plural(Plural("ui/minutes/people", "{n} person", "{n} people"), session.state.people)
    yield Paragraph(" · ".join((started, people, decks_named(tr, session.decks))))
    if session.state.articles:
        yield Heading(2, tr(TITLE))
        yield from articles_of(tr, session)
    facts: dict[str, Fact] = {}
    for place in range(len(session.parts)):
        played = [each for each in session.state.rounds if each.part == place]
        told = [block for each in played for block in _round(tr, session, each)]
        if told:  # a welcome, or a last round in which nothing was noted, leaves nothing to read
            yield Heading(2, tr(session.parts[place].format.name))
            yield from told
        for each in played:
            facts.update({f"{each.card.deck}/{fact.id}": fact for fact in shown_facts(session, each) if each.card})
    if facts:
        yield Heading(2, tr(Text("ui/minutes/facts", "Facts that were shown, and where they come from")))
        yield Items(tuple(_fact(tr, fact) for fact in facts.values()))


def _round(tr: Translator, session: Session, played: Round) -> Iterator[Block]:
    card = session.card_of(played)
    if card is not None:
        words = tr(card.question) if isinstance(card, CaseCard) else tr(card.text)
        yield Heading(3, words)
    if played.skipped:
        yield Paragraph(tr(Text("ui/minutes/skipped", "Left out.")))
    if played.left:
        yield Paragraph(tr(Text("ui/minutes/left", "Left before its end.")))
    if card is not None:
        for turned in played.twists:
            yield Paragraph(tr(Text("ui/minutes/twist", "Twist: {text}"), text=tr(card.twists[turned.twist])))
    yield from results_of(tr, session, played)
    yield from notes_of(tr, session, played)


def shown_facts(session: Session, played: Round) -> tuple[Fact, ...]:
    """The facts of a round that its reveals have shown."""
    if played.card is None:
        return ()
    card, deck = session.card_of(played), session.deck_of(played.card)
    if card is None:
        return ()
    seen = [
        step
        for phase in session.parts[played.part].format.phases
        for step in steps_of(phase, card)[: played.seen(phase.id)]
    ]
    places = {number for name, number in seen if name == FACT}
    return tuple(deck.fact(card.facts[place]) for place in sorted(places))


def _fact(tr: Translator, fact: Fact) -> str:
    source = fact.source
    words = Text("ui/minutes/fact", "{fact} ({caveat}) {citation}, {date}. {url}")
    return tr(
        words,
        fact=tr(fact.text),
        caveat=tr(fact.caveat).rstrip("."),
        citation=source.citation,
        date=date_words(source.date, tr.language),
        url=source.url,
    )
