"""The log of a session: its first line is the header, each further line one accepted command.

Every line ends with its number (`n`, from 0) and a checksum (`sum`, CRC-32 of the line before it), so that a line that
was changed, taken out or put in is found.
"""

import json
import os
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from game import __version__
from game.core.codec import CodecError, command_from_json, from_json
from game.core.commands import Command, ReviseDeck
from game.core.session import Settings
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import Phrase, phrase
from game.shell import old_logs
from game.shell.revisions import CannotTakeUp, is_revision
from game.shell.revisions import from_log as revision_from_log

LOG_VERSION = 7
LOG_NAME = "session.jsonl"


_NO_LINE = Text("command/log/empty", "the log has no whole line, so there is nothing to bring back")
_UNKNOWN = Text("command/log/unknown", "this command is not known to version {version}: {why}")
_SUM = Text("command/log/sum", "the checksum does not fit: this line was changed after it was written")
_NO_JSON = Text("command/log/no-json", "this line is not JSON, so Palabre did not write it")
_NUMBER = Text("command/log/number", "number {n} belongs here: lines were taken out, put in or moved")
_NEWER = Text("command/log/newer", "it says that a newer Palabre wrote it ({program}): update, then open it again")
_NO_LOG = Text("command/log/none", "this is no log of a Palabre session: {why}")
_PLACE = Text("command/log/place", "{file}:{line}: {why}")


class LogRefused(ValueError):
    """A log cannot be used as it is. `line` counts from 1, `why` says the reason; the file is left untouched."""

    def __init__(self, file: Path, line: int, why: Text | Phrase, /, **values: str | int | Phrase) -> None:
        self.line = line
        self.why = phrase(why, **values)
        self.with_place = phrase(_PLACE, file=str(file), line=line, why=self.why)
        super().__init__(str(self.with_place))


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a log: what the session was started with.

    `formats` are those of the plan, or the single one that is played; the piles of cards follow from the seed.
    """

    palabre: int
    program: str
    started: str
    plan: str | None
    plan_hash: str | None
    formats: tuple[str, ...]
    format_hashes: tuple[str, ...]
    decks: tuple[str, ...]
    deck_hashes: tuple[str, ...]
    settings: Settings
    seed: int
    language: str
    rehearsal: bool


@dataclass(frozen=True, slots=True)
class Log:
    """A log as read. `torn` tells that an unfinished last line was left out; `size` is where the next line goes."""

    header: Header
    commands: tuple[Command, ...]
    torn: bool
    size: int

    @property
    def revised(self) -> dict[str, int]:
        """The lines that took up a changed deck last, by the deck's id."""
        numbered = enumerate(self.commands, start=1)
        return {command.deck.id: number for number, command in numbered if isinstance(command, ReviseDeck)}


def read_log(file: Path) -> Log:
    """Read and verify a log. Raises `LogRefused` with the line, `OSError` when it cannot be read."""
    content = file.read_bytes()
    *lines, rest = content.split(b"\n")
    if not lines:
        raise LogRefused(file, 1, _NO_LINE)
    header = _header(file, lines[0])
    commands = []
    for number, line in enumerate(lines[1:], start=1):
        data = verified(file, number, line)
        commands.append(_command(file, number, old_logs.command(data) if header.palabre == 1 else data))
    return Log(header, tuple(commands), bool(rest), len(content) - len(rest))


def _command(file: Path, number: int, data: dict[str, Any]) -> Command:
    if is_revision(data):
        try:
            return revision_from_log(file.parent, number, data)
        except CannotTakeUp as error:
            raise LogRefused(file, number + 1, error.phrase) from error
    try:
        return command_from_json(data)
    except CodecError as error:
        raise LogRefused(file, number + 1, _UNKNOWN, version=__version__, why=str(error)) from error


def read_header(file: Path) -> Header:
    """The first line of a log alone. Raises `LogRefused` or `OSError`."""
    with file.open("rb") as log:
        line = log.readline()
    if not line.endswith(b"\n"):
        raise LogRefused(file, 1, _NO_LINE)
    return _header(file, line[:-1])


def write_line(log: BinaryIO, number: int, data: dict[str, Any], sync: bool = True) -> None:
    """One line in one write, so that a crash leaves a whole line or a torn last one, and nothing else."""
    text = json.dumps({**data, "n": number}, ensure_ascii=False, separators=(",", ":"))
    body = text[:-1].encode(errors="surrogatepass")  # half a character from a strange keyboard must not end a session
    write_whole(log, b'%s,"sum":"%08x"}\n' % (body, zlib.crc32(body)), sync)


def write_whole(file: BinaryIO, data: bytes, sync: bool = True) -> None:
    """Write, and wait until the disk has it. A disk that fills up may take a part first and refuse the rest."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]
    if sync:
        os.fsync(file.fileno())


def verified(file: Path, number: int, line: bytes) -> dict[str, Any]:
    """What the line of that number (from 0) holds, without its number and checksum."""
    body, mark, tail = line.rpartition(b',"sum":"')
    if not mark or tail != b'%08x"}' % zlib.crc32(body):
        raise LogRefused(file, number + 1, _SUM)
    try:
        data: dict[str, Any] = json.loads(body + b"}")
    except (ValueError, RecursionError) as error:
        raise LogRefused(file, number + 1, _NO_JSON) from error
    if data.pop("n", None) != number:
        raise LogRefused(file, number + 1, _NUMBER, n=number)
    return data


def _header(file: Path, line: bytes) -> Header:
    version, program = _version(line)
    if version > LOG_VERSION:
        raise LogRefused(file, 1, _NEWER, program=str(program))
    data = verified(file, 0, line)
    try:
        header = from_json(Header, old_logs.header(data) if version == 1 else data)
        if datetime.fromisoformat(header.started).tzinfo is None:
            raise ValueError("the time of its start has no zone")
    except ValueError as error:
        raise LogRefused(file, 1, _NO_LOG, why=str(error)) from error
    return header


def _version(line: bytes) -> tuple[int, object]:
    """The log's version and the program's, before the checksum is looked at: a newer one may reckon differently."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return LOG_VERSION, None
    version = data.get("palabre") if isinstance(data, dict) else None
    return (version, data.get("program")) if isinstance(version, int) else (LOG_VERSION, None)
