"""Reading a pack without believing it: every problem of its directory first, then each file under a counting limit."""

import struct
import zipfile
from io import BytesIO
from pathlib import Path

from game.content.limits import Unreadable, read_whole
from game.content.packs import archive as archives
from game.content.packs import names, words
from game.content.packs.archive import Fault, Kind, Limits, Untrue
from game.content.problems import Problem, Severity, has_errors, shortened
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import phrase

MOST_BYTES = 50 * 1024 * 1024
MOST_ENTRIES = 500
MOST_RATIO = 100
LIMITS = Limits(MOST_ENTRIES, MOST_BYTES, directory_bytes=256 * 1024, ratio=MOST_RATIO)


class BadPack(Exception):
    """A pack that is not installed; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem.message) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Pack:
    """The files of the one deck in a pack, by their names below its folder."""

    files: dict[str, bytes]


def read_pack(file: Path) -> Pack:
    """What a pack holds, once all of it is found good. Raises `BadPack`."""
    try:
        data = read_whole(file, MOST_BYTES)
    except Unreadable as unreadable:
        raise BadPack((_size_told(file, unreadable.problem),)) from unreadable
    told = _Teller(file)
    fault = archives.fault_at_the_end(data[-archives.END_BYTES :], LIMITS)
    if fault is not None:
        raise BadPack((_problem(fault, told),))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not names.is_junk(entry.orig_filename)]
            problems = [_problem(fault, told) for fault in archives.faults(entries, LIMITS)]
            if has_errors(problems):
                raise BadPack(tuple(problems))
            files = [entry for entry in entries if not entry.is_dir()]
            below = _below_the_folder([entry.orig_filename for entry in files], told)
            return Pack({name: _read(archive, entry, name, told) for name, entry in zip(below, files, strict=True)})
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, struct.error, ValueError, OSError) as error:
        raise BadPack((told.of("pack-can-be-read", words.NO_PACK, words.GET_AGAIN),)) from error


class _Teller:
    """Makes problems of one pack."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, rule: str, message: Text, fix: Text, **values: str | int) -> Problem:
        said, mend = phrase(message, **values), phrase(fix, **values)
        return Problem(Severity.ERROR, rule, self._file, 1, 1, said, mend)


def _size_told(file: Path, problem: Problem) -> Problem:
    if problem.rule != "file-is-too-large":
        return problem
    most = MOST_BYTES // 1024**2
    return _Teller(file).of("pack-is-of-a-safe-size", words.TOO_LARGE, words.LEAVE_OUT, most=most)


def _problem(fault: Fault, told: _Teller) -> Problem:
    """What is wrong with an archive, in words and with a way to mend it."""
    name = shortened(fault.name, 60)
    match fault.kind:
        case Kind.UNREADABLE:
            return told.of("pack-can-be-read", words.NO_PACK, words.GET_AGAIN)
        case Kind.TOO_MANY:
            rule = "pack-has-few-entries"
            return told.of(rule, words.TOO_MANY, words.ONE_DECK, count=fault.count, most=MOST_ENTRIES)
        case Kind.TOO_LARGE:
            return told.of("pack-is-of-a-safe-size", words.TOO_LARGE, words.LEAVE_OUT, most=MOST_BYTES // 1024**2)
        case Kind.NAME:
            message, fix = {
                "out": (words.UNSAFE_NAME, words.USE_PACK),
                "reserved": (words.RESERVED_NAME, words.RENAME),
                "strange": (words.STRANGE_NAME, words.RENAME),
            }[fault.why]
            return told.of("pack-names-are-safe", message, fix, name=name)
        case Kind.LINK:
            return told.of("pack-holds-no-links", words.LINK, words.REAL_FILE, name=name)
        case Kind.STRANGE:
            return told.of("pack-can-be-read", words.STRANGE, words.GET_AGAIN, name=name, why=fault.why)
        case Kind.RATIO:
            return told.of("pack-unfolds-modestly", words.RATIO, words.BOMB, name=name, most=MOST_RATIO)
        case Kind.TWICE:
            other = shortened(fault.why, 60)
            return told.of("pack-names-are-distinct", words.SAME_NAME, words.KEEP_ONE, name=name, other=other)


def _below_the_folder(files: list[str], told: _Teller) -> list[str]:
    """Each name below the folder that holds `deck.yaml`, which lies at the top or in one folder. Raises `BadPack`."""
    decks = [name for name in files if name.rpartition("/")[2] == "deck.yaml"]
    if len(decks) != 1 or decks[0].count("/") > 1:
        message = words.SEVERAL if len(decks) > 1 else words.NO_DECK
        raise BadPack((told.of("pack-holds-one-deck", message, words.PACK_ONE),))
    folder = decks[0].removesuffix("deck.yaml")
    problems = [
        told.of("pack-holds-a-deck-alone", words.FOREIGN, words.TAKE_OUT, name=shortened(name, 60))
        for name in files
        if not name.startswith(folder) or names.bytes_allowed(name.removeprefix(folder)) is None
    ]
    if problems:
        raise BadPack(tuple(problems))
    return [name.removeprefix(folder) for name in files]


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, told: _Teller) -> bytes:
    """The content of one file, as long as it was announced and not longer than its kind may be."""
    most = names.bytes_allowed(name) or 0
    if entry.file_size > most:
        large = told.of(
            "pack-is-of-a-safe-size", words.FILE_TOO_LARGE, words.LEAVE_OUT, name=name, most=most // 1024**2
        )
        raise BadPack((large,))
    try:
        return archives.content(archive, entry, most)
    except Untrue as error:
        lie = told.of("pack-sizes-are-true", words.LIE, words.DAMAGED, name=shortened(name, 60))
        raise BadPack((lie,)) from error
