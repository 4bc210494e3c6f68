"""Translating: files for translators, what is left to do in them, and what is wrong."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import EXIT_MISTAKES, MISTAKES, Stop, check_install, count, mistakes_language, near
from game.cli.wanted import wanted_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.i18n.po import Report
    from game.i18n.sources import Source

_FEW = 8
"""More contexts than these are counted, not named."""


@click.group()
def translate() -> None:
    """Translate Palabre and decks: files for Poedit or Weblate. See docs/translating.md.

    WHAT is game (what the screens say), check (what is said of mistakes), formats, plans, the name of a deck or its
    folder; several may be given, and none means everything that comes with Palabre. LANG is a code like es or pt_BR.
    """


@translate.command()
@click.argument("language", metavar="LANG")
@click.argument("what", nargs=-1)
@click.option("--project", is_flag=True, help="Put the files into Palabre's own folders, to work on Palabre itself.")
def new(language: str, what: tuple[str, ...], project: bool) -> None:
    """Make the PO files of a language that are not there yet."""
    code = _known_code(language)
    for source in _sources(what):
        if source.language == code:
            continue
        there = source.files(code)
        file = there[0] if there else source.new_file(code, project)
        report = None if there else _rewritten(source, code, file)
        click.echo(f"{file}: " + (f"{report.texts} texts to translate" if report else "is there already"))


@translate.command()
@click.argument("language", metavar="[LANG]", required=False)
@click.argument("what", nargs=-1)
def update(language: str | None, what: tuple[str, ...]) -> None:
    """Bring PO files up to date with the texts there are. Nothing that was translated is lost."""
    sources = _sources(what)
    done = False
    for code in _codes(language, sources):
        for source in sources:
            for file in source.files(code):
                done = True
                _tell_update(_rewritten(source, code, file))
    if not done:
        raise Stop("There is no such translation yet. Begin one with: palabre translate new LANG", EXIT_MISTAKES)


@translate.command()
@click.argument("language", metavar="[LANG]", required=False)
@click.argument("what", nargs=-1)
@click.option("--json", "as_data", is_flag=True, help="Print the numbers as JSON, for programs.")
def status(language: str | None, what: tuple[str, ...], as_data: bool) -> None:
    """Tell how much is translated, and what no native speaker read."""
    from game.i18n.status import as_json, statuses, table

    sources = _sources(what)
    by_language = [list(statuses(sources, code)) for code in _codes(language, sources)]
    if as_data:
        data = as_json(row for rows in by_language for row in rows)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for rows in by_language:
        if rows:
            click.echo("\n".join(table(rows)))


@translate.command()
@click.argument("language", metavar="[LANG]", required=False)
@click.argument("what", nargs=-1)
def check(language: str | None, what: tuple[str, ...]) -> None:
    """Find mistakes that can be seen without knowing the language. What is not translated yet is none."""
    check_install()  # the fonts of the game say whether they have the letters
    from game.i18n.lint import check_po
    from game.i18n.locales import translator
    from game.shell.fonts import FontBook, typefaces_of_the_screen
    from game.shell.text import TextEngine

    tr = translator(mistakes_language(None), domain=MISTAKES)
    missing = TextEngine(FontBook(typefaces_of_the_screen())).missing
    sources = _sources(what)
    files = mistakes = 0
    for code in _codes(language, sources):
        for source in sources:
            texts = source.texts()
            for file in source.files(code):
                found = check_po(_content(file), code, texts, missing)
                for problem in found:
                    place = f"{file}:{problem.line}" if problem.line else str(file)
                    click.echo(f"{place}: {problem.told(tr)}")
                files, mistakes = files + 1, mistakes + len(found)
    click.echo(f"{count(files, 'file')} checked: {count(mistakes, 'mistake')}.")
    if mistakes:
        raise click.exceptions.Exit(EXIT_MISTAKES)


@translate.command()
@click.argument("what", nargs=-1)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The folder for the templates.")
def extract(what: tuple[str, ...], output: Path) -> None:
    """Write templates without a language (.pot), for a translation server such as Weblate."""
    from game.i18n.po import template

    for source in _sources(what):
        file, texts = output / f"{source.name}.pot", source.texts()
        try:
            output.mkdir(parents=True, exist_ok=True)
            file.write_bytes(template(texts, f"The texts of {source.about}."))
        except OSError as error:
            raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
        click.echo(f"{file}: {len(texts)} texts")


def _sources(what: tuple[str, ...]) -> "list[Source]":
    from game.content.told import ContentError
    from game.i18n.sources import deck_source, shipped_sources

    try:
        shipped = shipped_sources()
        return [shipped[word] if word in shipped else deck_source(_deck(word, shipped)) for word in what] or [
            *shipped.values()
        ]
    except ContentError as error:
        raise Stop(f"A text cannot be translated before its mistakes are mended:\n{error}", EXIT_MISTAKES) from error


def _deck(word: str, known: "Iterable[str]") -> Path:
    try:
        return wanted_file(word).parent
    except Stop as error:
        said = f"There is nothing to translate called {word!r}, and no folder with a deck.yaml.{near(word, known)}"
        raise Stop(said) from error


def _codes(language: str | None, sources: "list[Source]") -> list[str]:
    from game.i18n.sources import languages_of

    return [_known_code(language)] if language is not None else languages_of(sources)


def _known_code(language: str) -> str:
    from game.i18n.po import NoLanguage, language_code

    try:
        return language_code(language)
    except NoLanguage as error:
        raise Stop(str(error)) from error


def _rewritten(source: "Source", code: str, file: Path) -> "Report":
    from game.i18n.locales import DamagedCatalogue
    from game.i18n.po import rewrite

    try:
        return rewrite(code, source.texts(), file, source.about)
    except DamagedCatalogue as error:
        raise Stop(f"{error}.", EXIT_MISTAKES) from error
    except OSError as error:
        raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error


def _tell_update(report: "Report") -> None:
    click.echo(f"{report.file}: {report.texts} texts" + ("" if report.written else ", nothing changed"))
    for said, contexts in (
        ("new", report.added),
        ("source changed, the old translation kept as fuzzy", report.changed),
        ("no longer used, kept at the end of the file", report.dropped),
    ):
        if contexts:
            names = ", ".join(contexts[:_FEW]) + (", …" if len(contexts) > _FEW else "")
            click.echo(f"  {len(contexts)} {said}: {names}")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Stop(f"{file} cannot be read: {error.strerror or error}", EXIT_MISTAKES) from error
