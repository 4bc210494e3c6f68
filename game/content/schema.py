"""The shape that a file must have, told in plain words.

The schemas lie beside the decks and the formats, so that an editor completes fields from the same files that are
checked here. Words for people stand in them: `title` names a thing, `description` explains it, `examples` shows it,
`patternErrorMessage` says what a pattern wants.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.located import Located, Where
from game.content.problems import Problem, listed, nearest, shortened

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_WORD = re.compile(r"[^\s,\]}]+")
_KINDS_OF_VALUE = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping (lines `name: value`)",
    "null": "empty",
}


@dataclass(frozen=True, slots=True)
class _Fault:
    """One difference: the value at a place, what a keyword of the schema wanted of it, and the schema around it."""

    where: Where
    value: Any
    wanted: Any
    schema: dict[str, Any]


def schema_problems(located: Located, schema: Path) -> Iterator[Problem]:
    """Every way in which the data differs from the schema, in no order; `schema` is the path of a schema file."""
    told = set()
    for error in _validator(schema).iter_errors(located.data):
        where = tuple(error.absolute_path)
        if located.in_hole(where):
            continue
        here = error.schema if isinstance(error.schema, dict) else {}
        fault = _Fault(where, error.instance, error.validator_value, here)
        for problem in _TELLERS.get(str(error.validator), _other)(fault, located):
            if problem not in told:
                told.add(problem)
                yield problem


@cache
def _validator(schema: Path) -> "Validator":
    from jsonschema import Draft7Validator

    return Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))


def _unknown_field(fault: _Fault, located: Located) -> Iterator[Problem]:
    known = list(fault.schema["properties"])
    present = set(fault.value)
    for name in fault.value:
        if name not in known:
            yield located.for_rule("fields-are-known").error(
                (*fault.where, name),
                f"{_owner(fault.where, located)} has no field `{shortened(name)}`",
                f"Rename or delete it; {_thing(fault)} may have: {listed(known)}.",
                nearest(name, [field for field in known if field not in present] or known),
                key=True,
            )


def _missing_field(fault: _Fault, located: Located) -> Iterator[Problem]:
    # The schema library gives one error a field, without its name: each tells all, and repetitions are dropped.
    for name in fault.wanted:
        if name not in fault.value:
            field = fault.schema.get("properties", {}).get(name, {})
            title = field.get("title", name)
            about = f" ({title})" if title != name else ""
            yield located.for_rule("fields-are-there").error(
                fault.where,
                f"{_owner(fault.where, located)} has no `{name}`{about}",
                f"Add a line `{name}: {_example(field)}`.",
            )


def _wrong_type(fault: _Fault, located: Located) -> Iterator[Problem]:
    value = fault.value
    wanted = fault.wanted if isinstance(fault.wanted, list) else [fault.wanted]
    wants = " or ".join(_KINDS_OF_VALUE[name] for name in wanted)
    located = located.for_rule("values-are-of-the-right-kind")
    if value is None and fault.where:
        yield located.error(fault.where, f"{_name(fault.where, located)} is empty", _write_or_delete(fault))
        return
    if wanted == ["string"] and isinstance(value, bool | int | float) and "pattern" not in fault.schema:
        line, column = located.position(fault.where)
        written = _WORD.match(located.lines[line - 1], column - 1)
        fix = f'Put it in quotes: `"{written.group() if written else value}"`.'
    elif "string" in wanted and isinstance(value, dict | list) and _opens_with_bracket(fault.where, located):
        fix = "If this is a text that starts with a bracket, put the whole text in double quotes."
    elif "string" in wanted and isinstance(value, dict) and len(value) == 1:
        fix = "If this is a text that holds a colon and a space, put the whole text in double quotes."
    elif wanted == ["array"] and isinstance(value, str):
        fix = "Put each entry on a line of its own that starts with `- `."
    elif wanted == ["number"] and isinstance(value, str):
        fix = f"Write digits alone, with a point before decimals: `{_line(fault)}`."
    else:
        fix = f"Write it like this: `{_line(fault)}`."
    yield located.error(
        fault.where, f"{_name(fault.where, located)} must be {wants}, but this is {_kind_of(value)}", fix
    )


def _not_a_choice(fault: _Fault, located: Located) -> Iterator[Problem]:
    choices = [str(choice) for choice in fault.wanted]
    rule = "kinds-are-known" if fault.where and fault.where[-1] == "kind" else "choices-are-known"
    located = located.for_rule(rule)
    if fault.value is None:
        yield located.error(fault.where, f"{_name(fault.where, located)} is empty", f"Write one of: {listed(choices)}.")
        return
    value = fault.value if isinstance(fault.value, str) else ""
    told = f"`{shortened(value)}`" if value else _kind_of(fault.value)
    known = f"the only one there is: {listed(choices)}" if len(choices) == 1 else f"one of: {listed(choices)}"
    yield located.error(
        fault.where,
        f"{_name(fault.where, located)} cannot be {told}",
        f"Write {known}.",
        nearest(value, choices) if value else None,
    )


def _not_the_constant(fault: _Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("choices-are-known").error(
        fault.where,
        f"{_name(fault.where, located)} must be `{fault.wanted}`",
        f"Write `{fault.where[-1] if fault.where else ''}: {fault.wanted}`.",
    )


def _wrong_pattern(fault: _Fault, located: Located) -> Iterator[Problem]:
    why = fault.schema.get("patternErrorMessage", "it is not written as expected")
    yield located.for_rule("values-are-well-written").error(
        fault.where,
        f"{_name(fault.where, located)} cannot be `{shortened(fault.value)}`: {why}",
        f"Write it like this: `{_line(fault)}`.",
    )


def _too_long(fault: _Fault, located: Located) -> Iterator[Problem]:
    count, most = len(fault.value), fault.wanted
    yield located.for_rule("texts-fit").error(
        fault.where,
        f"{_name(fault.where, located)} has {count} characters; {most} is the most",
        f"Shorten it by {_counted(count - most, 'character')}.",
    )


def _too_short(fault: _Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("texts-fit").error(
        fault.where, f"{_name(fault.where, located)} is empty", _write_or_delete(fault)
    )


def _too_few(fault: _Fault, located: Located) -> Iterator[Problem]:
    count, least = len(fault.value), fault.wanted
    yield located.for_rule("lists-are-of-the-right-length").error(
        fault.where,
        f"{_name(fault.where, located)} has {_counted(count, 'entry')}; {least} is the least",
        f"Add {_counted(least - count, 'entry')} ({fault.schema['items']['title']}).",
    )


def _too_many(fault: _Fault, located: Located) -> Iterator[Problem]:
    count, most = len(fault.value), fault.wanted
    yield located.for_rule("lists-are-of-the-right-length").error(
        (*fault.where, most),
        f"{_name(fault.where, located)} has {_counted(count, 'entry')}; {most} is the most",
        f"Take out {_counted(count - most, 'entry')}: keep the best.",
    )


def _out_of_range(fault: _Fault, located: Located) -> Iterator[Problem]:
    least, most = fault.schema.get("minimum"), fault.schema.get("maximum")
    number = "a whole number" if fault.schema.get("type") == "integer" else "a number"
    yield located.for_rule("numbers-are-sane").error(
        fault.where,
        f"{_name(fault.where, located)} cannot be {shortened(str(fault.value))}",
        f"Write {number} from {least} to {most}.",
    )


def _other(fault: _Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("values-are-well-written").error(
        fault.where,
        f"{_name(fault.where, located)} is not as expected",
        f"Write it like this: `{_line(fault)}`.",
    )


_TELLERS: dict[str, Callable[[_Fault, Located], Iterator[Problem]]] = {
    "additionalProperties": _unknown_field,
    "required": _missing_field,
    "type": _wrong_type,
    "enum": _not_a_choice,
    "const": _not_the_constant,
    "pattern": _wrong_pattern,
    "maxLength": _too_long,
    "minLength": _too_short,
    "minItems": _too_few,
    "maxItems": _too_many,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
}

_SINGULAR = {"cards": "card", "facts": "fact", "roles": "role", "phases": "phase"}


def _owner(where: Where, located: Located) -> str:
    """What a field belongs to: “card `x`”, “the source of fact `y`”, “this file”."""
    if not where:
        return "this file"
    entry, rest = _entry(where, located)
    if not entry:
        return f"`{_dotted(where)}`"
    return entry if not rest else f"`{_dotted(rest)}` of {entry}"


def _name(where: Where, located: Located) -> str:
    """What a value is called: “`text` of card `x`”, “`for` 2 of card `x`”, “`title`”."""
    return _owner(where, located) if where else "the file"


def _entry(where: Where, located: Located) -> tuple[str, Where]:
    """The entry of a list of cards, facts, roles or phases that a place lies in, and the rest of the place."""
    if len(where) < 2 or where[0] not in _SINGULAR or not isinstance(where[1], int):
        return "", where
    called = located.text((*where[:2], "id"))
    return f"{_SINGULAR[str(where[0])]} {f'`{shortened(called)}`' if called else where[1] + 1}", where[2:]


def _dotted(where: Where) -> str:
    return " ".join(str(step + 1) if isinstance(step, int) else shortened(step) for step in where)


def _thing(fault: _Fault) -> str:
    return f"a {fault.schema.get('title', 'field')}"


def _kind_of(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the word {str(value).lower()}, which means yes or no"
    if isinstance(value, int | float):
        return f"the number {shortened(str(value))}"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a mapping (lines `name: value`)"


def _opens_with_bracket(where: Where, located: Located) -> bool:
    line, column = located.position(where)
    return line <= len(located.lines) and located.lines[line - 1][column - 1 : column] in ("{", "[")


def _write_or_delete(fault: _Fault) -> str:
    return f"Write it, like `{_line(fault)}`, or delete the line if the field is not needed."


def _line(fault: _Fault) -> str:
    """A line of YAML as it could be."""
    example = _example(fault.schema)
    if fault.where and isinstance(fault.where[-1], int):
        return f"- {example}"
    return f"{fault.where[-1]}: {example}" if fault.where else example


def _example(field: Any) -> str:
    """An example of a field, in YAML: JSON is YAML, and plain text needs no quotes in the schema's examples."""
    if not isinstance(field, dict) or not field.get("examples"):
        return "…"
    example = field["examples"][0]
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)


def _counted(count: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"1 {noun}" if count == 1 else f"{count} {plural}"
