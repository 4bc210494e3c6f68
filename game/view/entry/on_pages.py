"""The claim, what is asked and the fields of a vote on one page, else on as few as can be, none of them half empty.

A page that shows first says what the vote is about and what to do; the fields of the next ones stand together, below a
reminder of the claim where that has room.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from game.frozen import dataclass
from game.view.entry.claim import SIDE, claim_height, put_parted_claim, reminder_height
from game.view.frame import air_on_table
from game.view.measures import ROUNDING
from game.view.pagination.band import cut_air
from game.view.pen import Pen
from game.view.scene import Box
from game.view.stack import Block, ask_block, glued, page_block, stack_height

SPREAD, HIGHER = 0.8, 0.5
"""Fields on a page without the claim: the part of the room left over that they take, and how much higher they get."""

BALANCED, TALLER = 0.5, 0.8
"""Below a claim: the part of the room left over that fields take, and how much higher they get at most."""

MOST_PARTS = 8
"""Into so many parts a text is split at most; what is then still higher than a page flows."""

Page = list[Block]
Group = list[Block]
"""Blocks that stand together, if a page holds them all: a heading and the first field below it."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The blocks of a screen; where each of its `pages` is a block, `without` has those on which no field stands."""

    blocks: list[Block]
    pages: int = 0
    without: frozenset[int] = frozenset()

    def has_fields(self, leaf: tuple[int, int]) -> bool:
        """Whether a field stands on that page of so many: on all of them, where they are not known to be pages."""
        number, pages = leaf
        return pages != self.pages or number not in self.without


def on_pages(pen: Pen, inside: Box, words: str, asked: str, fields: Sequence[Group]) -> Laid:
    """The blocks of the whole screen, for a box that reaches to the foot of it; pages are blocks as high as one."""
    window, width = pen.on_a_page(inside), inside.w
    page = window - 2 * max(0.0, cut_air(pen) - air_on_table(pen))  # more air where pages are cut
    claims, asks = _claims(pen, width, page, words), _asks(pen, width, page, asked)
    together = _together(pen, page, [block for group in fields for block in group])
    if len(together) > 1:
        together = [block for group in fields for block in _together(pen, page, group)]
    whole = words if len(claims) == len(asks) == 1 else None
    ways = [*_ways(pen, width, page, claims, asks, together, whole)]
    fitting = [way for way in ways if _fits(pen, window if len(way) == 1 else page, way)]
    if not fitting:  # something is higher than a page: all of it flows
        return Laid([*claims, *asks, *together])
    best = min(fitting, key=len)
    if len(best) == 1:
        return Laid(_balanced(pen, window, best[0]))
    blocks = [page_block(pen, page, _spread(pen, page, each)) for each in best]
    shown = [field for field in together if field.listed]
    without = frozenset(number for number, each in enumerate(best) if not any(block in shown for block in each))
    return Laid(blocks, len(best), without)


def _ways(
    pen: Pen,
    width: float,
    page: float,
    claims: Sequence[Block],
    asks: Sequence[Block],
    fields: Sequence[Block],
    whole: str | None,
) -> Iterator[list[Page]]:
    """Pages in every way, the best ones first where they are as many; those that do not fit too.

    `whole` is the claim, where that and what is asked each have room on a page.
    """
    alone = _evenly(pen, page, fields)
    if whole is not None:
        small, ask = claims[0], asks[0]
        claim = replace(small, high=claim_height(pen, width, whole))
        again = replace(small, put=lambda box: put_parted_claim(pen, box, whole, again=True))
        briefly = _briefly(pen, width, whole)
        yield [[claim, ask, *fields]]
        yield [[small, ask, *fields]]
        for first in (claim, small):
            yield [[first, ask], [again, *fields]]
            yield [[first, ask], [*briefly, *fields]]
            yield [[first, ask], *alone]
        yield [[ask], [small, *fields]]
        for first in (claim, small):
            yield [[first], [ask, *fields]]
            yield [[first], [ask], *alone]
    yield [*_evenly(pen, page, [*claims, *asks]), *alone]
    yield [*_evenly(pen, page, claims), *_evenly(pen, page, [*asks, *fields])]
    yield _evenly(pen, page, [*claims, *asks, *fields])


def _briefly(pen: Pen, width: float, whole: str) -> list[Block]:
    """The question alone of a longer claim, where it ends by asking one."""
    inner = width - 2 * pen.air(SIDE)
    asked = pen.reminder(whole, inner, 1)
    if asked.endswith("…"):
        asked = pen.reminder(whole, inner, 2)
    if asked.endswith("…") or asked == whole:
        return []
    return [
        Block(reminder_height(pen, width, asked), lambda box: put_parted_claim(pen, box, asked, again=True), grows=True)
    ]


def _fits(pen: Pen, room: float, pages: list[Page]) -> bool:
    return all(stack_height(pen, each) <= room + ROUNDING for each in pages)


def _together(pen: Pen, page: float, group: Group) -> list[Block]:
    """The blocks as one, where a page holds them; the fields among them take what room it is given more."""
    if len(group) <= 1 or stack_height(pen, group) > page:
        return group
    return [glued(pen, [replace(block, grows=block.listed) for block in group])]


def _claims(pen: Pen, width: float, page: float, words: str) -> list[Block]:
    """The claim in its smallest letters, in as few parts as each have room on a page."""

    def block(part: int, said: str) -> Block:
        high = reminder_height(pen, width, said)
        return Block(high, lambda box: put_parted_claim(pen, box, said, part), grows=True)

    parts = _parts(pen, words, lambda said: reminder_height(pen, width, said) <= page)
    return [block(part, said) for part, said in enumerate(parts)]


def _asks(pen: Pen, width: float, page: float, asked: str) -> list[Block]:
    """What is asked, in as few parts as each have room on a page."""
    parts = _parts(pen, asked, lambda said: ask_block(pen, width, said).high <= page)
    return [ask_block(pen, width, said, node_id=f"ask/{part}" if part else "ask") for part, said in enumerate(parts)]


def _parts(pen: Pen, text: str, fits: Callable[[str], bool]) -> list[str]:
    """The text, or where that does not fit as few parts of about the same length as do, if they can whole sentences."""
    for units in (pen.sentences(text), text.split(" ")):
        for count in range(1, min(len(units), MOST_PARTS) + 1):
            parts = _divided(units, count)
            if all(map(fits, parts)):
                return parts
    return [text]


def _divided(units: list[str], count: int) -> list[str]:
    """Units put together to so many texts of about the same length."""
    total, before = sum(map(len, units)), 0
    parts: list[list[str]] = [[] for _ in range(count)]
    for unit in units:
        parts[int((before + len(unit) / 2) * count / total)].append(unit)
        before += len(unit)
    return [" ".join(part) for part in parts if part]


def _evenly(pen: Pen, page: float, blocks: Sequence[Block]) -> list[Page]:
    """The blocks on as few pages of so many pixels as can be, filled as alike as can be."""
    best: list[tuple[int, int, list[Page]]] = [(0, 0, [])]
    """For the first so many blocks: how many pages, the sum of the squares of what is left over on them, the pages."""
    for end in range(1, len(blocks) + 1):
        found = []
        for start in reversed(range(end)):
            last = list(blocks[start:end])
            left = page - stack_height(pen, last)
            if left < 0 and start < end - 1:
                break
            pages, squares, before = best[start]
            found.append((pages + 1, squares + round(left * left), [*before, last]))
        best.append(min(found, key=lambda way: way[:2]))
    return best[-1][2]


def _balanced(pen: Pen, room: float, blocks: Page) -> Page:
    """The blocks of the only page: what room is left makes the fields higher, and then the claim."""
    fields = sum(block.high for block in blocks if block.listed)
    if not fields:
        return blocks
    more = min(TALLER, max(0.0, room - stack_height(pen, blocks)) * BALANCED / fields)
    return [replace(block, high=block.high * (1 + more)) if block.listed else block for block in blocks]


def _spread(pen: Pen, page: float, blocks: Page) -> Page:
    """The blocks of a page, its fields a little higher where it has more room that nothing else takes."""
    if len(blocks) == 1 and blocks[0].alone is not None:
        return [blocks[0].alone(page)]
    listed = sum(block.listed for block in blocks)
    if not listed or any(block.grows for block in blocks):
        return blocks
    spare = max(0.0, page - stack_height(pen, blocks)) * SPREAD / listed
    return [
        replace(block, high=block.high + min(spare, block.high * HIGHER)) if block.listed else block for block in blocks
    ]
