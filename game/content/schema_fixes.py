"""How a value could be written: the line that a fix shows, out of what the author wrote where that is possible."""

import json
import re
import unicodedata
from typing import Any

from game.content import schema_words as words
from game.content.located import Located, Where
from game.content.problems import shortened
from game.frozen import dataclass
from game.i18n.phrases import Phrase, phrase

_MARKS = frozenset(",:[]{}")
_NO_NAME = _MARKS | frozenset("./\\")
_IN_QUOTES = re.compile(r'"([^\W\d][^",:\[\]{}#]*)"(?=[,:\]}])')
"""What JSON has in quotes and YAML need not."""
_WORDS_OF_AN_ID = 3
_WORD = re.compile(r"[^\s,\]}]+")
_NUMBER = re.compile(r"(?P<whole>[0-9]{1,3}([ \u00a0\u202f,'’_][0-9]{3})+(?![0-9])|[0-9]+)([.,](?P<rest>[0-9]+))?")
_MINUTES = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[/. ](?P<month>[0-9]{1,2})[/. ](?P<year>[0-9]{4})")
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
_VERSION = re.compile(r"[0-9]{1,5}\.[0-9]{1,5}")
_WITH_UNIT = re.compile(r"([0-9]{1,4}) *(?:(m|min|mins|minutes?)|s|sec|secs|seconds?|secondes?)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """One difference: the value at a place, what a keyword of the schema wanted of it, and the schema around it."""

    where: Where
    value: Any
    wanted: Any
    schema: dict[str, Any]


def fix_of_kind(fault: Fault, wanted: list[str], located: Located) -> Phrase:
    value = fault.value
    if wanted == ["string"] and isinstance(value, bool | int | float) and "pattern" not in fault.schema:
        line, column = located.position(fault.where)
        written = _WORD.match(located.line(line), column - 1)
        return phrase(words.QUOTE, written=written.group() if written else str(value))
    if wanted == ["string"] and isinstance(value, list) and _is_one_id(fault):
        return phrase(words.LIKE_THIS, line=f"{fault.where[-1]}: {shortened(value[0])}")
    if "string" in wanted and isinstance(value, dict | list) and opens_with_bracket(fault.where, located):
        return phrase(words.BRACKET)
    if wanted == ["array"] and isinstance(value, str) and value.startswith("-"):
        return phrase(words.SPACE_BEHIND_DASH)
    if wanted == ["array"] and _is_one_entry(fault, located):
        return phrase(words.LIKE_THIS, line=f"{fault.where[-1]}: [{shortened(value)}]")
    if wanted == ["array"] and isinstance(value, str | dict) and not _wants_numbers(fault.schema):
        return phrase(words.DASHES)
    if wanted == ["boolean"] and fault.where:
        return phrase(words.EITHER, line=str(fault.where[-1]))
    if wanted == ["integer"] and isinstance(value, str) and (seconds := _seconds(fault, value)) is not None:
        return phrase(words.SECONDS, line=f"{fault.where[-1]}: {seconds}")
    if wanted == ["object"] and isinstance(value, str) and fault.schema["properties"].keys() == {"id", "text"}:
        return phrase(words.LIKE_THIS, line=line_of(fault, located, _named(value)))
    if wanted in (["number"], ["integer"]) and isinstance(value, str):
        return phrase(words.DIGITS, line=line_of(fault, located, _digits(value)))
    return phrase(words.LIKE_THIS, line=line_of(fault, located))


def _is_one_entry(fault: Fault, located: Located) -> bool:
    """Whether a text could be the one entry of its list as it stands: on one line, without a mark of YAML in it."""
    line, column = located.position(fault.where)
    is_whole_line = located.line(line)[column - 1 :].strip() == fault.value
    return is_whole_line and fault.schema.get("items", {}).get("type") == "string" and not set(fault.value) & _MARKS


def _is_one_id(fault: Fault) -> bool:
    """Whether a list holds the one id that should stand there without brackets."""
    (one, *others) = fault.value or [None]
    return isinstance(one, str) and not others and re.fullmatch(fault.schema.get("pattern", "$"), one) is not None


def _seconds(fault: Fault, value: str) -> int | None:
    """How many seconds a text means: 90 of `1:30`, and of `1.5 min` nothing; 180 of `3 min` where seconds belong."""
    if clock := _MINUTES.fullmatch(value):
        return 60 * int(clock[1]) + int(clock[2])
    if fault.where[-1:] == ("seconds",) and (length := _WITH_UNIT.fullmatch(value)):
        return int(length[1]) * (60 if length[2] else 1)
    return None


def _named(text: str) -> str:
    """A thing with an id out of its text: `{id: repair-them, text: Repair them.}`."""
    name = "-".join(_plain_words(text)[:_WORDS_OF_AN_ID]) or "first"
    shown = f'"{text}"' if set(text) & _MARKS else text
    return f"{{id: {name}, text: {shown}}}"


def _plain_words(text: str) -> list[str]:
    """The words of a text in small letters a-z and digits, without accents."""
    letters = unicodedata.normalize("NFKD", text)
    return re.findall("[a-z0-9]+", "".join(letter for letter in letters if not unicodedata.combining(letter)).lower())


def _wants_numbers(schema: dict[str, Any]) -> bool:
    return schema.get("items", {}).get("type") in ("number", "integer")


def _digits(value: str) -> str | None:
    """The number that a text begins with, in digits: 10000 of `10,000 texts`."""
    found = _NUMBER.match(value)
    if not found:
        return None
    whole = re.sub(r"[\s,'’_]", "", found["whole"])
    return f"{whole}.{found['rest']}" if found["rest"] else whole


def opens_with_bracket(where: Where, located: Located) -> bool:
    line, column = located.position(where)
    return located.line(line)[column - 1 : column] in ("{", "[")


def line_of(fault: Fault, located: Located, value: str | None = None) -> str:
    """A line of YAML as it could be, with that value or an example."""
    example = value or example_of(fault.schema)
    if fault.where and isinstance(fault.where[-1], int):
        line, column = located.position(fault.where)
        in_brackets = "[" in located.line(line)[: column - 1]
        return example if in_brackets else f"- {example}"
    return f"{fault.where[-1]}: {example}" if fault.where else example


def well_written(value: str, schema: dict[str, Any]) -> str | None:
    """What the author probably meant, as the pattern of a field wants it: `grades-of-2020` of `Grades of 2020`."""
    day = _DAY_FIRST.fullmatch(value)
    tries = [
        f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}" if day and int(day["month"]) <= 12 else "",
        f"{value}.0" if _VERSION.fullmatch(value) else "",
        f"https://{value}" if _DOMAIN.fullmatch(value) else "",
        "-".join(_plain_words(value)) if not _NO_NAME.intersection(value) else "",
    ]
    most = schema.get("maxLength", 60)
    return next((one for one in tries if one and len(one) <= most and re.search(schema["pattern"], one)), None)


def example_of(field: Any) -> str:
    """An example of a field, in YAML: JSON is YAML, and plain words need no quotes."""
    if not isinstance(field, dict) or not field.get("examples"):
        return "…"
    example = field["examples"][0]
    return example if isinstance(example, str) else _IN_QUOTES.sub(r"\1", json.dumps(example, ensure_ascii=False))
