"""What a room may decide: options or notes, with their support and what was said against them."""

from fractions import Fraction

from game.core.ballots import BALLOTS, Tally
from game.core.outcomes.counting import TWO_SIDED, by_subject, note_of, share, sides, unit, words
from game.core.outcomes.evidence import Evidence
from game.core.outcomes.proposals import Proposal
from game.core.rounds import Note
from game.frozen import dataclass

ADOPTED = Fraction(4, 5)
"""The share of those who took a side that has to agree with a recommendation."""
ACTION = "action"


@dataclass(frozen=True, slots=True)
class Decision:
    """`proposals` with the most support first; what nobody voted on comes last, in the order of the notes.

    `objections` are what was noted against them, for the minority's word. `tallies` are the votes behind it, the
    last one about each thing; none when the notes stand for themselves.
    """

    proposals: tuple[Proposal, ...]
    objections: tuple[Note, ...]
    tallies: tuple[Tally, ...]


def decision(evidence: Evidence) -> Decision | None:
    """The support for each option or note, and which of them may be adopted.

    - A vote for or against each proposal, as in citizens' assemblies, which count the support of each recommendation:
      adopted when four fifths of those who took a side agree. The figure is ours, high because a charter is common.
    - A vote between options: adopted with more than half of the votes cast. Those who chose another one said
      nothing against it.
    - Dots: the notes with the most dots, ties included. A dot is never against anything.
    - No vote: ideas, actions and next steps themselves, with no support counted; the room adopts what it likes.
      Arguments for and against and the other shelves of a debrief are no proposals.

    The last vote about each thing counts. `None` while there is neither a closed vote nor a note.
    """
    tallies = tuple(votes[-1] for _, votes in by_subject(evidence.tallies))
    if not tallies:
        notes = tuple(note for note in evidence.notes if note.side in (None, ACTION))
        free = tuple(Proposal(note.key, note.text, None, None, None, "people", passes=True) for note in notes)
        return Decision(free, evidence.objections, ()) if free else None
    counted = [proposal for tally in tallies for proposal in _proposals(evidence, tally)]
    counted.sort(key=lambda each: -(each.support or 0))
    return Decision((*counted, *_left(evidence, counted)), evidence.objections, tallies)


def _proposals(evidence: Evidence, tally: Tally) -> list[Proposal]:
    counted = unit(tally)
    if tally.ballot in TWO_SIDED:
        yes, no = (tally.count(side) for side in sides(tally))
        key, text = tally.about or evidence.card_key, words(evidence, tally.about)
        return [Proposal(key, text, yes, no, tally.present, counted, share(yes, yes + no) >= ADOPTED)]
    many = BALLOTS[tally.ballot].many
    most = max((tally.count(option) for option in tally.options), default=0)
    found = []
    for option in tally.options:
        votes = tally.count(option)
        passes = 0 < votes == most if many else 2 * votes > tally.cast
        present = tally.cast if many else tally.present
        found.append(Proposal(option, words(evidence, option), votes, None, present, counted, passes))
    return found


def _left(evidence: Evidence, counted: list[Proposal]) -> tuple[Proposal, ...]:
    """Notes of the same phases that the room had no time to vote on: they are shown, and do not pass."""
    voted = {proposal.key for proposal in counted}
    phases = {note.phase for key in voted if (note := note_of(evidence, key)) is not None}
    return tuple(
        Proposal(note.key, note.text, None, None, None, "people", passes=False)
        for note in evidence.notes
        if note.phase in phases and note.key not in voted
    )
