"""What the room is asked stays in sight where it decides and where it sees what it decided, at 1024×768."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from game.core.commands import Advance
from game.core.deck import CardKind, Deck
from game.core.format import Format, Phase, PhaseKind
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.text import Text
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.player import Player
from game.view.audience import audience
from game.view.fields import first_field
from game.view.prefs import Prefs
from game.view.scene import Scene, Words
from game.view.screens import Screen
from game.view.stage import Stage
from tests.view.samples import after, ruler

SIZE = (1024, 768)
FULL = {
    ("decide", "outcome"),
    ("decide", "where-we-stand"),
    ("dilemma", "choice"),
    ("dilemma", "moves"),
    ("doubt-river", "outcome"),
    ("mini-assembly", "outcome"),
    ("mini-assembly", "result"),
    ("moving-debate", "outcome"),
    ("one-two-four-all", "outcome"),
    ("roles", "outcome"),
    ("timeline", "outcome"),
    ("unsigned", "outcome"),
}
"""Reveals that need the whole table even on a wide screen: a list with a bar in each line, all events with their years
on one page."""


@cache
def catalogue() -> Catalogue:
    return open_catalogue()


def dilemmas() -> Iterator[tuple[Deck, str]]:
    for deck, _ in catalogue().decks.values():
        yield from ((deck, card.id) for card in deck.cards if card.kind is CardKind.DILEMMA)


def scene_of(session: Session, language: str, size: tuple[int, int] = SIZE) -> Scene:
    stage = Stage(screen=Screen.PLAY, focus=first_field(session))
    return audience(session, stage, catalogue().translator(language), Prefs(), ruler(), size, session.at_ms)


def words(scene: Scene, node_id: str) -> str:
    found = [node.paint for node in scene.nodes if node.id == node_id]
    return " ".join(line for paint in found if isinstance(paint, Words) for line in paint.lines)


def on_card(format: Format, deck: Deck, card_id: str) -> Session:
    return new_session([replace(deck, cards=(deck.card(card_id),))], format, Settings(24, 1, tables=5), 1)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_vote_on_a_dilemma_shows_its_question_beside_all_its_options(language: str) -> None:
    for deck, card_id in dilemmas():
        session = on_card(catalogue().formats["dilemma"][0], deck, card_id)
        while session.phase.kind is not PhaseKind.VOTE:
            session = after(session, Advance(0))
        scene = scene_of(session, language)
        asked = words(scene, "claim") or words(scene, "reminder") or words(scene, "ask")
        assert asked.endswith("?"), (deck.id, card_id, asked)
        assert session.tally is not None
        for option in session.tally.options:
            assert any(node.id == f"field/{option}" for node in scene.nodes), (deck.id, card_id, option)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["moving-debate", "doubt-river", "regnier", "delphi"])
def test_a_reveal_shows_what_the_room_was_asked_about(name: str, language: str) -> None:
    format = catalogue().formats[name][0]
    for deck, _ in catalogue().decks.values():
        card = next(card for card in deck.cards if format.plays(card))
        for session in reveals(on_card(format, deck, card.id)):
            assert words(scene_of(session, language), "about"), (deck.id, session.phase.id)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_reveal_shows_its_prompt_on_a_wide_screen(language: str) -> None:
    tr = catalogue().translator(language)
    for format, _ in catalogue().formats.values():
        decks = [deck for deck, _ in catalogue().decks.values()]
        for session in reveals(new_session(decks, format, Settings(24, 1, tables=5), 1)):
            scene = scene_of(session, language, (1920, 1080))
            asked = words(scene, "ask") or words(scene, "about")  # without a card the prompt is what it is about
            if (format.id, session.phase.id) not in FULL:
                assert asked == tr(session.phase.prompt), (format.id, session.phase.id)


@pytest.mark.parametrize("size", [SIZE, (1920, 1080)])
@pytest.mark.parametrize("shown", [{"facts": 1}, {"answer": True}])
def test_a_reveal_without_an_outcome_says_what_the_room_is_asked(
    shown: dict[str, int | bool], size: tuple[int, int]
) -> None:
    format = catalogue().formats["fact-or-fake"][0]
    reveal = Phase("end", PhaseKind.REVEAL, Text("end/name", "End"), Text("end/prompt", "Look, and be surprised."))
    format = replace(format, phases=(format.phases[0], replace(reveal, **shown)))
    for deck, _ in catalogue().decks.values():
        card = next(card for card in deck.cards if format.plays(card))
        (session,) = reveals(on_card(format, deck, card.id))
        scene = scene_of(session, "fr", size)
        assert "Look, and be surprised." in (words(scene, "ask"), words(scene, "fact/heading")), (deck.id, card.id)


def reveals(session: Session) -> Iterator[Session]:
    """The session at each reveal, when it is played by somebody who plays by himself."""
    player, seen = Player(session.seed), None
    while not session.state.finished:
        place = (session.state.phase, session.state.turn)
        if session.phase.kind is PhaseKind.REVEAL and place != seen:
            seen = place
            yield session
        command = player.next_command(session, session.at_ms)
        assert command is not None
        session = after(session, command)
