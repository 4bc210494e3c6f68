"""Python looks for garbage again once the first screen stands, and only among what came later."""

import gc
from collections.abc import Iterator

import pytest

from game.shell.garbage import settle, wait_for_first_screen


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


class Ring:
    """Two of them that know each other are garbage that only a look finds."""

    alive = 0

    def __init__(self) -> None:
        Ring.alive += 1
        self.other: Ring | None = None

    def __del__(self) -> None:
        Ring.alive -= 1


def drop_a_ring() -> None:
    one, other = Ring(), Ring()
    one.other, other.other = other, one


def test_nothing_is_looked_for_before_the_first_screen() -> None:
    wait_for_first_screen()
    assert not gc.isenabled()
    settle()
    assert gc.isenabled()


def test_what_was_there_is_not_looked_through_again_and_what_came_later_is() -> None:
    kept = [Ring()]
    settle()
    looked_through = {id(thing) for thing in gc.get_objects()}
    assert id(kept) not in looked_through
    before = Ring.alive
    drop_a_ring()
    assert Ring.alive == before + 2
    gc.collect()
    assert Ring.alive == before
