"""A store for things that can be made again, emptied from its oldest end so that memory stays small."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import pygame

Thing = TypeVar("Thing")


def surface_bytes(surface: pygame.Surface) -> int:
    """How much memory the surface's pixels take."""
    return surface.get_pitch() * surface.get_height()


class Cache(Generic[Thing]):
    """Keeps the things used last whose `weigh` adds up to at most `limit`; the newest one always stays."""

    def __init__(self, limit: int, weigh: Callable[[Thing], int]) -> None:
        self.limit = limit
        self.weight = 0
        self._weigh = weigh
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """The thing of that key, made now if it is not there."""
        if key in self._things:
            self._things.move_to_end(key)
            return self._things[key]
        thing = make()
        self._things[key] = thing
        self.weight += self._weigh(thing)
        while self.weight > self.limit and len(self._things) > 1:
            _, oldest = self._things.popitem(last=False)
            self.weight -= self._weigh(oldest)
        return thing

    def __contains__(self, key: Hashable) -> bool:
        return key in self._things

    def __len__(self) -> int:
        return len(self._things)
