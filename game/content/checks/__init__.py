"""What a schema cannot say about a deck. One file a check, named after what it claims; put a file here and it runs.

Checks of formats and of plans lie in the packages `checks_formats` and `checks_plans` and work in the same way.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from game.content.located import Located
from game.content.problems import Problem


@dataclass(frozen=True, slots=True)
class Check:
    """A check. `rule` is the id that its problems carry, `about` says in one line what it is for."""

    rule: str
    about: str
    function: Callable[[Located], Iterator[Problem]]

    def run(self, located: Located) -> list[Problem]:
        return list(self.function(located.for_rule(self.rule)))


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


def all_checks() -> tuple[tuple[str, str], ...]:
    """The name of every check and its one-line explanation: those of decks first."""
    return tuple((check.rule, check.about) for check in (*deck_checks(), *format_checks(), *plan_checks()))


def _found_in(package: str) -> tuple[Check, ...]:
    folder = importlib.import_module(package).__path__
    checks = []
    for name in sorted(module.name for module in pkgutil.iter_modules(folder)):
        module = importlib.import_module(f"{package}.{name}")
        about = (module.check.__doc__ or "").strip().partition("\n")[0]
        checks.append(Check(name.replace("_", "-"), about, module.check))
    return tuple(checks)
