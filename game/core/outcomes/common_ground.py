"""What everybody agrees with who has an opinion on it."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import by_subject, share, sides, unit, words
from game.core.outcomes.evidence import Evidence
from game.core.outcomes.proposals import Proposal
from game.frozen import dataclass

NEARLY = Fraction(3, 4)


@dataclass(frozen=True, slots=True)
class SharedStatement:
    """A statement. `about` is what the vote was about in a loop, `text` its words, empty if they stand on the card.

    `agree` and `disagree` are votes, of people or of tables; `passed` took no side. `share` of those who took a side
    agree (0 to 1; 0 when nobody did).
    """

    about: str | None
    text: str
    tally: Tally
    agree: int
    disagree: int
    passed: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class CommonGround:
    """Statements that all share, nearly all share, and the others; within each, the most agreed with first.

    `proposals` are all of them, ready for the charter.
    """

    common: tuple[SharedStatement, ...]
    nearly: tuple[SharedStatement, ...]
    others: tuple[SharedStatement, ...]
    proposals: tuple[Proposal, ...]


def common_ground(evidence: Evidence) -> CommonGround | None:
    """Statements with which every table (or person) agrees that did not pass: one agrees, and none disagrees.

    The idea of Polis, that a room of many opinions should first see what all its groups share; here the tables are
    the groups, so nothing has to be clustered. Nearly common is what three quarters of those agree with who took a
    side. The last vote about a statement counts. `None` while no vote is closed.
    """
    if not evidence.tallies:
        return None
    statements = [_statement(evidence, about, votes[-1]) for about, votes in by_subject(evidence.tallies)]
    statements.sort(key=lambda each: (-each.share, -each.agree))
    common = tuple(each for each in statements if each.share == 1)
    nearly = tuple(each for each in statements if NEARLY <= each.share < 1)
    others = tuple(each for each in statements if each.share < NEARLY)
    return CommonGround(
        common,
        nearly,
        others,
        tuple(
            Proposal(
                each.about or evidence.card_key,
                each.text,
                each.agree,
                each.disagree,
                each.tally.present,
                unit(each.tally),
                each.share == 1,
            )
            for each in statements
        ),
    )


def _statement(evidence: Evidence, about: str | None, tally: Tally) -> SharedStatement:
    yes, no = sides(tally)
    agree, disagree = tally.count(yes), tally.count(no)
    passed = tally.cast - agree - disagree
    return SharedStatement(
        about, words(evidence, about), tally, agree, disagree, passed, share(agree, agree + disagree)
    )
