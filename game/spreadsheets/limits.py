"""How large a spreadsheet may be: far more than a deck needs, and little enough to be read at once."""

from pathlib import Path

from game.core.text import Text
from game.i18n.phrases import phrase
from game.spreadsheets.book import CannotRead

BYTES = 10 * 1024 * 1024
UNPACKED_BYTES = 24 * 1024 * 1024
"""A deck in six languages takes 2 MiB. Reading takes some 2 bytes of memory for each of these."""
PARTS = 1000
"""Files inside an `.xlsx`: a deck's has 17, and pictures that somebody pasted in are some more."""
ROWS, COLUMNS = 5_000, 200

TOO_LARGE = Text("check/sheet/too-large/said", "the file is larger than {most} MiB, the most that is read")
TOO_MANY = Text("check/sheet/too-many/said", "a sheet has more than {rows} rows or {columns} columns")
SMALLER = Text("check/sheet/too-large/fix", "Keep the cards of one deck in it, and nothing else.")


def checked_size(path: Path, most: int) -> None:
    """Raises `CannotRead` for a file that is too large, and `OSError`."""
    if path.stat().st_size > most:
        raise CannotRead(path, phrase(TOO_LARGE, most=most // 1024 // 1024), phrase(SMALLER))


def too_large(path: Path, rows: int, columns: int) -> None:
    """Raises `CannotRead` for more rows or columns than are read."""
    if rows > ROWS or columns > COLUMNS:
        raise CannotRead(path, phrase(TOO_MANY, rows=ROWS, columns=COLUMNS), phrase(SMALLER))
