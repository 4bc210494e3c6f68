"""Reveals of every outcome in rooms that are easy and hard to show, put together from votes, numbers and orders.

Each state is a session that stands at its reveal, with what the round holds. Words are as long as decks and notes
may have them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from game import paths
from game.content.library import open_deck, open_format
from game.core.ballots import BALLOTS, Tally
from game.core.charter import Article
from game.core.deck import (
    Card,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Item,
    Option,
    RankingCard,
    Scale,
    StatementCard,
)
from game.core.format import Format, Phase, PhaseKind, RankShape, Voters
from game.core.rounds import CardRef, Estimates, Note, Orders, Round, Shown, TwistTurned
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.text import Text

PEOPLE, TABLES = 24, 12

LONG_CLAIM = (
    "Les établissements scolaires devraient renoncer aux générateurs d’images et de vidéos lorsqu’un "
    "simple dessin à la main suffit aux élèves."
)
LONG_NOTE = (
    "We should only allow these tools from the second year on, and teach at least one lesson before about errors"
)
LONG_OPTIONS = (
    "Variété pour aujourd’hui, exactitude pour le passé, image par image",
    "Interdire à tous, professeurs compris, jusqu’à la fin de l’année",
    "Laisser chaque professeur décider avec sa classe, cours par cours",
    "Autoriser partout, avec une page qui dit ce que la machine a fait",
)
LONG_ITEMS = (
    "The heat given to the Olympic pool in Saint-Denis",
    "All the ships at the quay in Marseille, when plugged in",
    "The reactor that is to restart at Three Mile Island again",
    "The AI site planned in Fouju",
    "Une société japonaise d’assurance-vie remplace trente employés",
    "Training one large model, once",
)


@dataclass(frozen=True, slots=True)
class State:
    """A room at a reveal; `name` says what is hard about it."""

    name: str
    session: Session


def text(words: str) -> Text:
    return Text("states/" + words[:40], words)


@cache
def shipped(deck_id: str = "environment") -> Deck:
    opened = open_deck(paths.decks_folder() / deck_id).value
    assert opened is not None
    return opened


@cache
def format_of(format_id: str) -> Format:
    opened = open_format(paths.formats_folder() / f"{format_id}.yaml").value
    assert opened is not None
    return opened


def statement(words: str = LONG_CLAIM) -> StatementCard:
    return StatementCard("statement", text(words), None, None, (), (text("What if?"),), (), None, (), ())


def dilemma(*options: str) -> DilemmaCard:
    choices = tuple(Option(f"option-{place}", text(words)) for place, words in enumerate(options))
    return DilemmaCard("dilemma", text(LONG_CLAIM), None, None, (), (text("What if?"),), (), None, choices)


def claim(answer: bool = False) -> ClaimCard:
    return ClaimCard("claim", text(LONG_CLAIM), None, None, (), (), (), None, answer, text(LONG_NOTE * 2))


def estimate(answer: float, low: float, high: float, scale: Scale, unit: str = "kWh") -> EstimateCard:
    words = text("How much electricity do all the data centres of the world use in one year, all together?")
    return EstimateCard(
        "estimate", words, None, None, (), (), (), None, text(unit), answer, low, high, scale, text(LONG_NOTE * 2)
    )


def ranking(count: int = 6, dates: bool = False, values: tuple[float, ...] | None = None) -> RankingCard:
    values = values or tuple(1900.0 + 20 * place if dates else 10.0**place for place in range(count))
    items = tuple(
        Item(f"item-{place}", text(words), value)
        for place, (words, value) in enumerate(zip(LONG_ITEMS[:count], values, strict=True))
    )
    by, unit, because = text("from the least power to the most"), text("MW"), text(LONG_NOTE * 2)
    return RankingCard(
        "ranking",
        text("Which of these takes the most power?"),
        None,
        None,
        (),
        (),
        (),
        None,
        items,
        by,
        unit,
        dates,
        because,
    )


def deck_with(*cards: Card) -> Deck:
    return replace(shipped(), cards=cards)


def vote(name: str, ballot: str, words: str = "", **own: str) -> Phase:
    """A vote phase; `own` are the format's words for options."""
    texts = tuple((option, text(said)) for option, said in own.items())
    return Phase(name, PhaseKind.VOTE, text(words or name), text("Vote"), ballot=ballot, words=texts)


def tally(
    name: str, ballot: str, *counts: int, present: int = PEOPLE, turn: int = 0, about: str | None = None
) -> Tally:
    """A closed vote; options of a card are `option-0`, `option-1`, …; with too few counts, neutral options go."""
    options = BALLOTS[ballot].options or tuple(f"option-{place}" for place in range(len(counts)))
    if len(options) != len(counts):
        options = tuple(option for option in options if option not in BALLOTS[ballot].neutral)
    return Tally(name, ballot, options, counts, present, turn, about)


def by_tables(name: str, ballot: str, *answers: str | None, about: str | None = None) -> Tally:
    """A closed vote of tables."""
    empty = replace(Tally.empty(name, ballot, BALLOTS[ballot].options), about=about, answers=(None,) * len(answers))
    return empty.with_answers(answers).close(len(answers))


def notes(count: int, words: str = LONG_NOTE, phase: str = "collect") -> tuple[Note, ...]:
    return tuple(Note(number, phase, None, f"{words[:100]} {number}") for number in range(1, count + 1))


def room(
    outcome: str,
    card: Card | None,
    phases: tuple[Phase, ...],
    played: Round,
    *,
    votes: tuple[str, ...] | None = None,
    answer: bool = False,
    earlier: tuple[tuple[Card, Round], ...] = (),
    people: int = PEOPLE,
    tables: int = TABLES,
    articles: tuple[Article, ...] = (),
    objections: tuple[str, ...] = (),
) -> Session:
    """A session at the reveal that follows those phases, with `played` as its round."""
    reveal = Phase(
        "reveal",
        PhaseKind.REVEAL,
        text("Outcome"),
        text("See what the room says."),
        outcome=outcome,
        votes=votes if votes is not None else tuple(p.id for p in phases if p.kind in READ),
        answer=answer,
        objections=objections,
        notes=("collect",) if any(phase.id == "collect" for phase in phases) else (),
    )
    cards = tuple(other for other, _ in earlier) + ((card,) if card is not None else ())
    kinds = tuple(dict.fromkeys(each.kind for each in cards))
    format = replace(format_of("duel"), cards=kinds, phases=(*phases, reveal), id="made-up")
    session = new_session((deck_with(*cards),), format, Settings(people, max(1, len(cards)), tables=tables), 1)
    shown = (Shown(reveal.id, 0, 1),)
    rounds = tuple(replace(done, card=CardRef("environment", other.id), shown=shown) for other, done in earlier)
    here = CardRef("environment", card.id) if card is not None else None
    state = replace(
        session.state,
        rounds=(*rounds, replace(played, card=here, shown=shown)),
        phase=len(phases),
        articles=articles,
        items=(),
    )
    return replace(session, state=state)


READ = (PhaseKind.VOTE, PhaseKind.ESTIMATE, PhaseKind.RANK)
STANCES = (vote("first", "stance", "First vote"), vote("second", "stance", "Second vote"))
CHOICES = (vote("first", "options", "By instinct"), vote("second", "options", "After thought"))
COLLECT = Phase("collect", PhaseKind.COLLECT, text("Collect"), text("Write"))
NUMBERS = Phase("numbers", PhaseKind.ESTIMATE, text("Numbers"), text("Give a number"))
AGAIN = Phase("again", PhaseKind.ESTIMATE, text("Again"), text("Give a number again"))
ORDER = Phase("order", PhaseKind.RANK, text("Order"), text("Put in order"))


def states() -> Iterator[State]:
    """All of them."""
    yield from _swings()
    yield from _majorities()
    yield from _pluralities()
    yield from _movers()
    yield from _colours()
    yield from _proposals()
    yield from _numbers()
    yield from _right_answers()
    yield from _orders()
    yield from _divided()
    yield from _nothing()


def _round(*tallies: Tally, noted: tuple[Note, ...] = (), twists: tuple[TwistTurned, ...] = ()) -> Round:
    return Round(0, None, tallies, notes=noted, twists=twists)


def _swings() -> Iterator[State]:
    sides = {
        "a side gained": ((8, 8, 8), (12, 4, 8)),
        "everybody stayed": ((24, 0, 0), (24, 0, 0)),
        "both gained": ((6, 12, 6), (12, 0, 12)),
        "doubt gained": ((6, 12, 6), (5, 14, 5)),
        "nobody voted": ((0, 0, 0), (0, 0, 0)),
        "people came": ((6, 2, 6), (10, 3, 8)),
    }
    for name, (before, after) in sides.items():
        counts = _round(tally("first", "stance", *before), tally("second", "stance", *after, present=26))
        yield State(f"swing: {name}", room("swing", statement(), STANCES, counts))
    twisted = (TwistTurned(0, "talk", 1),)
    for name, after in (("moved nobody", (8, 8, 8)), ("moved", (4, 8, 12))):
        counts = _round(tally("first", "stance", 8, 8, 8), tally("second", "stance", *after), twists=twisted)
        yield State(f"swing: a twist {name}", room("swing", statement(), STANCES, counts))
    options = {
        "an option gained": ((7, 4, 6, 7), (8, 8, 8, 0)),
        "options gained alike": ((6, 6, 12, 0), (8, 8, 8, 0)),
        "all chose one": ((0, 0, 0, 24), (0, 0, 0, 24)),
    }
    for name, (first, then) in options.items():
        counts = _round(tally("first", "options", *first), tally("second", "options", *then), twists=twisted)
        yield State(f"swing: {name}", room("swing", dilemma(*LONG_OPTIONS), CHOICES, counts))


def _majorities() -> Iterator[State]:
    words = {"yes": "Guilty", "no": "Not guilty"}
    jury = Phase(
        "jury",
        PhaseKind.VOTE,
        text("The jury’s vote"),
        text("Vote"),
        ballot="yes_no",
        by=Voters.JURY,
        words=tuple((option, text(said)) for option, said in words.items()),
    )
    both = (jury, vote("room", "yes_no", "The vote of the room", **words))
    for name, first, then in (
        ("agree", (5, 1), (20, 4)),
        ("differ", (6, 0), (7, 15)),
        ("have no majority", (3, 3), (12, 12)),
        ("of which one is empty", (0, 0), (14, 10)),
        ("of nobody", (0, 0), (0, 0)),
    ):
        counts = _round(tally("jury", "yes_no", *first, present=6), tally("room", "yes_no", *then))
        yield State(f"majority: two votes {name}", room("majority", statement(), both, counts))
    one = (STANCES[0],)
    for name, votes in (("clear", (16, 4, 4)), ("none", (10, 6, 8)), ("a tie", (8, 8, 8)), ("doubt", (0, 24, 0))):
        counts = _round(tally("first", "stance", *votes))
        yield State(f"majority: {name}", room("majority", statement(), one, counts))
    choice = _round(tally("first", "options", 13, 4, 4, 3))
    yield State("majority: of options", room("majority", dilemma(*LONG_OPTIONS), (CHOICES[0],), choice))
    noted = notes(7)
    many = tuple(tally("first", "stance", 10 + n, 4, 10 - n, about=note.key, turn=n) for n, note in enumerate(noted))
    counts = _round(*many, noted=noted)
    yield State("majority: seven votes", room("majority", statement(), (COLLECT, STANCES[0]), counts))


def _pluralities() -> Iterator[State]:
    for name, counts in (
        ("one leads", (4, 11, 6, 3)),
        ("three tie", (8, 8, 8, 0)),
        ("unanimous", (0, 24, 0, 0)),
        ("nobody", (0, 0, 0, 0)),
    ):
        played = _round(tally("second", "options", *counts))
        yield State(f"plurality: {name}", room("plurality", dilemma(*LONG_OPTIONS), (CHOICES[1],), played))
    short = _round(tally("second", "options", 20, 4))
    yield State("plurality: two short options", room("plurality", dilemma("Yes", "No"), (CHOICES[1],), short))
    dots = Phase("dots", PhaseKind.VOTE, text("Dots"), text("Stick"), ballot="dots", over="collect", dots=3)
    for count in (1, 3, 40):
        noted = notes(count)
        given = tuple((count - n) % 5 for n in range(count))
        made = Tally("dots", "dots", tuple(note.key for note in noted), given, PEOPLE, dots=3)
        yield State(
            f"plurality: dots over {count} notes",
            room("plurality", statement(), (COLLECT, dots), _round(made, noted=noted)),
        )
    nothing = Tally("dots", "dots", (), (), PEOPLE, dots=3)
    yield State("plurality: nothing to vote on", room("plurality", statement(), (COLLECT, dots), _round(nothing)))
    stars = _round(tally("stars", "stars", 1, 2, 6, 10, 5))
    yield State("plurality: stars", room("plurality", statement(), (vote("stars", "stars"),), stars))
    two = _round(tally("first", "options", 7, 4, 6, 7), tally("second", "options", 8, 8, 8, 0))
    yield State("plurality: two votes", room("plurality", dilemma(*LONG_OPTIONS), CHOICES, two))


def _movers() -> Iterator[State]:
    first, crossing = vote("first", "position"), vote("crossing", "position")
    argue = Phase("argument", PhaseKind.SPEAK, text("One argument"), text("Speak"), who="alternate")
    for name, starts, counts in (
        ("two ends", (13, 11), ((11, 13), (12, 12), (9, 15), (9, 15))),
        ("a middle", (8, 8, 8), ((8, 9, 7), (10, 7, 7), (10, 2, 12))),
        ("nobody moved", (12, 12), ((12, 12), (12, 12))),
        ("people came and left", (13, 11), ((13, 13), (8, 12))),
        ("200 people", (100, 100), ((80, 120),)),
        ("nobody", (0, 0), ((0, 0),)),
        ("ten arguments", (12, 12), tuple((12 + n % 2, 12 - n % 2) for n in range(10))),
    ):
        noted = tuple(
            Note(n + 1, "argument", ("for", "against")[n % 2], f"{LONG_NOTE[:110]} {n}", turn=n)
            for n in range(1, len(counts))
        )
        people = max(sum(starts), 2)
        tallies = (
            tally("first", "position", *starts, present=people),
            *(
                tally("crossing", "position", *c, turn=n, about=str(n + 1), present=people)
                for n, c in enumerate(counts)
            ),
        )
        played = _round(*tallies, noted=noted)
        yield State(f"movers: {name}", room("movers", statement(), (first, argue, crossing), played, people=people))


def _colours() -> Iterator[State]:
    scales = (vote("first", "scale"), vote("second", "scale"))
    for name, votes in (
        ("united", ((0, 24, 0, 0, 0, 0, 0),)),
        ("divided", ((9, 2, 1, 2, 8, 1, 1),)),
        ("mostly black", ((2, 3, 2, 1, 1, 5, 10),)),
        ("white only", ((0, 0, 0, 0, 0, 24, 0),)),
        ("nobody", ((0, 0, 0, 0, 0, 0, 0),)),
        ("before and after", ((9, 2, 1, 2, 8, 1, 1), (5, 8, 4, 4, 2, 0, 1))),
    ):
        tallies = [tally(phase.id, "scale", *counts) for phase, counts in zip(scales, votes, strict=False)]
        yield State(f"regnier: {name}", room("regnier", statement(), scales[: len(votes)], _round(*tallies)))
    earlier = tuple(
        (replace(statement(), id=f"statement-{n}"), _round(tally("first", "scale", n, 4, 4, 4, 4, 2 * n, 8 - n)))
        for n in range(6)
    )
    now = _round(tally("first", "scale", 1, 3, 10, 4, 4, 1, 1))
    yield State("regnier: a grid of seven", room("regnier", statement(), scales[:1], now, earlier=earlier))


def _proposals() -> Iterator[State]:
    gradient, agree = vote("gradient", "gradient"), vote("agree", "agree_pass")
    minority = Phase("minority", PhaseKind.SPEAK, text("Minority"), text("Speak"))
    for count in (1, 3, 12):
        noted = notes(count)
        steps = tuple(
            tally("gradient", "gradient", *((14, 6, 3, 1, 0, 0, 0) if n % 2 else (9, 5, 2, 1, 3, 2, 2)), about=note.key)
            for n, note in enumerate(noted)
        )
        adopted = (Article(noted[-1].text, "", 24, 24, "people", 0, 0, noted[-1].key),)
        asked = (COLLECT, gradient)
        yield State(
            f"consensus: {count} proposals",
            room("consensus", statement(), asked, _round(*steps, noted=noted), articles=adopted),
        )
        sides = tuple(
            tally("agree", "agree_pass", 20 - 3 * n % 20, 3 * n % 20, 2, about=note.key) for n, note in enumerate(noted)
        )
        against = (Note(90, "minority", None, LONG_NOTE), Note(91, "minority", None, "Too early."))
        yield State(
            f"decision: {count} recommendations",
            room(
                "decision",
                statement(),
                (COLLECT, agree, minority),
                _round(*sides, noted=(*noted, *against)),
                articles=adopted,
                objections=("minority",),
            ),
        )
        answers = tuple(
            by_tables(
                "agree", "agree_pass", *((["agree", "agree", "disagree", "pass", None] * 3)[n : n + 12]), about=note.key
            )
            if n
            else by_tables("agree", "agree_pass", *["agree"] * 12, about=note.key)
            for n, note in enumerate(noted)
        )
        yield State(
            f"common ground: {count} feelings",
            room("common_ground", statement(), (COLLECT, agree), _round(*answers, noted=noted), articles=adopted),
        )
    twice = (tally("gradient", "gradient", 2, 2, 2, 2, 8, 4, 4), tally("again", "gradient", 12, 8, 4, 0, 0, 0, 0))
    both = (gradient, vote("again", "gradient"))
    yield State("consensus: the card itself, twice", room("consensus", statement(), both, _round(*twice)))
    empty = _round(tally("gradient", "gradient", 0, 0, 0, 0, 0, 0, 0))
    yield State("consensus: nobody", room("consensus", statement(), (gradient,), empty))
    ways = tuple(note.key for note in notes(4))
    for name, counts in (("one has more than half", (14, 4, 4, 2)), ("none has half", (9, 9, 4, 2))):
        between = Tally("ways", "options", ways, counts, PEOPLE)
        played = _round(between, noted=notes(4))
        yield State(f"decision: {name}", room("decision", statement(), (COLLECT, vote("ways", "options")), played))
    choice = _round(tally("ways", "options", 14, 4, 4, 2))
    yield State(
        "decision: options of a dilemma", room("decision", dilemma(*LONG_OPTIONS), (vote("ways", "options"),), choice)
    )
    for count in (1, 9):
        yield State(
            f"decision: {count} next steps without a vote",
            room("decision", None, (COLLECT,), _round(noted=notes(count)), votes=()),
        )


def _numbers() -> Iterator[State]:
    linear = estimate(415, 0, 1000, Scale.LINEAR, "TWh")
    large = estimate(4.15e9, 1e6, 1e12, Scale.LOG, "litres d’eau potable par an")
    rooms: dict[str, tuple[EstimateCard, tuple[float | None, ...]]] = {
        "five tables": (linear, (100, 300, 420, 800, 950)),
        "a tie": (linear, (400, 430, 900, 100)),
        "all the same": (linear, (500,) * 12),
        "nobody": (linear, (None,) * 12),
        "twelve tables, large numbers": (
            large,
            tuple((1.0, 3.0)[place % 2] * 10 ** (6 + place // 2) for place in range(12)),
        ),
        "some absent": (large, (1e7, None, 2e9, None, 5e11)),
        "exact": (linear, (415, 1)),
        "below zero": (linear, (-50, 20, 3000)),
    }
    for name, (card, values) in rooms.items():
        played = replace(_round(), estimates=(Estimates("numbers", values, closed=True),))
        yield State(f"closest: {name}", room("closest", card, (NUMBERS,), played, answer=True))
        yield State(f"delphi: one round, {name}", room("delphi", card, (NUMBERS,), played))
        closer = tuple(value if value is None else (value + card.answer) / 2 for value in values)
        twice = replace(played, estimates=(*played.estimates, Estimates("again", closer, closed=True)))
        yield State(f"delphi: {name}", room("delphi", card, (NUMBERS, AGAIN), twice, answer=True))


def _right_answers() -> Iterator[State]:
    asked = vote("vote", "yes_no", "", yes="Fact", no="Fake")
    for name, counts in (("most", (6, 18)), ("all", (0, 24)), ("none", (24, 0)), ("nobody", (0, 0))):
        played = _round(tally("vote", "yes_no", *counts))
        yield State(f"correct: {name} were right", room("correct", claim(), (asked,), played, answer=True))
    twice = _round(tally("vote", "yes_no", 14, 10), tally("again", "yes_no", 4, 18))
    yield State("correct: twice", room("correct", claim(), (asked, vote("again", "yes_no")), twice, answer=True))
    tables = _round(by_tables("vote", "yes_no", *(["yes", "no", "no", None] * 3)))
    yield State("correct: by tables", room("correct", claim(True), (asked,), tables, answer=True))


def _orders() -> Iterator[State]:
    items = tuple(f"item-{place}" for place in range(6))
    swapped = (items[1], items[0], *items[2:])
    turned = tuple(reversed(items))
    for name, card, orders in (
        ("five tables", ranking(), (items, swapped, turned, swapped, items)),
        ("twelve tables", ranking(dates=True), (swapped,) * 6 + (turned,) * 5 + (items,)),
        ("all right", ranking(), (items, items)),
        ("one table, others absent", ranking(), (swapped, (), items[:3])),
        ("nobody", ranking(dates=True), ((), ())),
        ("two of the same value", ranking(values=(1, 10, 10, 100, 1000, 1e6)), (items, turned, swapped)),
    ):
        played = replace(_round(), orders=(Orders("order", turned, orders, closed=True),))
        yield State(f"ranking: {name}", room("ranking", card, (ORDER,), played, answer=True))
        if name == "five tables":
            diamond = (replace(ORDER, shape=RankShape.DIAMOND),)
            yield State("ranking: a diamond", room("ranking", card, diamond, played, answer=True))


def _divided() -> Iterator[State]:
    one = (STANCES[0],)
    for name, counts in (("even", (12, 0, 12)), ("by three", (12, 3, 9)), ("not at all", (24, 0, 0)), ("", (0, 0, 0))):
        played = _round(tally("first", "stance", *counts))
        yield State(f"most divisive: one vote {name}", room("most_divisive", statement(), one, played))
    earlier = tuple(
        (replace(statement(), id=f"statement-{n}"), _round(tally("first", "stance", 4 * n, 0, 24 - 4 * n)))
        for n in range(6)
    )
    now = _round(tally("first", "stance", 11, 0, 13))
    yield State("most divisive: seven cards", room("most_divisive", statement(), one, now, earlier=earlier))


def _nothing() -> Iterator[State]:
    open_vote = Tally.empty("first", "stance", BALLOTS["stance"].options)
    yield State("nothing was counted", room("swing", statement(), STANCES, _round(open_vote)))
