"""Over whole plans, and over each format that no plan plays: what is for the desk alone never stands in the room's
picture, whatever the room does."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.library import open_deck, open_format, open_plan
from game.core.apply import Applied, apply
from game.core.session import Session, Settings
from game.core.start import new_planned_session, new_session
from game.shell.player import Player
from game.view.audience import audience
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay, Screen, Seat
from game.view.sharing import room_stage
from game.view.stage import Stage
from tests.play.unruly import UnrulyPlayer
from tests.storm.secrets import private_words, told_in, with_other_counts
from tests.view.samples import ruler, translator_of

ROOT = Path(__file__).parents[2]
PLANS = sorted(file.stem for file in (ROOT / "plans").glob("*.yaml"))
DECKS = tuple(
    deck
    for folder in sorted((ROOT / "decks").iterdir())
    if folder.is_dir() and (deck := open_deck(folder).value) is not None
)
SIZE = (1024, 768)
SHOWN = (None, Overlay.WALL, Overlay.CHARTER, Overlay.PAUSE, Overlay.PEOPLE, Overlay.PROMPTER)
"""What may lie over the desk: some of it is shared with the room, some is not."""


def planned(plan_id: str) -> Session:
    plan = open_plan(ROOT / "plans" / f"{plan_id}.yaml").value
    assert plan is not None
    formats = {part.format: open_format(ROOT / "formats" / f"{part.format}.yaml").required() for part in plan.parts}
    return new_planned_session(DECKS, plan, formats, Settings(24, 3), 7)


def planned_formats() -> set[str]:
    """The formats that plans play."""
    plans = [open_plan(ROOT / "plans" / f"{plan}.yaml").required() for plan in PLANS]
    return {part.format for plan in plans for part in plan.parts}


OTHERS = sorted({file.stem for file in (ROOT / "formats").glob("*.yaml")} - planned_formats())


def room(session: Session, overlay: Overlay | None, language: str) -> Scene:
    """What the room sees beside a desk at which somebody looks at a covered vote."""
    stage = Stage(screen=Screen.PLAY, seat=Seat.DESK, overlay=overlay, peek=True)
    tr, prefs = translator_of(language), Prefs(language)
    return audience(session, room_stage(stage), tr, prefs, ruler(), SIZE, session.at_ms)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("player", [Player, UnrulyPlayer])
@pytest.mark.parametrize("plan", PLANS)
def test_no_state_of_a_plan_shows_the_room_what_the_desk_knows(
    plan: str, player: type[Player] | type[UnrulyPlayer], language: str
) -> None:
    kept, covered = kept_and_covered(planned(plan), player(3), language)
    assert kept, "no card had anything to keep from the room"
    assert covered, "no vote was covered"


@pytest.mark.parametrize("player", [Player, UnrulyPlayer])
@pytest.mark.parametrize("format_id", OTHERS)
def test_no_state_of_a_format_that_no_plan_plays_shows_the_room_what_the_desk_knows(
    format_id: str, player: type[Player] | type[UnrulyPlayer]
) -> None:
    played = open_format(ROOT / "formats" / f"{format_id}.yaml").required()
    found = kept_and_covered(new_session(DECKS, played, Settings(24, 2), 7), player(3), "en")
    assert any(found) == bool(played.cards), "only a format without cards has nothing to keep from the room"


def kept_and_covered(session: Session, played: Player | UnrulyPlayer, language: str) -> tuple[int, int]:
    """Play to the end; gives how often there was something to keep from the room, in words and in votes."""
    kept, covered, place = 0, 0, None
    while (command := played.next_command(session, session.at_ms + 1500)) is not None:
        result = apply(session, command)
        if not isinstance(result, Applied):
            continue
        session = result.session
        kept += len(list(private_words(session)))
        other = with_other_counts(session)
        covered += other is not None
        here = (len(session.state.rounds), session.state.phase, session.state.turn, session.state.step)
        overlays = SHOWN if here != place else (None,)
        for overlay in overlays:
            seen = room(session, overlay, language)
            assert told_in(seen, session, translator_of(language)) == []
            assert other is None or room(other, overlay, language) == seen, "a covered vote can be told"
        place = here
    assert session.state.finished
    return kept, covered


def test_words_that_leak_are_noticed() -> None:
    session = planned(PLANS[0])
    while session.card is None or not session.card.prompts:
        command = Player(3).next_command(session, session.at_ms + 1500)
        assert command is not None
        result = apply(session, command)
        assert isinstance(result, Applied)
        session = result.session
    stage = Stage(screen=Screen.PLAY, overlay=Overlay.PROMPTER, seat=Seat.ALONE)
    tr = translator_of("en")
    leaks = [
        audience(session, replace(stage, desk_page=page), tr, Prefs("en"), ruler(), SIZE, session.at_ms)
        for page in range(3)  # the prompts stand on one of them
    ]
    assert any(told_in(leak, session, tr) for leak in leaks)
