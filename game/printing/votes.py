"""Cards to vote with: each option has a sign, a word and a colour, so that none of the three is needed to tell it."""

from collections.abc import Iterator

from game.core.text import Text
from game.frozen import dataclass
from game.printing import signs
from game.printing.colours import INK, SUN, WHITE
from game.printing.draw import Look
from game.printing.flow import Block, Style, runs_rtl, wrapped
from game.printing.ink import Area, Colour, Item, Page, Point, Words
from game.printing.marks import cut_marks
from game.printing.paper import Paper
from game.printing.sheets import cells, sheets
from game.view.theme import PAPER

FOR, AGAINST, UNSURE = PAPER.side("for"), PAPER.side("against"), PAPER.side("unsure")
GREEN, ORANGE = PAPER.topic("environment"), (245, 166, 35)
LIGHT_GREEN, LIGHT_RED, RED = (143, 211, 168), (244, 150, 140), (142, 27, 27)


@dataclass(frozen=True, slots=True)
class VoteCard:
    """One option. Its sign is drawn, or is a letter that is typed; `word` may be the letter alone."""

    word: Text | None
    sign: signs.Sign | None
    letter: str
    fill: Colour
    on_fill: Colour


def _option(letter: str, sign: signs.Sign, fill: Colour, on_fill: Colour) -> VoteCard:
    return VoteCard(None, sign, letter, fill, on_fill)


STANCE = (
    VoteCard(Text("ui/print/vote/for", "For"), signs.circle, "", FOR.fill, FOR.on_fill),
    VoteCard(Text("ui/print/vote/against", "Against"), signs.triangle, "", AGAINST.fill, AGAINST.on_fill),
    VoteCard(Text("ui/print/vote/unsure", "Unsure"), None, "?", UNSURE.fill, UNSURE.on_fill),
)
YES_NO = (
    VoteCard(Text("ui/print/vote/yes", "Yes"), signs.check, "", FOR.fill, FOR.on_fill),
    VoteCard(Text("ui/print/vote/no", "No"), signs.cross, "", AGAINST.fill, AGAINST.on_fill),
)
LETTERS = (
    _option("A", signs.circle, PAPER.topic("bias"), WHITE),
    _option("B", signs.triangle, PAPER.topic("work"), WHITE),
    _option("C", signs.square, PAPER.topic("environment"), WHITE),
    _option("D", signs.diamond, SUN, INK),
)
COLOURS = (
    VoteCard(Text("ui/print/vote/fully-agree", "Fully agree"), signs.two(signs.plus), "", GREEN, WHITE),
    VoteCard(Text("ui/print/vote/agree", "Rather agree"), signs.plus, "", LIGHT_GREEN, INK),
    VoteCard(Text("ui/print/vote/between", "In between"), signs.ring, "", ORANGE, INK),
    VoteCard(Text("ui/print/vote/disagree", "Rather disagree"), signs.minus, "", LIGHT_RED, INK),
    VoteCard(Text("ui/print/vote/fully-disagree", "Fully disagree"), signs.two(signs.minus), "", RED, WHITE),
    VoteCard(Text("ui/print/vote/unknown", "I do not know"), None, "?", WHITE, INK),
    VoteCard(Text("ui/print/vote/no-answer", "I will not say"), signs.cross, "", INK, WHITE),
)
"""A vote in colours after François Régnier (1973): five shades of agreement, and two ways to stay out of it."""

GROUPS = (STANCE, YES_NO, LETTERS, COLOURS)
WORD_PT = (30.0, 26.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
SIGN, LETTER_PT = 34.0, 110.0
"""A sign in millimetres and a letter in points, as large as the last row needs, on the usual card."""

WORD_LINES, SIDE = 2, 2.0


def vote_pages(paper: Paper, look: Look) -> tuple[Page, ...]:
    """One card of each option; a room prints the pages as often as it has people."""
    cut = cells(paper, look)
    every = [(card, _style(group, look)) for group in GROUPS for card in group]
    pages = []
    for portion in sheets(every, cut.count):
        items = [
            item for number, (card, word) in enumerate(portion) for item in _items(card, word, cut.place(number), look)
        ]
        pages.append(Page(cut.page_width, cut.page_height, (*items, *cut_marks(cut))))
    return tuple(pages)


def _style(group: tuple[VoteCard, ...], look: Look) -> Style:
    """The largest type in which all words of a group fit their cards, the smallest if they fit in none."""
    texts = [look.tr(card.word) for card in group if card.word is not None]
    styles = [Style(size_pt * look.size.scale, INK, bold=True, leading=1.1) for size_pt in WORD_PT]
    return next((style for style in styles if all(_fits(text, style, look) for text in texts)), styles[-1])


def _fits(text: str, style: Style, look: Look) -> bool:
    words_are_whole = all(look.ruler.width(word, style.size_pt, True) <= _room(look) for word in text.split(" "))
    return words_are_whole and len(wrapped(Block(text, style), _room(look), look.ruler)) <= WORD_LINES


def _room(look: Look) -> float:
    return look.size.width - 2 * (look.size.edge + SIDE * look.size.scale)


def _items(card: VoteCard, word: Style, corner: Point, look: Look) -> Iterator[Item]:
    size, scale = look.size, look.size.scale
    x, y = corner[0] + size.edge, corner[1] + size.edge
    width, height = size.width - 2 * size.edge, size.height - 2 * size.edge
    yield Area(x, y, width, height, card.fill, INK, 0.4, 2.0 * scale)
    middle, sign = x + width / 2, SIGN * scale
    if card.letter:
        foot = y + height * (0.56 if card.sign is None else 0.48)
        yield _centred(card.letter, middle, foot, LETTER_PT * scale, card, look)
    if card.sign is not None:
        place, sized = (0.78, sign * 0.6) if card.letter else (0.38, sign)
        yield from card.sign(middle, y + height * place, sized, card.on_fill)
    if card.word is not None:
        lines = wrapped(Block(look.tr(card.word), word), _room(look), look.ruler)
        foot = y + height * 0.82 - word.line * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            yield _centred(line, middle, foot + number * word.line, word.size_pt, card, look)


def _centred(text: str, middle: float, baseline: float, size_pt: float, card: VoteCard, look: Look) -> Words:
    left = middle - look.ruler.width(text, size_pt, True) / 2
    return Words(left, baseline, text, size_pt, True, card.on_fill, runs_rtl(text, look.rtl))
