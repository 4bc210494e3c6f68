"""Sheets as CSV files side by side: `cards.csv` with the cards, `cards.facts.csv`, `cards.fr.csv` and so on."""

import codecs
import csv
from io import StringIO
from pathlib import Path

from game.core.text import Text
from game.i18n.phrases import phrase
from game.spreadsheets.book import Book, CannotRead, Cell, Sheet, sheet_of
from game.spreadsheets.cells import number_words
from game.spreadsheets.columns import CARDS
from game.spreadsheets.limits import BYTES, checked_size, too_large

SEPARATORS = ";,\t"
_FORMULA_STARTS = "=+-@'\t"

NOT_CSV = Text("check/sheet/not-csv/said", "line {line} cannot be read: {why}")
NOT_CSV_FIX = Text("check/sheet/not-csv/fix", "Open it in a spreadsheet program and save it anew as “CSV UTF-8”.")


def csv_path(file: Path, sheet: str) -> Path:
    """The file of a sheet: that of the cards itself, others beside it."""
    return file if sheet == CARDS else file.with_name(f"{file.stem}.{sheet}{file.suffix}")


def read_book(file: Path) -> Book:
    """All CSV files of a deck. Raises `CannotRead`, and `OSError`."""
    sheets = [_read(file, CARDS), *(_read(path, _name_of(path, file)) for path in files_beside(file))]
    return Book(file, tuple(sheets))


def files_beside(file: Path) -> list[Path]:
    """The files with the further sheets of a deck, by the names that they have."""
    return sorted(path for path in file.parent.glob("*") if _name_of(path, file))


def write_sheet(sheet: Sheet) -> None:
    """Writes the file of one sheet, with a mark at its start by which spreadsheet programs know UTF-8."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if sheet.decimal_comma else ",", lineterminator="\r\n")
    writer.writerows([_written(cell, sheet.decimal_comma) for cell in row] for row in sheet.rows)
    part = sheet.path.with_name(f"{sheet.path.name}.part")
    try:
        part.write_bytes(codecs.BOM_UTF8 + text.getvalue().encode())
        part.replace(sheet.path)
    finally:
        part.unlink(missing_ok=True)


def _name_of(path: Path, file: Path) -> str:
    """The name of the sheet in a file beside that of the cards, empty if it belongs to something else."""
    before, after = f"{file.stem}.", file.suffix
    if path == file or not (path.name.startswith(before) and path.name.endswith(after)):
        return ""
    return path.name[len(before) : -len(after)] if after else ""


def _read(path: Path, name: str) -> Sheet:
    checked_size(path, BYTES)
    text = _decoded(path.read_bytes())
    separator, text = _separator(text)
    rows: list[list[Cell]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        for row in reader:
            rows.append([_read_cell(cell) for cell in row])
            too_large(path, len(rows), len(row))
    except csv.Error as error:
        raise CannotRead(path, phrase(NOT_CSV, line=reader.line_num, why=str(error)), phrase(NOT_CSV_FIX)) from error
    return sheet_of(rows, name, path, decimal_comma=separator == ";")


def _decoded(data: bytes) -> str:
    """The text of a CSV file: UTF-8, “Unicode text”, or the Windows code page that older Excels write."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _separator(text: str) -> tuple[str, str]:
    """What parts the cells, and the rows. Excel may say it in a line of its own: `sep=;`."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[-1], rest
    return max(SEPARATORS, key=lambda mark: first.count(mark)), text


def _read_cell(cell: str) -> str:
    """A cell without the apostrophe by which spreadsheet programs know text that is no formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] and cell[1] in _FORMULA_STARTS + "0123456789" else cell


def _written(cell: Cell, decimal_comma: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return number_words(float(cell), decimal_comma)
    text = str(cell)
    # A text that starts like a formula would be one, in a spreadsheet program.
    return f"'{text}" if text[:1] and text[0] in _FORMULA_STARTS else text
