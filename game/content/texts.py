"""The translatable texts of content, however deep they lie."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from game.core.text import Text


def texts_in(value: object) -> Iterator[Text]:
    """Every `Text` inside a deck, a format or a part of one, in the order of their fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
