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
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content import schema_words as words
from game.content.located import Located, Where
from game.content.problems import Problem, Severity, listed, nearest, shortened
from game.content.syntax import in_quotes
from game.i18n.phrases import Phrase, phrase

if TYPE_CHECKING:
    from jsonschema_rs import Draft7Validator

MANY = 3
"""More missing fields than this are told in one problem."""

SOME = 20
"""So many unknown fields of one place may be misspelt ones: a hostile file has tens of thousands."""

_MARKS = frozenset(",:[]{}")
_WORD = re.compile(r"[^\s,\]}]+")
_HIDDEN = re.compile(r"\s+#\S")
_NUMBER = re.compile(r"(?P<whole>[0-9]{1,3}([ \u00a0\u202f,'’_][0-9]{3})+(?![0-9])|[0-9]+)([.,](?P<rest>[0-9]+))?")
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
    for name, hint in _unknown(fault):
        fix = words.RENAME_TO if hint else words.RENAME
        if fault.value[name] is None and _opens_with_bracket(fault.where, located):
            fix = words.COMMA
        yield located.for_rule("fields-are-known").error(
            (*fault.where, name),
            words.UNKNOWN,
            phrase(fix, hint=hint or "", known=listed(known)),
            hint,
            key=True,
            owner=words.owner(fault.where, located),
            name=shortened(name),
        )


def _unknown(fault: _Fault) -> Iterator[tuple[str, str | None]]:
    """The fields that the schema does not know, each with the one that was probably meant."""
    known = fault.schema.get("properties", {})
    free = [field for field in known if field not in fault.value] or list(known)
    return ((name, nearest(name, free)) for name in fault.value if name not in known)


def _missing_field(fault: _Fault, located: Located) -> Iterator[Problem]:
    # The schema library gives one error a field: each tells all, and repetitions are dropped. A field that is there
    # under a wrong name is told as that.
    unknown = _unknown(fault) if "additionalProperties" in fault.schema else iter(())
    misnamed = {hint for _, hint in islice(unknown, SOME)}
    missing = [name for name in fault.wanted if name not in fault.value and name not in misnamed]
    lines = {name: f"{name}: {_example(fault.schema.get('properties', {}).get(name, {}))}" for name in missing}
    located, owner = located.for_rule("fields-are-there"), words.owner(fault.where, located)
    if len(missing) > MANY:
        fix = phrase(words.ADD_LINES, line=lines[missing[0]])
        yield located.error(fault.where, words.ALL_MISSING, fix, owner=owner, names=listed(missing))
        return
    for name, line in lines.items():
        yield located.error(fault.where, words.MISSING, words.ADD_LINE, owner=owner, name=name, line=line)


def _wrong_type(fault: _Fault, located: Located) -> Iterator[Problem]:
    wanted = fault.wanted if isinstance(fault.wanted, list) else [fault.wanted]
    located = located.for_rule("values-are-of-the-right-kind")
    name = words.owner(fault.where, located)
    if fault.value is None and fault.where:
        yield _hidden_behind_a_hash(fault, located) or located.error(
            fault.where, words.EMPTY, _write_or_delete(fault, located), name=name
        )
        return
    is_text_with_colon = isinstance(fault.value, dict) and len(fault.value) == 1
    if "string" in wanted and is_text_with_colon and not _opens_with_bracket(fault.where, located):
        yield _text_with_a_colon(fault, located)
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
    if wanted == ["array"] and isinstance(value, str) and value.startswith("-"):
        return phrase(words.SPACE_BEHIND_DASH)
    if wanted == ["array"] and _is_one_entry(fault, located):
        return phrase(words.LIKE_THIS, line=f"{fault.where[-1]}: [{shortened(value)}]")
    if wanted == ["array"] and isinstance(value, str | dict) and not _wants_numbers(fault.schema):
        return phrase(words.DASHES)
    if wanted == ["boolean"] and fault.where:
        return phrase(words.EITHER, line=str(fault.where[-1]))
    if wanted == ["integer"] and isinstance(value, str) and (minutes := _MINUTES.fullmatch(value)):
        seconds = 60 * int(minutes[1]) + int(minutes[2])
        return phrase(words.SECONDS, line=f"{fault.where[-1]}: {seconds}")
    if wanted in (["number"], ["integer"]) and isinstance(value, str):
        return phrase(words.DIGITS, line=_line(fault, located, _digits(value)))
    return phrase(words.LIKE_THIS, line=_line(fault, located))


def _hidden_behind_a_hash(fault: _Fault, located: Located) -> Problem | None:
    """The problem of `title: #tag`, where the # hides the whole text."""
    line, column = located.position(fault.where)
    written = located.lines[line - 1]
    if not _HIDDEN.match(written, column - 1):
        return None
    start = written.index("#", column - 1)
    fix, _ = in_quotes(written, start)
    name = words.owner(fault.where, located)
    return located.for_rule("texts-are-whole").problem(Severity.ERROR, (line, start + 1), words.HIDDEN, fix, name=name)


def _text_with_a_colon(fault: _Fault, located: Located) -> Problem:
    """The problem of `- One thing: another`, which the parser takes for a field of its own."""
    line, column = located.position(fault.where)
    fix, _ = in_quotes(located.lines[line - 1], column - 1)
    name = words.owner(fault.where, located)
    return located.for_rule("colons-are-quoted").error(fault.where, words.HOLDS_COLON, fix, name=name)


def _is_one_entry(fault: _Fault, located: Located) -> bool:
    """Whether a text could be the one entry of its list as it stands: on one line, without a mark of YAML in it."""
    line, column = located.position(fault.where)
    is_whole_line = located.lines[line - 1][column - 1 :].strip() == fault.value
    return is_whole_line and fault.schema.get("items", {}).get("type") == "string" and not set(fault.value) & _MARKS


def _wants_numbers(schema: dict[str, Any]) -> bool:
    return schema.get("items", {}).get("type") in ("number", "integer")


def _digits(value: str) -> str | None:
    """The number that a text begins with, in digits: 10000 of `10,000 texts`."""
    found = _NUMBER.match(value)
    if not found:
        return None
    whole = re.sub(r"[\s,'’_]", "", found["whole"])
    return f"{whole}.{found['rest']}" if found["rest"] else whole


def _not_a_choice(fault: _Fault, located: Located) -> Iterator[Problem]:
    choices = [str(choice) for choice in fault.wanted]
    rule = "kinds-are-known" if fault.where and fault.where[-1] == "kind" else "choices-are-known"
    located = located.for_rule(rule)
    name = words.owner(fault.where, located)
    if fault.value is None:
        yield _hidden_behind_a_hash(fault, located) or located.error(
            fault.where, words.EMPTY, words.ONE_OF, name=name, choices=listed(choices)
        )
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
        line=_line(fault, located),
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
    yield located.for_rule("texts-fit").error(fault.where, words.EMPTY, _write_or_delete(fault, located), name=name)


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
        fault.where, words.NOT_AS_EXPECTED, words.LIKE_THIS, name=name, line=_line(fault, located)
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


def _write_or_delete(fault: _Fault, located: Located) -> Phrase:
    return phrase(words.WRITE_OR_DELETE, line=_line(fault, located))


def _line(fault: _Fault, located: Located, value: str | None = None) -> str:
    """A line of YAML as it could be, with that value or an example."""
    example = value or _example(fault.schema)
    if fault.where and isinstance(fault.where[-1], int):
        line, column = located.position(fault.where)
        in_brackets = "[" in located.lines[line - 1][: column - 1]
        return example if in_brackets else f"- {example}"
    return f"{fault.where[-1]}: {example}" if fault.where else example


def _example(field: Any) -> str:
    """An example of a field, in YAML: JSON is YAML, and plain text needs no quotes in the schema's examples."""
    if not isinstance(field, dict) or not field.get("examples"):
        return "…"
    example = field["examples"][0]
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)
