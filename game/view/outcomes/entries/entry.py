"""What an entry says."""

from collections.abc import Mapping
from fractions import Fraction

from game.core.ballots import Tally
from game.frozen import dataclass
from game.view.looks import OptionLook


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `words` with a mark before them and a short `tail` at their end; a bar and a `detail` below.

    `brief` is the tail where there is less room; an arrow comes to the tail from what it `was`. `part` is how much of
    the row a plain bar takes (0 to 1), growing from `part_before`, where it has a tick; `tally` makes a bar of votes
    instead, which grows from `before`, and `said` are the words of its options, `counts` its numbers in words, for
    where the bar has no room for them. `flag` is a mark at the end that says what became of it (it passes, it is
    adopted) with `flag_words`. `strong` has a heavier edge: it leads. A `heading` has no card, and stays on the page of
    what follows it.
    """

    id: str
    words: str
    look: OptionLook | None = None
    tail: str = ""
    brief: str = ""
    was: str = ""
    detail: str = ""
    part: Fraction | None = None
    part_before: Fraction | None = None
    tally: Tally | None = None
    before: Tally | None = None
    apart: tuple[str, ...] = ()
    said: Mapping[str, str] | None = None
    counts: str = ""
    flag: OptionLook | None = None
    flag_words: str = ""
    strong: bool = False
    heading: bool = False

    @property
    def has_plain_bar(self) -> bool:
        """Whether its row is the track of a plain bar, also of one of no length."""
        return self.tally is None and self.part is not None
