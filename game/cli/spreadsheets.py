"""Decks as spreadsheets, there and back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import EXIT_MISTAKES, MISTAKES, Stop, count, mistakes_language
from game.cli.wanted import open_wanted

if TYPE_CHECKING:
    from game.spreadsheets.job import Imported


@click.command("export")
@click.argument("deck", metavar="DECK")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The .csv or .xlsx file to write.")
@click.option(
    "--semicolons",
    is_flag=True,
    help="Write CSV for spreadsheet programs in French, German, Spanish and so on: semicolons and decimal commas.",
)
@click.option("--overwrite", is_flag=True, help="Write over the files of an earlier export.")
def export(deck: str, output: Path, semicolons: bool, overwrite: bool) -> None:
    """Write a deck into a spreadsheet: its cards, facts, roles and translations.

    DECK is the name of a deck, or its folder.
    """
    from game.i18n.locales import DamagedCatalogue
    from game.spreadsheets.job import export_deck, taken

    _check_suffix(output)
    folder, opened = open_wanted(deck)
    there = taken(output)
    if there and not overwrite:
        names = ", ".join(path.name for path in there)
        raise Stop(f"There is already: {names}. Name another file, or say --overwrite if nobody worked in them.")
    try:
        written = export_deck(opened, folder, output, semicolons)
    except OSError as error:
        raise Stop(f"{output} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    except DamagedCatalogue as error:
        raise Stop(
            f"A translation of the deck is damaged: {error}. See: palabre check {folder}", EXIT_MISTAKES
        ) from error
    for file in written:
        click.echo(file)
    for file in there:
        if file not in written:
            click.echo(f"{file.name} is of an earlier export. Delete it, or an import will read it, too.", err=True)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The deck's folder to make.")
@click.option(
    "--language", metavar="CODE", default="en", show_default=True, help="The language of a sheet of cards alone."
)
def import_(file: Path, output: Path, language: str) -> None:
    """Make a deck of a spreadsheet, or tell every mistake in it with its cell and how to mend it.

    FILE is a .csv or .xlsx file; docs/spreadsheets.md describes its columns. The name of the folder is the deck's id.
    """
    from datetime import UTC, datetime

    from game.i18n.locales import translator
    from game.spreadsheets.book import CannotRead
    from game.spreadsheets.job import NOTHING_WRITTEN, import_deck

    _check_suffix(file)
    if output.exists():
        raise Stop(f"{output} is there already. Name a folder that is not, so that nothing is lost.")
    tr = translator(mistakes_language(None), domain=MISTAKES)
    try:
        imported = import_deck(file, output, language, datetime.now(UTC).astimezone().date())
    except CannotRead as error:
        raise Stop(error.told(tr), EXIT_MISTAKES) from error
    except FileNotFoundError as error:
        raise Stop(f"There is no file {error.filename}.") from error
    except OSError as error:
        raise Stop(f"{error.filename or file}: {error.strerror or error}", EXIT_MISTAKES) from error
    _tell(imported)
    if not imported.is_done:
        click.echo(tr(NOTHING_WRITTEN, file=str(file)), err=True)
        raise click.exceptions.Exit(EXIT_MISTAKES)
    click.echo(f"{count(imported.cards, 'card')} in {output}. Look at them with: palabre check {output}")
    if imported.made_up:
        names = ", ".join(imported.made_up)
        click.echo(f"No sheet says these of the deck, so look at them in {output / 'deck.yaml'}: {names}.")


def _tell(imported: "Imported") -> None:
    from game.content.told import render
    from game.i18n.locales import translator

    tr = translator(mistakes_language(None), domain=MISTAKES)
    for mistake in imported.mistakes:
        click.echo(mistake.told(tr), err=True)
    for problem in imported.problems:
        click.echo(render(problem, tr), err=True)


def _check_suffix(file: Path) -> None:
    from game.spreadsheets.job import SUFFIXES

    if file.suffix.casefold() not in SUFFIXES:
        raise Stop(f"A spreadsheet is a .csv or an .xlsx file, not {file.name}. Save it as one of them.")
