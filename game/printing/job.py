"""One print of a deck: what was asked for, and the file that comes of it."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from game.core.deck import Deck
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.bidi import is_rtl_language
from game.i18n.translator import Translator
from game.printing.cards import printed_cards
from game.printing.draw import Look, look_of
from game.printing.facilitator import FOR_FACILITATOR, facilitator_pages
from game.printing.ink import Page
from game.printing.paper import LARGE, SMALL, Layout, Paper
from game.printing.pdf import About, Press
from game.printing.sheets import card_pages
from game.printing.votes import vote_pages

VOTE_CARDS, CARDS = Text("ui/print/vote-cards", "Cards to vote with"), Text("ui/print/cards", "Cards")


class Sheet(StrEnum):
    """What is printed."""

    CARDS = "cards"
    VOTES = "votes"
    FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class Job:
    """What to print and how."""

    sheets: tuple[Sheet, ...]
    paper: Paper
    layout: Layout
    large: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """How many pages there are, the characters that no installed font has, and pictures that could not be drawn."""

    pages: int
    missing: tuple[str, ...]
    unusable: tuple[str, ...]


def print_deck(deck: Deck, folder: Path, job: Job, tr: Translator, file: Path) -> Printed:
    """Writes the PDF. `folder` is the deck's. Raises `OSError` when the file cannot be written."""
    press = Press(folder / "images")
    look = look_of(deck, LARGE if job.large else SMALL, press, tr, is_rtl_language(tr.language))
    pages = [page for sheet in job.sheets for page in _pages(sheet, deck, job, look)]
    about = About(
        title=tr(deck.title),
        language=tr.language,
        authors=deck.authors,
        subject=tr(deck.summary),
        both_sides=job.layout is Layout.DUPLEX and Sheet.CARDS in job.sheets,
    )
    press.save(pages, about, file)
    return Printed(len(pages), tuple(sorted(press.missing)), tuple(sorted(press.unusable)))


def _pages(sheet: Sheet, deck: Deck, job: Job, look: Look) -> Iterator[Page]:
    """The pages of one part, the first with the name of the part for the outline."""
    match sheet:
        case Sheet.CARDS:
            name, pages = CARDS, card_pages(printed_cards(deck, look.tr), job.paper, job.layout, look)
        case Sheet.VOTES:
            name, pages = VOTE_CARDS, vote_pages(job.paper, look)
        case Sheet.FACILITATOR:
            name, pages = FOR_FACILITATOR, facilitator_pages(deck, job.paper, look)
    yield replace(pages[0], heading=look.tr(name))
    yield from pages[1:]
