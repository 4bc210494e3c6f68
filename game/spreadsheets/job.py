"""Exporting a deck to a spreadsheet, and importing one as a deck."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from game.content.loader import LANGUAGE_VERSION, load_deck
from game.content.problems import Problem, has_errors
from game.core.deck import Deck
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import phrase
from game.spreadsheets import csvs, xlsx
from game.spreadsheets.book import Book, CannotRead, Mistake, Place
from game.spreadsheets.checking import FILL_COLUMN, deck_mistakes
from game.spreadsheets.columns import COLUMNS, DECK, DECK_FIELDS
from game.spreadsheets.reading import gathered
from game.spreadsheets.translations import LANGUAGE, po_content, translation_sheet
from game.spreadsheets.writing import deck_sheets
from game.spreadsheets.yaml_text import deck_text

SUFFIXES = (".csv", ".xlsx")
NOTHING_WRITTEN = Text(
    "check/sheet/nothing-written", "Nothing was written. Mend the mistakes above, then import {file} again."
)
UNUSED = Text("check/sheet/unused/said", "this sheet is not read")
UNUSED_FIX = Text(
    "check/sheet/unused/fix", "Delete it, or name it: {known}, or a language's code such as fr for translations."
)
NO_ROWS = Text("check/sheet/no-rows/said", "there is nothing in it")
NO_ROWS_FIX = Text("check/sheet/no-rows/fix", "Write the names of the columns into the first row, and cards below.")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import found. `made_up` are fields of the deck that no sheet names, `problems` what only the finished
    files show. Nothing is written when one of the mistakes or problems is an error."""

    mistakes: tuple[Mistake, ...]
    problems: tuple[Problem, ...]
    made_up: tuple[str, ...]
    cards: int

    @property
    def is_done(self) -> bool:
        return not any(mistake.is_error for mistake in self.mistakes) and not has_errors(self.problems)


def export_deck(deck: Deck, folder: Path, file: Path, semicolons: bool) -> tuple[Path, ...]:
    """Writes a deck, its translations and its images; the files written, the images' folder among them.

    The suffix of `file` says which kind of spreadsheet. `semicolons` is for CSV files of countries that write decimal
    commas. Raises `OSError`, and `DamagedCatalogue` for a translation that cannot be read.
    """
    is_csv = file.suffix.casefold() == ".csv"
    path_of: Callable[[str], Path] = (lambda name: csvs.csv_path(file, name)) if is_csv else lambda _: file
    sheets = list(deck_sheets(deck, path_of, semicolons and is_csv))
    for po in sorted((folder / "locales").glob("*.po")):
        sheet = translation_sheet(po.read_bytes(), po.stem, path_of(po.stem))
        sheets.append(replace(sheet, decimal_comma=semicolons and is_csv))
    if is_csv:
        for sheet in sheets:
            csvs.write_sheet(sheet)
    else:
        xlsx.write_book(Book(file, tuple(sheets)))
    written = tuple(dict.fromkeys(sheet.path for sheet in sheets))
    images = folder / "images"
    if images.is_dir():
        shutil.copytree(images, _images(file), dirs_exist_ok=True)
        return (*written, _images(file))
    return written


def taken(file: Path) -> list[Path]:
    """What an export into that file would write over, or would be mixed up with at the next import."""
    beside = csvs.files_beside(file) if file.suffix.casefold() == ".csv" else []
    return [path for path in (file, *beside, _images(file)) if path.exists()]


def read_book(file: Path) -> Book:
    """The sheets of a spreadsheet by its suffix. Raises `CannotRead`, and `OSError`."""
    book = csvs.read_book(file) if file.suffix.casefold() == ".csv" else xlsx.read_book(file)
    if not any(sheet.rows for sheet in book.sheets):
        raise CannotRead(file, phrase(NO_ROWS), phrase(NO_ROWS_FIX))
    return book


def import_deck(file: Path, folder: Path, language: str, today: date) -> Imported:
    """Makes a deck's folder, which must not be there yet, of a spreadsheet: all of it, or nothing.

    `language` and `today` stand for what a spreadsheet without a sheet `deck` does not say. Raises `CannotRead`, and
    `OSError`.
    """
    book = read_book(file)
    found = gathered(book)
    made_up = _complete(found.data, folder.name, language, today)
    mistakes = [*found.mistakes, *_unused(book)]
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".import-", dir=folder.parent) as workshop:
        made = Path(workshop) / folder.name
        made.mkdir()
        if _images(file).is_dir():
            shutil.copytree(_images(file), made / "images")
        told = {mistake.place for mistake in mistakes}
        # A cell that cannot be read has its mistake; that its value is missing is no second one.
        mistakes += [one for one in deck_mistakes(found, book, made / "deck.yaml") if not _hides(told, one)]
        mistakes += _write_translations(book, made)
        mistakes.sort(key=lambda one: (book.sheets.index(one.place.sheet), one.place.row, one.place.column))
        problems: tuple[Problem, ...] = ()
        if not any(mistake.is_error for mistake in mistakes):
            (made / "deck.yaml").write_text(deck_text(found.data, f"Imported from {file.name}."), encoding="utf-8")
            problems = tuple(problem for problem in load_deck(made).problems if has_errors([problem]))
        imported = Imported(tuple(mistakes), problems, made_up, len(found.data.get("cards", ())))
        if imported.is_done:
            made.rename(folder)
    return imported


def _complete(data: dict[str, Any], name: str, language: str, today: date) -> tuple[str, ...]:
    """Fills in what a deck needs and no sheet says, in the order of a deck file; the names of what was made up."""
    standard: dict[str, Any] = {
        "id": name,
        "language": language,
        "title": name.replace("-", " ").capitalize(),
        "topic": "basics",
        "summary": name.replace("-", " ").capitalize(),
        "licence": "CC-BY-SA-4.0",
        "authors": ["?"],
        "version": "1.0.0",
        "reviewed": today.isoformat(),
        "ages": [12, 99],
    }
    has_sheet = any(column.place[0] in data for column in DECK_FIELDS)
    made_up = () if has_sheet else tuple(standard)
    whole = {"palabre": LANGUAGE_VERSION, **({} if has_sheet else standard), **data}
    order = ("palabre", *(column.place[0] for column in DECK_FIELDS), "facts", "roles", "cards")
    data.clear()
    data.update({field: whole[field] for field in dict.fromkeys(order) if field in whole})
    return made_up


def _hides(told: set[Place], mistake: Mistake) -> bool:
    place = mistake.place
    in_row = any(one.sheet is place.sheet and one.row == place.row for one in told)
    is_missing = not place.column or mistake.fix.text is FILL_COLUMN
    return place in told or (is_missing and in_row)


def _unused(book: Book) -> list[Mistake]:
    known = (*COLUMNS, DECK)
    return [
        Mistake(Place(sheet), phrase(UNUSED), phrase(UNUSED_FIX, known=", ".join(known)), is_error=False)
        for sheet in book.sheets
        if sheet.rows and sheet.name not in known and not LANGUAGE.fullmatch(sheet.name)
    ]


def _write_translations(book: Book, folder: Path) -> list[Mistake]:
    mistakes: list[Mistake] = []
    for sheet in book.sheets:
        if LANGUAGE.fullmatch(sheet.name) and sheet.rows:
            content, found = po_content(sheet)
            mistakes += found
            (folder / "locales").mkdir(exist_ok=True)
            (folder / "locales" / f"{sheet.name}.po").write_bytes(content)
    return mistakes


def _images(file: Path) -> Path:
    """The folder beside a spreadsheet with the images of its deck."""
    return file.with_name(f"{file.stem}.images")
