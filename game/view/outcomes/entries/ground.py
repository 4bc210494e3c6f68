"""The ground of an entry that is the track of a plain bar: the bar is a tint of it, with an edge of its colour below.

Words stand on the tint as well as on the card; the end of the bar is to be seen along the edge, where no words are.
"""

from game.frozen import dataclass
from game.view.outcomes.entries.entry import Entry
from game.view.pen import Pen
from game.view.scene import Box, Colour, Node, Panel, Role
from game.view.theme import contrast

STRIP = 1.2
"""How high the edge of a bar is, in hundredths."""

TICK, TICK_OUT = 0.6, 0.2
"""How wide the tick of where the bar was is, in hundredths, and how far it reaches out of the edge, in edges."""

TINTS = (0.34, 0.3, 0.26, 0.22, 0.18, 0.14)
"""How much of a bar's colour its tint has: the most with which words stand out from it enough."""

WORDS_CONTRAST = 7.6


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies behind an entry: its card, and up to `end` pixels from the left the `tint` of its bar."""

    card: Colour
    tint: Colour
    end: float

    def at(self, box: Box) -> Colour:
        """The colour behind the middle of something."""
        return self.tint if box.centre[0] < self.end else self.card


def strip_room(pen: Pen, entry: Entry) -> float:
    """The pixels of the edge below what is on an entry; 0 for one without a plain bar."""
    return pen.air(STRIP) if entry.has_plain_bar else 0.0


def bar_fill(pen: Pen, entry: Entry) -> Colour:
    """The colour of a plain bar: that of what it counts, or ink."""
    look, theme = entry.look, pen.theme
    return look.fill if look is not None and look.fill != theme.card else theme.ink


def tint(pen: Pen, fill: Colour) -> Colour:
    """As much of a colour on the card as leaves words their contrast."""
    card = pen.theme.card

    def mixed(share: float) -> Colour:
        red, green, blue = (round(one + (other - one) * share) for one, other in zip(card, fill, strict=True))
        return (red, green, blue)

    tints = [mixed(share) for share in TINTS]
    return next((each for each in tints if contrast(pen.theme.ink, each) >= WORDS_CONTRAST), tints[-1])


def put_ground(pen: Pen, box: Box, entry: Entry, radius: float) -> Ground:
    """The bar on the card of an entry, inside of its edge; `radius` is that of its corners, in hundredths."""
    theme = pen.theme
    if not entry.has_plain_bar:
        return Ground(theme.card, theme.card, box.x)
    fill, strip = bar_fill(pen, entry), strip_room(pen, entry)
    ground = Ground(theme.card, tint(pen, fill), box.x + box.w * float(entry.part or 0))
    before = box.w * float(entry.part_before or 0)
    if entry.part:
        end = () if entry.part >= 1 else ("tr", "br")
        for name, colour, high, square, label in (
            ("part", fill, box.h, end, entry.tail),
            ("part/tint", ground.tint, box.h - strip, ("bl", "br", *(("tr",) if end else ())), ""),
        ):
            place, start = Box(box.x, box.y, ground.end - box.x, high), Box(box.x, box.y, before, high)
            role = Role.BAR if label else Role.DECORATION
            paint = Panel(colour, None, 0.0, pen.h(radius), 0.0, square)
            pen.put(Node(f"{entry.id}/{name}", role, place, paint, label, start=start))
    if entry.part_before is not None:
        tick = Box(box.x + before - pen.h(TICK / 2), box.bottom - strip * (1 + TICK_OUT), pen.h(TICK), 0.0)
        tick = Box(max(box.x, min(tick.x, box.right - tick.w)), tick.y, tick.w, box.bottom - tick.y)
        pen.panel(f"{entry.id}/part-before", tick, theme.ink, radius=0.0)
    return ground
