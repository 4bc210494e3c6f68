"""Imports run one way, and the pure parts stay pure: read from the source, so that no import can hide in a function."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Rule:
    """What the files of one part of `game/` may use."""

    parts: frozenset[str]  # of game/, besides itself
    forbidden: frozenset[str] = frozenset()  # modules
    libraries: bool = True  # may it use more than the standard library?
    calls: bool = True  # may it call open, print, input?


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A module here forbids also what is inside it: `os` means `os.path`, too.
WORLD = names(
    "asyncio builtins ctypes datetime fileinput getpass glob importlib io locale logging mmap multiprocessing os "
    "pathlib pickle platform queue random sched secrets select shelve shutil signal socket sqlite3 subprocess sys "
    "tempfile threading time urllib uuid warnings"
)
DRAWING_AND_CHANCE = names("os pathlib random secrets tempfile time")

RULES = {
    # part             may use these parts of game/                 and not these modules
    "core": Rule(names(""), WORLD, libraries=False, calls=False),
    "content": Rule(names("core i18n paths"), names("pygame")),
    "i18n": Rule(names("core content paths"), names("pygame")),
    "view": Rule(names("core i18n"), names("pygame") | DRAWING_AND_CHANCE, calls=False),
    "shell": Rule(names("core content i18n view paths install_check typefaces")),
    "printing": Rule(names("core content i18n view paths typefaces"), names("pygame")),
    "spreadsheets": Rule(names("core content i18n paths"), names("pygame")),
    "frozen": Rule(names(""), WORLD - names("sys"), libraries=False),
    "paths": Rule(names(""), names("pygame")),
    "typefaces": Rule(names(""), names("pygame")),
    "install_check": Rule(names("core i18n"), names("pygame")),
    "cli": Rule(names("core content i18n view shell printing spreadsheets paths install_check"), names("pygame")),
    "__main__": Rule(names("cli"), names("pygame")),
    "__init__": Rule(names(""), WORLD, libraries=False, calls=False),
}
EVERYWHERE = names("frozen")  # how values are made: nothing but the standard library
WORLDLY_CALLS = names("open print input exec eval __import__ breakpoint")


def offences(path: Path, source: str) -> Iterator[str]:
    """The lines of one file that break the rule of its part. `path` is relative to the root: game/view/scene.py."""
    part = path.parts[1].removesuffix(".py")
    rule = RULES[part]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            problem = next((said for name in imported(node, path) if (said := objection(name, part, rule))), "")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORLDLY_CALLS:
            problem = "" if rule.calls else f"{part} may not call {node.func.id}()"
        else:
            continue
        if problem:
            line = source.splitlines()[node.lineno - 1].strip()
            yield f"{path.as_posix()}:{node.lineno}: {line}\n    {problem}"


def imported(node: ast.Import | ast.ImportFrom, path: Path) -> list[str]:
    """Full names: `from game import core` gives game.core, `from ..core import deck` gives game.core.deck."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    base = list(path.parent.parts[: len(path.parent.parts) - node.level + 1]) if node.level else []
    stem = ".".join([*base, *([node.module] if node.module else [])])
    return [f"{stem}.{alias.name}" for alias in node.names]


def objection(name: str, part: str, rule: Rule) -> str:
    """Why `part` may not import `name`; empty if it may."""
    top, _, below = name.partition(".")
    if top == "game":
        other = below.partition(".")[0]
        # `from game import __version__` names no part.
        allowed = other not in RULES or other == part or other in rule.parts | EVERYWHERE
        return "" if allowed else f"{part} may not import game.{other}"
    if top in rule.forbidden:
        return f"{part} may not import {top}"
    if not rule.libraries and top not in sys.stdlib_module_names:
        return f"{part} may import the standard library alone, and {top} is not in it"
    return ""


def test_every_part_of_the_game_has_a_rule() -> None:
    parts = {path.name.removesuffix(".py") for path in (ROOT / "game").iterdir() if path.name != "__pycache__"}
    assert parts - RULES.keys() - {"_data"} == set()


def test_imports_run_one_way() -> None:
    found = [
        offence
        for path in sorted((ROOT / "game").rglob("*.py"))
        for offence in offences(path.relative_to(ROOT), path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("game/core/x.py", "import time"),
        ("game/core/x.py", "import os.path"),
        ("game/core/x.py", "from random import Random"),
        ("game/core/x.py", "import yaml"),
        ("game/core/x.py", "from game.view import scene"),
        ("game/core/x.py", "from game import shell"),
        ("game/core/x.py", "from ..content import loader"),
        ("game/core/x.py", "def f():\n    import io"),
        ("game/core/x.py", "print('here')"),
        ("game/core/x.py", "open('log')"),
        ("game/content/x.py", "from game.view.scene import Scene"),
        ("game/content/checks/x.py", "from ...shell import app"),
        ("game/content/x.py", "import pygame"),
        ("game/i18n/x.py", "import game.shell.app"),
        ("game/view/audience/x.py", "from time import monotonic"),
        ("game/view/audience/x.py", "from game.content.loader import load"),
        ("game/view/x.py", "import pygame.font"),
        ("game/shell/x.py", "from game.cli import main"),
        ("game/cli/x.py", "import pygame"),
    ],
)
def test_a_forbidden_line_is_found_where_it_stands(path: str, line: str) -> None:
    found = list(offences(Path(path), line))
    assert len(found) == 1
    assert found[0].startswith(f"{path}:")
    assert line.splitlines()[-1].strip() in found[0]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("game/core/x.py", "import dataclasses"),
        ("game/core/x.py", "from game.frozen import dataclass"),
        ("game/core/x.py", "from . import deck"),
        ("game/core/x.py", "from game.core.deck import Deck"),
        ("game/content/x.py", "from game.core import deck"),
        ("game/view/audience/x.py", "from ...core.session import Session"),
        ("game/view/audience/x.py", "from .. import scene"),
        ("game/shell/x.py", "import pygame"),
        ("game/shell/x.py", "from game import __version__"),
        ("game/cli/x.py", "def play():\n    from game.shell import app"),
    ],
)
def test_a_line_that_is_allowed_is_left_alone(path: str, line: str) -> None:
    assert list(offences(Path(path), line)) == []
