"""constraints.txt pins what is installed, and no file of ours knows one machine or one package registry."""

import os
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
MADE_BY_MACHINES = {
    ".git",
    ".venv",
    "dist",
    "__pycache__",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
}

# Written so that this file does not match itself.
INDEX = re.compile(r"(?:py[p]i\.org|python[h]osted|--(?:extra-)?index-[u]rl|--find-[l]inks)")
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:tmp|work|root|home/\w+|Users/\w+)/")


def pins() -> dict[str, Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    requirements = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(each.name): each for each in requirements}


def needed(name: str, extras: frozenset[str] = frozenset()) -> Iterator[str]:
    """The distribution and everything that it needs on this machine, all the way down."""
    yield canonicalize_name(name)
    for line in distribution(name).requires or []:
        requirement = Requirement(line)
        wanted = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in (extras or {""})
        )
        if wanted:
            yield from needed(requirement.name, frozenset(requirement.extras))


def test_every_pin_names_one_exact_version() -> None:
    assert [str(pin) for pin in pins().values() if not re.fullmatch(r"==[\w.]+", str(pin.specifier))] == []


def declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["dev"]
    return [Requirement(line) for line in [*lines, *project["build-system"]["requires"]]]


def test_what_pyproject_asks_for_is_pinned_to_a_version_that_it_allows() -> None:
    pinned = pins()
    for requirement in declared():
        pin = pinned[canonicalize_name(requirement.name)]
        version = str(pin.specifier).removeprefix("==")
        assert requirement.specifier.contains(version), f"{requirement} and {pin}"


def test_everything_below_is_pinned_too() -> None:
    unpinned = {name for requirement in declared() for name in needed(requirement.name)} - pins().keys()
    assert unpinned == set()


def test_no_pin_is_left_over_from_a_library_that_went() -> None:
    used = {name for requirement in declared() for name in needed(requirement.name)}
    other_systems = {name for name, pin in pins().items() if pin.marker is not None and not pin.marker.evaluate()}
    assert pins().keys() - used - other_systems == set()


def text_files() -> Iterator[tuple[Path, str]]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in MADE_BY_MACHINES]
        for name in names:
            content = (Path(folder) / name).read_bytes()
            if b"\0" not in content:
                yield (Path(folder) / name).relative_to(ROOT), content.decode("utf-8", errors="replace")


def test_no_file_holds_an_index_address_or_a_path_of_one_machine() -> None:
    found = [
        f"{path}:{number}: {line.strip()}"
        for path, text in text_files()
        for number, line in enumerate(text.splitlines(), 1)
        if INDEX.search(line) or MACHINE_PATH.search(line)
    ]
    assert found == []
