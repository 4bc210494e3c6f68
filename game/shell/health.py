"""What a computer needs to play, looked at piece by piece, and damaged logs mended into copies."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from game import __version__, paths
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.disk_words import reason
from game.i18n.phrases import Phrase, phrase, plain
from game.install_check import problem as install_problem
from game.shell.log import LOG_NAME, LogRefused, read_header, verified, write_whole
from game.shell.storage import read_session, session_folders

LEAST_FREE = 50 * 1024 * 1024
"""Room on the disk under which sessions, backups and minutes may soon not be kept."""

_INSTALL, _FONTS = Text("command/doctor/install", "install"), Text("command/doctor/fonts", "fonts")
_DISPLAYS, _SOUND = Text("command/doctor/displays", "displays"), Text("command/doctor/sound", "sound")
_FOLDER, _DISK = Text("command/doctor/folder", "data folder"), Text("command/doctor/disk", "disk")
_SESSION, _SESSIONS = Text("command/doctor/session", "session"), Text("command/doctor/sessions", "sessions")
_ALL_OPEN = Plural(
    "command/doctor/sessions/all-open", "{n} kept, all of them can be opened", "{n} kept, all of them can be opened"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, whether it is well, what was seen, what mends it. Not all is `needed`."""

    what: Text
    well: bool
    seen: Phrase
    mend: Phrase | None = None
    needed: bool = True


def findings() -> Iterator[Finding]:
    """Everything that is looked at, one after another; nothing is changed by it."""
    for look in (_install, _fonts, _displays, _sound, _folder, _room):
        yield look()
    yield from _sessions()


def _install() -> Finding:
    trouble = install_problem()
    if trouble:
        return Finding(_INSTALL, False, trouble.fault, trouble.remedy)
    import pygame

    return Finding(_INSTALL, True, plain(f"Palabre {__version__}, pygame-ce {pygame.version.ver}"))


def _fonts() -> Finding:
    from game.i18n.locales import language_name, languages
    from game.shell.text import TextEngine

    text = TextEngine()
    names = {code: language_name(code) for code in languages()}
    lacking = [code for code, name in names.items() if text.missing(name)]
    if lacking:
        seen = Text("command/doctor/fonts/missing", "letters are missing for {languages}")
        mend = Text("command/doctor/fonts/mend", "Install Palabre again: its fonts come as packages.")
        return Finding(_FONTS, False, phrase(seen, languages=", ".join(lacking)), phrase(mend))
    return Finding(
        _FONTS,
        True,
        phrase(Text("command/doctor/fonts/seen", "all letters of {languages}"), languages=", ".join(names)),
    )


def _displays() -> Finding:
    from game.shell.displays import displays
    from game.shell.windows import NoDisplay, open_display

    try:
        open_display()
    except NoDisplay as error:
        seen = phrase(Text("command/doctor/displays/none", "none answers ({why})"), why=error.phrase)
        mend = Text("command/doctor/displays/mend", "Play on a computer with a screen.")
        return Finding(_DISPLAYS, False, seen, phrase(mend))
    found = [f"{each.name or '–'} {each.width}x{each.height}" for each in displays()]
    return Finding(_DISPLAYS, True, plain(", ".join(found)))


def _sound() -> Finding:
    import pygame

    from game.shell.quiet import quiet_libraries

    try:
        with quiet_libraries():
            pygame.mixer.init()
    except pygame.error as error:
        mend = Text(
            "command/doctor/sound/mend",
            "Everything that is heard is also seen: play without it, or choose an output in the system's settings.",
        )
        seen = phrase(Text("command/doctor/sound/none", "no output answers ({why})"), why=str(error))
        return Finding(_SOUND, False, seen, phrase(mend), needed=False)
    pygame.mixer.quit()
    return Finding(_SOUND, True, phrase(Text("command/doctor/sound/seen", "an output answers")))


def _folder() -> Finding:
    home = paths.home()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=home, prefix=".looking-") as file:
            file.write(b"can this be kept?")
    except OSError as error:
        mend = Text(
            "command/doctor/folder/mend",
            "Sessions are not kept. Make it writable, or set {variable} to another folder.",
        )
        seen = phrase(Text("command/doctor/folder/refused", "{folder}: {why}"), folder=str(home), why=reason(error))
        return Finding(_FOLDER, False, seen, phrase(mend, variable=paths.HOME_VARIABLE))
    return Finding(_FOLDER, True, plain(str(home)))


def _room() -> Finding:
    place = next((each for each in (paths.home(), *paths.home().parents) if each.exists()), Path.cwd())
    free = shutil.disk_usage(place).free
    seen = phrase(Text("command/doctor/disk/seen", "{n} MiB free"), n=free // 1024 // 1024)
    if free < LEAST_FREE:
        mend = Text("command/doctor/disk/mend", "Make room: palabre sessions delete --rehearsals may help.")
        return Finding(_DISK, False, seen, phrase(mend))
    return Finding(_DISK, True, seen)


def _sessions() -> Iterator[Finding]:
    damaged = 0
    folders = session_folders()
    for folder in folders:
        trouble = trouble_of(folder)
        if trouble is not None:
            damaged += 1
            mend = Text("command/doctor/session/mend", "palabre doctor --repair makes a copy of what can be read.")
            seen = Text("command/doctor/session/trouble", "{session}: {why}")
            yield Finding(_SESSION, False, phrase(seen, session=folder.name, why=trouble), phrase(mend))
    if not damaged:
        yield Finding(_SESSIONS, True, phrase(_ALL_OPEN, n=len(folders)))


def trouble_of(folder: Path) -> Phrase | None:
    """Why a session cannot be opened; `None` when it can."""
    try:
        read_session(folder)
    except LogRefused as error:
        return phrase(Text("command/doctor/session/line", "line {line}: {why}"), line=error.line, why=error.why)
    except OSError as error:
        return reason(error)
    except ValueError as error:
        return plain(str(error))
    return None


def repair(folder: Path) -> tuple[Path, int] | None:
    """A copy of a damaged session with the lines of its log up to the damage; the original stays as it is.

    Gives the copy's folder and how many commands it holds; `None` when not even its beginning can be read.
    Raises `OSError`.
    """
    lines = (folder / LOG_NAME).read_bytes().split(b"\n")
    whole = _whole_lines(folder / LOG_NAME, lines)
    try:
        read_header(folder / LOG_NAME)
    except LogRefused:
        return None
    copy = folder.with_name(f"{folder.name}-repaired")
    if copy.exists():
        shutil.rmtree(copy)
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("lock", "*.part"))
    while whole:
        with (copy / LOG_NAME).open("wb", buffering=0) as log:
            write_whole(log, b"".join(line + b"\n" for line in lines[:whole]))
        try:
            read_session(copy)
        except LogRefused as error:
            whole = min(whole - 1, error.line - 1)  # a line that fits itself may still not fit those before it
        except (OSError, ValueError):
            break
        else:
            return copy, whole - 1
    shutil.rmtree(copy)
    return None


def _whole_lines(file: Path, lines: list[bytes]) -> int:
    """How many lines from the first on are as they were written."""
    for number, line in enumerate(lines):
        if not line:
            return number
        try:
            verified(file, number, line)
        except LogRefused:
            return number
    return len(lines)
