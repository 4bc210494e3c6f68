"""What schema and checks say about sheets, told where the author looks: in a cell."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.content.checks import deck_checks
from game.content.files import deck_schema
from game.content.limits import PROBLEMS
from game.content.located import Located, Position, Where
from game.content.problems import Problem, Severity
from game.content.schema import schema_problems
from game.core.text import Text
from game.i18n.phrases import Phrase, phrase
from game.spreadsheets.book import Book, Mistake, Place
from game.spreadsheets.columns import COLUMNS, DECK, DECK_FIELDS, Column
from game.spreadsheets.limits import ROWS
from game.spreadsheets.reading import Gathered

_QUOTED = re.compile(r"`([^`]+)`")
FILL_COLUMN = Text("check/sheet/fill-column", "Fill in {names} in this row.")
FILL_FIELD = Text("check/sheet/fill-field", "Add a row for {names}.")
EMPTY_CELL = Text("check/sheet/empty-cell", "Empty this cell, or write another kind.")
HINT = Text("check/sheet/hint", "{message}; did you mean `{name}`?")


def deck_mistakes(found: Gathered, book: Book, file: Path) -> list[Mistake]:
    """Every problem of the data, each once; `file` is the `deck.yaml` that it would stand in."""
    cells = _Cells(found, book)
    located = Located(file, (), found.data, cells.positions, cells.positions)
    mistakes = []
    for problem in _problems(located):
        place = cells.place(problem)
        said = phrase(HINT, message=problem.message, name=problem.hint) if problem.hint else problem.message
        mistakes.append(Mistake(place, said, _fix(problem, place), problem.severity is Severity.ERROR))
    return list(dict.fromkeys(mistakes))[:PROBLEMS]


_HEIGHT = ROWS + 1
"""More lines than a sheet has, with row 0 for the sheet itself."""


class _Row(int):
    """A line number that is unlike those of all other sheets, and reads as the row in its own sheet."""

    row: int

    def __format__(self, spec: str) -> str:
        return format(self.row, spec)


class _Cells:
    """Cells as lines and columns, as checks know them: each sheet starts below the one before it."""

    def __init__(self, found: Gathered, book: Book) -> None:
        self._book = book
        about = next((sheet for sheet in book.sheets if sheet.name == DECK), book.sheets[0])
        places = {(): Place(about), **found.places}
        self.positions: dict[Where, Position] = {where: self._position(place) for where, place in places.items()}

    def place(self, problem: Problem) -> Place:
        index, row = divmod(problem.line - 1, _HEIGHT)
        return Place(self._book.sheets[index], row, problem.column - 1)

    def _position(self, place: Place) -> Position:
        line = _Row(self._book.sheets.index(place.sheet) * _HEIGHT + place.row + 1)
        line.row = place.row
        return line, place.column + 1


def _problems(located: Located) -> Iterator[Problem]:
    malformed = set()
    for problem in schema_problems(located, deck_schema()):
        if not problem.rule.startswith("fields-"):
            malformed.add((problem.line, problem.column))
        yield problem
    for check in deck_checks():
        for problem in check.run(located):
            if (problem.line, problem.column) not in malformed:
                yield problem


def _fix(problem: Problem, place: Place) -> Phrase:
    """The fix in the words of a spreadsheet, where that of a text file would be to add or to delete a line."""
    if problem.rule == "fields-are-known":
        return phrase(EMPTY_CELL)
    if problem.rule != "fields-are-there":
        return problem.fix
    values = dict[str, Any](problem.message.values)
    fields = [values["name"]] if "name" in values else _QUOTED.findall(str(values["names"]))
    columns = COLUMNS.get(place.sheet.name)
    names = [column.name for column in columns or DECK_FIELDS if any(_is_for(column, field) for field in fields)]
    told = ", ".join(f"“{name}”" for name in names or fields)
    return phrase(FILL_COLUMN if columns else FILL_FIELD, names=told)


def _is_for(column: Column, field: str) -> bool:
    return field in (column.place[0], column.place[-1])
