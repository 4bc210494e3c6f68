"""Checking decks, formats and plans."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import EXIT_MISTAKES, Stop, count

if TYPE_CHECKING:
    from game.content.problems import Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--list", "list_checks", is_flag=True, help="Print every check and what it asks for.")
def check(paths: tuple[Path, ...], list_checks: bool) -> None:
    """Check decks, formats and plans: every mistake with its place and how to mend it."""
    from game.content.problems import Severity, render

    if list_checks:
        from game.content.checks import all_checks
        from game.content.translations import RULES

        for name, asks in (*all_checks(), *RULES):
            click.echo(f"{name}: {asks}")
        return
    if not paths:
        raise Stop("Say what to check: a deck's folder, the file of a format or of a plan, or a folder of them.")
    problems: list[Problem] = []
    checked = 0
    for path in paths:
        files = _content_files(path)
        if not path.exists():
            raise Stop(f"There is no file or folder {path}.")
        if not files:
            raise Stop(f"{path}: neither a deck (a folder with deck.yaml) nor a format or a plan (a .yaml file).")
        for file in files:
            problems += _problems_of(file)
            checked += 1
    for problem in problems:
        click.echo(render(problem))
        click.echo()
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    click.echo(f"{count(checked, 'file')} checked: {count(errors, 'error')}, {count(warnings, 'warning')}.")
    if errors:
        raise click.exceptions.Exit(EXIT_MISTAKES)


def _content_files(path: Path) -> list[Path]:
    """The deck folders and the files of formats and plans that a path names or holds."""
    if (path / "deck.yaml").exists() or path.is_file():
        return [path]
    if not path.is_dir():
        return []
    deck_folders = sorted(file.parent for file in path.glob("*/deck.yaml"))
    return [*deck_folders, *sorted(path.glob("*.yaml"))]


def _problems_of(file: Path) -> "tuple[Problem, ...]":
    from game.content.files import is_plan
    from game.content.loader import load_deck, load_format, load_plan
    from game.content.translations import translation_problems

    if not (file.is_dir() or file.name == "deck.yaml"):
        return (load_plan(file) if is_plan(file) else load_format(file)).problems
    loaded = load_deck(file)
    folder = file if file.is_dir() else file.parent
    return loaded.problems + (translation_problems(loaded.value, folder) if loaded.value is not None else ())
