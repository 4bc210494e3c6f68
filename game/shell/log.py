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
from game.frozen import dataclass
from game.shell import old_logs
from game.shell.revisions import from_log as revision_from_log
from game.shell.revisions import is_revision

LOG_VERSION = 5
LOG_NAME = "session.jsonl"


class LogRefused(ValueError):
    """A log cannot be used as it is. `line` counts from 1; the file is left untouched."""

    def __init__(self, file: Path, line: int, why: str) -> None:
        super().__init__(f"{file}:{line}: {why}")
        self.line = line
        self.why = why


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
        raise LogRefused(file, 1, "the log has no whole line, so there is nothing to bring back")
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
        except ValueError as error:
            raise LogRefused(file, number + 1, str(error)) from error
    try:
        return command_from_json(data)
    except CodecError as error:
        why = f"this command is not known to version {__version__}: {error}"
        raise LogRefused(file, number + 1, why) from error


def read_header(file: Path) -> Header:
    """The first line of a log alone. Raises `LogRefused` or `OSError`."""
    with file.open("rb") as log:
        line = log.readline()
    if not line.endswith(b"\n"):
        raise LogRefused(file, 1, "the log has no whole line, so there is nothing to bring back")
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
        raise LogRefused(file, number + 1, "the checksum does not fit: this line was changed after it was written")
    try:
        data: dict[str, Any] = json.loads(body + b"}")
    except (ValueError, RecursionError) as error:
        raise LogRefused(file, number + 1, "this line is not JSON, so Palabre did not write it") from error
    if data.pop("n", None) != number:
        why = f"number {number} belongs here: lines were taken out, put in or moved"
        raise LogRefused(file, number + 1, why)
    return data


def _header(file: Path, line: bytes) -> Header:
    version, program = _version(line)
    if version > LOG_VERSION:
        raise LogRefused(file, 1, f"it says that a newer Palabre wrote it ({program}): update, then open it again")
    data = verified(file, 0, line)
    try:
        header = from_json(Header, old_logs.header(data) if version == 1 else data)
        if datetime.fromisoformat(header.started).tzinfo is None:
            raise ValueError("the time of its start has no zone")
    except ValueError as error:
        raise LogRefused(file, 1, f"this is no log of a Palabre session: {error}") from error
    return header


def _version(line: bytes) -> tuple[int, object]:
    """The log's version and the program's, before the checksum is looked at: a newer one may reckon differently."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return LOG_VERSION, None
    version = data.get("palabre") if isinstance(data, dict) else None
    return (version, data.get("program")) if isinstance(version, int) else (LOG_VERSION, None)
