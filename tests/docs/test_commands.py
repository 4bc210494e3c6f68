"""Every command that a guide shows is run, in the order of the guide, in a folder of its own; and what is named in
passing is there.

Commands that open a window are run by tests/window.
"""

import json
import re
from pathlib import Path

import click
import pytest

import dev
from game.cli import commands
from tests.cli.conftest import Palabre, home, palabre
from tests.docs.guides import DOCS, GUIDES, ROOT, steps, write

__all__ = ["home", "palabre"]

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
_TYPED = re.compile(r"(?<=`)(palabre|python3 dev\.py) ([a-z][^`\n]*)(?=`)")
_OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_works(guide: str, palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert any(step.words for step in steps(guide))
    for step in steps(guide):
        if step.file:
            write(step, tmp_path)
        elif not step.opens_a_window:
            ran = palabre(*step.words)
            assert (ran.code, ran.err) == (0, ""), step.words
            if step.words[0] == "check" and "--json" in step.words:
                assert json.loads(ran.out)["errors"] == 0
            elif step.words[0] == "check" and not step.words[1].startswith("--"):
                assert ran.out.endswith("0 errors, 0 warnings.\n"), step.words
            if "-o" in step.words:
                assert (tmp_path / step.words[step.words.index("-o") + 1]).exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_that_is_named_is_there(page: Path) -> None:
    for program, typed in _TYPED.findall(page.read_text(encoding="utf-8").replace(r"\|", "|")):
        if program != "palabre":
            name, _, typed = typed.partition(" ")
            assert name in dev.COMMANDS, (program, name)
            if name not in ("palabre", "play"):
                continue
            typed = typed if name == "palabre" else f"play {typed}"
        known = options_of(typed.split())
        assert set(_OPTION.findall(typed)) <= known, typed


def options_of(words: list[str]) -> set[str]:
    """The options of a command, or of all commands that a line names: `palabre translate new|update …`."""
    groups: list[click.Command] = [commands]
    for word in words:
        group = groups[0]
        if not isinstance(group, click.Group) or word.startswith("…"):
            break
        context = click.Context(group)
        found = [group.get_command(context, name) for name in word.split("|")]
        assert all(found), (words, word)
        groups = [one for one in found if one is not None]
    return {
        name for one in groups for parameter in one.params for name in (*parameter.opts, *parameter.secondary_opts)
    } | {"--help"}
