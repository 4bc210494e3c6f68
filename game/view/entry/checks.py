"""What is put down and what is missing, in words: votes of people, dots, answers of tables, a jury."""

from game.core.ballots import Tally
from game.core.format import Voters
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


@dataclass(frozen=True, slots=True)
class Check:
    """How far the entry of a sheet is: `sign` a circle while something is missing, a check, or a cross."""

    sign: ShapeKind
    words: str


def check(tr: Translator, session: Session, stage: Stage, sheet: Sheet) -> Check:
    """How far the entry of a sheet is. Of a secret vote it says no more than the room may know."""
    tally = sheet.tally
    if tally is None or tally.answers is not None:
        return _of_tables(tr, sheet)
    if not tally.options:
        return Check(ShapeKind.CIRCLE, tr(Text("ui/entry/nothing", "Nothing was noted to vote on. Next goes on.")))
    if is_hidden(session, stage, sheet) and None in tally.counts:
        counted = sum(count is not None for count in tally.counts)
        words = Text("ui/vote/counted-hidden", "Counted: {counted} of {options}")
        return Check(
            ShapeKind.CIRCLE, _by_jury(tr, session, tally, tr(words, counted=counted, options=len(tally.counts)))
        )
    if session.format.phase(tally.phase).by is Voters.JURY:
        return _of_jury(tr, session, tally)
    if tally.dots > 1:
        return _of_dots(tr, session, tally)
    return _of_people(tr, session, tally)


def in_short(tr: Translator, sheet: Sheet) -> Check:
    """How many tables are in, where there is room for no more."""
    tables = len(sheet.fields)
    there = sum(is_filled(sheet, table) for table in range(tables))
    words = tr(Text("ui/entry/tables-short", "{there} / {all}"), there=there, all=tables)
    return Check(ShapeKind.CHECK if there == tables else ShapeKind.CIRCLE, words)


def _of_people(tr: Translator, session: Session, tally: Tally) -> Check:
    people = _people(session, tally)
    missing = people - tally.cast
    if missing == 0:
        words = tr(Text("ui/vote/counted-all", "{cast} / {people} · everybody"), cast=tally.cast, people=people)
        return Check(ShapeKind.CHECK, words)
    if missing < 0:
        over = Plural("ui/vote/counted-over", "{cast} / {people} · {n} too many", "{cast} / {people} · {n} too many")
        return Check(ShapeKind.CROSS, tr.plural(over, -missing, cast=tally.cast, people=people))
    under = Plural("ui/vote/counted-missing", "{cast} / {people} · {n} missing", "{cast} / {people} · {n} missing")
    return Check(ShapeKind.CIRCLE, tr.plural(under, missing, cast=tally.cast, people=people))


def _of_dots(tr: Translator, session: Session, tally: Tally) -> Check:
    most = _people(session, tally) * tally.dots
    left = most - tally.cast
    if left == 0:
        return Check(
            ShapeKind.CHECK, tr(Text("ui/entry/dots-all", "{cast} / {most} dots · all"), cast=tally.cast, most=most)
        )
    if left < 0:
        over = Plural(
            "ui/entry/dots-over", "{cast} / {most} dots · {n} too many", "{cast} / {most} dots · {n} too many"
        )
        return Check(ShapeKind.CROSS, tr.plural(over, -left, cast=tally.cast, most=most))
    under = Plural("ui/entry/dots-left", "{cast} / {most} dots · {n} left", "{cast} / {most} dots · {n} left")
    return Check(ShapeKind.CIRCLE, tr.plural(under, left, cast=tally.cast, most=most))


def _of_jury(tr: Translator, session: Session, tally: Tally) -> Check:
    """A jury is a part of the room that nobody has counted: nobody is missing who did not vote."""
    cast = Plural("ui/entry/jury-votes", "{n} vote", "{n} votes")
    words = _by_jury(tr, session, tally, tr.plural(cast, tally.cast))
    if tally.cast > _people(session, tally):
        return Check(ShapeKind.CROSS, words)
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
    missing = [table_name(table) for table in range(len(sheet.fields)) if not is_filled(sheet, table)]
    tables = len(sheet.fields)
    if not missing:
        all_in = Plural("ui/entry/tables-all", "{n} table · all in", "{n} tables · all in")
        return Check(ShapeKind.CHECK, tr.plural(all_in, tables))
    if len(missing) <= NAMED_TABLES:
        named = Plural(
            "ui/entry/tables-named", "{there} / {all} · missing: {names}", "{there} / {all} · missing: {names}"
        )
        names = listed(tr, missing)
        words = tr.plural(named, len(missing), there=tables - len(missing), all=tables, names=names)
        return Check(ShapeKind.CIRCLE, words)
    counted = Plural("ui/entry/tables-missing", "{there} / {all} · {n} missing", "{there} / {all} · {n} missing")
    return Check(ShapeKind.CIRCLE, tr.plural(counted, len(missing), there=tables - len(missing), all=tables))
