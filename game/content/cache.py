"""What loading gave, kept on disk, so that a start neither parses YAML nor checks a deck that did not change.

One file a deck, in the cache folder: JSON with the key of what it was made from, the value and the warnings. Only
content without errors is kept. An entry that is damaged, or made by another program, counts as absent.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from game import __version__, paths
from game.content.loaded import Loaded
from game.content.problems import Problem, Severity
from game.core.text import Plural, Text
from game.i18n.phrases import Phrase

T = TypeVar("T")


def cache_key(parts: Iterable[bytes | str]) -> str:
    """A key of what a value is made from; `program_mark` belongs to every one."""
    digest = hashlib.sha256(program_mark().encode())
    for part in parts:
        data = part.encode(errors="surrogateescape") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def program_mark() -> str:
    """What tells this program from another one: its version and, in a checkout, the state of its files.

    A developer who mends a check must see its effect without raising the version; at the next start is soon enough.
    """
    return f"{__version__}\n{_state_of_files()}"


@cache
def _state_of_files() -> str:
    """Asked once: what this program does is what its files were when it started."""
    package = Path(__file__).resolve().parent.parent
    files = sorted([*package.glob("content/**/*.py"), *package.glob("core/**/*.py")])
    return "\n".join(_mark(file) for file in files)


def read_entry(read: Callable[[Any], T], path: Path, key: str) -> Loaded[T] | None:
    """What was kept for the file at `path` under that key, as `read` makes it; `None` when there is nothing usable."""
    try:
        entry = json.loads(_entry_path(path).read_text(encoding="utf-8"))
        if entry["key"] != key:
            return None
        return Loaded(read(entry["value"]), tuple(_problem(path, data) for data in entry["warnings"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None  # a cache that cannot be read is no reason to stop: the deck itself is there


def write_entry(value: Any, warnings: Iterable[Problem], path: Path, key: str) -> None:
    """Keeps a value, as plain data, and the warnings about it. Where nothing can be written, nothing is kept."""
    kept = [_plain(problem) for problem in warnings]
    text = json.dumps({"key": key, "value": value, "warnings": kept}, ensure_ascii=False)
    try:
        target = _entry_path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, text)
    except OSError:
        return  # a read-only home (a locked-down PC, a full disk) costs a few milliseconds at each start, no more


def _replace(target: Path, text: str) -> None:
    """Writes a file as a whole or not at all: another window of the program may be reading it."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.stem, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(name, target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _entry_path(path: Path) -> Path:
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    return paths.cache_folder() / f"{path.stem}-{name}.json"


def _mark(file: Path) -> str:
    state = file.stat()
    return f"{file.name} {state.st_size} {state.st_mtime_ns}"


def _plain(problem: Problem) -> list[Any]:
    fix = [_plain_phrase(problem.message), _plain_phrase(problem.fix), problem.source_line, problem.hint]
    return [problem.severity.value, problem.rule, problem.line, problem.column, *fix]


def _problem(path: Path, data: list[Any]) -> Problem:
    severity, rule, line, column, message, fix, source_line, hint = data
    said, mend = _phrase(message), _phrase(fix)
    return Problem(Severity(severity), rule, path, line, column, said, mend, source_line, hint)


def _plain_phrase(phrase: Phrase) -> list[Any]:
    text = phrase.text
    sources = [text.one, text.many] if isinstance(text, Plural) else [text.source]
    values = {name: _plain_phrase(value) if isinstance(value, Phrase) else value for name, value in phrase.values}
    return [text.context, sources, values]


def _phrase(data: list[Any]) -> Phrase:
    context, sources, values = data
    text = Text(context, *sources) if len(sources) == 1 else Plural(context, *sources)
    kept = ((name, _phrase(value) if isinstance(value, list) else value) for name, value in values.items())
    return Phrase(text, tuple(kept))
