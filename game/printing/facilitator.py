"""The facilitator's sheet: what the cards do not show, in the order of the cards, then all facts with their sources."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.core.deck import Card, CaseCard, Deck, StatementCard, TrialCard
from game.core.text import Text
from game.i18n.dates import date_words
from game.i18n.translator import Translator
from game.printing.cards import (
    ANSWER,
    BULLET,
    CAVEAT,
    KINDS,
    SOURCE,
    answer_of,
    own_paragraphs,
)
from game.printing.colours import INK, SOFT
from game.printing.draw import Look
from game.printing.flow import Block, Ruler, Style, flow, runs_rtl, words
from game.printing.ink import MM_A_POINT, Area, Item, Page, Words
from game.printing.paper import Paper

MARGIN, FOOT = 18.0, 12.0
"""White round the text, and the room of the line with the page's number, in millimetres."""

FOR, AGAINST = Text("ui/print/for", "For"), Text("ui/print/against", "Against")
PROMPTS = Text("ui/print/prompts", "Questions to go on with")
TWISTS = Text("ui/print/twists", "Twists")
NOTES, FACTS = Text("ui/print/notes", "Notes"), Text("ui/print/facts", "Facts")
ROLES, FACTS_OF_CARD = Text("ui/print/roles", "Roles"), Text("ui/print/facts-of-card", "Facts: {numbers}")
EASY = Text("ui/print/easy", "In plain words")
FOR_FACILITATOR = Text("ui/print/facilitator", "For the facilitator")


def facilitator_pages(deck: Deck, paper: Paper, look: Look) -> tuple[Page, ...]:
    """Upright pages in the size of type of the cards' text."""
    width, height = paper.width - 2 * MARGIN, paper.height - 2 * MARGIN - FOOT
    columns = flow(list(_Sheet(deck, look).blocks()), width, height, look.ruler)
    title = f"{look.tr(deck.title)} – {look.tr(FOR_FACILITATOR)}"
    pages = []
    for number, column in enumerate(columns, start=1):
        items: list[Item] = list(words(column, MARGIN, MARGIN, width, look.ruler, look.rtl))
        items += foot(title, f"{number} / {len(columns)}", paper, look.size.body_pt, look.ruler, look.rtl)
        pages.append(Page(paper.width, paper.height, tuple(items)))
    return tuple(pages)


class _Sheet:
    """The blocks of the sheet of one deck in one language."""

    def __init__(self, deck: Deck, look: Look) -> None:
        size_pt = look.size.body_pt
        self._deck = deck
        self._tr: Translator = look.tr
        self._numbers = {fact.id: number for number, fact in enumerate(deck.facts, start=1)}
        self._title = Style(size_pt * 1.8, look.topic, bold=True, stays=True, tag="H1")
        self._part = Style(size_pt * 1.4, look.topic, bold=True, before=9.0, stays=True, tag="H2")
        self._card = Style(
            size_pt * 1.1, INK, bold=True, before=7.0, indent=11.0 * look.size.scale, stays=True, tag="H2"
        )
        self._label = Style(size_pt, look.topic, bold=True, before=2.2, stays=True, tag="H3")
        self._text = Style(size_pt, INK, leading=1.25, before=1.0)
        self._soft = replace(self._text, colour=SOFT)
        self._entry = replace(self._text, indent=7.0 * look.size.scale)

    def blocks(self) -> Iterator[Block]:
        tr, deck = self._tr, self._deck
        yield Block(f"{tr(deck.title)} – {tr(FOR_FACILITATOR)}", self._title)
        yield Block(tr(deck.summary), self._text)
        for number, card in enumerate(deck.cards, start=1):
            yield from self._of_card(number, card)
        if deck.facts:
            yield Block(tr(FACTS), self._part)
        for number, fact in enumerate(deck.facts, start=1):
            source = fact.source
            date = date_words(source.date, tr.language)
            told = tr(SOURCE, citation=source.citation, date=date)
            yield Block(tr(fact.text), replace(self._entry, stays=True), f"{number}.")  # a fact is never torn apart
            for text in (tr(fact.figure), tr(CAVEAT, caveat=tr(fact.caveat)), told):
                yield Block(text, replace(self._soft, indent=self._entry.indent, stays=True))
            yield Block(source.url, replace(self._soft, indent=self._entry.indent, unparted=True))

    def _of_card(self, number: int, card: Card) -> Iterator[Block]:
        tr = self._tr
        yield Block(tr(card.text), self._card, str(number))
        yield Block(tr(KINDS[card.kind]), self._soft)
        if card.easy is not None:
            yield from self._list(EASY, [tr(card.easy)])
        yield from self._own(card)
        answer = answer_of(card, tr)
        if answer:
            yield Block(tr(ANSWER), self._label)
            for one in answer:
                yield Block(one.text, replace(self._entry, bold=one.strong), one.label)
        yield from self._list(TWISTS, map(tr, card.twists))
        yield from self._list(PROMPTS, map(tr, card.prompts))
        yield from self._list(NOTES, [tr(card.notes)] if card.notes is not None else [])
        if card.facts:
            numbers = ", ".join(str(self._numbers[name]) for name in card.facts)
            yield Block(tr(FACTS_OF_CARD, numbers=numbers), replace(self._label, stays=False, tag="P"))

    def _own(self, card: Card) -> Iterator[Block]:
        """What only a card of this kind has, without its answer."""
        tr = self._tr
        match card:
            case StatementCard():
                yield from self._list(FOR, map(tr, card.arguments_for))
                yield from self._list(AGAINST, map(tr, card.arguments_against))
            case CaseCard():
                yield from self._plain(card)
                roles = [self._deck.role(name) for name in card.roles]
                yield from self._list(ROLES, [f"{tr(role.name)} – {tr(role.interests)}" for role in roles])
            case TrialCard():
                yield from self._list(ROLES, [f"{tr(role.name)} – {tr(role.brief)}" for role in card.roles])
            case _:
                yield from self._plain(card)

    def _plain(self, card: Card) -> Iterator[Block]:
        for one in own_paragraphs(card, self._tr):
            yield Block(one.text, replace(self._entry, bold=one.strong), one.label)

    def _list(self, heading: Text, texts: Iterable[str]) -> Iterator[Block]:
        found = list(texts)
        if found:
            yield Block(self._tr(heading), self._label)
        for text in found:
            yield Block(text, self._entry, BULLET if len(found) > 1 else "")


def foot(title: str, page: str, paper: Paper, size_pt: float, ruler: Ruler, rtl: bool) -> Iterator[Item]:
    """The line at the foot of a page: what this is, and which page."""
    inside = paper.width - 2 * MARGIN
    baseline = paper.height - MARGIN
    top = baseline - size_pt * MM_A_POINT - 2.5
    yield Area(MARGIN, top, inside, 0.2, SOFT)
    places = [(title, 0.0), (page, inside - ruler.width(page, size_pt, False))]
    for text, off in places:
        if rtl:
            off = inside - off - ruler.width(text, size_pt, False)
        yield Words(MARGIN + off, baseline, text, size_pt, False, SOFT, runs_rtl(text, rtl))
