"""Whatever stands in a file that says it is ours, reading it gives a value or a `CodecError`."""

import json
from contextlib import suppress
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.codec import CodecError, command_from_json, command_to_json, from_json, to_json
from game.core.commands import Command
from game.core.deck import Deck
from game.core.format import Format
from game.core.session import Session
from game.core.timer import Timer
from tests.core.samples import DECK, DUEL, at, play, votes
from tests.core.strategies import ANY_TEXT

NAMES = st.sampled_from(
    ["is", "at_ms", "option", "count", "people", "side", "text", "by_ms", "confirmed", "state", "past", "deed"]
)
KINDS = st.sampled_from([kind.__name__ for kind in (*get_args(Command), *get_args(Timer))])
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT | KINDS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(NAMES | ANY_TEXT, inside, max_size=5),
    max_leaves=12,
)
COMMAND_LIKE = st.builds(
    lambda kind, data: {"is": kind, **data}, KINDS, st.dictionaries(NAMES, ANY_JSON | st.integers(), max_size=4)
)
VALUES: dict[Any, Any] = {
    Session: to_json(play(at("before"), *votes(7, 2, 3))),
    Deck: to_json(DECK),
    Format: to_json(DUEL),
}


@given(ANY_JSON | COMMAND_LIKE)
@settings(max_examples=400, deadline=None)
def test_any_json_is_a_command_or_a_codec_error(data: Any) -> None:
    with suppress(CodecError):
        command = command_from_json(data)
        assert command_from_json(command_to_json(command)) == command
        assert command_to_json(command).items() >= data.items(), "a command says all that stood there"


@given(st.sampled_from([*VALUES, Timer, *get_args(Command)]), ANY_JSON | COMMAND_LIKE)
@settings(max_examples=300, deadline=None)
def test_any_json_is_a_value_of_ours_or_a_codec_error(kind: Any, data: Any) -> None:
    with suppress(CodecError):
        assert isinstance(from_json(kind, data), kind)


@given(st.sampled_from(list(VALUES)), st.data())
@settings(max_examples=250, deadline=None)
def test_one_value_spoilt_anywhere_is_a_codec_error_or_another_value(kind: Any, data: st.DataObject) -> None:
    spoilt = json.loads(json.dumps(VALUES[kind]))
    place, key = _somewhere(spoilt, data)
    old, new = place[key], data.draw(ANY_JSON)
    place[key] = new
    with suppress(CodecError):
        again = to_json(from_json(kind, spoilt))
        assert type(new) is type(old) or new is None or old is None, "no value becomes one of another type"
        assert _tells(again, spoilt), "nothing that stood there is lost"


@given(st.sampled_from(list(VALUES)), ANY_TEXT, st.data())
@settings(max_examples=100, deadline=None)
def test_a_field_too_many_is_a_codec_error_wherever_it_stands(kind: Any, name: str, data: st.DataObject) -> None:
    spoilt = json.loads(json.dumps(VALUES[kind]))
    place = data.draw(st.sampled_from([place for place, _ in _places(spoilt) if isinstance(place, dict)]))
    if name in place:
        name += "?"
    place[name] = 1
    refused = False
    try:
        from_json(kind, spoilt)
    except CodecError:
        refused = True
    assert refused


def _tells(again: Any, data: Any) -> bool:
    """Whether all of `data` is in what was written again, which may say more: fields left out have their default."""
    if isinstance(data, dict):
        return isinstance(again, dict) and all(key in again and _tells(again[key], data[key]) for key in data)
    if isinstance(data, list):
        return isinstance(again, list) and len(again) == len(data) and all(map(_tells, again, data))
    return type(again) is type(data) and bool(again == data)


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every place inside, as what holds it and its key."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data))) if isinstance(data, list) else []
    return [found for key in keys for found in ((data, key), *_places(data[key]))]


def _somewhere(data: Any, drawn: st.DataObject) -> tuple[Any, Any]:
    places = _places(data)
    return places[drawn.draw(st.integers(0, len(places) - 1))]
