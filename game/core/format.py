"""Debate formats: a list of phases, each of a kind that the core knows."""

from enum import StrEnum

from game.core.deck import Card, CardKind, RankingCard
from game.core.text import Text
from game.frozen import dataclass


class PhaseKind(StrEnum):
    """What the room does during a phase; `phases.py` holds the rules of each kind."""

    SHOW = "show"
    THINK = "think"
    SPEAK = "speak"
    DISCUSS = "discuss"
    VOTE = "vote"
    ESTIMATE = "estimate"
    RANK = "rank"
    COLLECT = "collect"
    ASSIGN = "assign"
    REVEAL = "reveal"
    DEBRIEF = "debrief"
    BREAK = "break"


class Groups(StrEnum):
    """How people think before they speak: alone, in pairs, in fours, at their tables."""

    ALONE = "1"
    PAIRS = "2"
    FOURS = "4"
    TABLES = "table"


class Voters(StrEnum):
    """Who votes: everybody, each table with one common answer, or a jury, which is a part of the room."""

    PEOPLE = "people"
    TABLES = "tables"
    JURY = "jury"


class Each(StrEnum):
    """What a loop goes through, with one turn for each of them."""

    NOTE = "note"
    THEME = "theme"
    OPTION = "option"
    ROLE = "role"
    TABLE = "table"


class Dealt(StrEnum):
    """What an `assign` phase deals to the tables: the roles of the card, or the two sides."""

    ROLES = "roles"
    SIDES = "sides"


class Gathered(StrEnum):
    """What a `collect` phase gathers; a proposal is something that the room may adopt."""

    IDEAS = "ideas"
    QUESTIONS = "questions"
    FEELINGS = "feelings"
    ACTIONS = "actions"
    PROPOSALS = "proposals"


class RankShape(StrEnum):
    """An order with one place for each item, or a diamond, in which items of one row share their rank."""

    LINE = "line"
    DIAMOND = "diamond"


ALTERNATE = "alternate"
"""A speaker's word for `who`: the sides take turns, one argument at a time, in a loop."""

EACH = "each"
"""A speaker's word for `who`: what the loop goes through speaks (a role, a table, an option's voters)."""

COURT = ("prosecution", "defence", "witnesses", "jury")
"""Speaker's words for `who`: roles by which every trial calls its own, the witnesses being all the others."""

EXPECTED_TURNS = 5
"""How many turns a loop over notes, themes, roles or tables is expected to have before there are any."""

MOST_TURNS = 40
"""No loop is longer, whatever it goes through."""


@dataclass(frozen=True, slots=True)
class Loop:
    """Phases that come again. It stands on the last of them; `start` is the id of the first.

    With `each` there is a turn for each note, theme, option, role or table; without, there are `at_most` turns.
    `of` names the phases whose notes or themes are meant, all of the card's when empty. `drawn` shuffles them with
    the session's dice, so that nobody knows whose note comes next. The facilitator can leave a loop early.
    """

    start: str
    each: Each | None = None
    at_most: int = MOST_TURNS
    of: tuple[str, ...] = ()
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """One step of a format.

    `seconds` is the default length, 0 for an untimed phase; `skippable` says that it may be left out when time is
    short. What further fields mean depends on the kind:

    - `think`: `groups`.
    - `speak`: `who` is `for`, `against`, `alternate`, `each`, one of the `COURT`, or `None` when the prompt says it.
    - `vote`: `ballot`; `secret` until a reveal; `by`; `middle` gives a `position` its middle zone; `dots` a person;
      `over` names the phase whose notes are the options; `words` are the format's own words for options, by option.
    - `collect`: `gather`. `assign`: `deal`. `rank`: `shape`.
    - `reveal`: `outcome` reads the votes, estimates or orders of the phases in `votes`, the notes of those in `notes`
      and the objections noted in those in `objections`; `facts` is how many of the card's facts follow. With `answer`
      the room also sees the card's right answer and why.
    """

    id: str
    kind: PhaseKind
    name: Text
    prompt: Text
    seconds: int = 0
    skippable: bool = False
    loop: Loop | None = None
    groups: Groups | None = None
    who: str | None = None
    ballot: str | None = None
    secret: bool = False
    by: Voters = Voters.PEOPLE
    middle: bool = False
    dots: int = 1
    over: str | None = None
    words: tuple[tuple[str, Text], ...] = ()
    gather: Gathered | None = None
    deal: Dealt | None = None
    shape: RankShape = RankShape.LINE
    outcome: str | None = None
    votes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()
    answer: bool = False
    facts: int = 0


@dataclass(frozen=True, slots=True)
class Format:
    """A debate method. `people` is the fewest and the most it suits; `hash` the SHA-256 of its file.

    `cards` are the kinds of cards that it plays, none for an activity without a card. `dates` narrows rankings to
    timelines (`True`) or to all others (`False`).
    """

    id: str
    language: str
    name: Text
    summary: Text
    source: str
    cards: tuple[CardKind, ...]
    people: tuple[int, int]
    phases: tuple[Phase, ...]
    hash: str
    dates: bool | None = None

    @property
    def seconds_a_card(self) -> int:
        """How long one card takes by default, in seconds; loops over what is not there yet have a few turns."""
        return sum(phase.seconds * self.turns(place) for place, phase in enumerate(self.phases))

    def turns(self, place: int) -> int:
        """How many times the phase at `place` comes on a card, as far as the format alone can tell."""
        loop = self.loop_of(place)
        if loop is None:
            return 1
        return loop.at_most if loop.each is None else min(loop.at_most, EXPECTED_TURNS)

    def phase(self, phase_id: str) -> Phase:
        """The phase of that id; `KeyError` when the format has none."""
        return self.phases[self.place(phase_id)]

    def place(self, phase_id: str) -> int:
        """Where a phase stands, from 0; `KeyError` when the format has none of that id."""
        for place, phase in enumerate(self.phases):
            if phase.id == phase_id:
                return place
        raise KeyError(phase_id)

    def plays(self, card: Card) -> bool:
        """Whether the format can play that card."""
        if card.kind not in self.cards:
            return False
        return self.dates is None or not isinstance(card, RankingCard) or card.dates == self.dates

    def loop_over(self, place: int) -> int | None:
        """The place of the last phase of the loop in which the phase at `place` stands; `None` outside loops."""
        for last in range(place, len(self.phases)):
            loop = self.phases[last].loop
            if loop is not None:
                return last if self.place(loop.start) <= place else None
        return None

    def loop_of(self, place: int) -> Loop | None:
        """The loop in which the phase at `place` stands; `None` outside loops."""
        last = self.loop_over(place)
        return self.phases[last].loop if last is not None else None
