"""Sheets as the data of a deck, with the cell of each value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from game.content.located import Where
from game.content.problems import nearest
from game.core.text import Text
from game.i18n.phrases import phrase
from game.spreadsheets.book import Book, Mistake, Place, Sheet
from game.spreadsheets.cells import Unfit, read, text_of
from game.spreadsheets.columns import CARDS, COLUMNS, DECK, DECK_FIELDS, FIELD, VALUE, Column, Holds

UNKNOWN_COLUMN = Text("check/sheet/column/said", "there is no column “{name}”")
UNKNOWN_COLUMN_FIX = Text("check/sheet/column/fix", "Rename it or delete it; the columns are: {known}.")
NEAR_FIX = Text("check/sheet/near", "Did you mean “{near}”? There are: {known}.")
TWICE = Text("check/sheet/column-twice/said", "the column “{name}” is there twice")
TWICE_FIX = Text("check/sheet/column-twice/fix", "Delete one of the two.")
NO_COLUMN = Text("check/sheet/column-missing/said", "the column “{name}” is missing")
NO_COLUMN_FIX = Text("check/sheet/column-missing/fix", "Add it; the first row holds the names of the columns.")
UNKNOWN_FIELD = Text("check/sheet/field/said", "a deck has no field “{name}”")
UNKNOWN_FIELD_FIX = Text("check/sheet/field/fix", "Rename it or delete the row; the fields are: {known}.")
NO_CARDS = Text("check/sheet/no-cards/said", "there is no card in it")
NO_CARDS_FIX = Text("check/sheet/no-cards/fix", "Write a card in each row below the names of the columns.")

NEEDED = ("id", "kind", "text")


@dataclass(slots=True)
class Gathered:
    """The data of a deck as its `deck.yaml` would hold it, the place of each value, and what could not be read."""

    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Where, Place] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def gathered(book: Book) -> Gathered:
    """All sheets but the translations."""
    found = Gathered()
    by_name = {sheet.name: sheet for sheet in book.sheets}
    if DECK in by_name:
        _read_deck(by_name[DECK], found)
    for name in COLUMNS:
        if name in by_name:
            _read_list(by_name[name], name, found)
    if not found.data.get(CARDS):
        found.mistakes.append(_mistake(Place(by_name.get(CARDS, book.sheets[0])), NO_CARDS, NO_CARDS_FIX))
    return found


def _read_deck(sheet: Sheet, found: Gathered) -> None:
    known = {column.name: column for column in DECK_FIELDS}
    columns = _columns(sheet, {FIELD: Column(FIELD, Holds.ID), VALUE: Column(VALUE, Holds.TEXT)}, (FIELD, VALUE), found)
    if not {FIELD, VALUE} <= columns.keys():
        return
    for number, row in enumerate(sheet.rows[1:], start=2):
        name = text_of(_at(row, columns[FIELD])).strip().casefold()
        place = Place(sheet, number, columns[VALUE])
        if name in known:
            value = _value(row, known[name], place, "", found)
            if value is not None:
                _put(found, (), known[name].place, value, place)
        elif name:
            _unknown(Place(sheet, number, columns[FIELD]), name, list(known), UNKNOWN_FIELD, UNKNOWN_FIELD_FIX, found)
    ages = found.data.get("ages")
    if isinstance(ages, dict):
        found.data["ages"] = [ages[key] for key in sorted(ages)]
        for key in sorted(ages):
            found.places[("ages", int(key))] = found.places.pop(("ages", key))


def _read_list(sheet: Sheet, name: str, found: Gathered) -> None:
    known = {column.name: column for column in COLUMNS[name]}
    columns = _columns(sheet, known, NEEDED if name == CARDS else ("id",), found)
    entries: list[dict[str, Any]] = []
    for number, row in enumerate(sheet.rows[1:], start=2):
        if all(not text_of(cell).strip() for cell in row):
            continue
        where: Where = (name, len(entries))
        entries.append({})
        found.data[name] = entries
        found.places[where] = Place(sheet, number)
        kind = text_of(_at(row, columns["kind"])).strip() if "kind" in columns else ""
        for column in known.values():
            if column.name in columns:
                place = Place(sheet, number, columns[column.name])
                value = _value(row, column, place, kind, found)
                if value is not None:
                    _put(found, where, column.place, value, place)


def _columns(sheet: Sheet, known: dict[str, Column], needed: tuple[str, ...], found: Gathered) -> dict[str, int]:
    """The columns of a sheet by their names, counted from 1."""
    columns: dict[str, int] = {}
    for number, cell in enumerate(sheet.rows[0] if sheet.rows else (), start=1):
        name = " ".join(text_of(cell).casefold().split())
        place = Place(sheet, 1, number)
        if name in columns:
            found.mistakes.append(_mistake(place, TWICE, TWICE_FIX, name=name))
        elif name in known:
            columns[name] = number
        elif name:
            _unknown(place, name, list(known), UNKNOWN_COLUMN, UNKNOWN_COLUMN_FIX, found)
    for name in needed:
        if name not in columns:
            found.mistakes.append(_mistake(Place(sheet, 1), NO_COLUMN, NO_COLUMN_FIX, name=name))
    return columns


def _unknown(place: Place, name: str, known: list[str], said: Text, fix: Text, found: Gathered) -> None:
    near = nearest(name, known)
    if near is not None:
        fix = NEAR_FIX
    found.mistakes.append(_mistake(place, said, fix, name=name, known=", ".join(known), near=near or ""))


def _mistake(place: Place, said: Text, fix: Text, **values: str | int) -> Mistake:
    return Mistake(place, phrase(said, **values), phrase(fix, **values))


def _value(row: tuple[Any, ...], column: Column, place: Place, kind: str, found: Gathered) -> Any:
    try:
        return read(_at(row, place.column), column.holds, kind, place.sheet.decimal_comma)
    except Unfit as unfit:
        found.mistakes.append(Mistake(place, unfit.message, unfit.fix))
        return None


def _at(row: tuple[Any, ...], column: int) -> Any:
    return row[column - 1] if column <= len(row) else None


def _put(found: Gathered, where: Where, names: tuple[str, ...], value: Any, place: Place) -> None:
    """Puts a value into the data at the end of a way of names, and notes its cell for it and all inside of it."""
    target: Any = found.data
    for step in where:
        target = target[step]
    *outer, last = names
    for name in outer:
        target = target.setdefault(name, {})
        where = (*where, name)
        found.places.setdefault(where, place)
    target[last] = value
    for inside in _places_inside((*where, last), value):
        found.places[inside] = place


def _places_inside(where: Where, value: Any) -> Iterator[Where]:
    yield where
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _places_inside((*where, name), one)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _places_inside((*where, number), one)
