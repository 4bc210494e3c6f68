"""The rows of the summary: parts, cards with their verdicts, articles of the charter."""

from game.core.charter import Article
from game.core.outcomes import Correct, Majority, Outcome, Plurality, Swing
from game.core.rounds import Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.view.bars import look_of
from game.view.card_face import NO_TOPIC, NO_TOPIC_ICON
from game.view.deeds import in_short
from game.view.looks import OptionLook
from game.view.outcomes.said_votes import dotted
from game.view.outcomes.shown import seen_outcome
from game.view.outcomes.words import verdict
from game.view.pen import Pen
from game.view.scene import Colour

UNFINISHED = Text("ui/summary/no-outcome", "left before its outcome")
SKIPPED, LEFT = Text("ui/summary/skipped", "left out"), Text("ui/summary/left", "left before its end")
CHARTER = Text("ui/summary/charter", "Our charter")
SUPPORT = Text("ui/summary/support", "{n} of {present}")
MINORITY = Text("ui/summary/minority", "Minority: {words}")
MOST_NOTED = 3
"""How many notes of a round without a card are read out in its row."""

NOTED = Plural("ui/summary/noted", "{n} note", "{n} notes")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: `words`, and with the mark `look` what is `said` of them; `swing` shows both votes as bars.

    `colour` and `icon` make its band; a `tail` stands at the end of the words. A `heading` has neither card nor band.
    Where `said` is the news, such as what came of a card that everybody knows by now, it stands out; elsewhere the
    words do.
    """

    id: str
    words: str
    said: str = ""
    tail: str = ""
    colour: Colour | None = None
    icon: str = ""
    look: OptionLook | None = None
    swing: Swing | None = None
    heading: bool = False
    news: bool = False


def summary_rows(pen: Pen, session: Session) -> list[Row]:
    """All rows, in the order in which they were played; where they take many pages, the charter comes first."""
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
    articles = [_article_row(pen, article, place) for place, article in enumerate(session.state.articles)]
    charter = [Row("charter", pen.tr(CHARTER), heading=True), *articles] if articles else []
    return [*charter, *found] if pen.flows else [*found, *charter]


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
        count = said or tr.plural(NOTED, len(played.notes))
        band = theme.topic(NO_TOPIC)
        if not named:
            return Row(name, tr(format.name), count, colour=band, icon=NO_TOPIC_ICON)
        notes = _noted(played)
        if not notes:
            return Row(name, count, colour=band, icon=NO_TOPIC_ICON)
        return Row(name, notes, said, "" if said else count, band, NO_TOPIC_ICON, news=True)
    if outcome is None:
        reveals = any(phase.outcome is not None for phase in session.parts[played.part].format.phases)
        said = tr(SKIPPED) if played.skipped else tr(UNFINISHED) if reveals else ""
    deck = session.deck_of(played.card)
    words = tr(deck.card(played.card.card).text)
    band, icon = theme.topic(deck.look.colour), deck.look.icon
    return Row(name, words, said, "", band, icon, look, swing, news=outcome is not None)


def _noted(played: Round) -> str:
    """The last things noted, in a few words each."""
    return "\u00a0· ".join(in_short(note.text) for note in played.notes[-MOST_NOTED:])


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
    support = ""
    if article.support is not None and article.present is not None:
        support = tr(SUPPORT, n=article.support, present=article.present)
    minority = tr(MINORITY, words=article.minority) if article.minority else ""
    look = OptionLook(theme.sun, theme.on_sun, theme.ink, None, str(place + 1))
    return Row(f"article/{place}", article.text, minority, support, look=look)
