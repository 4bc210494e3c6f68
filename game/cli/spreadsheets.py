"""Decks as spreadsheets, there and back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.schemas import put_beside
from game.cli.stopping import EXIT_MISTAKES, NO_FILE, Stop, cannot_write
from game.cli.wanted import open_wanted
from game.cli.words import command, option, say, words
from game.core.text import Plural, Text
from game.i18n.disk_words import reason
from game.i18n.phrases import plain

if TYPE_CHECKING:
    from game.spreadsheets.job import Imported


_MADE = Plural(
    "command/import/made",
    "{n} card in {folder}. Look at it with: palabre check {folder}",
    "{n} cards in {folder}. Look at them with: palabre check {folder}",
)


@command(
    "export",
    Text(
        "command/export",
        "Write a deck into a spreadsheet: its cards, facts, roles and translations.\n\n"
        "DECK is the name of a deck, or its folder.",
    ),
)
@click.argument("deck", metavar="DECK")
@option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    about=Text("command/export/output", "The .csv or .xlsx file to write."),
)
@option(
    "--semicolons",
    is_flag=True,
    about=Text(
        "command/export/semicolons",
        "Write CSV for spreadsheet programs in French, German, Spanish and so on: semicolons and decimal commas.",
    ),
)
@option(
    "--overwrite", is_flag=True, about=Text("command/export/overwrite", "Write over the files of an earlier export.")
)
def export(deck: str, output: Path, semicolons: bool, overwrite: bool) -> None:
    """What is there already is only written over by somebody who says so."""
    from game.i18n.locales import DamagedCatalogue
    from game.spreadsheets.job import export_deck, taken

    _check_suffix(output)
    folder, opened = open_wanted(deck)
    there = taken(output)
    if there and not overwrite:
        names = ", ".join(path.name for path in there)
        raise Stop(
            Text(
                "command/export/there",
                "There is already: {files}. Name another file, or say --overwrite if nobody worked in them.",
            ),
            files=names,
        )
    try:
        written = export_deck(opened, folder, output, semicolons)
    except OSError as error:
        raise cannot_write(output, error) from error
    except DamagedCatalogue as error:
        damaged = Text(
            "command/export/damaged", "A translation of the deck is damaged: {why}. See: palabre check {folder}"
        )
        raise Stop(damaged, exit_code=EXIT_MISTAKES, why=error.phrase, folder=folder) from error
    for file in written:
        click.echo(file)
    for file in there:
        if file not in written:
            earlier = Text(
                "command/export/earlier", "{file} is of an earlier export. Delete it, or an import will read it, too."
            )
            say(earlier, err=True, file=file.name)


@command(
    "import",
    Text(
        "command/import",
        "Make a deck of a spreadsheet, or tell every mistake in it with its cell and how to mend it.\n\n"
        "FILE is a .csv or .xlsx file; docs/spreadsheets.md describes its columns. The name of the folder is the "
        "deck's id.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    about=Text("command/import/output", "The deck's folder to make."),
)
@option(
    "--language",
    metavar="CODE",
    default="en",
    show_default=True,
    about=Text("command/import/language", "The language of a sheet of cards alone."),
)
def import_(file: Path, output: Path, language: str) -> None:
    """A whole deck or none."""
    from datetime import UTC, datetime

    from game.content.files import deck_schema
    from game.spreadsheets.book import CannotRead
    from game.spreadsheets.job import NOTHING_WRITTEN, import_deck

    _check_suffix(file)
    if output.exists():
        raise Stop(
            Text(
                "command/import/there", "{folder} is there already. Name a folder that is not, so that nothing is lost."
            ),
            folder=output,
        )
    tr = words().tr
    try:
        imported = import_deck(file, output, language, datetime.now(UTC).astimezone().date())
    except CannotRead as error:
        raise Stop(plain(error.told(tr)), exit_code=EXIT_MISTAKES) from error
    except FileNotFoundError as error:
        raise Stop(NO_FILE, file=str(error.filename)) from error
    except OSError as error:
        refused = Text("command/import/refused", "{file}: {why}")
        raise Stop(refused, exit_code=EXIT_MISTAKES, file=str(error.filename or file), why=reason(error)) from error
    _tell(imported)
    if not imported.is_done:
        click.echo(tr(NOTHING_WRITTEN, file=str(file)), err=True)
        raise click.exceptions.Exit(EXIT_MISTAKES)
    put_beside(output, deck_schema())
    say(_MADE, n=imported.cards, folder=output)
    if imported.made_up:
        made_up = Text(
            "command/import/made-up", "No sheet says these of the deck, so look at them in {file}: {fields}."
        )
        say(made_up, file=output / "deck.yaml", fields=", ".join(imported.made_up))


def _tell(imported: "Imported") -> None:
    from game.content.told import render

    tr = words().tr
    for mistake in imported.mistakes:
        click.echo(mistake.told(tr), err=True)
    for problem in imported.problems:
        click.echo(render(problem, tr), err=True)


def _check_suffix(file: Path) -> None:
    from game.spreadsheets.job import SUFFIXES

    if file.suffix.casefold() not in SUFFIXES:
        raise Stop(
            Text(
                "command/spreadsheet/suffix",
                "A spreadsheet is a .csv or an .xlsx file, not {file}. Save it as one of them.",
            ),
            file=file.name,
        )
