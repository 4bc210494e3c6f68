"""Sessions, commands and decks as plain JSON values and back.

A dataclass becomes an object of its fields; where a field may hold one of several classes, `is` names the class.
Tuples become lists, enums their values. There is no pickle: a log that somebody sends cannot run anything.
"""

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from math import isfinite
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from game.core.commands import Command
from game.core.deck import Card
from game.core.timer import Timer

T = TypeVar("T")


class CodecError(ValueError):
    """The data is not what the class needs; the message names the field."""


def to_json(value: object) -> Any:
    """Plain data (dicts, lists, text, numbers) for a value made of dataclasses, tuples, enums and plain values."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    kind = type(value)
    if not is_dataclass(kind):
        raise CodecError(f"{kind.__name__} cannot be written as JSON")
    data = {name: to_json(getattr(value, name)) for name in _field_names(kind)}
    return {"is": kind.__name__, **data} if kind in _TAGGED else data


def from_json(cls: type[T], data: Any) -> T:
    """The value of class `cls` that `to_json` wrote; raises `CodecError` where the data does not fit."""
    return cast(T, _reader(cls)(data))


def command_to_json(command: Command) -> dict[str, Any]:
    """One command as an object with `is`, its class's name."""
    return cast(dict[str, Any], to_json(command))


def command_from_json(data: Any) -> Command:
    """The command that `command_to_json` wrote; raises `CodecError` for anything else."""
    return cast(Command, _reader(Command)(data))


def canonical(value: object) -> str:
    """One spelling for one value: sorted keys, no spaces, text unescaped. Hashes are taken of this."""
    return json.dumps(to_json(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@cache
def _field_names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


_TAGGED: frozenset[type] = frozenset((*get_args(Command), *get_args(Timer), *get_args(Card)))


Reader = Callable[[Any], Any]


_READERS: dict[Any, Reader] = {}


def _reader(hint: Any) -> Reader:
    reader = _READERS.get(hint)
    if reader is None:
        reader = _READERS[hint] = _new_reader(hint)
    return reader


def _new_reader(hint: Any) -> Reader:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union_reader(get_args(hint))
    if origin is tuple:
        return _tuple_reader(get_args(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass_reader(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_reader(hint)
    if hint is float:
        return _read_number
    if hint in (str, int, bool, type(None)):
        return _plain_reader(hint)
    raise CodecError(f"{hint} has no JSON form")


def _plain_reader(kind: type) -> Reader:
    def read(data: Any) -> Any:
        if type(data) is not kind:
            raise CodecError(f"expected {kind.__name__}, found {type(data).__name__}")
        return data

    return read


def _read_number(data: Any) -> float:
    if type(data) not in (int, float):
        raise CodecError(f"expected a number, found {type(data).__name__}")
    try:
        number = float(data)
    except OverflowError as error:
        raise CodecError("expected a finite number, found one that is too large") from error
    if not isfinite(number):
        raise CodecError(f"expected a finite number, found {number}")
    return number


def _enum_reader(kind: type[Enum]) -> Reader:
    def read(data: Any) -> Any:
        try:
            return kind(data)
        except ValueError as error:
            raise CodecError(str(error)) from error

    return read


def _tuple_reader(items: tuple[Any, ...]) -> Reader:
    if len(items) == 2 and items[1] is Ellipsis:
        each = _reader(items[0])

        def read_all(data: Any) -> Any:
            if not isinstance(data, list):
                raise CodecError(f"expected a list, found {type(data).__name__}")
            return tuple([each(item) for item in data])

        return read_all
    readers = [_reader(item) for item in items]

    def read(data: Any) -> Any:
        if not isinstance(data, list) or len(data) != len(readers):
            raise CodecError(f"expected a list of {len(readers)}")
        return tuple(reader(item) for reader, item in zip(readers, data, strict=True))

    return read


def _union_reader(choices: tuple[Any, ...]) -> Reader:
    classes: dict[str, type] = {
        hint.__name__: hint for hint in choices if isinstance(hint, type) and is_dataclass(hint)
    }
    plain = [choice for choice in choices if not is_dataclass(choice)]
    optional = type(None) in plain
    others = [choice for choice in plain if choice is not type(None)]

    def read(data: Any) -> Any:
        if data is None and optional:
            return None
        if isinstance(data, dict) and len(classes) > 1:
            name = data.get("is")
            if not isinstance(name, str) or name not in classes:
                raise CodecError(f"unknown kind {name!r}")
            return _reader(classes[name])(data)
        if len(classes) == 1 and not others:
            return _reader(next(iter(classes.values())))(data)
        if len(others) == 1:
            return _reader(others[0])(data)
        raise CodecError(f"{type(data).__name__} fits none of the choices")

    return read


def _dataclass_reader(cls: Any) -> Reader:
    hints = get_type_hints(cls)
    plan = [(field.name, hints[field.name], field.default is MISSING) for field in fields(cls)]
    names = {name for name, _, _ in plan} | ({"is"} if cls in _TAGGED else set())

    def read(data: Any) -> Any:
        if not isinstance(data, dict):
            raise CodecError(f"{cls.__name__}: expected an object, found {type(data).__name__}")
        unknown = data.keys() - names
        if unknown:
            raise CodecError(f"{cls.__name__}: unknown field {min(unknown)!r}")
        if data.get("is", cls.__name__) != cls.__name__:
            raise CodecError(f"{cls.__name__}: {data['is']!r} is another kind")
        values: dict[str, Any] = {}
        for name, hint, required in plan:
            if name in data:
                try:
                    values[name] = _reader(hint)(data[name])
                except CodecError as error:
                    raise CodecError(f"{cls.__name__}.{name}: {error}") from error
            elif required:
                raise CodecError(f"{cls.__name__}: {name!r} is missing")
        return cls(**values)

    return read
