"""How many knew: both answers with their votes, the right one marked."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes import Correct
from game.core.outcomes.correct import Score
from game.core.text import Text
from game.view.bars import look_of
from game.view.marks import sign_look
from game.view.options import option_words
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import tables_named
from game.view.outcomes.plurality import tail
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind

RIGHT = Text("ui/outcome/right-answer", "right")
WITH_TABLES = Text("ui/outcome/of-tables", "Tables: {tables}")


def draw(pen: Pen, box: Box, told: Told, found: Correct) -> int:
    """Each answer with its share; below it the tables that gave it, when tables voted."""
    tally = found.now.tally
    entries = [_entry(pen, told, found, found.now, option) for option in tally.options]
    look = look_of(pen, tally, found.option)
    return list_around(pen, box, told, entries, look)


def _entry(pen: Pen, told: Told, found: Correct, score: Score, option: str) -> Entry:
    tally = score.tally
    right = option == found.option
    votes = tally.count(option)
    return Entry(
        f"answer/{option}",
        option_words(pen.tr, told.session, told.played, tally.phase, option),
        look_of(pen, tally, option),
        tail(pen, tally, votes),
        str(votes),
        detail=_tables(pen, tally, option),
        part=Fraction(votes, tally.cast) if tally.cast else Fraction(0),
        flag=sign_look(pen, ShapeKind.CHECK) if right else None,
        flag_words=pen.tr(RIGHT) if right else "",
        strong=right,
    )


def _tables(pen: Pen, tally: Tally, option: str) -> str:
    tables = [table for table, answer in enumerate(tally.answers or ()) if answer == option]
    return pen.tr(WITH_TABLES, tables=tables_named(pen.tr, tables)) if tables else ""
