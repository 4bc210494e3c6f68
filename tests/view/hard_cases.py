"""Rooms that are hard to show: long texts, many people, a clock far over time, every notice."""

from collections.abc import Iterator
from dataclasses import replace

from game.core.commands import (
    AddTime,
    Advance,
    Command,
    EndSession,
    EnterCount,
    PauseTimer,
    SetPeople,
    SkipCard,
    TakeNote,
)
from game.core.deck import Deck, Image, StatementCard
from game.core.events import NoteTaken, PeopleChanged, Redone, TimeAdded, Undone
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import MOST_PEOPLE, Session, Settings
from game.core.start import new_session
from game.core.text import Text
from game.view.editing import Editor
from game.view.kept import Unfinished
from game.view.notices import _SAID
from game.view.screens import Overlay, Screen
from game.view.stage import Notice, Said, Stage
from tests.view.samples import after, deck, played, stage_with

LONG_CLAIM = (
    "Les établissements scolaires devraient renoncer aux générateurs d’images et de vidéos lorsqu’un "
    "simple dessin à la main suffit aux élèves."
)
LONG_ARGUMENT = (
    "Un élève qui dessine à la main apprend davantage, consomme moins d’électricité et garde quelque chose de bien "
    "personnel."
)
LONG_FACT = (
    "In 2024 the world’s data centres used about 415 terawatt-hours of electricity, 1.5 % of all that people used, and "
    "the International Energy Agency expects about 945 terawatt-hours in 2030."
)
LONG_CAVEAT = "Nobody counts how much of it is for AI: estimates differ by a factor of five, and firms publish little."


def long_deck() -> Deck:
    """The shipped deck with the longest texts that a deck may have, in place of its own."""
    shipped = deck()
    long_cards = tuple(
        replace(
            card,
            text=Text(f"long/{card.id}", LONG_CLAIM),
            arguments_for=(Text("long/for", LONG_ARGUMENT),) * 3,
            arguments_against=(Text("long/against", LONG_ARGUMENT),) * 3,
        )
        for card in shipped.cards
        if isinstance(card, StatementCard)
    )
    long_facts = tuple(
        replace(fact, text=Text("long/fact", LONG_FACT), caveat=Text("long/caveat", LONG_CAVEAT))
        for fact in shipped.facts
    )
    return replace(shipped, cards=long_cards, facts=long_facts)


def session_of(the_deck: Deck | None = None, people: int = 24, cards: int = 5, seed: int = 1) -> Session:
    return new_session((the_deck or deck(),), played(), Settings(people, cards), seed)


def at_phase(session: Session, phase: str) -> Session:
    """On to a phase of the running card; votes on the way are closed with whom they have."""
    while session.phase.id != phase:
        session = after(session, Advance(session.at_ms, confirmed=True))
    return session


def voted(session: Session, **counts: int) -> Session:
    return after(session, *(EnterCount(session.at_ms, option, count) for option, count in counts.items()))


def revealed(session: Session, before: dict[str, int], then: dict[str, int]) -> Session:
    """The outcome of two votes."""
    session = voted(at_phase(session, "first-vote"), **before)
    return at_phase(voted(at_phase(session, "second-vote"), **then), "outcome")


def play_stage(session: Session) -> Stage:
    return replace(stage_with(*session.decks), screen=Screen.PLAY)


Case = tuple[str, Session | None, Stage, int]
"""A name, a session, a stage, and a time."""


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _long_texts()
    yield from _large_rooms()
    yield from _clocks()
    yield from _outcomes()
    yield from _summaries()
    yield from _notices()
    yield from _before_play()
    yield from _images()


def _case(name: str, session: Session, now_ms: int | None = None, stage: Stage | None = None) -> Case:
    return name, session, stage or play_stage(session), session.at_ms if now_ms is None else now_ms


def _long_texts() -> Iterator[Case]:
    session = session_of(long_deck())
    for place, phase in enumerate(played().phases):
        session = at_phase(session, phase.id)
        yield _case(f"long texts in phase {place} {phase.id}", session)
        stage = replace(play_stage(session), trouble=Said("not-saved", (("folder", "/home"),)))
        yield _case(f"nothing is saved in phase {place} {phase.id}", session, stage=stage)
        for overlay in (each for each in Overlay if each is not Overlay.PROMPTER):  # the desk’s own sizes
            editor = Editor(text=LONG_ARGUMENT, side="against") if overlay is Overlay.NOTE else None
            covered = replace(play_stage(session), overlay=overlay, editor=editor, focus="field/people")
            if session.phase.kind is PhaseKind.DISCUSS:
                yield _case(f"long texts under {overlay}", session, stage=covered)
    yield _case("a long fact", after(session, Advance(session.at_ms)))
    talking = at_phase(session_of(long_deck()), "discussion")
    for number in range(1, 8):
        side = "for" if number % 2 else "against"
        talking = after(talking, TakeNote(talking.at_ms, side, LONG_ARGUMENT))
        yield _case(f"{number} long arguments", talking)
        neutral = after(talking, TakeNote(talking.at_ms, None, LONG_ARGUMENT))
        yield _case(f"{number} long arguments and one of no side", neutral)


def deck_with_images(of: Deck) -> Deck:
    """The deck with an image on each of its cards, in place of their icons."""
    image = Image("mill.png", Text("long/alt", "A mill beside a river."), "Anna Painter, CC BY 4.0")
    return replace(of, images=(image,), cards=tuple(replace(card, picture=image.file) for card in of.cards))


def _images() -> Iterator[Case]:
    for name, the_deck in (("short", deck()), ("long", long_deck())):
        session = session_of(deck_with_images(the_deck))
        for phase in played().phases:
            session = at_phase(session, phase.id)
            yield _case(f"an image and a {name} text in {phase.id}", session)


def _large_rooms() -> Iterator[Case]:
    session = at_phase(session_of(long_deck(), people=MOST_PEOPLE), "first-vote")
    counts = {"for": 100, "unsure": 46, "against": 154}
    for option in ("for", "unsure", "against"):
        stage = replace(play_stage(session), focus=f"field/{option}")
        yield _case(f"200 people vote, {option}", session, stage=stage)
        yield _case(f"200 people vote, {option} uncovered", session, stage=replace(stage, peek=True))
        session = voted(session, **{option: counts[option]})
    stage = replace(play_stage(session), focus="field/unsure", peek=True)
    yield _case("100 votes too many", session, stage=stage)
    yield _case("100 votes too many, said", session, stage=replace(stage, notice=Reason.TOO_MANY_VOTES))
    second = at_phase(session_of(long_deck(), people=MOST_PEOPLE), "second-vote")
    yield _case("200 people vote openly", voted(second, **{"for": 100}), stage=replace(stage, focus="field/for"))
    people = replace(play_stage(session), overlay=Overlay.PEOPLE, focus="field/people")
    yield _case("200 people are here", session, stage=people)


def _clocks() -> Iterator[Case]:
    over_ms = 12 * 60_000 + 34_000
    for phase in played().phases:
        session = at_phase(session_of(long_deck()), phase.id)
        yield _case(f"over time in {phase.id}", session, session.at_ms + phase.seconds * 1000 + over_ms)
        if phase.seconds:
            still = after(session, PauseTimer(session.at_ms + phase.seconds * 1000 + over_ms))
            yield _case(f"over time and standing still in {phase.id}", still)
            yield _case(
                f"over time in a pause in {phase.id}", still, stage=replace(play_stage(still), overlay=Overlay.PAUSE)
            )
            hour = after(session, AddTime(session.at_ms, 59 * 60_000), PauseTimer(session.at_ms))
            yield _case(f"an hour left in {phase.id}", hour)


def _outcomes() -> Iterator[Case]:
    votes = {
        "nobody voted": ({}, {}),
        "nobody moved": ({"for": 12, "against": 12}, {"for": 12, "against": 12}),
        "both gained": ({"for": 6, "unsure": 12, "against": 6}, {"for": 12, "against": 12}),
        "no side gained": ({"for": 6, "unsure": 12, "against": 6}, {"for": 5, "unsure": 14, "against": 5}),
        "one vote was gained": ({"for": 12, "against": 11}, {"for": 12, "against": 12}),
        "people did not vote": ({"for": 3}, {"against": 4}),
        "all moved": ({"for": 24}, {"against": 24}),
    }
    for name, (before, then) in votes.items():
        for the_deck in (deck(), long_deck()):
            yield _case(f"{name}, {the_deck is deck()}", revealed(session_of(the_deck), before, then))
    crowd = session_of(long_deck(), people=MOST_PEOPLE)
    yield _case(
        "200 people voted",
        revealed(crowd, {"for": 100, "unsure": 1, "against": 99}, {"for": 1, "unsure": 10, "against": 179}),
    )


def _summaries() -> Iterator[Case]:
    doubt = ({"for": 6, "unsure": 12, "against": 6}, {"for": 5, "unsure": 14, "against": 5})
    gain = ({"for": 100, "unsure": 1, "against": 99}, {"for": 1, "unsure": 10, "against": 179})
    for the_deck in (deck(), long_deck()):
        session = session_of(the_deck, people=MOST_PEOPLE)
        for votes in (doubt, gain, ({}, {}), doubt, gain):
            session = after(session, TakeNote(session.at_ms, "for", LONG_ARGUMENT))
            session = revealed(session, *votes)
            ended = after(session, EndSession(session.at_ms))
            for page in range(2):
                yield _case(
                    f"the end after {len(ended.state.rounds)}", ended, stage=replace(play_stage(ended), page=page)
                )
            if len(session.state.rounds) < 5:
                session = after(session, SkipCard(session.at_ms)) if votes == ({}, {}) else _next_card(session)


def _next_card(session: Session) -> Session:
    cards = len(session.state.rounds)
    while len(session.state.rounds) == cards:
        session = after(session, Advance(session.at_ms, confirmed=True))
    return session


def _notices() -> Iterator[Case]:
    folder = "/media/facilitator/USB STICK/palabre/sessions"
    deeds: tuple[Command, ...] = (
        Advance(0),
        EnterCount(0, "against", 3),
        SetPeople(0, MOST_PEOPLE),
        TakeNote(0, "for", LONG_ARGUMENT),
        SkipCard(0),
        EndSession(0),
    )
    notices: list[Notice] = [*Reason, TimeAdded(-30_000), PeopleChanged(MOST_PEOPLE), NoteTaken("for", 12)]
    for deed in deeds:
        notices += [Undone(deed, "duel", "against-replies"), Redone(deed, "duel", "against-replies")]
    values = {
        "folder": folder,
        "decks": "energy, schools",
        "names": "language, room_on, text",
        "display": "HDMI-A-1 1024 × 768",
        "session": "2026-11-23-143200-a1b2c3",
        "article": 12,
        "deck": "Environnement et énergie",
        "sessions": 240,
        "backups": 20,
        "key": "print screen",
        "notes": 40,
        "low": "−123,456,789",
        "high": "123,456,789,012",
    }
    notices += [Said(key, tuple(values.items())) for key in _SAID]
    for phase in ("read", "second-vote"):
        session = at_phase(session_of(long_deck(), people=MOST_PEOPLE), phase)
        for notice in notices:
            stage = replace(play_stage(session), notice=notice, focus="field/for" if phase == "second-vote" else None)
            yield _case(f"{notice} in {phase}", session, stage=stage)
    over = after(session_of(), EndSession(0))
    for notice in notices:
        yield _case(f"{notice} at the end", over, stage=replace(play_stage(over), notice=notice))
    for screen in (Screen.TABLE, Screen.SETUP):
        for notice in (Said("choose-a-deck"), Said("decks-with-mistakes", (("decks", "energy, schools"),))):
            yield f"{notice} at {screen}", None, replace(stage_with(), screen=screen, notice=notice), 0


def _before_play() -> Iterator[Case]:
    stage = stage_with()
    yield "no deck", None, replace(stage, decks=(), choice=replace(stage.choice, decks=())), 0
    for many in (2, 3, 4, 5, 6, 13):
        decks = tuple(replace(deck(), id=f"deck-{number}") for number in range(many))
        chosen = tuple(one.id for one in decks)
        for screen in (Screen.TABLE, Screen.SETUP):
            shown = stage_with(*decks)
            shown = replace(
                shown, screen=screen, choice=replace(shown.choice, decks=chosen, people=MOST_PEOPLE, cards=40)
            )
            yield f"{many} decks at {screen}", None, replace(shown, focus="deck/deck-1"), 0
        left = Unfinished("2026-11-23-143200", "2026-11-23T14:32:00+01:00", played(), decks, 12, 40)
        yield f"{many} decks to go on with", None, replace(stage, screen=Screen.RESUME, unfinished=(left,)), 0
    for overlay in (Overlay.HELP, Overlay.MENU, Overlay.BLACK):
        yield f"{overlay} at the start", None, replace(stage, overlay=overlay, fullscreen=True), 0
