"""Checking decks, formats and plans."""

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import MISTAKES, check_install, mistakes_language, paint_for
from game.cli.stopping import EXIT_MISTAKES, Stop, near, shown
from game.cli.words import command, made, option
from game.core.text import Text

if TYPE_CHECKING:
    from game.content.checking import Checked
    from game.i18n.translator import Translator

JSON_VERSION = 1


@command(
    "check",
    Text(
        "command/check",
        "Check decks, formats and plans, by path or name: every mistake with its place and how to mend it.",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@option(
    "--language", metavar="CODE", about=Text("command/check/language", "The language to tell mistakes in, such as fr.")
)
@option(
    "--text",
    type=click.Choice(["100", "125", "150", "200"]),
    default="100",
    about=Text("command/check/text", "Also tell which cards take a second page at that size of text, in %."),
)
@option(
    "--json",
    "as_data",
    is_flag=True,
    about=Text("command/check/json", "Print the mistakes as JSON, for editors and programs."),
)
@option(
    "--explain",
    metavar="RULE",
    about=Text("command/check/explain", "Tell what a rule asks for, with a wrong and a right example."),
)
@option(
    "--list",
    "list_rules",
    is_flag=True,
    about=Text("command/check/list", "Print every rule and what it asks for."),
)
def check(
    paths: tuple[Path, ...], language: str | None, text: str, as_data: bool, explain: str | None, list_rules: bool
) -> None:
    """Check decks, formats and plans, by path or name: every mistake with its place and how to mend it."""
    from game.i18n.locales import translator

    tr = translator(mistakes_language(language), domain=MISTAKES)
    if list_rules or explain is not None:
        _tell_rules(explain, tr)
        return
    if not paths:
        raise Stop(
            Text(
                "command/check/what",
                "Say what to check: a deck's folder, the file of a format or of a plan, or a folder of them.",
            )
        )
    check_install()  # whether texts fit a screen is measured with the fonts that draw them
    from game.content.checking import check_files
    from game.shell.legible import legibility_problems

    legible = partial(legibility_problems, percent=int(text))
    checked = check_files([file for path in paths for file in _files_in(path)], legible)
    (_print_json if as_data else _print)(checked, tr)
    if checked.errors:
        raise click.exceptions.Exit(EXIT_MISTAKES)


def _files_in(path: Path) -> list[Path]:
    from game.content.checking import content_files

    if not path.exists():
        path = _known(str(path))
    files = content_files(path)
    if not files:
        raise Stop(
            Text(
                "command/check/neither",
                "{path}: neither a deck (a folder with deck.yaml) nor a format or a plan (a .yaml file).",
            ),
            path=path,
        )
    return files


def _known(name: str) -> Path:
    """What comes with Palabre, or lies in the user's folders, under that name."""
    from game.content.library import find_decks, find_formats, find_plans

    known = {**find_plans(), **find_formats(), **find_decks()}
    if name not in known:
        raise Stop(
            Text("command/no-file-or-folder", "There is no file or folder {name}."),
            near(name, known) if Path(name).name == name else None,
            name=name,
        )
    return known[name]


def _print(checked: "Checked", tr: "Translator") -> None:
    from game.content.told import counted, render

    paint = paint_for(sys.stdout)
    for problem in checked.problems:
        click.echo(render(problem, tr, paint))
        click.echo()
    click.echo(counted(checked.files, checked.errors, checked.warnings).told(tr))


def _print_json(checked: "Checked", tr: "Translator") -> None:
    from game.content.told import as_json

    data = {
        "version": JSON_VERSION,
        "language": tr.language,
        "checked": checked.files,
        "errors": checked.errors,
        "warnings": checked.warnings,
        "problems": [as_json(problem, tr) for problem in checked.problems],
    }
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _tell_rules(wanted: str | None, tr: "Translator") -> None:
    from game.content.explained import all_rules
    from game.content.told import explanation

    rules = {rule.id: rule for rule in all_rules()}
    if wanted is None:
        for rule in rules.values():
            click.echo(f"{rule.id}: {tr(rule.about)}")
    elif wanted in rules:
        click.echo(explanation(rules[wanted], tr, paint_for(sys.stdout)))
    else:
        raise Stop(
            Text("command/check/no-rule", "There is no rule '{name}'."),
            near(wanted, rules),
            made(Text("command/check/see-list", "See: palabre check --list"), {}),
            name=shown(wanted),
        )
