"""What `@dataclass(frozen=True, slots=True)` makes, in a quarter of the time.

More than 200 classes of values are made before the first screen shows. The standard decorator writes and compiles six
functions for each, 0.4 ms a class, which was half of that start. Here a class has an `__init__` written for it and
shares the rest with all others. Fields, defaults, `replace` and `fields` are those of `dataclasses`, and so is what a
type checker sees.
"""

import dataclasses
import sys
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: Literal[True], slots: Literal[True]) -> Callable[[type], type]:
        """The decorator. It takes the words of the standard one, so that a class says the same as anywhere."""
        if not (frozen and slots):
            raise TypeError("only classes with frozen=True and slots=True are made here: see dataclasses for others")
        return _made


_LATER = object()
"""Stands for a default that is made anew for each value."""


def _made(cls: type) -> Any:
    if not cls.__doc__:
        cls.__doc__ = cls.__name__  # else `dataclasses` puts a signature together that nobody reads
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    made.__init__ = _init(made)
    made.__repr__ = _repr
    made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
    made.__eq__, made.__hash__ = _comparing([field.name for field in dataclasses.fields(made) if field.compare])
    return made


def _init(cls: Any) -> Callable[..., None]:
    """The function that takes the fields in their order, or by name."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_LATER": _LATER}
    arguments, lines = ["self"], [" pass"]
    for field in dataclasses.fields(cls):
        name = value = field.name
        if field.default is not MISSING:
            known[f"_{name}"] = field.default
            arguments.append(f"{name}=_{name}")
        elif field.default_factory is not MISSING:
            known[f"_{name}"] = field.default_factory
            arguments.append(f"{name}=_LATER")
            value = f"_{name}() if {name} is _LATER else {name}"
        else:
            arguments.append(name)
        lines.append(f" _set(self, {name!r}, {value})")
    written = f"def make({', '.join(known)}):\n def init({', '.join(arguments)}):\n " + "\n ".join(lines)
    made: dict[str, Any] = {}
    exec(f"{written}\n return init", vars(sys.modules[cls.__module__]), made)  # noqa: S102 - as `dataclasses` does
    init: Callable[..., None] = made["make"](**known)
    init.__name__, init.__qualname__ = "__init__", f"{cls.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in dataclasses.fields(cls)}
    return init


def _comparing(names: list[str]) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    """`__eq__` and `__hash__` by the fields of these names."""
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def equal(self: Any, other: object) -> bool:
        if self is other:
            return True
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return equal, hashed


def _repr(self: Any) -> str:
    shown = (field.name for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
