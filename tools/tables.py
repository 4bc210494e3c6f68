"""Tables of the manuals: a line `<!-- table: NAME -->`, what the program itself knows, and `<!-- end of table -->`."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_DOCS = Path(__file__).parents[1] / "docs"

_PLACE = re.compile(r"(<!-- table: (\S+) -->\n).*?(<!-- end of table -->)", re.DOTALL)
_QUOTES = re.compile('"([^":,]*)"')
"""JSON quotes what YAML does not."""

Schema = dict[str, Any]
Row = tuple[str, ...]
Tables = Mapping[str, Callable[[], str]]


@dataclass(frozen=True)
class Manual:
    """A file in `docs/`, and what makes each of its tables, by name."""

    name: str
    tables: Tables

    @property
    def file(self) -> Path:
        return _DOCS / self.name

    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    def filled(self, text: str) -> str:
        """A text with every table as it should be. Raises `KeyError` for the name of a table that there is not."""
        return _PLACE.sub(lambda found: f"{found[1]}\n{self.tables[found[2]]()}\n{found[3]}", text)

    def bring_up_to_date(self) -> None:
        self.file.write_text(self.filled(self.text()), encoding="utf-8")


def schema_in(file: Path) -> Schema:
    schema: Schema = json.loads(file.read_text(encoding="utf-8"))
    return schema


def fields(properties: Mapping[str, Schema], required: Iterable[str], below: Iterable[str] = ()) -> str:
    """A table of fields; what those in `below` hold stands further down in the manual."""
    needed, deep = set(required), set(below)
    rows = (
        (f"`{name}`", "yes" if name in needed else "", _described(field), _example(name, field, name in deep))
        for name, field in properties.items()
    )
    return table(("field", "needed", "what it is", "for example"), rows)


def meanings(field: Schema) -> Iterator[tuple[str, str]]:
    """What each value of a field means, from a description like `for: that side. each: what the loop has come to.`"""
    values = [str(value) for value in field["enum"]]
    starts = "|".join(re.escape(value) for value in values)
    said = re.split(rf"(?:^|(?<=\. ))({starts}): ", field["description"])
    found = dict(zip(said[1::2], said[2::2], strict=True))
    for value in values:
        yield value, found[value].partition("Without this line")[0].strip().removesuffix(".")


def table(head: Row, rows: Iterable[Row]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _described(field: Schema) -> str:
    limits = []
    if "maxLength" in field and "pattern" not in field:
        limits.append(f"At most {field['maxLength']} characters.")
    if field.get("type") == "integer":
        limits.append(f"{field['minimum']} to {field['maximum']}.")
    return " ".join([field["description"], *limits])


def _example(name: str, field: Schema, below: bool) -> str:
    if below:
        return "see below"
    example = json.dumps(field["examples"][0], ensure_ascii=False)
    return f"`{name}: {_QUOTES.sub(_unquoted, example)}`"


def _unquoted(found: re.Match[str]) -> str:
    return found[1]
