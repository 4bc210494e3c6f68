"""Rooms that put something down: every ballot, tables' answers, numbers and orders; empty, full and overfull."""

from collections.abc import Iterator
from dataclasses import replace

from game.core.apply import Rejected, apply
from game.core.ballots import BALLOTS
from game.core.commands import Advance, Command, EnterAnswer, EnterCount, EnterEstimate, EnterOrder, TakeNote
from game.core.deck import (
    Card,
    Deck,
    DilemmaCard,
    EstimateCard,
    Item,
    Look,
    Option,
    QuestionCard,
    RankingCard,
    Scale,
)
from game.core.format import Each, Format, Gathered, Loop, Phase, PhaseKind, RankShape, Voters
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.text import Text
from game.view.fields import field_id
from game.view.screens import Overlay, Screen
from game.view.sheets import Sheet, sheet_running
from game.view.stage import Stage

SHORT = "Should machines mark homework?"
LONG = (
    "Les établissements scolaires devraient renoncer aux générateurs d’images et de vidéos lorsqu’un "
    "simple dessin à la main suffit aux élèves."
)
WORDY = (
    "Demander à chaque classe de choisir elle-même ce qu’elle confie à une machine, "
    "et d’en tenir le compte toute l’année."
)
ASK = "Close your eyes. Raise a hand when your choice is called, and keep it up."


def text(*place: str, words: str = "") -> Text:
    return Text("/".join(("cases", *place)), words or place[-1])


def question(claim: str = SHORT) -> QuestionCard:
    return QuestionCard("question", text("claim", words=claim), None, None, (), (), (), None)


def dilemma(options: int, words: str, claim: str = SHORT) -> DilemmaCard:
    made = tuple(Option(f"way-{place}", text("option", str(place), words=words)) for place in range(options))
    return DilemmaCard("dilemma", text("claim", words=claim), None, None, (), (), (), None, made)


def estimate(claim: str = SHORT, scale: Scale = Scale.LINEAR, least: float = 0, most: float = 100) -> EstimateCard:
    because = text("because")
    unit = text("unit", words="possible breaches, at least")
    return EstimateCard(
        "estimate", text("claim", words=claim), None, None, (), (), (), None, unit, 42, least, most, scale, because
    )


def ranking(items: int, words: str, claim: str = SHORT) -> RankingCard:
    made = tuple(Item(f"item-{place}", text("item", str(place), words=words), place) for place in range(items))
    by = text("by", words="du plus petit nombre d’emplois au plus grand")
    return RankingCard(
        "ranking", text("claim", words=claim), None, None, (), (), (), None, made, by, text("unit"), False, text("why")
    )


def deck_of(card: Card) -> Deck:
    """A deck of that card alone."""
    return Deck(
        "cases",
        "en",
        text("title", words="Cases"),
        "basics",
        text("summary"),
        "CC-BY-SA-4.0",
        ("Ada Martin",),
        "1.0.0",
        "2026-11-22",
        (12, 99),
        Look("basics", "table"),
        (),
        (),
        (card,),
        "hash",
    )


def phase(name: str, kind: PhaseKind, **fields: object) -> Phase:
    made = Phase(name, kind, text("name", name, words=name.capitalize()), text("prompt", words=ASK), 45)
    return replace(made, **fields)


def format_of(card: Card, *phases: Phase) -> Format:
    label = text("format", words="Cases")
    return Format("cases", "en", label, label, "Made up.", (card.kind,), (2, 200), phases, "hash")


def session_of(card: Card, *phases: Phase, people: int = 24, tables: int = 5) -> Session:
    return new_session((deck_of(card),), format_of(card, *phases), Settings(people, 1, tables=tables), 1)


def done(session: Session, *commands: Command) -> Session:
    """The session after commands that it must accept."""
    for command in commands:
        result = apply(session, command)
        assert not isinstance(result, Rejected), f"{command} was refused: {result.reason}"
        session = result.session
    return session


def voting(
    ballot: str,
    card: Card | None = None,
    *,
    people: int = 24,
    tables: int = 5,
    **fields: object,
) -> Session:
    """A session at the start of a vote with that ballot; a reveal follows it."""
    outcome = "majority" if ballot in ("stance", "yes_no") else "plurality"
    vote = phase("vote", PhaseKind.VOTE, ballot=ballot, **fields)
    reveal = phase("outcome", PhaseKind.REVEAL, outcome=outcome, votes=("vote",))
    return session_of(card or question(), vote, reveal, people=people, tables=tables)


def voting_on_notes(ballot: str, notes: int, words: str, **fields: object) -> Session:
    """A session at the start of a vote over so many notes."""
    card = question(LONG)
    collect = phase("ideas", PhaseKind.COLLECT, gather=Gathered.IDEAS)
    vote = phase("vote", PhaseKind.VOTE, ballot=ballot, over="ideas", **fields)
    reveal = phase("outcome", PhaseKind.REVEAL, outcome="plurality", votes=("vote",))
    session = session_of(card, collect, vote, reveal)
    taken = [TakeNote(0, None, f"{number + 1} {words}"[:120]) for number in range(notes)]
    return done(session, *taken, Advance(0, confirmed=True))


def estimating(card: EstimateCard | None = None, tables: int = 5, **fields: object) -> Session:
    sheet = phase("estimate", PhaseKind.ESTIMATE, **fields)
    reveal = phase("outcome", PhaseKind.REVEAL, outcome="closest", votes=("estimate",))
    return session_of(card or estimate(), sheet, reveal, tables=tables)


def ordering(card: RankingCard, tables: int = 5, shape: RankShape = RankShape.LINE) -> Session:
    sheet = phase("order", PhaseKind.RANK, shape=shape)
    reveal = phase("outcome", PhaseKind.REVEAL, outcome="ranking", votes=("order",))
    return session_of(card, sheet, reveal, tables=tables)


def stage_at(session: Session, field: str | None = None, **changes: object) -> Stage:
    """The stage of a running session, the focus on its first field or on the one named."""
    sheet = sheet_running(session)
    first = sheet.fields[0] if sheet is not None and sheet.fields else None
    name = field or first
    stage = Stage(screen=Screen.PLAY, decks=session.decks, focus=field_id(name) if name is not None else None)
    return replace(stage, **changes)


Case = tuple[str, Session, Stage]


def cases() -> Iterator[Case]:
    """Every kind of entry, each with the fewest and the most that it has to hold."""
    for name, session in (*votes(), *by_tables(), *estimates(), *orders()):
        sheet = sheet_running(session)
        assert sheet is not None
        for field, peek in dict(zip((*sheet.fields[:1], *sheet.fields[-1:]), (False, True), strict=False)).items():
            yield f"{name}, at {field}, peek {peek}", session, stage_at(session, field, peek=peek)
    yield from corrections()
    session = voting("scale")
    yield "no focus", session, replace(stage_at(session), focus=None)


def corrections() -> Iterator[Case]:
    """What is closed, being corrected in every field at once; one vote of a loop over many notes."""
    made = [*votes(), *by_tables(), *estimates(), *orders()]
    for name, session in (case for case in made if "full" in case[0] or "characters" in case[0]):
        sheet = sheet_running(session)
        assert sheet is not None
        if not sheet.fields:
            continue
        shut = done(session, Advance(0, confirmed=True))
        shown = stage_at(session, overlay=Overlay.CORRECT, correcting=(sheet.phase, sheet.turn))
        yield f"{name}, corrected", corrected(shut, sheet), shown
    each = Loop("vote", Each.NOTE, of=("ideas",))
    collect = phase("ideas", PhaseKind.COLLECT, gather=Gathered.IDEAS)
    vote = phase("vote", PhaseKind.VOTE, ballot="gradient", loop=each)
    session = session_of(question(), collect, vote, phase("talk", PhaseKind.DISCUSS))
    taken = [TakeNote(0, None, f"{number + 1} {WORDY}"[:120]) for number in range(12)]
    session = done(session, *taken, Advance(0))
    while session.phase.id == "vote":
        session = done(filled(session), Advance(0))
    shown = replace(stage_at(session), focus="field/7", overlay=Overlay.CORRECT, correcting=("vote", 11))
    yield "the last of twelve votes, corrected", session, shown


def corrected(session: Session, sheet: Sheet) -> Session:
    """The session with everything on a closed sheet put down anew."""
    phase_id, tally = sheet.phase, sheet.tally
    if sheet.orders is not None:
        mixed = sheet.orders.mixed
        return done(session, *(EnterOrder(0, table, mixed, phase_id) for table in range(len(sheet.orders.orders))))
    if sheet.estimates is not None:
        tables = range(len(sheet.estimates.values))
        return done(session, *(EnterEstimate(0, table, 987_654_321.5, phase_id) for table in tables))
    assert tally is not None
    if tally.answers is not None:
        last = tally.options[-1]
        return done(session, *(EnterAnswer(0, table, last, phase_id) for table in range(len(tally.answers))))
    return done(session, *(EnterCount(0, option, 0, phase_id) for option in tally.options))


def votes() -> Iterator[tuple[str, Session]]:
    for ballot, kind in BALLOTS.items():
        if not kind.options:
            continue
        for claim in (SHORT, LONG):
            for secret in (False, True):
                session = voting(ballot, question(claim), people=200, secret=secret, middle=True)
                yield f"{ballot}, secret {secret}, {len(claim)} characters", session
                yield f"{ballot}, secret {secret}, {len(claim)} characters, full", filled(session)
    few = voting("position", question(LONG), people=9, middle=True)
    yield "nine people on a line", filled(few)
    for options in (2, 3, 4):
        for words in ("Yes, now", WORDY):
            for claim in (SHORT, LONG):
                session = voting("options", dilemma(options, words, claim), secret=True)
                yield f"{options} options of {len(words)} characters, claim {len(claim)}", filled(session)
    for ballot in ("options", "dots"):
        for notes in (0, 1, 2, 5, 12):
            for words in ("Less", WORDY):
                session = voting_on_notes(ballot, notes, words, dots=3)
                yield f"{ballot} over {notes} notes of {len(words)} characters", filled(session)
    yield "dots over 60 notes", voting_on_notes("dots", 60, WORDY, dots=3)


def by_tables() -> Iterator[tuple[str, Session]]:
    words = {
        option: text("words", option, words="Nous en débattons encore") for option in ("agree", "disagree", "pass")
    }
    for tables in (1, 5, 12):
        for claim in (SHORT, LONG):
            for ballot in ("agree_pass", "scale", "gradient", "yes_no"):
                session = voting(ballot, question(claim), tables=tables, by=Voters.TABLES)
                yield f"{tables} tables, {ballot}, {len(claim)} characters", session
                yield f"{tables} tables, {ballot}, {len(claim)} characters, full", filled(session)
            worded = voting("agree_pass", question(claim), tables=tables, by=Voters.TABLES, words=tuple(words.items()))
            yield f"{tables} tables, long words, {len(claim)} characters", filled(worded)
        session = voting("options", dilemma(4, WORDY, LONG), tables=tables, by=Voters.TABLES, secret=True)
        yield f"{tables} tables, four long options", filled(session)


def estimates() -> Iterator[tuple[str, Session]]:
    for tables in (1, 5, 12):
        for claim in (SHORT, LONG):
            for value in (7.0, 1_500_000.0, 123_456_789_012_345.0):
                session = estimating(estimate(claim), tables)
                yield f"{tables} estimates, {len(claim)} characters", session
                full = done(session, *(EnterEstimate(0, table, value) for table in range(tables)))
                yield f"{tables} estimates of {value:g}, {len(claim)} characters", full


def orders() -> Iterator[tuple[str, Session]]:
    for items in range(4, 10):
        for words in ("A gram", "Emplois que de grands employeurs pensent voir disparaître", WORDY[:80]):
            for tables in (5, 12):
                session = ordering(ranking(items, words, LONG if items % 2 else SHORT), tables)
                yield f"{items} items of {len(words)} characters, {tables} tables", session
                yield f"{items} items of {len(words)} characters, {tables} tables, full", filled(session)
        yield f"a diamond of {items}", filled(ordering(ranking(items, "A gram"), shape=RankShape.DIAMOND))


def filled(session: Session) -> Session:
    """The session when everybody has said what is asked."""
    sheet = sheet_running(session)
    assert sheet is not None
    if sheet.orders is not None:
        order = tuple(reversed(sheet.orders.mixed))
        return done(session, *(EnterOrder(0, table, order) for table in range(len(sheet.orders.orders))))
    tally = sheet.tally
    assert tally is not None
    if tally.answers is not None:
        options = tally.options
        return done(
            session, *(EnterAnswer(0, table, options[table % len(options)]) for table in range(len(tally.answers)))
        )
    people = session.state.people * tally.dots
    counts = [people // len(tally.options)] * len(tally.options) if tally.options else []
    if counts:
        counts[0] += people - sum(counts)
    return done(session, *(EnterCount(0, option, count) for option, count in zip(tally.options, counts, strict=True)))
