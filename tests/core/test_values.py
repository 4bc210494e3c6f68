"""Everything in the core is a value: nobody can change a session but by making another one."""

from dataclasses import FrozenInstanceError, is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

from game import core
from tests.core.samples import begin

MODULES = [import_module(f"game.core.{file.stem}") for file in sorted(Path(core.__path__[0]).glob("[!_]*.py"))]
CLASSES = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_class_of_the_core_is_frozen_and_slotted(kind: type) -> None:
    value = kind.__new__(kind)
    for name in ("anything", *vars(kind)["__dataclass_fields__"]):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(value, name)
    assert "__slots__" in vars(kind)


def test_a_session_cannot_be_changed_in_place() -> None:
    session = begin()
    for place, name in ((session, "at_ms"), (session.state, "people"), (session.round, "tallies")):
        with pytest.raises(FrozenInstanceError):
            setattr(place, name, None)
