"""What a sheet is about, in words: the running card's claim, or the note, theme or option that a loop has come to."""

from game.core import phases
from game.core.ballots import Tally
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.claims import claim_of
from game.view.looks import LETTERS
from game.view.options import option_words
from game.view.pen import Pen
from game.view.sheets import Sheet


def about_words(pen: Pen, session: Session, sheet: Sheet) -> str:
    """The claim of a sheet: what the turn of its loop is about, else what the card says."""
    tally = sheet.tally
    if tally is None or tally.about is None:
        return claim_of(pen, session)
    return option_words(pen.tr, session, session.round, tally.phase, tally.about)


def table_name(place: int) -> str:
    """What a table is called: its letter."""
    return LETTERS[place % len(LETTERS)]


def table_words(tr: Translator, letter: str) -> str:
    """A table in words, by its letter."""
    return tr(Text("ui/entry/table", "Table {table}"), table=letter)


def jury_tables(session: Session, tally: Tally) -> tuple[str, ...]:
    """The letters of the tables that are the jury of a vote; none without a deal, or where everybody votes."""
    return tuple(table_name(place) for place in phases.jury_tables(session, tally))
