"""Numbers and orders of tables in words: who came closest, whether they drew together, how much is right."""

from game.core.deck import EstimateCard
from game.core.outcomes import Closest, Delphi, Ranking
from game.core.outcomes.delphi import DelphiRound
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.numbers import percent
from game.i18n.translator import Translator
from game.view.options import option_words
from game.view.outcomes.naming import MOST_NAMED, amount, tables_named
from game.view.outcomes.said_votes import dotted

NO_NUMBER = Text("ui/outcome/no-number", "No table gave a number")
_NEAREST = Plural("ui/outcome/nearest", "Table {tables} came closest", "Tables {tables} came closest")
_EXACT = Plural("ui/outcome/exact", "Table {tables} has it exactly", "Tables {tables} have it exactly")
_MISSING = Plural("ui/outcome/tables-missing", "nothing from table {tables}", "nothing from tables {tables}")
_MIDDLE = Text("ui/outcome/median-is", "median {median}")
_MEDIAN = Text("ui/outcome/median-and-range", "median {median}, from {lowest} to {highest}")


def unit_of(tr: Translator, session: Session, played: Round) -> str:
    """The unit of the round's card; empty when it has none."""
    card = session.card_of(played)
    return tr(card.unit) if isinstance(card, EstimateCard) else ""


def absent_words(tr: Translator, tables: tuple[int, ...]) -> str:
    """Which tables gave nothing; empty when all gave something."""
    return tr.plural(_MISSING, len(tables), tables=tables_named(tr, tables)) if tables else ""


# --- closest --------------------------------------------------------------------------------------------------


def closest_verdict(tr: Translator, found: Closest) -> str:
    if not found.guesses:
        return tr(NO_NUMBER)
    if not found.nearest:
        return tr(Text("ui/outcome/none-near", "No table came near it"))
    if len(found.nearest) > MOST_NAMED:
        many = Plural("ui/outcome/many-nearest", "{n} table came as close", "{n} tables came as close as each other")
        return tr.plural(many, len(found.nearest))
    exact = any(guess.table == found.nearest[0] and guess.value == found.answer for guess in found.guesses)
    words = _EXACT if exact else _NEAREST
    return tr.plural(words, len(found.nearest), tables=tables_named(tr, found.nearest))


def closest_remarks(tr: Translator, session: Session, played: Round, found: Closest, shown: bool = False) -> str:
    """What helps to read the numbers, without the median and the range where they are `shown` beside them."""
    room = "" if shown else range_words(tr, unit_of(tr, session, played), found.lowest, found.median, found.highest)
    return dotted(room, absent_words(tr, found.absent))


def median_words(tr: Translator, median: float, unit: str = "") -> str:
    return tr(_MIDDLE, median=amount(tr, median, unit))


def range_words(tr: Translator, unit: str, lowest: float | None, median: float | None, highest: float | None) -> str:
    """Median and range of the room; empty when nobody gave a number."""
    if lowest is None or median is None or highest is None:
        return ""
    if lowest == highest:
        return tr(Text("ui/outcome/all-the-same", "all say {value}"), value=amount(tr, median, unit, exact=True))
    return tr(
        _MEDIAN,
        median=amount(tr, median, unit),
        lowest=amount(tr, lowest, exact=True),
        highest=amount(tr, highest, exact=True),
    )


# --- rounds of numbers ----------------------------------------------------------------------------------------


def delphi_verdict(tr: Translator, session: Session, played: Round, found: Delphi) -> str:
    last = found.rounds[-1]
    if not last.tables:
        return tr(NO_NUMBER)
    if len(found.rounds) == 1:
        return _spread(tr, session, played, last)
    if min(found.rounds[0].tables, last.tables) < 2:
        return tr(Text("ui/outcome/too-few-tables", "Too few tables to see whether they drew together"))
    if found.converged:
        return tr(Text("ui/outcome/drew-together", "The tables have drawn together"))
    if (found.shrunk is not None and found.shrunk < 0) or (found.shrunk is None and last.spread):
        return tr(Text("ui/outcome/moved-apart", "The tables have moved apart"))
    return tr(Text("ui/outcome/as-far-apart", "The tables are nearly as far apart as before"))


def delphi_remarks(tr: Translator, session: Session, played: Round, found: Delphi, shown: bool = False) -> str:
    """What helps to read the numbers, without the median where it is `shown` beside them."""
    shrunk = ""
    if found.shrunk:
        less = Text("ui/outcome/middle-half-shrank", "the middle half is {share} narrower")
        more = Text("ui/outcome/middle-half-grew", "the middle half is {share} wider")
        shrunk = tr(less if found.shrunk > 0 else more, share=percent(abs(found.shrunk), tr.language))
    last = found.rounds[-1]
    middle = ""
    if last.median is not None and last.lowest != last.highest and not shown:
        middle = median_words(tr, last.median, unit_of(tr, session, played))
    return dotted(shrunk, middle, absent_words(tr, last.absent))


def _spread(tr: Translator, session: Session, played: Round, numbers: DelphiRound) -> str:
    unit = unit_of(tr, session, played)
    if numbers.lowest is None or numbers.highest is None:
        return tr(NO_NUMBER)
    highest = amount(tr, numbers.highest, unit, exact=True)
    if numbers.lowest == numbers.highest:
        same = Plural("ui/outcome/same-number", "One table gave a number: {value}", "All tables say {value}")
        return tr.plural(same, numbers.tables, value=highest)
    words = Text("ui/outcome/lie-between", "The tables lie between {lowest} and {highest}")
    return tr(words, lowest=amount(tr, numbers.lowest, exact=True), highest=highest)


# --- orders ---------------------------------------------------------------------------------------------------

_PAIRS = Plural(
    "ui/outcome/pairs-right",
    "The room has {right} of {n} pair in the right order",
    "The room has {right} of {n} pairs in the right order",
)
_BEST = Plural(
    "ui/outcome/best-tables",
    "most right: table {tables}, {right} of {pairs}",
    "most right: tables {tables}, {right} of {pairs}",
)


def ranking_verdict(tr: Translator, session: Session, played: Round, found: Ranking) -> str:
    if not found.tables:
        return tr(Text("ui/outcome/no-order", "No table gave an order"))
    if found.right is not None and found.pairs:
        if found.right == found.pairs:
            return tr(Text("ui/outcome/right-order", "The room has the right order"))
        return tr.plural(_PAIRS, found.pairs, right=found.right)
    if not found.disputed and len(found.tables) > 1:
        return tr(Text("ui/outcome/same-order", "All tables have the same order"))
    first = _item(tr, session, played, found.items[0].item)
    return tr(Text("ui/outcome/first-place", "In first place: “{item}”"), item=first)


def ranking_remarks(tr: Translator, session: Session, played: Round, found: Ranking) -> str:
    best = ""
    scores = [table.right for table in found.tables if table.right is not None]
    if scores and len(found.tables) > 1:
        most = max(scores)
        tables = [table.table for table in found.tables if table.right == most]
        if len(tables) <= MOST_NAMED:
            best = tr.plural(_BEST, len(tables), tables=tables_named(tr, tables), right=most, pairs=found.pairs)
    disputed = ""
    if found.disputed and not scores:
        words = Text("ui/outcome/most-disputed", "tables differ most on “{item}”")
        disputed = tr(words, item=_item(tr, session, played, found.disputed[0]))
    return dotted(best, disputed, absent_words(tr, found.absent))


def _item(tr: Translator, session: Session, played: Round, item: str) -> str:
    return option_words(tr, session, played, session.parts[played.part].format.phases[0].id, item)
