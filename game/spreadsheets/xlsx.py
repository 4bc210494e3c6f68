"""The one place that knows openpyxl: all sheets of a deck in one `.xlsx` file."""

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils.exceptions import InvalidFileException

from game.content.packs.archive import END_BYTES, Limits, fault_at_the_end
from game.core.text import Text
from game.i18n.phrases import phrase
from game.spreadsheets.book import Book, CannotRead, Cell, Day, Fault, sheet_of
from game.spreadsheets.cells import text_of
from game.spreadsheets.columns import CARDS, COLUMNS, DECK
from game.spreadsheets.limits import BYTES, PARTS, UNPACKED_BYTES, checked_size, too_large

_NARROW, _WIDE, _WIDE_FROM = 16, 44, 24
_AS_TEXT = "@"

_LIMITS = Limits(entries=PARTS, unfolded_bytes=UNPACKED_BYTES, directory_bytes=1024 * 1024)

NOT_XLSX = Text("check/sheet/not-xlsx/said", "this is no spreadsheet that can be read")
NOT_XLSX_FIX = Text("check/sheet/not-xlsx/fix", "Open it in a spreadsheet program and save it anew as “.xlsx”.")


def read_book(file: Path) -> Book:
    """The sheets of a file, by their names in small letters but for languages. Raises `CannotRead`, and `OSError`."""
    checked_size(file, BYTES)
    try:
        _check_unpacked(file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of a workbook that a deck has no use for
            workbook = load_workbook(file, read_only=True, data_only=True)
        try:
            sheets = [sheet_of(list(_rows(sheet, file)), sheet.title.strip(), file) for sheet in workbook.worksheets]
        finally:
            workbook.close()
    except (zipfile.BadZipFile, InvalidFileException, ParseError, EOFError) as error:
        raise CannotRead(file, phrase(NOT_XLSX), phrase(NOT_XLSX_FIX)) from error
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError) as error:
        # openpyxl takes the inside of a file for granted, and stumbles where it is not as it should be.
        raise CannotRead(file, phrase(NOT_XLSX), phrase(NOT_XLSX_FIX)) from error
    known = (CARDS, DECK, *COLUMNS)
    named = [
        sheet_of(sheet.rows, sheet.name.casefold(), file) if sheet.name.casefold() in known else sheet
        for sheet in sheets
    ]
    if CARDS not in {sheet.name for sheet in named}:
        named = [sheet_of(sheet.rows, CARDS, file) if _holds_cards(sheet.rows) else sheet for sheet in named]
    return Book(file, tuple(named))


def write_book(book: Book) -> None:
    """Writes the file, in one step. Every cell is text, a number or true or false, never a formula."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in book.sheets:
        drawn: Any = workbook.create_sheet(sheet.name)
        drawn.freeze_panes = "A2"
        widths: dict[int, int] = {}
        for number, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is None:
                    continue
                cell = drawn.cell(number, column, value)
                if isinstance(value, str):
                    cell.data_type = "s"
                    cell.number_format = _AS_TEXT  # so that 2025-07 stays what it is
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if number == 1:
                    cell.font = Font(bold=True)
                widths[column] = max(widths.get(column, 0), len(str(value)))
        for column, width in widths.items():
            letter = drawn.cell(1, column).column_letter
            drawn.column_dimensions[letter].width = _WIDE if width > _WIDE_FROM else _NARROW
    part = book.path.with_name(f"{book.path.name}.part")
    try:
        workbook.save(part)
        part.replace(book.path)
    finally:
        part.unlink(missing_ok=True)


def _check_unpacked(file: Path) -> None:
    """Refuses a file that says that it unpacks to more than is read; the reader takes no more than a part says.

    Its last record tells how many parts there are: a million of them must not be listed to find that they are too many.
    """
    with file.open("rb") as whole:
        whole.seek(max(0, file.stat().st_size - END_BYTES))
        if fault_at_the_end(whole.read(), _LIMITS) is not None:
            raise CannotRead(file, phrase(NOT_XLSX), phrase(NOT_XLSX_FIX))
    with zipfile.ZipFile(file) as archive:
        if sum(part.file_size for part in archive.infolist()) > UNPACKED_BYTES:
            raise CannotRead(file, phrase(NOT_XLSX), phrase(NOT_XLSX_FIX))


def _rows(sheet: Any, file: Path) -> Iterator[list[Cell]]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        too_large(file, number, len(row))
        yield [_cell(cell) for cell in row]


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Day(day, exact="d" in str(cell.number_format).casefold())
    if cell.data_type == "e":
        return Fault(str(value))
    return str(value)


def _holds_cards(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether a sheet of any name has cards: a program may call it `Feuil1`."""
    names = {text_of(cell).strip().casefold() for cell in (rows[0] if rows else ())}
    return {"id", "kind", "text"} <= names
