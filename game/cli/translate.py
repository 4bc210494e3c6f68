"""Translating: files for translators, what is left to do in them, and what is wrong."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import check_install
from game.cli.stopping import EXIT_MISTAKES, Stop, cannot_read, cannot_write, near, shown
from game.cli.wanted import wanted_file
from game.cli.words import group, made, option, say, told, words
from game.core.text import Plural, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.i18n.po import Report
    from game.i18n.sources import Source

_FEW = 8
"""More contexts than these are counted, not named."""


_TO_TRANSLATE = Plural("command/translate/new/made", "{file}: {n} text to translate", "{file}: {n} texts to translate")
_UPDATED = Plural("command/translate/update/done", "{file}: {n} text", "{file}: {n} texts")
_UNCHANGED = Plural(
    "command/translate/update/unchanged", "{file}: {n} text, nothing changed", "{file}: {n} texts, nothing changed"
)
_CHANGES = {
    "added": Plural("command/translate/update/added", "{n} new: {names}", "{n} new: {names}"),
    "changed": Plural(
        "command/translate/update/changed",
        "{n} source changed, the old translation kept as fuzzy: {names}",
        "{n} source changed, the old translation kept as fuzzy: {names}",
    ),
    "dropped": Plural(
        "command/translate/update/dropped",
        "{n} no longer used, kept at the end of the file: {names}",
        "{n} no longer used, kept at the end of the file: {names}",
    ),
}
_CHECKED = Text("command/translate/check/done", "{files} checked: {mistakes}.")
_FILES = Plural("command/translate/check/files", "{n} file", "{n} files")
_MISTAKES = Plural("command/translate/check/mistakes", "{n} mistake", "{n} mistakes")


@group(
    "translate",
    Text(
        "command/translate",
        "Translate Palabre and decks: files for Poedit or Weblate. See docs/translating.md.\n\n"
        "WHAT is game (what the screens say), command (what commands say), check (what is said of mistakes), formats, "
        "plans, the name of a deck or its folder; several may be given, and none means everything that comes with "
        "Palabre. LANG is a code like es or pt_BR.",
    ),
)
def translate() -> None:
    """What is done is named by the command below."""


@translate.command(
    "new", about=Text("command/translate/new", "Make the PO files of a language that are not there yet.")
)
@click.argument("language", metavar="LANG")
@click.argument("what", nargs=-1)
@option(
    "--project",
    is_flag=True,
    about=Text("command/translate/new/project", "Put the files into Palabre's own folders, to work on Palabre itself."),
)
def new(language: str, what: tuple[str, ...], project: bool) -> None:
    """Those that are there stay as they are."""
    code = _known_code(language)
    for source in _sources(what):
        if source.language == code:
            continue
        there = source.files(code)
        file = there[0] if there else source.new_file(code, project)
        if there:
            say(Text("command/translate/new/there", "{file}: is there already"), file=file)
        else:
            say(_TO_TRANSLATE, file=file, n=_rewritten(source, code, file).texts)


@translate.command(
    "update",
    about=Text(
        "command/translate/update",
        "Bring PO files up to date with the texts there are. Nothing that was translated is lost.",
    ),
)
@click.argument("language", metavar="[LANG]", required=False)
@click.argument("what", nargs=-1)
def update(language: str | None, what: tuple[str, ...]) -> None:
    """What changed is told by its context."""
    sources = _sources(what)
    done = False
    for code in _codes(language, sources):
        for source in sources:
            for file in source.files(code):
                done = True
                _tell_update(_rewritten(source, code, file))
    if not done:
        none = Text(
            "command/translate/none", "There is no such translation yet. Begin one with: palabre translate new LANG"
        )
        raise Stop(none, exit_code=EXIT_MISTAKES)


@translate.command(
    "status", about=Text("command/translate/status", "Tell how much is translated, and what no native speaker read.")
)
@click.argument("language", metavar="[LANG]", required=False)
@click.argument("what", nargs=-1)
@option(
    "--json",
    "as_data",
    is_flag=True,
    about=Text("command/translate/status/json", "Print the numbers as JSON, for programs."),
)
def status(language: str | None, what: tuple[str, ...], as_data: bool) -> None:
    """A table for each language."""
    from game.i18n.status import as_json, statuses, table

    sources = _sources(what)
    by_language = [list(statuses(sources, code)) for code in _codes(language, sources)]
    if as_data:
        data = as_json(row for rows in by_language for row in rows)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for rows in by_language:
        if rows:
            click.echo("\n".join(table(rows, words().tr)))


@translate.command(
    "check",
    about=Text(
        "command/translate/check",
        "Find mistakes that can be seen without knowing the language. What is not translated yet is none.",
    ),
)
@click.argument("language", metavar="[LANG]", required=False)
@click.argument("what", nargs=-1)
def check(language: str | None, what: tuple[str, ...]) -> None:
    """Each with its file and line."""
    check_install()  # the fonts of the game say whether they have the letters
    from game.i18n.lint import check_po
    from game.shell.fonts import FontBook, typefaces_of_the_screen
    from game.shell.text import TextEngine

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
                    click.echo(f"{place}: {problem.told(words().tr)}")
                files, mistakes = files + 1, mistakes + len(found)
    say(_CHECKED, files=made(_FILES, {"n": files}), mistakes=made(_MISTAKES, {"n": mistakes}))
    if mistakes:
        raise click.exceptions.Exit(EXIT_MISTAKES)


@translate.command(
    "extract",
    about=Text(
        "command/translate/extract",
        "Write templates without a language (.pot), for a translation server such as Weblate.",
    ),
)
@click.argument("what", nargs=-1)
@option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    about=Text("command/translate/extract/output", "The folder for the templates."),
)
def extract(what: tuple[str, ...], output: Path) -> None:
    """One for each source."""
    from game.i18n.po import template

    for source in _sources(what):
        file, texts = output / f"{source.name}.pot", source.texts()
        try:
            output.mkdir(parents=True, exist_ok=True)
            file.write_bytes(template(texts, f"The texts of {source.about}."))
        except OSError as error:
            raise cannot_write(file, error) from error
        say(_UPDATED, file=file, n=len(texts))


def _sources(what: tuple[str, ...]) -> "list[Source]":
    from game.content.told import ContentError
    from game.i18n.sources import deck_source, shipped_sources

    try:
        shipped = shipped_sources()
        return [shipped[word] if word in shipped else deck_source(_deck(word, shipped)) for word in what] or [
            *shipped.values()
        ]
    except ContentError as error:
        spoilt = Text(
            "command/translate/mistakes", "A text cannot be translated before its mistakes are mended:\n{mistakes}"
        )
        raise Stop(spoilt, exit_code=EXIT_MISTAKES, mistakes=str(error)) from error


def _deck(word: str, known: "Iterable[str]") -> Path:
    try:
        return wanted_file(word).parent
    except Stop as error:
        nothing = Text(
            "command/translate/nothing",
            "There is nothing to translate called '{name}', and no folder with a deck.yaml.",
        )
        raise Stop(nothing, near(word, known), name=shown(word)) from error


def _codes(language: str | None, sources: "list[Source]") -> list[str]:
    from game.i18n.sources import languages_of

    return [_known_code(language)] if language is not None else languages_of(sources)


def _known_code(language: str) -> str:
    from game.i18n.po import NoLanguage, language_code

    try:
        return language_code(language)
    except NoLanguage as error:
        raise Stop(error.phrase) from error


def _rewritten(source: "Source", code: str, file: Path) -> "Report":
    from game.i18n.locales import DamagedCatalogue
    from game.i18n.po import rewrite

    try:
        return rewrite(code, source.texts(), file, source.about)
    except DamagedCatalogue as error:
        raise Stop(error.phrase, exit_code=EXIT_MISTAKES) from error
    except OSError as error:
        raise cannot_write(file, error) from error


def _tell_update(report: "Report") -> None:
    say(_UPDATED if report.written else _UNCHANGED, file=report.file, n=report.texts)
    for change, contexts in (("added", report.added), ("changed", report.changed), ("dropped", report.dropped)):
        if contexts:
            names = ", ".join(contexts[:_FEW]) + (", …" if len(contexts) > _FEW else "")
            click.echo(f"  {told(_CHANGES[change], n=len(contexts), names=names)}")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise cannot_read(file, error) from error
