"""Talk that is hard to show: the longest texts that a deck may have, twelve tables, forty-eight people, full walls."""

from collections.abc import Iterator
from dataclasses import replace

from game.core.apply import Rejected, apply
from game.core.charter import LONGEST_ARTICLE, LONGEST_MINORITY, MOST_ARTICLES, Article
from game.core.deck import (
    Card,
    CaseCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Item,
    RankingCard,
    TrialCard,
)
from game.core.deeds.noting import LONGEST_NOTE, LONGEST_THEME, MOST_NOTES
from game.core.format import Format, PhaseKind
from game.core.rounds import Note
from game.core.session import MOST_TABLES, Session, Settings
from game.core.start import new_session
from game.core.text import Text
from game.shell.player import Player
from game.view.editing import Editing, Editor
from game.view.screens import Overlay, Screen
from game.view.stage import Stage
from tests.view.hard_cases import LONG_ARGUMENT, LONG_CLAIM
from tests.view.samples import format_named, stage_with, translator_of

PROSE = LONG_CLAIM + " " + LONG_ARGUMENT + " "
TALK = frozenset(PhaseKind) - {PhaseKind.VOTE, PhaseKind.ESTIMATE, PhaseKind.RANK, PhaseKind.REVEAL}
MOST_STEPS = 1200
PAGES = 4

Case = tuple[str, Session, Stage]


def prose(characters: int) -> Text:
    """A text of so many characters at most."""
    return Text("long/prose", (PROSE * 4)[:characters].rsplit(" ", 1)[0])


def wordy(deck: Deck) -> Deck:
    """The deck with texts as long as the schema of decks lets them be."""
    roles = tuple(replace(role, name=prose(60), interests=prose(400)) for role in deck.roles)
    return replace(deck, roles=roles, cards=tuple(wordy_card(card) for card in deck.cards))


def wordy_card(card: Card) -> Card:
    card = replace(card, text=Text("long/claim", LONG_CLAIM), twists=(prose(200),) * 2)
    match card:
        case DilemmaCard():
            options = [replace(card.options[0], id=f"way-{place}", text=prose(140)) for place in range(4)]
            return replace(card, options=tuple(options))
        case RankingCard():
            items = tuple(Item(f"thing-{place}", prose(100), float(place)) for place in range(7))
            return replace(card, items=items, by=prose(100))
        case CaseCard():
            return replace(card, parts=(prose(400),) * 5, question=Text("long/question", LONG_CLAIM))
        case TrialCard():
            return replace(card, roles=tuple(replace(one, name=prose(60), brief=prose(400)) for one in card.roles))
        case EstimateCard():
            return replace(card, unit=prose(60))
        case _:
            return card


def long_notes(session: Session) -> Session:
    """The session with notes as long as they may be, in themes with the longest names where there are themes."""
    notes = tuple(
        replace(note, text=prose(LONGEST_NOTE).source, theme=_theme(note.number) if note.theme else None)
        for note in session.round.notes
    )
    return with_notes(session, notes)


def with_notes(session: Session, notes: tuple[Note, ...]) -> Session:
    rounds = (*session.state.rounds[:-1], replace(session.round, notes=notes))
    return replace(session, state=replace(session.state, rounds=rounds))


def _theme(number: int) -> str:
    return f"{number % 10} {prose(LONGEST_THEME).source}"[:LONGEST_THEME]


def full_wall(session: Session) -> Session:
    """As many notes as there may be, four fifths of them grouped."""
    notes = tuple(
        Note(
            number,
            session.phase.id,
            None,
            prose(LONGEST_NOTE if number % 3 else 30).source,
            theme=_theme(number) if number % 5 else None,
        )
        for number in range(1, MOST_NOTES + 1)
    )
    return with_notes(session, notes)


def full_charter(session: Session, articles: int = MOST_ARTICLES) -> Session:
    adopted = tuple(
        Article(
            prose(LONGEST_ARTICLE if place % 2 else 60).source,
            prose(LONGEST_MINORITY).source if place % 3 == 0 else "",
            None if place % 4 == 3 else 40,
            None if place % 4 == 3 else 48,
            "people",
            0,
            0,
        )
        for place in range(articles)
    )
    return replace(session, state=replace(session.state, articles=adopted))


def talk_cases(format_id: str, decks: tuple[Deck, ...]) -> Iterator[Case]:
    """Every phase of a format in which people talk, with what lies over it, on the first card of a wordy deck."""
    played = format_named(format_id)
    deck = wordy(next((one for one in decks if any(map(played.plays, one.cards))), decks[0]))
    stage = replace(stage_with(deck, format=played), screen=Screen.PLAY)
    for name, session in _moments(deck, played):
        for how, shown in (("", session), (" long", long_notes(session))):
            for page in range(PAGES):
                yield f"{name}{how} page {page}", shown, replace(stage, page=page)
        for overlay in (Overlay.WALL, Overlay.CHARTER, Overlay.PLAN, Overlay.MENU, Overlay.HELP):
            yield f"{name} under {overlay}", long_notes(session), replace(stage, overlay=overlay, focus="note/2")


def _moments(deck: Deck, played: Format) -> Iterator[tuple[str, Session]]:
    session = new_session((deck,), played, Settings(48, 2, tables=MOST_TABLES), 3)
    player = Player(3, translator_of("fr"))
    seen: set[tuple[str, int, int, str]] = set()
    for _ in range(MOST_STEPS):
        command = player.next_command(session, session.at_ms)
        where = (session.phase.id, session.state.step, min(session.state.turn, 1), type(command).__name__)
        if session.phase.kind in TALK and where not in seen:
            seen.add(where)
            yield " ".join(map(str, where)), session
        result = apply(session, command) if command is not None else None
        if result is None or isinstance(result, Rejected):
            return
        session = result.session
        if len(session.state.rounds) > 1 or session.state.finished:
            return


def full_cases(session: Session, stage: Stage) -> Iterator[Case]:
    """Walls, charters and editors as full as they can be, and empty."""
    wall = full_wall(session)
    for page in (0, 5):
        yield f"a full wall, page {page}", wall, replace(stage, overlay=Overlay.WALL, page=page, focus="note/5")
        yield f"full, page {page}", wall, replace(stage, page=page)
    yield "an empty wall", with_notes(session, ()), replace(stage, overlay=Overlay.WALL)
    for articles in (0, 1, 2, 3, 5, 8, MOST_ARTICLES):
        charter = full_charter(session, articles)
        yield f"{articles} articles", charter, replace(stage, overlay=Overlay.CHARTER, focus="article/0")
    text, minority = prose(LONGEST_ARTICLE).source, prose(LONGEST_MINORITY).source
    for what in Editing:
        article = what in (Editing.ARTICLE, Editing.NEW_ARTICLE)
        editor = Editor(what, text if article else prose(LONGEST_NOTE).source, theme=_theme(1), minority=minority)
        overlay = Overlay.ARTICLE if article else Overlay.NOTE
        for field in editor.fields:
            yield f"{what} {field}", wall, replace(stage, overlay=overlay, editor=replace(editor, field=field))
