"""The rows of the summary: parts, cards with their verdicts, articles of the charter."""

from game.core.charter import Article
from game.core.outcomes import Correct, Majority, Outcome, Plurality, Swing
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.view.articles import support_words
from game.view.bars import look_of, put_bar
from game.view.card_face import NO_TOPIC, NO_TOPIC_ICON
from game.view.deeds import in_short
from game.view.icon_words import ICON_WORDS
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.common import put_mark
from game.view.outcomes.said_votes import dotted
from game.view.outcomes.shown import seen_outcome
from game.view.outcomes.words import verdict
from game.view.pen import Pen
from game.view.scene import Box, Colour, Role, Weight

GAP, BAND, SIDE, ABOVE, BETWEEN = 1.2, 7.0, 1.8, 0.8, 0.5
LINE, BARS, MARK = 5.2, 20.0, 4.6

NARROW_BAND = 2.4
"""The band where the screen is narrow: its colour, without an icon."""

SAID_LEAST = 38.0
"""The narrowest column of what came of a card, in hundredths: bars that leave less beside them stand above it."""

CLOSE = 1.12
"""Lines of a claim that is only a reminder may stand closer together than where it is debated."""

UNFINISHED = Text("ui/summary/no-outcome", "left before its outcome")
SKIPPED, LEFT = Text("ui/summary/skipped", "left out"), Text("ui/summary/left", "left before its end")
CHARTER = Text("ui/summary/charter", "Our charter")
MINORITY = Text("ui/summary/minority", "Minority: {words}")
MOST_NOTED = 3
"""How many notes of a round without a card are read out in its row."""

NOTED = Plural("ui/summary/noted", "{n} note", "{n} notes")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: `words` large, `said` below them with the mark `look`; `swing` shows both votes as bars beside it.

    `colour` and `icon` make its band. A `heading` has neither card nor band.
    """

    id: str
    words: str
    said: str = ""
    colour: Colour | None = None
    icon: str = ""
    look: OptionLook | None = None
    swing: Swing | None = None
    heading: bool = False


def summary_rows(pen: Pen, session: Session) -> list[Row]:
    """All rows, in the order in which they were played."""
    found: list[Row] = []
    several = len(session.parts) > 1
    for number, part in enumerate(session.parts):
        played = [(place, each) for place, each in enumerate(session.state.rounds) if each.part == number]
        rows = [_round_row(pen, session, each, f"round/{place + 1}", several) for place, each in played]
        shown = [row for row in rows if row is not None]
        if several and shown:  # a part that left nothing behind it would be a heading over an empty board
            left = any(each.left for _, each in played)
            found.append(
                Row(f"part/{number}", dotted(pen.tr(part.format.name), pen.tr(LEFT) if left else ""), heading=True)
            )
        found += shown
    if session.state.articles:
        found.append(Row("charter", pen.tr(CHARTER), heading=True))
        found += [_article_row(pen, article, place) for place, article in enumerate(session.state.articles)]
    return found


def _round_row(pen: Pen, session: Session, played: Round, name: str, named: bool) -> Row | None:
    """What came of a card; `None` for an activity without a card that left nothing behind it."""
    tr, theme = pen.tr, pen.theme
    outcome = seen_outcome(session, played)
    said, look = "", None
    if outcome is not None:
        said, look = verdict(tr, session, played, outcome), _look(pen, outcome)
    swing = outcome if isinstance(outcome, Swing) and len(outcome.after.options) <= 3 else None
    if played.card is None:
        if outcome is None and not played.notes:
            return None
        format = session.parts[played.part].format
        words = said or tr.plural(NOTED, len(played.notes)) if named else tr(format.name)
        below = _noted(played) if named else said or tr.plural(NOTED, len(played.notes))
        return Row(name, words, below, theme.topic(NO_TOPIC), NO_TOPIC_ICON)
    if outcome is None:
        reveals = any(phase.outcome is not None for phase in session.parts[played.part].format.phases)
        said = tr(SKIPPED) if played.skipped else tr(UNFINISHED) if reveals else ""
    deck = session.deck_of(played.card)
    words = tr(deck.card(played.card.card).text)
    return Row(name, words, said, theme.topic(deck.look.colour), deck.look.icon, look, swing)


def _noted(played: Round) -> str:
    """The last things noted, in a few words each."""
    return " · ".join(in_short(note.text) for note in played.notes[-MOST_NOTED:])


def _look(pen: Pen, outcome: Outcome) -> OptionLook | None:
    """The mark of the option for which a verdict speaks."""
    match outcome:
        case Swing(winner=winner) if winner is not None:
            return look_of(pen, outcome.after, winner.side)
        case Majority(polls=polls) if polls[0].winner and len({poll.winner for poll in polls}) == 1:
            return look_of(pen, polls[0].tally, polls[0].winner)
        case Plurality(polls=polls) if len(polls) == 1 and len(polls[0].leaders) == 1 and polls[0].mean is None:
            leader = look_of(pen, polls[0].tally, polls[0].leaders[0])
            return leader if polls[0].tally.dots == 1 else None
        case Correct():
            return look_of(pen, outcome.now.tally, outcome.option)
        case _:
            return None


def _article_row(pen: Pen, article: Article, place: int) -> Row:
    tr, theme = pen.tr, pen.theme
    support = support_words(tr, article)
    minority = tr(MINORITY, words=article.minority) if article.minority else ""
    look = OptionLook(theme.sun, theme.on_sun, theme.ink, None, str(place + 1))
    return Row(f"article/{place}", article.text, dotted(support, minority), look=look)


def row_height(pen: Pen, width: float, row: Row) -> float:
    if row.heading:
        return pen.text_height(row.words, width, TEXT, Weight.BOLD, TIGHT)
    inner = _inner_width(pen, width, row)
    high = pen.text_height(row.words, inner, TEXT, Weight.BOLD, CLOSE) + 2 * pen.air(ABOVE)
    if row.said or row.swing is not None:
        width = _said_width(pen, inner, row)
        said = max(pen.text_height(row.said, width, TEXT, weight, CLOSE) for weight in Weight)
        high += pen.h(BETWEEN) + max(pen.h(LINE), said)
        if _bars_above(pen, inner, row):
            high += pen.h(LINE + BETWEEN)
    return high


def _band_width(pen: Pen, row: Row) -> float:
    return pen.air(NARROW_BAND) if pen.narrow and row.colour is not None else pen.h(BAND)


def _inner_width(pen: Pen, width: float, row: Row) -> float:
    return width - _band_width(pen, row) - 2 * pen.air(SIDE)


def _marked(pen: Pen, row: Row) -> float:
    """The room of the mark before what came of a card."""
    return pen.h(MARK + 1.0) if row.look is not None and row.colour is not None else 0.0


def _bars_above(pen: Pen, inner: float, row: Row) -> bool:
    return row.swing is not None and inner - pen.h(BARS + 2.0) - _marked(pen, row) < pen.h(SAID_LEAST)


def _said_width(pen: Pen, inner: float, row: Row) -> float:
    beside = row.swing is not None and not _bars_above(pen, inner, row)
    return inner - (pen.h(BARS + 2.0) if beside else 0.0) - _marked(pen, row)


def put_row(pen: Pen, box: Box, row: Row) -> None:
    """One row in its place."""
    theme = pen.theme
    if row.heading:
        pen.text(row.id, box, row.words, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING)
        return
    pen.panel(row.id, box, theme.card, edge=theme.card_edge, radius=2.4, shadow=0.6, role=Role.PANEL)
    band, face = columns(box, [_band_width(pen, row), Share()])
    if row.colour is not None:
        pen.panel(f"{row.id}/band", band, row.colour, radius=2.4, square=("tr", "br"))
        if not pen.narrow:
            label = pen.tr(ICON_WORDS[row.icon]) if row.icon in ICON_WORDS else ""
            icon = centred(band, pen.h(5.0), pen.h(5.0))
            pen.icon(f"{row.id}/icon", icon, row.icon, theme.on_topic, row.colour, label)
    elif row.look is not None:
        put_mark(pen, f"{row.id}/number", centred(band, pen.h(5.2), pen.h(5.2)), row.look, theme.card)
    inner = face.inset(pen.air(SIDE), pen.air(ABOVE))
    words_high = pen.text_height(row.words, inner.w, TEXT, Weight.BOLD, CLOSE)
    words, said = rows(inner, [words_high, Share()], gap=pen.h(BETWEEN))
    pen.text(
        f"{row.id}/claim",
        words if row.said or row.swing is not None else inner,
        row.words,
        weight=Weight.BOLD,
        ground=theme.card,
        leading=CLOSE,
        middle=True,
        role=Role.HEADING,
    )
    if row.swing is not None:
        if _bars_above(pen, inner.w, row):
            bars, said = rows(said, [pen.h(LINE), Share()], gap=pen.h(BETWEEN))
        else:
            bars, said = columns(said, [pen.h(BARS), Share()], gap=pen.h(2.0))
        first, then = rows(centred(bars, bars.w, min(bars.h, pen.h(LINE))), [Share(), Share()], gap=pen.h(0.3))
        put_bar(pen, f"{row.id}/before", first, row.swing.before, size=None)
        put_bar(pen, f"{row.id}/after", then, row.swing.after, size=None)
    ink = theme.ink
    if row.look is not None and row.colour is not None and row.said:
        mark, said = columns(said, [pen.h(MARK), Share()], gap=pen.h(1.0))
        put_mark(pen, f"{row.id}/sign", centred(mark, pen.h(MARK), pen.h(MARK)), row.look, theme.card, size=TEXT)
        ink = row.look.ink if row.look.sign is not None else theme.ink
    if row.said:
        pen.text(
            f"{row.id}/verdict",
            said,
            row.said,
            weight=Weight.BOLD if row.look is not None and row.colour is not None else Weight.REGULAR,
            colour=ink,
            ground=theme.card,
            leading=CLOSE,
            middle=True,
        )
