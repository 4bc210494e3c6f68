"""What of a deck has no room on a screen, in one language, at a size of text.

A text is measured alone in the room that every screen of a debate leaves free, in the smallest size that the last
row reads. One that has no room there has none on any screen: it would take a second page, or run into what stands
below it. Facts are measured on their own screen, since it is the fullest of all.
"""

from collections.abc import Iterable, Iterator

from game.core.deck import (
    Card,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Fact,
    RankingCard,
    TrialCard,
)
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.audience.fact import HEADING, put_fact
from game.view.card_face import BARE_ABOVE, CARD_SIDE
from game.view.frame import put_table
from game.view.layout import Share, rows
from game.view.measures import CLAIM_LEADING, CLAIM_SMALLEST, CLAIM_WEIGHT, LEADING, ROUNDING, TEXT, TIGHT
from game.view.pen import Pen
from game.view.prefs import ThemeName
from game.view.ruler import Ruler
from game.view.scene import Box, Weight
from game.view.theme import THEMES

ASK_LINE, BETWEEN, SIGN = 9.6, 1.2, 6.0
"""The line that says what is asked, with the air below it; the air between the entries of a list, and the letter or
number before each. In hundredths."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text without room, the field of its card that it stands in, and how many screens it would fill: above 1."""

    text: Text
    part: str
    screens: float


@dataclass(frozen=True, slots=True)
class _Block:
    """Texts that stand on a screen together: a heading in bold letters, then lines of prose or of a list."""

    part: str
    heading: Text | None
    lines: tuple[Text, ...] = ()
    claim: bool = False
    tight: bool = False


def misfits(deck: Deck, tr: Translator, ruler: Ruler, size: tuple[int, int], zoom: float = 1.0) -> Iterator[Misfit]:
    """Every text of the deck that has no room on a screen of `size` pixels (width, height), in reading order.

    `zoom` is how many times its usual size text has there.
    """
    pen = Pen(size[0], size[1], THEMES[ThemeName.PAPER], tr, ruler, zoom=zoom)
    for fact in deck.facts:
        yield from _fact(deck, fact, tr, ruler, size, zoom)
    room = _room(pen)
    for role in deck.roles:
        yield from _block(pen, room, _Block("role", role.name, (role.interests,)))
    for card in deck.cards:
        for block in _blocks(card):
            yield from _block(pen, room, block)


def _room(pen: Pen) -> Box:
    """The room for words on a card that lies on the table, below the line that says what is asked."""
    table = _table(pen)
    _, below = rows(put_table(pen, table), [pen.h(ASK_LINE), Share()])
    return below.inset(pen.air(CARD_SIDE), pen.air(BARE_ABOVE))


def _blocks(card: Card) -> Iterator[_Block]:
    yield _Block("text", card.text, claim=True)
    if card.easy is not None:
        yield _Block("easy", card.easy, claim=True)
    match card:
        case DilemmaCard():
            yield _Block("options", card.text, tuple(option.text for option in card.options), tight=True)
        case ClaimCard() | EstimateCard():
            yield _Block("because", None, (card.because,))
        case RankingCard():
            yield _Block("items", card.by, tuple(item.text for item in card.items), tight=True)
            yield _Block("because", None, (card.because,))
        case CaseCard():
            for part in card.parts:
                yield _Block("parts", None, (part,))
            yield _Block("question", card.question, claim=True)
        case TrialCard():
            for role in card.roles:
                yield _Block("roles", role.name, (role.brief,))
        case _:
            pass
    for twist in card.twists:
        yield _Block("twists", twist, claim=True)


def _block(pen: Pen, room: Box, block: _Block) -> Iterator[Misfit]:
    heights = []
    if block.heading is not None:
        size, weight, leading = (
            (CLAIM_SMALLEST, CLAIM_WEIGHT, CLAIM_LEADING) if block.claim else (TEXT, Weight.BOLD, TIGHT)
        )
        heights.append(pen.text_height(pen.tr(block.heading), room.w, size, weight, leading))
    width, leading = (room.w - pen.h(SIGN), TIGHT) if block.tight else (room.w, LEADING)
    heights += (pen.text_height(pen.tr(line), width, TEXT, leading=leading) for line in block.lines)
    high = sum(heights) + pen.h(BETWEEN) * (len(heights) - 1)
    if high > room.h + ROUNDING:
        asked = pen.h(ASK_LINE)  # it goes on behind what is asked
        yield Misfit(_first((*block.lines, block.heading)), block.part, (asked + high) / (asked + room.h))


def _first(texts: Iterable[Text | None]) -> Text:
    return next(text for text in texts if text is not None)


def _table(pen: Pen) -> Box:
    """The table below the way through the session and above the buttons."""
    with pen.standing_around():
        return rows(pen.safe, [pen.head, Share(), pen.foot], gap=pen.between)[1]


def _fact(deck: Deck, fact: Fact, tr: Translator, ruler: Ruler, size: tuple[int, int], zoom: float) -> Iterator[Misfit]:
    """The fact on its screen, where its text must end above its caveat and its source on the card."""
    pen = Pen(size[0], size[1], THEMES[ThemeName.PAPER], tr, ruler, zoom=zoom)
    pages = put_fact(pen, put_table(pen, _table(pen)), deck, fact, pen.tr(HEADING))
    if pages > 1:
        yield Misfit(fact.text, "fact", pages)
        return
    scene = pen.scene("fact", fact.id, fact.id)
    text, rule = scene.node("fact/text").box, scene.node("fact/rule").box
    over = max(text.bottom - rule.y, scene.node("fact/source").box.bottom - scene.node("fact/card").box.bottom)
    if over > ROUNDING:
        yield Misfit(fact.text, "fact", 1 + over / scene.node("fact/card").box.h)
