"""What reading a file gives: its value, or the problems that keep it from having one."""

from dataclasses import field
from typing import Any, Generic, TypeVar

from game.content.problems import Problem
from game.content.told import ContentError
from game.frozen import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """`value` is `None` exactly when one of the problems is an error. `data` is what it was built from, if known."""

    value: T | None
    problems: tuple[Problem, ...]
    data: Any = field(default=None, compare=False, repr=False)

    def required(self) -> T:
        """The value; raises `ContentError` with all problems when there is none."""
        if self.value is None:
            raise ContentError(self.problems)
        return self.value
