"""Spreadsheets as plain data, and what is wrong with one."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import Phrase, phrase
from game.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class Day:
    """A date that a spreadsheet program made of what was typed; `exact` is false for a month without a day."""

    day: date
    exact: bool = True

    def __str__(self) -> str:
        return self.day.isoformat() if self.exact else f"{self.day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that shows an error of the spreadsheet program, such as `#REF!`."""

    shown: str


Cell = str | int | float | bool | Day | Fault | None
"""What a cell holds. CSV files know texts alone."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells, the first with the names of the columns.

    `decimal_comma` tells that numbers written as text have one. `path` is the file in which the sheet stands.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    path: Path
    decimal_comma: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets of a deck: in one file, or in files side by side."""

    path: Path
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a sheet, its row and column counted from 1; column 0 is the whole row, row 0 the whole sheet."""

    sheet: Sheet
    row: int = 0
    column: int = 0


_SHEET = Text("check/sheet/place/sheet", "{file}, sheet “{sheet}”")
_ROW = Text("check/sheet/place/row", "{file}, sheet “{sheet}”, row {row}")
_CELL = Text("check/sheet/place/cell", "{file}, sheet “{sheet}”, row {row}, column {letter} ({name})")
_MISTAKE = Text("check/sheet/mistake", "{place}: {severity}: {message}")
_ERROR, _WARNING = Text("check/told/error", "error"), Text("check/told/warning", "warning")
_FIX = Text("check/told/fix", "fix: {fix}")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at a place, and how to mend it."""

    place: Place
    message: Phrase
    fix: Phrase
    is_error: bool = True

    def told(self, tr: Translator) -> str:
        """The mistake in two lines: the place and what is wrong, then what to do."""
        severity = phrase(_ERROR if self.is_error else _WARNING)
        said = phrase(_MISTAKE, place=place_phrase(self.place), severity=severity, message=self.message)
        return f"{said.told(tr)}\n  {phrase(_FIX, fix=self.fix).told(tr)}"


class CannotRead(Exception):
    """A file that gives no sheets at all: why, and how to mend it."""

    def __init__(self, path: Path, message: Phrase, fix: Phrase) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message
        self.fix = fix

    def told(self, tr: Translator) -> str:
        """The file and what is wrong with it, then what to do."""
        return f"{self.path}: {self.message.told(tr)}\n  {phrase(_FIX, fix=self.fix).told(tr)}"


def place_phrase(place: Place) -> Phrase:
    """The place as somebody finds it in a spreadsheet program: file, sheet, row, and the column with its name."""
    sheet, file = place.sheet.name, str(place.sheet.path)
    if not place.row:
        return phrase(_SHEET, file=file, sheet=sheet)
    if not place.column:
        return phrase(_ROW, file=file, sheet=sheet, row=place.row)
    header = place.sheet.rows[0] if place.sheet.rows else ()
    name = str(header[place.column - 1] or "") if place.column <= len(header) else ""
    return phrase(_CELL, file=file, sheet=sheet, row=place.row, letter=column_letters(place.column), name=name)


def column_letters(column: int) -> str:
    """The letters over a column, counted from 1: A, B, …, Z, AA, AB, …"""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def sheet_of(rows: Sequence[Sequence[Cell]], name: str, path: Path, decimal_comma: bool = False) -> Sheet:
    """A sheet of those rows, without the empty ones at its end."""
    kept = [tuple(row) for row in rows]
    while kept and all(cell is None or cell == "" for cell in kept[-1]):
        kept.pop()
    return Sheet(name, tuple(kept), path, decimal_comma)
