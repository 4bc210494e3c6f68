"""People who stand in zones: each in the same place of a grid as long as they stay, those who moved marked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

from game.core.ballots import Tally
from game.frozen import dataclass
from game.view.bars import look_of
from game.view.layout import centred
from game.view.pen import Pen
from game.view.scene import Box, Node, Role, Shape, ShapeKind

FIVE = 5
"""So many stand together: as many as are counted at a glance."""

MOST_ACROSS = 40
BETWEEN_FIVES = 0.5
"""The air between two fives of a line, in places."""

APART = 1.4
"""How far from each other people of a line stand at most, for their size."""

LARGE_ENOUGH = 0.6
"""The part of the largest size that places have at least for the sake of shorter lines."""

SIGN, MOVED_SIGN = 0.8, 0.56
"""The part of a place that somebody takes, and that of the sign of somebody on the disc of those who moved."""

Standing = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Walk:
    """Who stood where before a walk and stands where after it: the numbers of people (from 0) by option.

    Nobody knows who walked. The last who came to a place leave it first, and who comes stands behind the others, so
    that everybody else keeps their place.
    """

    before: Standing
    after: Standing

    @property
    def moved(self) -> frozenset[int]:
        """Those who stand elsewhere than before; nobody who has just come into the room."""
        were = {person: option for option, people in self.before.items() for person in people}
        return frozenset(
            person for option, people in self.after.items() for person in people if were.get(person, option) != option
        )


def walk(counts: Sequence[Tally]) -> Walk:
    """The last of the walks between counts of people, at least one."""
    numbers = iter(range(sum(tally.cast for tally in counts)))
    before: dict[str, list[int]] = {}
    after = {option: [next(numbers) for _ in range(counts[0].count(option))] for option in counts[0].options}
    for tally in counts:
        before = after
        after = {option: [*before.get(option, ())] for option in tally.options}
        walking = [person for option, people in before.items() if option not in after for person in people]
        for option, people in after.items():
            count = tally.count(option)
            walking += people[count:]
            del people[count:]
        for option, people in after.items():
            while len(people) < tally.count(option):
                people.append(walking.pop(0) if walking else next(numbers))
    return Walk(before, after)


@dataclass(frozen=True, slots=True)
class Grid:
    """So many places `across` a zone and `down` it."""

    across: int
    down: int

    def places(self, zone: Box, largest: float) -> list[Box]:
        """The places in reading direction, of `largest` pixels at most."""
        wide = self.across + BETWEEN_FIVES * (self.across // FIVE - 1)
        size = min(largest, zone.w / wide, zone.h / self.down)
        step_x, step_y = min(zone.w / wide, size * APART), min(zone.h / self.down, size * APART)
        found = []
        for number in range(self.across * self.down):
            line, place = divmod(number, self.across)
            x = zone.x + (place + place // FIVE * BETWEEN_FIVES) * step_x
            found.append(Box(x, zone.y + line * step_y + (step_y - size) / 2, size, size))
        return found


def grid_for(most: int, width: float, high: float) -> Grid:
    """The grid for `most` people in zones of that many pixels: as few fives in a line as leave places large enough.

    Lines of five are counted fastest, and are larger where a page has more room.
    """
    tried = [Grid(across, max(1, ceil(most / across))) for across in range(FIVE, MOST_ACROSS + 1, FIVE)]
    sizes = [grid.places(Box(0, 0, width, high), high)[0].w for grid in tried]
    return next(grid for grid, size in zip(tried, sizes, strict=True) if size >= LARGE_ENOUGH * max(sizes))


def put_walkers(pen: Pen, after: Tally, walked: Walk, zones: Mapping[str, Box], grid: Grid, largest: float) -> None:
    """A sign for each person, who comes from where they stood before; those who moved are on a disc of their own."""
    theme, moved = pen.theme, walked.moved
    most = max(len(people) for standing in (walked.before, walked.after) for people in standing.values())
    grid = replace(grid, down=max(1, ceil(most / grid.across)))  # no line that stays empty on this page
    places = {option: grid.places(zone, largest) for option, zone in zones.items()}
    were = {
        person: place
        for option, people in walked.before.items()
        if option in places
        for person, place in zip(people, places[option], strict=False)
    }
    standing = [
        (person, option, place)
        for option, people in walked.after.items()
        if option in places
        for person, place in zip(people, places[option], strict=False)
    ]
    for person, option, place in sorted(standing, key=lambda each: each[0]):
        look, start = look_of(pen, after, option), were.get(person)
        colour, part, ground = look.ink, SIGN, theme.card
        if person in moved:
            colour, part, ground = theme.on_sun, MOVED_SIGN, theme.sun
            disc, radius = _inside(place, 1.0), pen.hundredths(place.h / 2)
            pen.panel(f"moved/{person}", disc, theme.sun, edge=theme.ink, radius=radius, start=start)
        paint = Shape(look.sign or ShapeKind.CIRCLE, colour)
        came = _inside(start, part) if start is not None else None
        pen.put(Node(f"person/{person}", Role.DECORATION, _inside(place, part), paint, start=came, ground=ground))


def _inside(place: Box, part: float) -> Box:
    return centred(place, place.w * part, place.h * part)
