"""Translations of a deck as a sheet for each language, and back into PO files: nothing of a file is lost."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import denormalize, write_po

from game.core.text import Text
from game.i18n.locales import parse_po
from game.i18n.phrases import phrase
from game.spreadsheets.book import Cell, Mistake, Place, Sheet, sheet_of
from game.spreadsheets.cells import text_of
from game.spreadsheets.columns import (
    ABOUT,
    COMMENT,
    CONTEXT,
    PREVIOUS,
    SOURCE,
    STATE,
    TRANSLATION,
    TRANSLATION_COLUMNS,
)

LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{4})?([-_][A-Z]{2})?")
"""The name of a sheet that holds translations: a language's code."""

HEADER = "(header)"
"""Stands in the column `context` of the row with what the file says about itself."""

FUZZY, OBSOLETE = "fuzzy", "obsolete"
_NO_WRAPPING = 100_000
_HEADER_START = '\nmsgid ""\nmsgstr ""\n'
_NEW_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n\""""

NO_CONTEXT = Text("check/sheet/context/said", "the row has a translation but no context")
NO_CONTEXT_FIX = Text(
    "check/sheet/context/fix", "Copy the context from an export of the deck: it tells which text this is."
)
TWICE = Text("check/sheet/context-twice/said", "the context {context} is there twice")
TWICE_FIX = Text("check/sheet/context-twice/fix", "Delete one of the two rows.")
UNKNOWN_STATE = Text("check/sheet/state/said", "there is no state “{state}”")
STATE_FIX = Text("check/sheet/state/fix", "Leave the cell empty, or write fuzzy for what has to be looked at again.")


def translation_sheet(content: bytes, language: str, path: Path) -> Sheet:
    """The sheet of a PO file's content. Raises `DamagedCatalogue`."""
    catalogue = parse_po(content)
    rows: list[list[Cell]] = [list(TRANSLATION_COLUMNS)]
    rows.append([HEADER, None, _header(content.decode("utf-8-sig")) or None])
    rows += [_row(message, FUZZY if message.fuzzy else None) for message in catalogue if message.id]
    rows += [_row(message, OBSOLETE) for message in catalogue.obsolete.values()]
    return sheet_of(rows, language, path)


def po_content(sheet: Sheet) -> tuple[bytes, tuple[Mistake, ...]]:
    """The PO file of a sheet, and what is wrong in the sheet."""
    mistakes: list[Mistake] = []
    catalogue = Catalog(fuzzy=False)
    header = _NEW_HEADER.format(language=sheet.name)
    seen: set[str] = set()
    for place, row in _rows(sheet):
        if row[CONTEXT] == HEADER:
            header = _header(row[TRANSLATION]) or header
            continue
        mistake = _mistake(place, row, seen)
        if mistake is not None:
            mistakes.append(mistake)
        elif row[SOURCE]:
            message = _message(row)
            if row[STATE] == OBSOLETE:
                catalogue.obsolete[(row[SOURCE], row[CONTEXT])] = message
            else:
                catalogue[message.id] = message
        seen.add(row[CONTEXT])
    body = BytesIO()
    write_po(body, catalogue, width=_NO_WRAPPING, omit_header=True, include_previous=True)
    return f"{header}\n\n{body.getvalue().decode().strip()}\n".encode(), tuple(mistakes)


def _header(text: str) -> str:
    """The first block of a PO file as its translators left it; empty if it is no header."""
    block = text.replace("\r\n", "\n").strip().partition("\n\n")[0]
    return block if _HEADER_START in f"\n{block}\n" else ""


def _row(message: Message, state: str | None) -> list[Cell]:
    previous = [comment[2:] for comment in message.user_comments if comment.startswith("| ")]
    comments = [comment for comment in message.user_comments if not comment.startswith("| ")]
    told = [line.removeprefix("msgid").strip() for line in previous if not line.startswith("msgctxt")]
    return [
        message.context,
        str(message.id),
        str(message.string or ""),
        state,
        denormalize("\n".join(told)) if told else None,
        "\n".join(comments) or None,
        "\n".join(message.auto_comments) or None,
    ]


def _rows(sheet: Sheet) -> Iterator[tuple[Place, dict[str, str]]]:
    """The rows that say something, as texts by the names of the columns; a column that is not there is empty."""
    names = [text_of(cell).strip().casefold() for cell in (sheet.rows[0] if sheet.rows else ())]
    for number, cells in enumerate(sheet.rows[1:], start=2):
        row = dict.fromkeys(TRANSLATION_COLUMNS, "")
        row.update({name: text_of(cell) for name, cell in zip(names, cells, strict=False) if name in row})
        if any(row.values()):
            row[CONTEXT], row[STATE] = row[CONTEXT].strip(), row[STATE].strip().casefold()
            yield Place(sheet, number), row


def _mistake(place: Place, row: dict[str, str], seen: set[str]) -> Mistake | None:
    if not row[CONTEXT]:
        return Mistake(place, phrase(NO_CONTEXT), phrase(NO_CONTEXT_FIX))
    if row[CONTEXT] in seen and row[STATE] != OBSOLETE:
        return Mistake(place, phrase(TWICE, context=row[CONTEXT]), phrase(TWICE_FIX))
    if row[STATE] not in ("", FUZZY, OBSOLETE):
        return Mistake(place, phrase(UNKNOWN_STATE, state=row[STATE]), phrase(STATE_FIX))
    return None


def _message(row: dict[str, str]) -> Message:
    message = Message(
        row[SOURCE],
        row[TRANSLATION],
        flags=(FUZZY,) if row[STATE] == FUZZY else (),
        auto_comments=row[ABOUT].splitlines(),
        user_comments=row[COMMENT].splitlines(),
        previous_id=[row[PREVIOUS]] if row[PREVIOUS] else (),
        context=row[CONTEXT],
    )
    message.flags.discard("python-format")  # "90 % less" is no format
    return message
