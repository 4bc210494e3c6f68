"""What a schema cannot say about a deck. One file a check, named after what it claims; put a file here and it runs.

A check's file holds `ABOUT`, what it asks for in one line; `WRONG` and `RIGHT`, fields of a file with that mistake and
without it; and `check`, which finds it. Checks of formats and of plans lie in the packages `checks_formats` and
`checks_plans` and work in the same way.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from game.content import limits
from game.content.located import Located
from game.content.problems import Problem
from game.content.rules import Rule
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """A check, and the rule that its problems carry."""

    rule: Rule
    function: Callable[[Located], Iterator[Problem]]

    def run(self, located: Located) -> list[Problem]:
        """What the check finds; no more than can be told, since a hostile file can hold tens of thousands."""
        return list(islice(self.function(located.for_rule(self.rule.id)), limits.PROBLEMS + 1))


@cache
def deck_checks() -> tuple[Check, ...]:
    """The checks of decks, by name."""
    return _found_in("game.content.checks")


@cache
def format_checks() -> tuple[Check, ...]:
    """The checks of formats, by name."""
    return _found_in("game.content.checks_formats")


@cache
def plan_checks() -> tuple[Check, ...]:
    """The checks of session plans, by name."""
    return _found_in("game.content.checks_plans")


def _found_in(package: str) -> tuple[Check, ...]:
    folder = importlib.import_module(package).__path__
    checks = []
    for name in sorted(module.name for module in pkgutil.iter_modules(folder)):
        module = importlib.import_module(f"{package}.{name}")
        rule = Rule(name.replace("_", "-"), module.ABOUT, module.WRONG, module.RIGHT)
        checks.append(Check(rule, module.check))
    return tuple(checks)
