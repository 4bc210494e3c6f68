"""What is put down and what is missing, in words: votes of people, dots, answers of tables, a jury."""

from dataclasses import replace

from game.core.ballots import Tally
from game.core.format import Voters
from game.core.phases import most_of_jury
from game.core.session import Session
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.entry.about import jury_tables, table_name
from game.view.entry.covers import is_filled, is_hidden
from game.view.lists import listed
from game.view.scene import ShapeKind
from game.view.sheets import Sheet
from game.view.stage import Stage

NAMED_TABLES = 3
"""So many missing tables are named; of more, their number is enough."""

PEOPLE = Plural("ui/entry/people-of", "{n} of {all} people", "{n} of {all} people")
DOTS = Plural("ui/entry/dots-of", "{n} of {all} dots", "{n} of {all} dots")
TABLES = Plural("ui/entry/tables-of", "{n} of {all} tables", "{n} of {all} tables")
NUMBERS = Plural("ui/entry/numbers-of", "{n} of {all} numbers", "{n} of {all} numbers")
"""What is counted, how many of how many; of what is covered how many numbers are in, whatever they stand for."""

FIGURES = Text("ui/entry/tables-short", "{there} / {all}")


@dataclass(frozen=True, slots=True)
class Check:
    """How far the entry of a sheet is: `sign` a circle while something is missing, a check, or a cross.

    `figures` is what is left of the words where they have no room.
    """

    sign: ShapeKind
    words: str
    figures: str = ""


def check(tr: Translator, session: Session, stage: Stage, sheet: Sheet) -> Check:
    """How far the entry of a sheet is. Of a secret vote it says no more than the room may know."""
    tally = sheet.tally
    if tally is None or tally.answers is not None:
        return _of_tables(tr, sheet)
    if not tally.options:
        return Check(ShapeKind.CIRCLE, tr(Text("ui/entry/nothing", "Nothing was noted to vote on. Next goes on.")))
    if is_hidden(session, stage, sheet) and None in tally.counts:
        counted = sum(count is not None for count in tally.counts)
        words = tr.plural(NUMBERS, counted, all=len(tally.counts))
        return Check(ShapeKind.CIRCLE, _by_jury(tr, session, tally, words))
    if session.format.phase(tally.phase).by is Voters.JURY:
        return _of_jury(tr, session, tally)
    if tally.dots > 1:
        return _of_dots(tr, session, tally)
    return _of_people(tr, session, tally)


def in_short(tr: Translator, sheet: Sheet) -> Check:
    """How many tables are in, and not which are missing, where there is room for no more."""
    tables = len(sheet.fields)
    there = sum(is_filled(sheet, table) for table in range(tables))
    sign = ShapeKind.CHECK if there == tables else ShapeKind.CIRCLE
    figures = tr(FIGURES, there=there, all=tables)
    return Check(sign, tr.plural(TABLES, there, all=tables), figures)


def _of_people(tr: Translator, session: Session, tally: Tally) -> Check:
    return _of_votes(tr, PEOPLE, tally.cast, _people(session, tally))


def _of_dots(tr: Translator, session: Session, tally: Tally) -> Check:
    return _of_votes(tr, DOTS, tally.cast, _people(session, tally) * tally.dots)


def _of_votes(tr: Translator, counted: Plural, cast: int, most: int) -> Check:
    """How many of how many; and how many too many, which cannot be."""
    words = tr.plural(counted, cast, all=most)
    if cast <= most:
        return Check(ShapeKind.CHECK if cast == most else ShapeKind.CIRCLE, words)
    over = Plural("ui/entry/too-many", "{counted} · {n} too many", "{counted} · {n} too many")
    return Check(ShapeKind.CROSS, tr.plural(over, cast - most, counted=words))


def _of_jury(tr: Translator, session: Session, tally: Tally) -> Check:
    """A jury is a part of the room that nobody has counted: nobody is missing who did not vote, but some may be too
    many for its tables.
    """
    cast = Plural("ui/entry/jury-votes", "{n} vote", "{n} votes")
    votes = tr.plural(cast, tally.cast)
    words, most = _by_jury(tr, session, tally, votes), most_of_jury(session, tally)
    if tally.cast > most:
        over = Plural("ui/entry/jury-people", "{votes}, {n} person", "{votes}, {n} people")
        figures = tr(FIGURES, there=tally.cast, all=most)
        return Check(ShapeKind.CROSS, _by_jury(tr, session, tally, tr.plural(over, most, votes=votes)), figures)
    return Check(ShapeKind.CHECK if tally.cast and None not in tally.counts else ShapeKind.CIRCLE, words)


def _people(session: Session, tally: Tally) -> int:
    """How many could vote; when a correction finds more votes than that, how many could at most."""
    people = session.state.people
    if tally.present is None:
        return people
    return max(tally.present, people) if tally.cast > tally.present * tally.dots else tally.present


def _by_jury(tr: Translator, session: Session, tally: Tally, words: str) -> str:
    """The words with the tables that are the jury before them, where there was a deal."""
    tables = listed(tr, jury_tables(session, tally))
    return tr(Text("ui/entry/jury-of", "Jury {tables} · {votes}"), tables=tables, votes=words) if tables else words


def _of_tables(tr: Translator, sheet: Sheet) -> Check:
    found = in_short(tr, sheet)
    missing = [table_name(table) for table in range(len(sheet.fields)) if not is_filled(sheet, table)]
    if not 0 < len(missing) <= NAMED_TABLES:
        return found
    named = Plural("ui/entry/tables-missing", "{counted} · missing: {names}", "{counted} · missing: {names}")
    return replace(found, words=tr.plural(named, len(missing), counted=found.words, names=listed(tr, missing)))
