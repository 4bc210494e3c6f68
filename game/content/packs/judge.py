"""Reading a pack without believing it: every problem of its directory first, then each file under a counting limit."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from game.content.limits import Unreadable, read_whole
from game.content.packs import names, words
from game.content.packs.names import Unsafe
from game.content.problems import Problem, Severity, has_errors, shortened
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import phrase

MOST_BYTES = 50 * 1024 * 1024
MOST_ENTRIES = 500
MOST_DIRECTORY_BYTES = 256 * 1024
MOST_RATIO = 100

_END = struct.Struct("<4s4H2LH")
"""The last record of a .zip: mark, two disks, two counts, two sizes, the length of a comment."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


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
    _look_at_the_end(data, told)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not names.is_junk(entry.orig_filename)]
            problems = list(_problems_of(entries, told))
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


def _look_at_the_end(data: bytes, told: _Teller) -> None:
    """The last record counts the entries: a million of them must not be listed to find that they are too many."""
    place = data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - 0xFFFF))
    is_large_kind = data[max(0, place - 20) : max(0, place)].startswith(b"PK\x06\x07")  # ZIP64 counts elsewhere
    if place < 0 or place + _END.size > len(data) or is_large_kind:
        raise BadPack((told.of("pack-can-be-read", words.NO_PACK, words.GET_AGAIN),))
    _, _, _, _, count, directory_bytes, _, _ = _END.unpack_from(data, place)
    if count > MOST_ENTRIES or directory_bytes > MOST_DIRECTORY_BYTES:
        told_count = max(count, MOST_ENTRIES + 1)
        raise BadPack(
            (told.of("pack-has-few-entries", words.TOO_MANY, words.ONE_DECK, count=told_count, most=MOST_ENTRIES),)
        )


def _problems_of(entries: list[zipfile.ZipInfo], told: _Teller) -> Iterator[Problem]:
    if len(entries) > MOST_ENTRIES:
        count = len(entries)
        yield told.of("pack-has-few-entries", words.TOO_MANY, words.ONE_DECK, count=count, most=MOST_ENTRIES)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        yield told.of("pack-is-of-a-safe-size", words.TOO_LARGE, words.LEAVE_OUT, most=MOST_BYTES // 1024**2)
    seen: dict[str, str] = {}
    for entry in entries:
        name = shortened(entry.orig_filename, 60)
        yield from _of_name(entry.orig_filename, name, told)
        mode = entry.external_attr >> 16
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
            yield told.of("pack-holds-no-links", words.LINK, words.REAL_FILE, name=name)
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
            why = "password" if entry.flag_bits & _ENCRYPTED else f"method {entry.compress_type}"
            yield told.of("pack-can-be-read", words.STRANGE, words.GET_AGAIN, name=name, why=why)
        if entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            yield told.of("pack-unfolds-modestly", words.RATIO, words.BOMB, name=name, most=MOST_RATIO)
        key = names.folded(entry.orig_filename)
        if key in seen:
            yield told.of("pack-names-are-distinct", words.SAME_NAME, words.KEEP_ONE, name=name, other=seen[key])
        seen.setdefault(key, name)


def _of_name(whole: str, name: str, told: _Teller) -> Iterator[Problem]:
    try:
        names.check_name(whole)
    except Unsafe as unsafe:
        message, fix = {
            "out": (words.UNSAFE_NAME, words.USE_PACK),
            "reserved": (words.RESERVED_NAME, words.RENAME),
            "strange": (words.STRANGE_NAME, words.RENAME),
        }[unsafe.why]
        yield told.of("pack-names-are-safe", message, fix, name=name)


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
    lie = told.of("pack-sizes-are-true", words.LIE, words.DAMAGED, name=shortened(name, 60))
    try:
        with archive.open(entry) as file:
            data = file.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise BadPack((lie,)) from error
    if len(data) != entry.file_size:
        raise BadPack((lie,))
    return data
