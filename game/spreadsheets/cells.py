"""What the cells of a spreadsheet say: texts, numbers, lists, dates; and the same written into cells."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from game.core.text import Text
from game.i18n.phrases import phrase
from game.spreadsheets.book import Cell, Day, Fault
from game.spreadsheets.columns import Holds

_BREAKS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_EDGES = " \t\r\n"
_THOUSANDS = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_NUMBER = re.compile(r"[-+−]?(\d+([.,]\d*)?|[.,]\d+)([eE][-+]?\d{1,3})?")
_GROUPED = re.compile(r"[-+−]?\d{1,3}([.,]\d{3})+([.,]\d*)?")
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_YES = {"true": True, "yes": True, "vrai": True, "oui": True, "false": False, "no": False, "faux": False, "non": False}
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED = re.compile(r"\\([\\|])")

NOT_A_NUMBER = Text("check/sheet/number/said", "“{shown}” is not a number")
NUMBER_FIX = Text("check/sheet/number/fix", "Write digits alone, such as {example}; the unit has a column of its own.")
NOT_CLEAR = Text("check/sheet/number-not-clear/said", "“{shown}” may mean two different numbers")
NOT_CLEAR_FIX = Text("check/sheet/number-not-clear/fix", "Write it without a mark between the thousands.")
NOT_YES = Text("check/sheet/yes/said", "“{shown}” is neither true nor false")
YES_FIX = Text("check/sheet/yes/fix", "Write TRUE or FALSE.")
NOT_A_DATE = Text("check/sheet/date/said", "“{shown}” is not a date")
DATE_FIX = Text(
    "check/sheet/date/fix", "Format the cell as text, and write year-month-day: 2025-07-22, 2025-07 or 2025."
)
FAULTY = Text("check/sheet/fault/said", "the cell shows the error {shown}")
FAULTY_FIX = Text("check/sheet/fault/fix", "Mend its formula, or write what it should show.")
PARTS_MISSING = Text("check/sheet/parts/said", "the line “{shown}” has {count} parts instead of {wanted}")
PARTS_FIX = Text("check/sheet/parts/fix", "Write {example}, with a | between the parts; each on a line of its own.")

EXAMPLES = {
    Holds.OPTIONS: ("repair | Repair them.", 2),
    Holds.ITEMS: ("text | 0.05 | Writing a text", 3),
    Holds.ROLES: ("jury | The jury | Listen and decide.", 3),
}


class Unfit(Exception):
    """A cell that does not hold what its column asks for: what is wrong and how to mend it."""

    def __init__(self, message: Text, fix: Text, **values: str | int) -> None:
        super().__init__(message.source)
        self.message = phrase(message, **values)
        self.fix = phrase(fix, **values)


def read(cell: Cell, holds: Holds, kind: str, decimal_comma: bool) -> Any:
    """The value of a cell as it stands in a deck, `None` for an empty one. Raises `Unfit`.

    `kind` is the kind of the card in whose row the cell stands.
    """
    if isinstance(cell, Fault):
        raise Unfit(FAULTY, FAULTY_FIX, shown=cell.shown)
    if cell is None or (isinstance(cell, str) and not cell.strip(_EDGES)):
        return None
    if holds is Holds.ANSWER:
        holds = Holds.YES if kind == "claim" else Holds.NUMBER
    if holds is Holds.ROLES and kind != "trial":
        holds = Holds.IDS
    return _READERS[holds](cell, decimal_comma)


def text_of(cell: Cell) -> str:
    """What a cell says as text; a whole number without decimals, a date as year-month-day."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return "" if cell is None else str(cell)


def _text(cell: Cell, _comma: bool) -> str:
    return one_line(text_of(cell).strip(_EDGES))


def _notes(cell: Cell, _comma: bool) -> str:
    return text_of(cell).strip(_EDGES).replace("\r\n", "\n").replace("\r", "\n")


def _lines(cell: Cell, _comma: bool) -> list[str]:
    lines = (line.strip(_EDGES) for line in text_of(cell).splitlines())
    return [line for line in lines if line]


def _ids(cell: Cell, _comma: bool) -> list[str]:
    return [name for name in re.split(r"[\s,;]+", text_of(cell)) if name]


def _number(cell: Cell, comma: bool) -> float | int:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        value = float(cell)
    else:
        shown = text_of(cell).strip(_EDGES)
        value = _written_number(shown, comma)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _written_number(shown: str, comma: bool) -> float:
    """A number as people write it: `1 234,5` and `0.05`; the mark is the comma where the file says so."""
    bare = shown.translate(_THOUSANDS)
    if not _NUMBER.fullmatch(bare) and not _GROUPED.fullmatch(bare):
        raise Unfit(NOT_A_NUMBER, NUMBER_FIX, shown=shown, example="2,9" if comma else "2.9")
    last = max(bare.rfind(","), bare.rfind("."))
    marks = bare.count(",") + bare.count(".")
    if marks > 1 and len({bare.count(","), bare.count(".")} - {0}) == 1 and not ({",", "."} <= set(bare)):
        raise Unfit(NOT_CLEAR, NOT_CLEAR_FIX, shown=shown)  # 1.234.567
    if marks == 1 and bare[last] != (mark := "," if comma else ".") and len(bare) - last - 1 == 3 and mark not in bare:
        raise Unfit(NOT_CLEAR, NOT_CLEAR_FIX, shown=shown)  # 1,234 in a file with decimal points
    if last >= 0:
        bare = re.sub("[.,]", "", bare[:last]) + "." + bare[last + 1 :]
    return float(bare.replace("−", "-"))


def _yes(cell: Cell, _comma: bool) -> bool:
    if isinstance(cell, bool):
        return cell
    shown = text_of(cell).strip(_EDGES)
    if shown in ("0", "1"):
        return shown == "1"
    if shown.casefold() not in _YES:
        raise Unfit(NOT_YES, YES_FIX, shown=shown)
    return _YES[shown.casefold()]


def _date(cell: Cell, _comma: bool) -> str:
    """A date as an author writes it in a deck, or as spreadsheet programs turn it round: `22/07/2025`."""
    shown = text_of(cell).strip(_EDGES)
    if isinstance(cell, Day) or _ISO.fullmatch(shown):
        return shown
    found = _DAY_FIRST.fullmatch(shown)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        pass
    raise Unfit(NOT_A_DATE, DATE_FIX, shown=shown)


def _parts_reader(holds: Holds, make: Callable[[list[str], bool], Any]) -> Callable[[Cell, bool], Any]:
    example, wanted = EXAMPLES[holds]

    def reader(cell: Cell, comma: bool) -> list[Any]:
        found = []
        for line in _lines(cell, comma):
            parts = _split(line)
            if len(parts) != wanted:
                raise Unfit(PARTS_MISSING, PARTS_FIX, shown=line, count=len(parts), wanted=wanted, example=example)
            found.append(make(parts, comma))
        return found

    return reader


def _split(line: str) -> list[str]:
    """The parts of a line between bars; `\\|` is a bar that belongs to a text, `\\\\` a backslash."""
    marked = _BAR.sub(lambda match: match[1] + "\0", line)
    return [_ESCAPED.sub(r"\1", part).strip(_EDGES) for part in marked.split("\0")]


_READERS: dict[Holds, Callable[[Cell, bool], Any]] = {
    Holds.ID: _text,
    Holds.TEXT: _text,
    Holds.NOTES: _notes,
    Holds.LINES: _lines,
    Holds.IDS: _ids,
    Holds.NUMBER: _number,
    Holds.YES: _yes,
    Holds.DATE: _date,
    Holds.OPTIONS: _parts_reader(Holds.OPTIONS, lambda parts, _: {"id": parts[0], "text": parts[1]}),
    Holds.ITEMS: _parts_reader(
        Holds.ITEMS, lambda parts, comma: {"id": parts[0], "text": parts[2], "value": _number(parts[1], comma)}
    ),
    Holds.ROLES: _parts_reader(Holds.ROLES, lambda parts, _: {"id": parts[0], "name": parts[1], "brief": parts[2]}),
}


def one_line(text: str) -> str:
    """The text without the breaks of its lines."""
    return _BREAKS.sub(" ", text)


def lines_cell(texts: Iterable[str]) -> str | None:
    """Texts in a cell, one a line."""
    return "\n".join(texts) or None


def parts_cell(entries: Iterable[Sequence[str]]) -> str | None:
    """Entries of several parts in a cell, one a line, with bars between the parts."""
    return lines_cell(" | ".join(part.replace("\\", "\\\\").replace("|", "\\|") for part in entry) for entry in entries)


def number_words(value: float, decimal_comma: bool) -> str:
    """A number as text, without marks between thousands."""
    plain = str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return plain.replace(".", ",") if decimal_comma else plain
