"""Values made by `game.frozen` are those that the standard decorator makes."""

import ast
import dataclasses
import inspect
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import frozen

GAME = Path(frozen.__file__).parent


def classes(decorator: Any) -> tuple[Any, ...]:
    """The same classes by one decorator or the other."""

    @decorator(frozen=True, slots=True)
    class Base:
        kind: ClassVar[str] = "base"
        name: str
        size: float = 1.5

        @property
        def twice(self) -> float:
            return self.size * 2

    @decorator(frozen=True, slots=True)
    class Deck(Base):
        """A deck."""

        cards: tuple[int, ...] = ()
        marks: frozenset[int] = field(default_factory=frozenset)
        seen: object = field(default=None, compare=False, repr=False)

    @decorator(frozen=True, slots=True)
    class Nothing:
        pass

    @decorator(frozen=True, slots=True)
    class One:
        only: tuple[int, ...]

    return Base, Deck, Nothing, One


MADE = classes(frozen.dataclass)
_, DECK, _, ONE = MADE
PAIRS = list(zip(MADE, classes(dataclasses.dataclass), strict=True))

TEXTS, SIZES = st.text(max_size=2), st.floats(-2, 2)
GIVEN = [
    st.fixed_dictionaries({"name": TEXTS}, optional={"size": SIZES}),
    st.fixed_dictionaries(
        {"name": TEXTS},
        optional={
            "size": SIZES,
            "cards": st.tuples(st.integers(0, 1)),
            "marks": st.frozensets(st.integers(0, 1)),
            "seen": st.integers(),
        },
    ),
    st.just({}),
    st.fixed_dictionaries({"only": st.tuples(st.integers(0, 1))}),
]


@given(st.data(), st.sampled_from(range(4)))
def test_they_are_alike_and_told_apart_as_those_of_the_standard_decorator(data: st.DataObject, kind: int) -> None:
    here, there = PAIRS[kind]
    one, other = data.draw(GIVEN[kind]), data.draw(GIVEN[kind])
    assert (here(**one) == here(**other)) is (there(**one) == there(**other))
    assert here(**one) == here(**one)
    assert hash(here(**one)) == hash(here(**one))
    assert repr(here(**one)) == repr(there(**one))
    assert here(**one) != there(**one)
    assert len({here(**one), here(**other)}) == len({there(**one), there(**other)})


@pytest.mark.parametrize(("here", "there"), PAIRS, ids=lambda kind: str(kind.__name__))
def test_their_class_is_described_as_by_the_standard_decorator(here: Any, there: Any) -> None:
    assert is_dataclass(here)
    described = [[(f.name, f.type, f.default, f.compare, f.repr) for f in fields(kind)] for kind in (here, there)]
    assert described[0] == described[1]
    assert here.__match_args__ == there.__match_args__
    assert here.__slots__ == there.__slots__
    assert [*inspect.signature(here).parameters] == [*inspect.signature(there).parameters]
    hints = get_type_hints(there.__init__)
    hints.pop("return")
    assert get_type_hints(here.__init__) == hints


def test_they_cannot_be_changed_but_replaced() -> None:
    deck = DECK("a", 2.0, (1,))
    for name in ("name", "cards", "new"):
        with pytest.raises(FrozenInstanceError, match=f"field '{name}'"):
            setattr(deck, name, 1)
        with pytest.raises(FrozenInstanceError, match=f"field '{name}'"):
            delattr(deck, name)
    assert replace(deck, cards=(2,)) == DECK("a", 2.0, (2,))
    assert deck.cards == (1,)
    assert deck.twice == 4.0


def test_a_default_that_is_made_is_made_for_each() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class Bag:
        things: list[int] = field(default_factory=list)

    assert Bag().things == []
    assert Bag().things is not Bag().things


def test_wrong_arguments_are_told_by_the_name_of_the_class() -> None:
    with pytest.raises(TypeError, match=r"One\.__init__\(\) missing 1 required positional argument: 'only'"):
        ONE()
    with pytest.raises(TypeError, match=r"One\.__init__\(\) got an unexpected keyword argument 'other'"):
        ONE(other=1)


def test_no_other_kind_of_class_is_made() -> None:
    make: Any = frozen.dataclass
    with pytest.raises(TypeError, match="see dataclasses"):
        make(frozen=True, slots=False)


def test_every_frozen_class_of_the_game_is_made_this_way() -> None:
    """But exceptions: Python itself sets the traceback of one that is raised."""
    others = []
    for file in GAME.rglob("*.py"):
        source = ast.parse(file.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.ImportFrom) and node.module == "game.frozen" for node in source.body):
            continue
        for node in ast.walk(source):
            if isinstance(node, ast.ClassDef) and "frozen=True" in "".join(map(ast.unparse, node.decorator_list)):
                others += [f"{file.name}: {node.name}"] if "Exception" not in map(ast.unparse, node.bases) else []
    assert others == []
