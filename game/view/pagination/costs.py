"""What it costs to cut between things that are best on one page, and within texts that have no room on one."""

from collections.abc import Iterator

from game.frozen import dataclass
from game.view.line_ends import cost_of_end
from game.view.pagination.band import Reach, is_drawn
from game.view.pen import Pen
from game.view.scene import Role, Scene, Words

BROKEN = 0.25
"""What it costs to cut between things that are best on one page: as much as half a page that stays empty."""

VERDICT = "verdict"
"""The id of a heading that may end a page."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is best on one page, from `top` to `bottom` in pixels; to cut it costs so much, an empty page costs 1."""

    top: float
    bottom: float
    cost: float


def wishes(scene: Scene, pen: Pen, most: float) -> Iterator[Wish]:
    """What is best on one page, where texts have up to `most` pixels on one."""
    for top, bottom in (*pen.together, *pen.near, *_headed(scene, pen.fixed)):
        yield Wish(top, bottom, BROKEN)
    yield from _long_texts(scene, pen, most)


def _headed(scene: Scene, fixed: set[str]) -> Iterator[Reach]:
    """What is asked or said in general, and the thing below it: no page has a question alone if that can be helped.

    A verdict stands on a card of its own, and may end a page.
    """
    for node in scene.nodes:
        if node.role is Role.HEADING and node.id not in {*fixed, VERDICT} and isinstance(node.paint, Words):
            below = [other.box for other in scene.nodes if other.box.y >= node.box.bottom - 1 and is_drawn(other)]
            if below:
                yield node.box.y, min(below, key=lambda box: box.y).bottom


def _long_texts(scene: Scene, pen: Pen, most: float) -> Iterator[Wish]:
    """Each two lines of texts that are higher than `most` pixels, and what it costs to cut between them."""
    for node in scene.nodes:
        if isinstance(node.paint, Words) and node.id not in pen.fixed:
            leading, lines = node.paint.leading_px, node.paint.lines
            if len(lines) * leading > most:
                for place, line in enumerate(lines[:-1], 1):
                    y = node.box.y + place * leading
                    yield Wish(y - leading, y + leading, cost_of_end(line))
