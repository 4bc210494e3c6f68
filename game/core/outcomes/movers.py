"""Which arguments made people move, in a debate that the room walks through."""

from fractions import Fraction
from itertools import pairwise

from game.core.ballots import Tally
from game.core.outcomes.counting import all_options, share, votes_for
from game.core.outcomes.evidence import Evidence
from game.core.rounds import Note
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Flow:
    """How many people an option gained (lost, below 0) between two counts, and how its share of them changed."""

    option: str
    people: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Argument:
    """What one argument did. `turn` (from 0) is its turn in the loop, `note` the first that was noted in it, if any.

    At least `moved` people changed their place. `came` is how many more people were counted after it than before,
    below 0 when some had left.
    """

    turn: int
    note: Note | None
    before: Tally
    after: Tally
    flows: tuple[Flow, ...]
    moved: int
    came: int


@dataclass(frozen=True, slots=True)
class Movers:
    """From the first position to the last, argument by argument.

    `flows`, `moved` and `came` compare the start with the end: who walked there and back again moved nowhere.
    `strongest` are the arguments after which most people moved, several when they tie, none when nobody moved.
    """

    start: Tally
    end: Tally
    flows: tuple[Flow, ...]
    moved: int
    came: int
    arguments: tuple[Argument, ...]
    strongest: tuple[Argument, ...]


def movers(evidence: Evidence) -> Movers | None:
    """What changed after each argument, and which of them moved most people; nobody wins.

    The moving debate of French popular education (débat mouvant, and with a middle zone the river of doubt): people
    stand where they think, and walk when an argument convinces them. Counts alone do not tell who walked: when as
    many are counted before and after, at least half of the sum of all differences have moved. When the number
    changed, those who came or left are taken to explain as much of the difference as they can, so that at least the
    smaller of all gains and all losses have moved. `None` until the first position and one count after it are closed.
    """
    if len(evidence.votes) < 2 or not evidence.votes[0]:
        return None
    counts = (evidence.votes[0][0], *(tally for turns in evidence.votes[1:] for tally in turns))
    if len(counts) < 2:
        return None
    noted = {note.turn: note for note in reversed(evidence.arguments)}
    arguments = tuple(
        Argument(after.turn, noted.get(after.turn), before, after, *_compared(before, after))
        for before, after in pairwise(counts)
    )
    most = max(argument.moved for argument in arguments)
    strongest = tuple(argument for argument in arguments if most and argument.moved == most)
    return Movers(counts[0], counts[-1], *_compared(counts[0], counts[-1]), arguments, strongest)


def _compared(before: Tally, after: Tally) -> tuple[tuple[Flow, ...], int, int]:
    """Flows, how many moved at least, and how many more there are."""
    flows = []
    for option in all_options(before, after):
        was, is_now = votes_for(before, option), votes_for(after, option)
        flows.append(Flow(option, is_now - was, share(is_now, after.cast) - share(was, before.cast)))
    gains = sum(max(0, flow.people) for flow in flows)
    losses = sum(max(0, -flow.people) for flow in flows)
    return tuple(flows), min(gains, losses), gains - losses
