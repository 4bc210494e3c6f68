"""What each outcome can read, for the checks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`reads` is the kind of phases that an outcome reads, `votes` how many of them, the fewest and the most.

    `ballots` and `cards` are what it can make sense of, all when empty.
    """

    reads: str
    votes: tuple[int, int]
    ballots: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()


RULES: dict[str, Rule] = {
    "swing": Rule("vote", (2, 2), ("stance", "options", "yes_no", "position", "agree_pass")),
    "majority": Rule("vote", (1, 10), ("stance", "options", "yes_no", "position", "agree_pass")),
    "plurality": Rule("vote", (1, 10)),
    "movers": Rule("vote", (2, 2), ("position",)),
    "regnier": Rule("vote", (1, 2), ("scale",)),
    "consensus": Rule("vote", (1, 2), ("gradient",)),
    "closest": Rule("estimate", (1, 1), (), ("estimate",)),
    "correct": Rule("vote", (1, 1), ("yes_no",), ("claim",)),
    "ranking": Rule("rank", (1, 1), (), ("ranking",)),
    "common_ground": Rule("vote", (1, 1), ("agree_pass",)),
    "most_divisive": Rule("vote", (1, 1), ("stance", "yes_no", "agree_pass")),
    "delphi": Rule("estimate", (1, 2), (), ("estimate",)),
    "decision": Rule("vote", (0, 1), ("options", "agree_pass", "dots", "gradient", "yes_no")),
}
