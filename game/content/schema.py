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

from game.content import schema_words as words
from game.content.located import Located, Where
from game.content.problems import Problem, listed, nearest, shortened
from game.i18n.phrases import Phrase, phrase

if TYPE_CHECKING:
    from jsonschema_rs import Draft7Validator

_WORD = re.compile(r"[^\s,\]}]+")
_MINUTES = re.compile(r"([0-9]{1,3}):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class _Fault:
    """One difference: the value at a place, what a keyword of the schema wanted of it, and the schema around it."""

    where: Where
    value: Any
    wanted: Any
    schema: dict[str, Any]


def schema_problems(located: Located, schema: Path) -> Iterator[Problem]:
    """Every way in which the data differs from the schema, in no order; `schema` is the path of a schema file."""
    whole, validator = _validator(schema)
    told = set()
    for error in validator.iter_errors(located.data):
        where = tuple(error.instance_path)
        if located.in_hole(where):
            continue
        *path, keyword = error.schema_path
        here = _at(whole, path)
        fault = _Fault(where, located.at(where), here[keyword], here)
        for problem in _TELLERS.get(str(keyword), _other)(fault, located):
            if problem not in told:
                told.add(problem)
                yield problem


@cache
def _validator(schema: Path) -> "tuple[dict[str, Any], Draft7Validator]":
    from jsonschema_rs import Draft7Validator

    whole = json.loads(schema.read_text(encoding="utf-8"))
    return whole, Draft7Validator(whole)


def _at(schema: Any, path: list[str | int]) -> Any:
    for step in path:
        schema = schema[step]
    return schema


def _unknown_field(fault: _Fault, located: Located) -> Iterator[Problem]:
    known = list(fault.schema["properties"])
    present = set(fault.value)
    for name in fault.value:
        if name not in known:
            yield located.for_rule("fields-are-known").error(
                (*fault.where, name),
                words.UNKNOWN,
                words.RENAME,
                nearest(name, [field for field in known if field not in present] or known),
                key=True,
                owner=words.owner(fault.where, located),
                name=shortened(name),
                known=listed(known),
            )


def _missing_field(fault: _Fault, located: Located) -> Iterator[Problem]:
    # The schema library gives one error a field: each tells all, and repetitions are dropped.
    for name in fault.wanted:
        if name not in fault.value:
            yield located.for_rule("fields-are-there").error(
                fault.where,
                words.MISSING,
                words.ADD_LINE,
                owner=words.owner(fault.where, located),
                name=name,
                line=f"{name}: {_example(fault.schema.get('properties', {}).get(name, {}))}",
            )


def _wrong_type(fault: _Fault, located: Located) -> Iterator[Problem]:
    wanted = fault.wanted if isinstance(fault.wanted, list) else [fault.wanted]
    located = located.for_rule("values-are-of-the-right-kind")
    name = words.owner(fault.where, located)
    if fault.value is None and fault.where:
        yield located.error(fault.where, words.EMPTY, _write_or_delete(fault), name=name)
        return
    yield located.error(
        fault.where,
        words.WRONG_KIND,
        _fix_of_type(fault, wanted, located),
        name=name,
        wanted=words.wanted_kinds(wanted),
        found=words.kind_of(fault.value),
    )


def _fix_of_type(fault: _Fault, wanted: list[str], located: Located) -> Phrase:
    value = fault.value
    if wanted == ["string"] and isinstance(value, bool | int | float) and "pattern" not in fault.schema:
        line, column = located.position(fault.where)
        written = _WORD.match(located.lines[line - 1], column - 1)
        return phrase(words.QUOTE, written=written.group() if written else str(value))
    if "string" in wanted and isinstance(value, dict | list) and _opens_with_bracket(fault.where, located):
        return phrase(words.BRACKET)
    if "string" in wanted and isinstance(value, dict) and len(value) == 1:
        return phrase(words.COLON)
    if wanted == ["array"] and isinstance(value, str):
        return phrase(words.DASHES)
    if wanted == ["boolean"] and fault.where:
        return phrase(words.EITHER, line=str(fault.where[-1]))
    if wanted == ["integer"] and isinstance(value, str) and (minutes := _MINUTES.fullmatch(value)):
        seconds = 60 * int(minutes[1]) + int(minutes[2])
        return phrase(words.SECONDS, line=f"{fault.where[-1]}: {seconds}")
    if wanted == ["number"] and isinstance(value, str):
        return phrase(words.DIGITS, line=_line(fault))
    return phrase(words.LIKE_THIS, line=_line(fault))


def _not_a_choice(fault: _Fault, located: Located) -> Iterator[Problem]:
    choices = [str(choice) for choice in fault.wanted]
    rule = "kinds-are-known" if fault.where and fault.where[-1] == "kind" else "choices-are-known"
    located = located.for_rule(rule)
    name = words.owner(fault.where, located)
    if fault.value is None:
        yield located.error(fault.where, words.EMPTY, words.ONE_OF, name=name, choices=listed(choices))
        return
    value = fault.value if isinstance(fault.value, str) else ""
    yield located.error(
        fault.where,
        words.CANNOT_BE,
        words.ONLY_ONE if len(choices) == 1 else words.ONE_OF,
        nearest(value, choices) if value else None,
        name=name,
        found=words.quoted(value) if value else words.kind_of(fault.value),
        choices=listed(choices),
    )


def _not_the_constant(fault: _Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("choices-are-known").error(
        fault.where,
        words.MUST_BE,
        words.WRITE,
        name=words.owner(fault.where, located),
        wanted=str(fault.wanted),
        line=f"{fault.where[-1] if fault.where else ''}: {fault.wanted}",
    )


def _wrong_pattern(fault: _Fault, located: Located) -> Iterator[Problem]:
    why = fault.schema.get("patternErrorMessage", "it is not written as expected")
    yield located.for_rule("values-are-well-written").error(
        fault.where,
        words.BADLY_WRITTEN,
        words.LIKE_THIS,
        name=words.owner(fault.where, located),
        found=shortened(fault.value),
        why=phrase(words.schema_text(why)),
        line=_line(fault),
    )


def _too_long(fault: _Fault, located: Located) -> Iterator[Problem]:
    count, most = len(fault.value), fault.wanted
    yield located.for_rule("texts-fit").error(
        fault.where,
        words.TOO_LONG,
        phrase(words.SHORTEN, n=count - most),
        name=words.owner(fault.where, located),
        count=count,
        most=most,
    )


def _too_short(fault: _Fault, located: Located) -> Iterator[Problem]:
    name = words.owner(fault.where, located)
    yield located.for_rule("texts-fit").error(fault.where, words.EMPTY, _write_or_delete(fault), name=name)


def _too_few(fault: _Fault, located: Located) -> Iterator[Problem]:
    count, least = len(fault.value), fault.wanted
    yield located.for_rule("lists-are-of-the-right-length").error(
        fault.where,
        words.TOO_FEW,
        phrase(words.ADD, n=least - count),
        name=words.owner(fault.where, located),
        entries=phrase(words.ENTRIES, n=count),
        least=least,
    )


def _too_many(fault: _Fault, located: Located) -> Iterator[Problem]:
    count, most = len(fault.value), fault.wanted
    yield located.for_rule("lists-are-of-the-right-length").error(
        (*fault.where, most),
        words.TOO_MANY,
        phrase(words.TAKE_OUT, n=count - most),
        name=words.owner(fault.where, located),
        entries=phrase(words.ENTRIES, n=count),
        most=most,
    )


def _out_of_range(fault: _Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("numbers-are-sane").error(
        fault.where,
        words.CANNOT_BE,
        words.WHOLE_FROM_TO if fault.schema.get("type") == "integer" else words.FROM_TO,
        name=words.owner(fault.where, located),
        found=shortened(str(fault.value)),
        least=str(fault.schema.get("minimum")),
        most=str(fault.schema.get("maximum")),
    )


def _other(fault: _Fault, located: Located) -> Iterator[Problem]:
    name = words.owner(fault.where, located)
    yield located.for_rule("values-are-well-written").error(
        fault.where, words.NOT_AS_EXPECTED, words.LIKE_THIS, name=name, line=_line(fault)
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


def _opens_with_bracket(where: Where, located: Located) -> bool:
    line, column = located.position(where)
    return line <= len(located.lines) and located.lines[line - 1][column - 1 : column] in ("{", "[")


def _write_or_delete(fault: _Fault) -> Phrase:
    return phrase(words.WRITE_OR_DELETE, line=_line(fault))


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
