"""The shape that a file must have, told in plain words.

The schemas lie beside the decks and the formats, so that an editor completes fields from the same files that are
checked here. Words for people stand in them: `title` names a thing, `description` explains it, `examples` shows it,
`patternErrorMessage` says what a pattern wants.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content import schema_words as words
from game.content.located import Located
from game.content.problems import Problem, Severity, listed, nearest, shortened
from game.content.schema_fixes import Fault, example_of, fix_of_kind, line_of, opens_with_bracket, well_written
from game.content.syntax.quotes import in_quotes
from game.i18n.phrases import Phrase, phrase

if TYPE_CHECKING:
    from jsonschema_rs import Draft7Validator

MANY = 3
"""More missing fields than this are told in one problem."""

SOME = 20
"""So many unknown fields of one place may be misspelt ones: a hostile file has tens of thousands."""

_HIDDEN = re.compile(r"\s+#\S")


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
        fault = Fault(where, located.at(where), here[keyword], here)
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


def _unknown_field(fault: Fault, located: Located) -> Iterator[Problem]:
    known = list(fault.schema["properties"])
    for name, hint in _unknown(fault):
        fix = words.RENAME_TO if hint else words.RENAME
        if fault.value[name] is None and opens_with_bracket(fault.where, located):
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


def _unknown(fault: Fault) -> Iterator[tuple[str, str | None]]:
    """The fields that the schema does not know, each with the one that was probably meant."""
    known = fault.schema.get("properties", {})
    free = [field for field in known if field not in fault.value] or list(known)
    return ((name, nearest(name, free)) for name in fault.value if name not in known)


def _missing_field(fault: Fault, located: Located) -> Iterator[Problem]:
    # The schema library gives one error a field: each tells all, and repetitions are dropped. A field that is there
    # under a wrong name is told as that.
    unknown = _unknown(fault) if "additionalProperties" in fault.schema else iter(())
    misnamed = {hint for _, hint in islice(unknown, SOME)}
    missing = [name for name in fault.wanted if name not in fault.value and name not in misnamed]
    lines = {name: f"{name}: {example_of(fault.schema.get('properties', {}).get(name, {}))}" for name in missing}
    located, owner = located.for_rule("fields-are-there"), words.owner(fault.where, located)
    named = bool(fault.where) and isinstance(fault.where[-1], str)  # such as a source, which stands below its name
    if len(missing) > MANY:
        fix = phrase(words.ADD_LINES, line=lines[missing[0]])
        yield located.error(fault.where, words.ALL_MISSING, fix, key=named, owner=owner, names=listed(missing))
        return
    for name, line in lines.items():
        yield located.error(fault.where, words.MISSING, words.ADD_LINE, key=named, owner=owner, name=name, line=line)


def _wrong_type(fault: Fault, located: Located) -> Iterator[Problem]:
    wanted = fault.wanted if isinstance(fault.wanted, list) else [fault.wanted]
    located = located.for_rule("values-are-of-the-right-kind")
    name = words.owner(fault.where, located)
    if fault.value is None and fault.where:
        yield _hidden_behind_a_hash(fault, located) or located.error(
            fault.where, words.EMPTY, _write_or_delete(fault, located), name=name
        )
        return
    is_text_with_colon = isinstance(fault.value, dict) and len(fault.value) == 1
    if "string" in wanted and is_text_with_colon and not opens_with_bracket(fault.where, located):
        yield _text_with_a_colon(fault, located)
        return
    yield located.error(
        fault.where,
        words.WRONG_KIND,
        fix_of_kind(fault, wanted, located),
        name=name,
        wanted=words.wanted_kinds(wanted),
        found=words.kind_of(fault.value),
    )


def _hidden_behind_a_hash(fault: Fault, located: Located) -> Problem | None:
    """The problem of `title: #tag`, where the # hides the whole text."""
    line, column = located.position(fault.where)
    written = located.line(line)
    if not _HIDDEN.match(written, column - 1):
        return None
    start = written.index("#", column - 1)
    fix, _ = in_quotes(written, start)
    name = words.owner(fault.where, located)
    return located.for_rule("texts-are-whole").problem(Severity.ERROR, (line, start + 1), words.HIDDEN, fix, name=name)


def _text_with_a_colon(fault: Fault, located: Located) -> Problem:
    """The problem of `- One thing: another`, which the parser takes for a field of its own."""
    line, column = located.position(fault.where)
    fix, _ = in_quotes(located.line(line), column - 1)
    name = words.owner(fault.where, located)
    return located.for_rule("colons-are-quoted").error(fault.where, words.HOLDS_COLON, fix, name=name)


def _not_a_choice(fault: Fault, located: Located) -> Iterator[Problem]:
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


def _not_the_constant(fault: Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("choices-are-known").error(
        fault.where,
        words.MUST_BE,
        words.WRITE,
        name=words.owner(fault.where, located),
        wanted=str(fault.wanted),
        line=f"{fault.where[-1] if fault.where else ''}: {fault.wanted}",
    )


def _wrong_pattern(fault: Fault, located: Located) -> Iterator[Problem]:
    why = fault.schema.get("patternErrorMessage", "it is not written as expected")
    yield located.for_rule("values-are-well-written").error(
        fault.where,
        words.BADLY_WRITTEN,
        words.LIKE_THIS,
        name=words.owner(fault.where, located),
        found=shortened(fault.value),
        why=phrase(words.schema_text(why)),
        line=line_of(fault, located, well_written(fault.value, fault.schema)),
    )


def _too_long(fault: Fault, located: Located) -> Iterator[Problem]:
    count, most = len(fault.value), fault.wanted
    yield located.for_rule("texts-fit").error(
        fault.where,
        words.TOO_LONG,
        phrase(words.SHORTEN, n=count - most),
        name=words.owner(fault.where, located),
        count=count,
        most=most,
    )


def _too_short(fault: Fault, located: Located) -> Iterator[Problem]:
    name = words.owner(fault.where, located)
    yield located.for_rule("texts-fit").error(fault.where, words.EMPTY, _write_or_delete(fault, located), name=name)


def _too_few(fault: Fault, located: Located) -> Iterator[Problem]:
    count, least = len(fault.value), fault.wanted
    yield located.for_rule("lists-are-of-the-right-length").error(
        fault.where,
        words.TOO_FEW,
        phrase(words.ADD, n=least - count),
        name=words.owner(fault.where, located),
        entries=phrase(words.ENTRIES, n=count),
        least=least,
    )


def _too_many(fault: Fault, located: Located) -> Iterator[Problem]:
    count, most = len(fault.value), fault.wanted
    yield located.for_rule("lists-are-of-the-right-length").error(
        (*fault.where, most),
        words.TOO_MANY,
        phrase(words.TAKE_OUT, n=count - most),
        name=words.owner(fault.where, located),
        entries=phrase(words.ENTRIES, n=count),
        most=most,
    )


def _out_of_range(fault: Fault, located: Located) -> Iterator[Problem]:
    yield located.for_rule("numbers-are-sane").error(
        fault.where,
        words.CANNOT_BE,
        words.WHOLE_FROM_TO if fault.schema.get("type") == "integer" else words.FROM_TO,
        name=words.owner(fault.where, located),
        found=shortened(str(fault.value)),
        least=str(fault.schema.get("minimum")),
        most=str(fault.schema.get("maximum")),
    )


def _other(fault: Fault, located: Located) -> Iterator[Problem]:
    name = words.owner(fault.where, located)
    yield located.for_rule("values-are-well-written").error(
        fault.where, words.NOT_AS_EXPECTED, words.LIKE_THIS, name=name, line=line_of(fault, located)
    )


_TELLERS: dict[str, Callable[[Fault, Located], Iterator[Problem]]] = {
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


def _write_or_delete(fault: Fault, located: Located) -> Phrase:
    return phrase(words.WRITE_OR_DELETE, line=line_of(fault, located))
