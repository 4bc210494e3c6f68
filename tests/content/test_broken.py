"""Decks, formats and plans with mistakes that people make, and what they are told: each message, its place and its fix.

`broken/<mistake>.yaml` holds one mistake, or a few; `<mistake>.txt` what is told of it in English and in French.
After a change that is meant: `python3 dev.py test tests/content/test_broken.py --update-golden`; read the difference.
"""

import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from game.content.checking import check_files, content_files
from game.content.explained import all_rules
from game.content.loaded import Loaded
from game.content.loader import load_deck, load_format, load_plan
from game.content.packs.words import RULES as PACKS
from game.content.problems import Problem
from game.content.told import render
from game.i18n.locales import languages, translator

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(BROKEN.rglob("*.yaml"))
TRANSLATORS = {language: translator(language, domain="check") for language in languages("check")}
LOADERS: dict[str, Callable[[Path], Loaded[Any]]] = {"formats": load_format, "plans": load_plan}
HELD_ELSEWHERE = {
    # Rules of files that are too large for this folder, or not there; of pictures, packs and translations, the one
    # for what no reading knows, and the one that lists all formats there are.
    *(rule.id for rule in PACKS),
    "formats-named-exist",
    "file-exists",
    "file-is-of-a-sane-size",
    "file-is-too-large",
    "larger-text-fits",
    "letters-exist",
    "text-fits-the-screen",
    "translated-easy-text-is-plain",
    "texts-are-of-a-sane-length",
    "too-many-problems",
    "yaml-is-well-formed",
    "translation-is-complete",
    "translation-is-well-written",
}


def named(file: Path) -> str:
    return file.relative_to(BROKEN).with_suffix("").as_posix()


def problems_of(file: Path) -> tuple[Problem, ...]:
    return LOADERS.get(file.parent.name, load_deck)(file).problems


def told(file: Path) -> str:
    """What is told of a file in every language, with the names of files alone."""
    problems = problems_of(file)
    parts = ["\n\n".join(render(problem, tr) for problem in problems) for tr in TRANSLATORS.values()]
    return "\n\n----\n\n".join(parts).replace(f"{file.parent}/", "") + "\n"


@pytest.mark.parametrize("file", FILES, ids=named)
def test_a_mistake_is_told_as_it_was_read_and_found_good(file: Path, pytestconfig: pytest.Config) -> None:
    now = told(file)
    golden = file.with_suffix(".txt")
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(now, encoding="utf-8", newline="\n")
    before = golden.read_text(encoding="utf-8") if golden.exists() else ""
    changes = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=0))
    if changes:
        pytest.fail(f"{golden.name} has changed; --update-golden writes it anew\n{changes}", pytrace=False)


@pytest.mark.parametrize("file", FILES, ids=named)
def test_every_mistake_is_found_at_a_place_that_the_file_has(file: Path) -> None:
    problems = problems_of(file)
    lines = re.split("\r\n|\r|\n", file.read_bytes().decode(errors="replace"))
    assert problems
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_the_collection_is_large_and_shows_every_rule() -> None:
    shown = {problem.rule for file in FILES for problem in problems_of(file)}
    assert len(FILES) >= 120
    assert {rule.id for rule in all_rules()} - shown - HELD_ELSEWHERE == set()


def test_nothing_is_told_of_a_file_that_is_gone() -> None:
    assert {file.with_suffix("") for file in BROKEN.rglob("*.txt")} == {file.with_suffix("") for file in FILES}


@pytest.mark.parametrize("name", LOADERS)
def test_a_folder_of_formats_or_plans_is_checked_as_a_whole(name: str) -> None:
    files = content_files(BROKEN / name)
    checked = check_files(files)
    assert checked.files == len(files) == len(list((BROKEN / name).glob("*.yaml")))
    assert len(checked.problems) >= len(files)
