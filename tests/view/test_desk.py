"""The desk: it shows what the room must not see, the room shows nothing of it, and all of it can be read."""

from dataclasses import replace

import pytest

from game.core.deck import Card
from game.core.session import Session
from game.core.text import Text
from game.shell.gallery import screen
from game.view.audience import audience
from game.view.desk import desk
from game.view.editing import Editing, Editor
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay, Screen, Seat
from game.view.sharing import room_stage
from game.view.small import ROOM
from game.view.stage import Stage
from tests.view import rules
from tests.view.samples import FORMATS, Size, ruler, screens_of, stage_for, translator_of
from tests.view.test_entry_secrets import BALLOTS, two_votes
from tests.view.test_secrets import FOR_THE_PLAYER, secretive_stage, words_in

SIZES = ((1920, 1080), (1024, 768))
CODES = ("en", "fr")
OWN_SCREENS = ("resume", "table", "ways", "setup")
"""Screens that the desk shows whole, as they are without a desk: other tests look at them."""

RULES = (
    rules.lines_fit_the_width_of_their_box,
    rules.text_stays_inside_its_panel,
    rules.words_are_whole,
    rules.texts_do_not_overlap,
    rules.text_and_buttons_do_not_overlap,
    rules.signs_and_text_do_not_overlap,
    rules.buttons_do_not_overlap,
    rules.text_stands_out_from_what_lies_behind_it,
)


def both(
    session: Session | None, stage: Stage, size: Size, language: str = "en", now_ms: int = 0, desk_text: int = 100
) -> tuple[Scene, Scene]:
    """What the room and the desk see."""
    stage = replace(stage, seat=Seat.DESK)
    tr, prefs = translator_of(language), Prefs(language, desk_text=desk_text)
    at_ms = max(now_ms, session.at_ms if session is not None else 0)
    room = audience(session, room_stage(stage), tr, prefs, ruler(), (1024, 768), at_ms)
    return room, desk(session, stage, tr, prefs, ruler(), size, at_ms, room)


def own(scene: Scene) -> Scene:
    """The desk without the copy of the room, which is read on the projector."""
    return replace(scene, nodes=tuple(node for node in scene.nodes if not node.id.startswith(f"{ROOM}/")))


def faults(scene: Scene, desk_text: int = 100) -> list[str]:
    picture = rules.measured(own(scene), ruler())
    found = [fault for rule in RULES for fault in rule(picture)]
    found += [
        f"{line.node.id}: “{line.words}” leaves the window"
        for line in picture.lines
        if line.box.x < 0 or line.box.right > scene.width or line.box.bottom > scene.height
    ]
    least = (26 if scene.height >= 1080 else 18) * desk_text // 100
    for node, paint in rules.texts(picture.scene):
        if round(paint.size_px) < least:
            found.append(f"{node.id}: {paint.size_px:.1f} px")
    return found


@pytest.mark.parametrize(
    ("size", "desk_text"),
    [*((size, 100) for size in SIZES), ((1366, 768), 100), ((1366, 768), 150), ((1024, 768), 125), ((1024, 768), 150)],
    ids=lambda value: f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value),
)
@pytest.mark.parametrize("format", FORMATS)
def test_the_desk_of_every_screen_of_every_format_can_be_read(format: str, size: Size, desk_text: int) -> None:
    """However large its texts are set: they flow and turn pages, and never get smaller."""
    found = {}
    for name in screens_of(format):
        if name in OWN_SCREENS:
            continue
        for language in CODES:
            session, stage, now_ms = screen(name, stage_for(format), translator_of(language), None, 1)
            _, scene = both(session, stage, size, language, now_ms, desk_text)
            if scene.name == "desk":
                found[f"{name} {language}"] = faults(scene, desk_text)
    lines = [f"{where}: {fault}" for where, all_of in found.items() for fault in all_of]
    assert not lines, "\n".join(lines)


@pytest.mark.parametrize("ballot", BALLOTS)
def test_the_desk_shows_a_secret_count_and_the_room_never_does(ballot: str) -> None:
    one, other = two_votes(ballot)
    for stage in private_stages():
        rooms, desks = zip(*(both(each, stage, (1366, 768)) for each in (one, other)), strict=True)
        assert rooms[0] == rooms[1], stage.overlay
        if stage.overlay is None:
            assert desks[0] != desks[1]


def private_stages() -> list[Stage]:
    """Stages on which the facilitator looks at something, or types."""
    playing = Stage(screen=Screen.PLAY, peek=True)
    return [playing, *(replace(playing, overlay=overlay) for overlay in Overlay)]


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_for_the_facilitator_alone_is_on_the_desk_and_never_in_the_room(format: str) -> None:
    for name in screens_of(format):
        if name in OWN_SCREENS:
            continue
        session, stage, now_ms = screen(name, stage_for(format), translator_of("en"), None, 1)
        assert session is not None
        decks = tuple(replace(deck, cards=tuple(map(with_secrets, deck.cards))) for deck in session.decks)
        session = replace(session, decks=decks)
        editor = Editor(Editing.NEW_NOTE, FOR_THE_PLAYER)
        for typing in (stage, replace(stage, overlay=Overlay.NOTE, editor=editor)):
            room, _ = both(session, typing, (1366, 768), now_ms=now_ms)
            assert FOR_THE_PLAYER not in " ".join(words_in(room)), name


def with_secrets(card: Card) -> Card:
    text = Text("secret", FOR_THE_PLAYER)
    return replace(card, prompts=(text,) * 2, notes=text)


def test_the_desk_tells_the_prompts_of_the_card() -> None:
    session, stage, now_ms = screen("for", secretive_stage(), translator_of("en"), None, 1)
    _, scene = both(session, stage, (1366, 768), now_ms=now_ms)
    assert FOR_THE_PLAYER in " ".join(words_in(scene))


def test_before_a_session_the_room_sees_where_it_is_and_the_desk_chooses() -> None:
    room, scene = both(None, stage_for("duel"), (1366, 768))
    assert room.name == "lobby"
    assert not list(room.targets())
    assert scene.name == "table"


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("format", FORMATS)
def test_on_one_screen_what_helps_is_laid_over_it_without_what_is_secret(format: str, size: Size) -> None:
    for name in screens_of(format):
        if name in OWN_SCREENS:
            continue
        session, stage, now_ms = screen(name, stage_for(format), translator_of("fr"), None, 1)
        assert session is not None
        laid = replace(stage, overlay=Overlay.PROMPTER)
        scene = audience(session, laid, translator_of("fr"), Prefs("fr"), ruler(), size, max(now_ms, session.at_ms))
        assert not faults(scene), (name, faults(scene))
        assert not any(node.id.startswith(("desk/answer", "desk/votes")) for node in scene.nodes), name


def test_the_way_on_turns_the_pages_of_the_room_from_the_desk_too() -> None:
    session, stage, now_ms = screen("summary", secretive_stage(), translator_of("en"), None, 1)
    room = replace(both(session, stage, SIZES[0])[0], pages=4, page=2)
    tr, prefs = translator_of("en"), Prefs("en")
    seen = desk(session, replace(stage, seat=Seat.DESK), tr, prefs, ruler(), SIZES[0], now_ms, room)
    assert (seen.pages, seen.page) == (4, 2)
