"""Decks and the facilitator's guide on paper."""

from pathlib import Path

import click

from game.cli.common import known_language
from game.cli.stopping import Stop, cannot_write
from game.cli.wanted import known_translation, open_wanted
from game.cli.words import command, option, say
from game.core.text import Plural, Text

ALL = "all"
GUIDE = "guide"

_PAGES = Plural("command/print/pages", "{n} page in {file}.", "{n} pages in {file}.")
_CARDS = Plural(
    "command/print/cards",
    "{n} page in {file}. Print it at 100 %, without fitting it to the paper.",
    "{n} pages in {file}. Print them at 100 %, without fitting them to the paper.",
)


@command(
    "print",
    Text(
        "command/print",
        "Make a PDF of a deck's cards, to cut out and play without a screen.\n\n"
        "DECK is the name of a deck, or its folder. --sheet votes gives cards to vote with, --sheet facilitator what "
        "only the facilitator reads: arguments, questions, twists, notes, and all facts with their sources. palabre "
        "print guide gives the facilitator's guide, in English or French.",
    ),
)
@click.argument("deck", metavar="DECK")
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    about=Text("command/print/output", "The PDF file to write; if not given, named after DECK."),
)
@option(
    "--sheet",
    "sheets",
    multiple=True,
    type=click.Choice(["cards", "votes", "facilitator", ALL]),
    about=Text("command/print/sheet", "What to print: the cards if not given; may be given several times."),
)
@option(
    "--layout",
    type=click.Choice(["fold", "single", "duplex"]),
    default="fold",
    show_default=True,
    about=Text(
        "command/print/layout",
        "How fronts meet backs: folded, side by side, or on both sides of the paper, turned over the long edge.",
    ),
)
@option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    default="a4",
    show_default=True,
    about=Text("command/print/paper", "The paper in the printer."),
)
@option(
    "--large",
    is_flag=True,
    about=Text("command/print/large", "Cards of A6 in large print, instead of 63 x 88 mm."),
)
@option(
    "--language",
    metavar="CODE",
    about=Text("command/print/language", "The language, such as fr; if not given, the deck's own."),
)
def print_(
    deck: str, output: Path | None, sheets: tuple[str, ...], layout: str, paper: str, large: bool, language: str | None
) -> None:
    """What could not be printed as it should be is told."""
    from game.i18n.locales import translator
    from game.printing.job import Job, Sheet, print_deck
    from game.printing.paper import PAPERS, Layout

    output = output or Path(f"{Path(deck).name}.pdf")
    if output.suffix.lower() != ".pdf":
        raise Stop(
            Text("command/print/no-pdf", "What is printed is saved as a PDF file: {file} should end in .pdf."),
            file=output,
        )
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
        raise cannot_write(output, error) from error
    say(_CARDS, n=printed.pages, file=output)
    _tell_missing(printed.missing)
    for name in printed.unusable:
        left_out = Text(
            "command/print/picture",
            "The picture {name} was left out: it is no PNG or JPEG, or larger than 4096 pixels.",
        )
        say(left_out, err=True, name=name)


def _print_guide(output: Path, paper: str, language: str | None) -> None:
    from game import paths
    from game.printing.guide import print_guide
    from game.printing.paper import PAPERS

    file = paths.guide_file(known_language(language) or "en")
    spoken = file.name.removesuffix(".md").partition(".")[2] or "en"
    try:
        printed = print_guide(file.read_text(encoding="utf-8"), spoken, PAPERS[paper], output)
    except OSError as error:
        raise cannot_write(output, error) from error
    if language is not None and spoken != language:
        no_guide = Text("command/print/no-guide", "There is no guide in {language} yet: this one is in English.")
        say(no_guide, language=language)
    say(_PAGES, n=printed.pages, file=output)
    _tell_missing(printed.missing)


def _tell_missing(missing: tuple[str, ...]) -> None:
    if missing:
        codes = ", ".join(f"{char} (U+{ord(char):04X})" for char in missing)
        no_font = Text(
            "command/print/no-font", "No installed font has these characters, so ? stands for them: {codes}."
        )
        say(no_font, err=True, codes=codes)
