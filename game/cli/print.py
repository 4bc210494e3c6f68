"""Decks and the facilitator's guide on paper."""

from pathlib import Path

import click

from game.cli.common import EXIT_MISTAKES, Stop, count, known_language
from game.cli.wanted import known_translation, open_wanted

ALL = "all"
GUIDE = "guide"


@click.command("print")
@click.argument("deck", metavar="DECK")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The PDF file to write; if not given, named after DECK."
)
@click.option(
    "--sheet",
    "sheets",
    multiple=True,
    type=click.Choice(["cards", "votes", "facilitator", ALL]),
    help="What to print: the cards if not given; may be given several times.",
)
@click.option(
    "--layout",
    type=click.Choice(["fold", "single", "duplex"]),
    default="fold",
    show_default=True,
    help="How fronts meet backs: folded, side by side, or on both sides of the paper, turned over the long edge.",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--large", is_flag=True, help="Cards of A6 in large print, instead of 63 x 88 mm.")
@click.option("--language", metavar="CODE", help="The language, such as fr; if not given, the deck's own.")
def print_(
    deck: str, output: Path | None, sheets: tuple[str, ...], layout: str, paper: str, large: bool, language: str | None
) -> None:
    """Make a PDF of a deck's cards, to cut out and play without a screen.

    DECK is the name of a deck, or its folder. --sheet votes gives cards to vote with, --sheet facilitator what only the
    facilitator reads: arguments, questions, twists, notes, and all facts with their sources. palabre print guide
    gives the facilitator's guide, in English or French.
    """
    from game.i18n.locales import translator
    from game.printing.job import Job, Sheet, print_deck
    from game.printing.paper import PAPERS, Layout

    output = output or Path(f"{Path(deck).name}.pdf")
    if output.suffix.lower() != ".pdf":
        raise Stop(f"What is printed is saved as a PDF file: {output} should end in .pdf.")
    if deck == GUIDE:
        _print_guide(output, paper, language)
        return
    folder, opened = open_wanted(deck)
    spoken = known_translation(language or opened.language, opened, folder)
    wanted = tuple(Sheet) if ALL in sheets else tuple(dict.fromkeys(Sheet(sheet) for sheet in sheets or ("cards",)))
    job = Job(wanted, PAPERS[paper], Layout(layout), large)
    try:
        printed = print_deck(opened, folder, job, translator(spoken, [folder]), output)
    except OSError as error:
        raise Stop(f"{output} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    click.echo(f"{count(printed.pages, 'page')} in {output}. Print them at 100 %, without fitting them to the paper.")
    _tell_missing(printed.missing)
    for name in printed.unusable:
        click.echo(f"The picture {name} was left out: it is no PNG or JPEG, or larger than 4096 pixels.", err=True)


def _print_guide(output: Path, paper: str, language: str | None) -> None:
    from game import paths
    from game.printing.guide import print_guide
    from game.printing.paper import PAPERS

    file = paths.guide_file(known_language(language) or "en")
    spoken = file.name.removesuffix(".md").partition(".")[2] or "en"
    try:
        printed = print_guide(file.read_text(encoding="utf-8"), spoken, PAPERS[paper], output)
    except OSError as error:
        raise Stop(f"{output} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    if language is not None and spoken != language:
        click.echo(f"There is no guide in {language} yet: this one is in English.")
    click.echo(f"{count(printed.pages, 'page')} in {output}.")
    _tell_missing(printed.missing)


def _tell_missing(missing: tuple[str, ...]) -> None:
    if missing:
        codes = ", ".join(f"{char} (U+{ord(char):04X})" for char in missing)
        click.echo(f"No installed font has these characters, so ? stands for them: {codes}.", err=True)
