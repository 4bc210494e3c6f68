"""What the room must not see: counts of a secret vote before it is revealed, and what a card tells its player alone.

A count is secret when nobody can tell from the screen which of two different votes was cast: so each test plays two
sessions that differ in nothing but their secret counts, and compares what is seen.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from game.core.commands import Advance, EndSession, EnterCount, Redo, SetPeople, SkipCard, Undo
from game.core.events import Redone, Undone
from game.core.reasons import Reason
from game.core.session import Session
from game.core.text import Text
from game.view.scene import Scene, Words
from game.view.screens import Overlay
from game.view.stage import Notice, Stage
from tests.view.hard_cases import at_phase, play_stage, session_of
from tests.view.samples import FORMAT, LANGUAGES, after, deck, gallery, screens_of, seen, stage_with

Counts = dict[str, int]
ONE: Counts = {"for": 61, "unsure": 37, "against": 89}
OTHER: Counts = {"for": 9, "unsure": 128, "against": 50}
PEOPLE = 187
CODES = [code for code, _ in LANGUAGES]
BEFORE_THE_REVEAL = ("for", "against", "discussion", "against-replies", "for-replies", "second-vote")

Play = Callable[[Session, Counts], Session]


def voting() -> Session:
    return at_phase(session_of(people=PEOPLE), "first-vote")


def counted(session: Session, counts: Counts, *options: str) -> Session:
    return after(session, *(EnterCount(session.at_ms, option, counts[option]) for option in options))


def views(session: Session, language: str) -> Iterator[tuple[str, Scene]]:
    """Everything that can show: each overlay, each notice about votes, each field with the focus."""
    stage = play_stage(session)
    for focus in (None, "field/for", "field/unsure", "field/against"):
        yield f"focus {focus}", seen(session, replace(stage, focus=focus), language=language)
    for overlay in Overlay:
        yield overlay, seen(session, replace(stage, overlay=overlay, focus="field/people"), language=language)
    deeds = [step.deed for step in (*session.history.past, *session.history.future)]
    notices: list[Notice] = [*Reason]
    for deed in deeds:
        notices += [Undone(deed, FORMAT, "first-vote"), Redone(deed, FORMAT, "first-vote")]
    for notice in notices:
        yield f"{type(notice).__name__}", seen(session, replace(stage, notice=notice), language=language)
    for page in range(2):
        yield f"page {page}", seen(session, replace(stage, page=page), language=language)


def differences(play: Play, language: str) -> list[str]:
    """Where somebody who watches could tell the two votes apart."""
    one, other = play(voting(), ONE), play(voting(), OTHER)
    pairs = zip(views(one, language), views(other, language), strict=True)
    return [name for (name, scene), (_, another) in pairs if scene != another]


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("entered", [("for",), ("against",), ("for", "unsure"), ("unsure", "against"), tuple(ONE)])
def test_counts_of_a_secret_vote_do_not_show_while_they_are_entered(entered: tuple[str, ...], language: str) -> None:
    assert differences(lambda session, counts: counted(session, counts, *entered), language) == []


def test_a_vote_of_everybody_for_one_option_does_not_show_while_the_others_are_blank() -> None:
    full, part = {"for": PEOPLE}, {"for": 3}
    for (name, scene), (_, another) in zip(
        views(counted(voting(), full, "for"), "en"), views(counted(voting(), part, "for"), "en"), strict=True
    ):
        assert scene == another, name


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("phase", BEFORE_THE_REVEAL)
def test_counts_of_a_secret_vote_do_not_show_before_the_reveal(phase: str, language: str) -> None:
    assert differences(lambda session, counts: at_phase(counted(session, counts, *ONE), phase), language) == []


@pytest.mark.parametrize("phase", ["first-vote", *BEFORE_THE_REVEAL])
@pytest.mark.parametrize("leave", [EndSession, SkipCard])
def test_a_secret_vote_stays_secret_when_the_card_is_left_before_the_reveal(
    phase: str, leave: type[EndSession] | type[SkipCard]
) -> None:
    def left(session: Session, counts: Counts) -> Session:
        session = at_phase(counted(session, counts, *ONE), phase)
        session = after(session, leave(session.at_ms))
        return after(session, EndSession(session.at_ms)) if not session.state.finished else session

    assert differences(left, "en") == []


def test_a_secret_vote_stays_secret_through_undo_and_redo_and_when_people_go() -> None:
    def back(session: Session, counts: Counts) -> Session:
        session = at_phase(counted(session, counts, *ONE), "for")
        return after(session, SetPeople(session.at_ms, PEOPLE - 1), Undo(session.at_ms), Undo(session.at_ms))

    def forth(session: Session, counts: Counts) -> Session:
        return after(back(session, counts), Redo(session.at_ms))

    assert differences(back, "en") == []
    assert differences(forth, "en") == []


def test_the_facilitator_can_look_at_a_secret_vote() -> None:
    session = counted(voting(), ONE, *ONE)
    stage = replace(play_stage(session), peek=True)
    assert "61" in words_in(seen(session, stage))


def test_an_open_vote_and_a_revealed_one_show_their_counts() -> None:
    session = at_phase(counted(voting(), ONE, *ONE), "second-vote")
    session = counted(session, OTHER, *OTHER)
    assert "128" in words_in(seen(session, play_stage(session)))
    session = after(session, Advance(session.at_ms))
    assert "61" in words_in(seen(session, play_stage(session)))


FOR_THE_PLAYER = "only the player reads this"


@pytest.mark.parametrize("screen", screens_of(FORMAT))
def test_prompts_notes_and_twists_not_turned_over_are_not_shown_to_the_room(screen: str) -> None:
    for overlay in (None, *(each for each in Overlay if each is not Overlay.PROMPTER)):  # asked for by the facilitator
        scene = gallery(screen, stage=replace(secretive_stage(), overlay=overlay))
        assert FOR_THE_PLAYER not in " ".join(words_in(scene))


def secretive_stage() -> Stage:
    """A deck in which everything that only the facilitator is to read says so; the first twist may be turned over."""
    text, turned = Text("secret", FOR_THE_PLAYER), Text("open", "Everybody reads this twist")
    cards = tuple(replace(card, prompts=(text,) * 2, notes=text, twists=(turned, text)) for card in deck().cards)
    return stage_with(replace(deck(), cards=cards))


def words_in(scene: Scene) -> list[str]:
    """Everything a scene says, drawn or read aloud."""
    return [
        text
        for node in scene.nodes
        for text in (node.label, *(node.paint.lines if isinstance(node.paint, Words) else ()))
    ]
