"""A face of a card as things to draw."""

from collections.abc import Iterator

from game.core.deck import Deck
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.printing.colours import WHITE
from game.printing.faces import BAND, INSET, Face, text_height, text_width
from game.printing.flow import Ruler, height_of, runs_rtl, words
from game.printing.ink import MM_A_POINT, Area, Colour, Item, Picture, Point, Words
from game.printing.paper import CardSize
from game.view.icon_words import ICON_WORDS
from game.view.theme import PAPER

RADIUS, GAP = 2.0, 2.0
ICON, LARGE_ICON = 6.5, 20.0
"""The picture in the band, and the one that a side with room for it shows below its text."""


@dataclass(frozen=True, slots=True)
class Look:
    """What all cards of one print have in common."""

    size: CardSize
    topic: Colour
    icon: str
    ruler: Ruler
    tr: Translator
    rtl: bool


def look_of(deck: Deck, size: CardSize, ruler: Ruler, tr: Translator, rtl: bool) -> Look:
    """The look of a deck's cards; colours are those of the game's paper theme."""
    return Look(size, PAPER.topic(deck.look.colour), deck.look.icon, ruler, tr, rtl)


def face_items(face: Face | None, corner: Point, look: Look) -> Iterator[Item]:
    """The face in the card whose upper left corner is there; without a face, the sign of the topic."""
    size, scale = look.size, look.size.scale
    x, y = corner[0] + size.edge, corner[1] + size.edge
    width, height = size.width - 2 * size.edge, size.height - 2 * size.edge
    if face is None:
        yield Area(x, y, width, height, WHITE, look.topic, 0.4, RADIUS * scale)
        icon = LARGE_ICON * scale
        yield picture(x + (width - icon) / 2, y + (height - icon) / 2, icon, look.icon, look.topic, look.tr)
        return
    yield Area(x, y, width, height, WHITE, look.topic, 0.4, RADIUS * scale)
    yield from _band(face, x, y, width, look)
    left, top = x + INSET * scale, y + (BAND + INSET) * scale
    yield from words(face.column, left, top, text_width(size), look.ruler, look.rtl)
    icon = LARGE_ICON * scale
    room = text_height(size) - height_of(face.column)
    if face.side.claim and face.ends and room >= icon + 2 * GAP * scale:
        below = y + height - INSET * scale - GAP * scale - icon
        yield picture(x + (width - icon) / 2, below, icon, face.side.picture, look.topic, look.tr)


def picture(x: float, y: float, size: float, name: str, colour: Colour, tr: Translator) -> Picture:
    """A picture with the words for what it shows; an image of a deck has none."""
    shows = ICON_WORDS.get(name)
    return Picture(x, y, size, name, colour, tr(shows) if shows is not None else "")


def _band(face: Face, x: float, y: float, width: float, look: Look) -> Iterator[Item]:
    """The band on top: filled on a front, outlined on a back, so that the two are told apart in a pile."""
    scale, size_pt = look.size.scale, look.size.body_pt
    high, gap, icon = BAND * scale, GAP * scale, ICON * scale
    ink = look.topic if face.is_back else WHITE
    yield Area(x, y, width, high, None if face.is_back else look.topic, look.topic, 0.4, RADIUS * scale)
    baseline = y + high / 2 + 0.34 * size_pt * MM_A_POINT
    mark = look.ruler.width(face.mark, size_pt, True)
    title = look.ruler.width(face.side.title, size_pt, True)
    places = [gap, gap + icon + gap, width - gap - mark]
    if look.rtl:
        places = [width - place - wide for place, wide in zip(places, (icon, title, mark), strict=True)]
    if title <= width - 4 * gap - icon - mark:
        base = runs_rtl(face.side.title, look.rtl)
        yield Words(x + places[1], baseline, face.side.title, size_pt, True, ink, base)
    yield picture(x + places[0], y + (high - icon) / 2, icon, face.side.picture, ink, look.tr)
    yield Words(x + places[2], baseline, face.mark, size_pt, True, ink)
